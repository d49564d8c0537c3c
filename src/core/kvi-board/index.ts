import { kviBoardSheet } from "../messages/kvi-board";
import { kviStanding } from "../messages/kvi-page";
import { type Standing, stateId, type System } from "../systems/system";
import { placeOfTable } from "../systems/tables";
import { type Board, kviBoards } from "./board";
import { boardFaults } from "./faults";
import { judgeBoard, type JudgedCard } from "./judge";
import { kviBoardTemplate } from "./template";

export { type Board, kviBoards } from "./board";
export { judgeBoard, type JudgedCard } from "./judge";
export { firstSteps } from "./first-steps";
export { boardPage, type CardGroup, type CardView } from "./page";

/** The KVI board: cards of key value indicators, judged from answers, caps and deliveries. */
export const kviBoard: System = {
  id: "kvi-board",
  template: kviBoardTemplate,
  find: (reading) =>
    kviBoards(reading).map((board) => {
      const place = placeOfTable(board.table);
      const judged = judgeBoard(board);
      return {
        id: stateId("kvi-board", place),
        system: "kvi-board",
        title: kviBoardSheet.title,
        place,
        standing: standingOf(board, judged),
        findings: boardFaults(board, judged),
      };
    }),
};

function standingOf(board: Board, judged: readonly JudgedCard[]): Standing {
  const count = (...states: readonly JudgedCard["state"][]) =>
    judged.filter(({ state }) => states.includes(state)).length;
  if (judged.length === 0) return { tone: "open", text: kviStanding.empty };
  if (board.asAt === undefined) return { tone: "open", text: kviStanding.noAsAt };
  const [met, missed, cannot] = [count("met"), count("missed"), count("cannot", "unknownKind")];
  const rest = {
    open: count("incomplete", "notMeasured"),
    cannot,
    notApplicable: count("notApplicable"),
    toAgree: count("notAgreed"),
  };
  const [tone, shape] =
    missed > 0
      ? (["bad", "✗"] as const)
      : cannot > 0
        ? (["warning", "!"] as const)
        : rest.open > 0 || met === 0
          ? (["open", "…"] as const)
          : (["good", "✓"] as const);
  return { tone, text: kviStanding.counts(shape, met, met + missed, rest) };
}
