import { functionsUnknown, stillCalculating, weightingsReason } from "../messages/pane";
import type { Problem } from "../messages/problem";
import { targetBounds } from "../thresholds";
import { type Cell, isCellError } from "../values/cell";
import type { judgeScorecard, Shape, StatusWord, Verdict } from "../verdict";
import { scoreText, shareText } from "../verdict/figures";
import type { WeightingFault } from "../weighting";
import type { Cause } from "./cause";
import type { Figure } from "./figure";

/** A fault of the weighting, with the cell of its row where it has one. */
export interface FaultState {
  readonly sentence: string;
  readonly address?: string;
}

/** What the pane says of a scorecard: its verdict, or the problem that keeps it from one. */
export type Judged =
  | {
      readonly ok: true;
      readonly status: StatusWord;
      readonly shape: Shape;
      /** The score, or between what it can still end; the status word where there is neither. */
      readonly display: Figure;
      /** Why, without the shape and the word it begins with in the cell. */
      readonly reason: string;
      readonly sentence: string;
      readonly measured?: Figure;
      readonly weightings: Figure;
      readonly faults: readonly FaultState[];
    }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** The cell to put right, where one is known. */
      readonly place?: { readonly sheet: string; readonly address: string };
    };

/** Where the figures of a verdict stand. */
interface Places {
  readonly score?: string;
  readonly measured?: string;
  readonly weightings?: string;
  readonly weightingOf: (index: number) => string | undefined;
  readonly cause: () => Cause | undefined;
}

/** A verdict as the pane shows it, each figure with its cell. */
export function verdictState(
  judged: ReturnType<typeof judgeScorecard>,
  cells: readonly Cell[],
  places: Places,
): Judged {
  if (!judged.ok) {
    const ofExcel = problemIn(cells);
    const cause = ofExcel === undefined && judged.problem.key === "error-cell" ? places.cause() : undefined;
    if (cause === undefined) return { ok: false, problem: ofExcel ?? judged.problem };
    const { problem, sheet, address } = cause;
    return { ok: false, problem, place: { sheet, address } };
  }
  const { status, shape, sentence, coverage, weighting, faults } = judged.value;
  return {
    ok: true,
    status,
    shape,
    sentence,
    reason:
      status === "Check weightings"
        ? weightingsReason(weighting)
        : sentence.slice(sentence.indexOf(": ") + 2),
    display: { text: headline(judged.value), address: places.score },
    ...(coverage === undefined ? {} : { measured: { text: shareText(coverage), address: places.measured } }),
    weightings: { text: weighting, address: places.weightings },
    faults: faults.map((fault) => faultState(fault, places)),
  };
}

/** While a score can still turn either way, one figure would say more than is known. */
export function headline({ status, display, floor, ceiling, target }: Verdict): string {
  if (status !== "Incomplete" || floor === undefined || ceiling === undefined) return display;
  const bounds = target === undefined ? undefined : targetBounds(target);
  return `${scoreText(floor, bounds)}–${scoreText(ceiling, bounds)}`;
}

function faultState({ sentence, row }: WeightingFault, places: Places): FaultState {
  return { sentence, address: row === undefined ? places.weightings : places.weightingOf(row - 1) };
}

/** Errors that say nothing about the scorecard, only about Excel at this moment. */
function problemIn(cells: readonly Cell[]): Problem | undefined {
  const codes = cells.filter(isCellError).map((cell) => cell.code);
  if (codes.some((code) => code === "#BUSY!" || code === "#GETTING_DATA")) return stillCalculating();
  return codes.includes("#NAME?") ? functionsUnknown() : undefined;
}
