import { insertedSentence } from "../core/messages/pane";
import { scoredAgain } from "../core/messages/sharing";
import type { ScorecardKind } from "../excel/insert-scorecard";
import { onDemand } from "../excel/on-demand";
import { ribbonCommand, viewCommand, type RibbonHandler } from "./ribbon-command";

const insert = (kind: ScorecardKind): RibbonHandler =>
  ribbonCommand(
    () =>
      onDemand(
        () => import(/* webpackChunkName: "writing" */ "../excel/insert-scorecard"),
        ({ insertScorecard }) => insertScorecard(kind),
      ),
    ({ sheets, cells }) => insertedSentence(sheets, cells),
  );

/** What is live is calculated anew, as Excel does it; what is shared gets what its measures give now, and says so. */
const scoreAgain = ribbonCommand(
  () =>
    onDemand(
      () => import(/* webpackChunkName: "writing" */ "../excel/score-again"),
      ({ scoreAgain: run }) => run(),
    ),
  ({ shared }) => scoredAgain(shared),
);

/** The ribbon's commands by the names the manifest has for them; a name once published stays. */
const commands: Readonly<Record<string, RibbonHandler>> = {
  insertSample: insert("sample"),
  insertEmpty: insert("empty"),
  useMyTable: viewCommand("adopt"),
  templates: viewCommand("templates"),
  recalculate: scoreAgain,
  whatIf: viewCommand("what-if"),
  help: viewCommand("help"),
};

for (const [name, run] of Object.entries(commands)) Office.actions.associate(name, run);
