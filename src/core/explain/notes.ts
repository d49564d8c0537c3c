import { metricKey } from "../combined";
import { cappedTo, differsFrom, explainTexts, partlyMeasured, typedOver } from "../messages/explain";
import type { FoundScorecard } from "../scorecard/recognise";
import { mustMeetName } from "../scorecard/must-meet";
import { mustMeet } from "../scorecard/settings";
import { formulasWords } from "../scorecard/vocabulary";
import type { MetricItem } from "../structure/outline";
import type { Cell } from "../values/cell";
import { round15 } from "../values/numbers";
import { shareText } from "../verdict/figures";
import type { MeasureWhy } from "./explain-scorecard";

interface Row {
  readonly item: MetricItem;
  /** Its cell of combined scores. */
  readonly cell: Cell;
  /** What its measures make. */
  readonly made?: number;
  readonly measures: readonly MeasureWhy[];
  readonly scorecard: FoundScorecard;
}

/** What there is to know of a row's score beside its measures, a sentence each. */
export function notesOf(row: Row): readonly string[] {
  return [sourceNote(row), cappedNote(row), measuredNote(row), mustMeetNote(row)].filter(
    (note) => note !== undefined,
  );
}

function sourceNote({ item, cell, made, scorecard }: Row): string | undefined {
  switch (item.source) {
    case "value": {
      if (scorecard.settings.formulas?.value === formulasWords.shared) return explainTexts.shared;
      if (item.measures.length === 0) return explainTexts.typed;
      return made === undefined ? explainTexts.typedOverOpen : typedOver(shareText(made));
    }
    case "formula":
      return explainTexts.ownFormula;
    case "blank":
      return item.measures.length === 0 ? explainTexts.nothing : undefined;
    default:
      return typeof cell === "number" && made !== undefined && round15(cell) !== made
        ? differsFrom(shareText(cell), shareText(made))
        : undefined;
  }
}

function cappedNote({ cell }: Row): string | undefined {
  if (typeof cell !== "number" || cell >= 2 || (cell >= 0 && cell <= 1)) return undefined;
  return cappedTo(shareText(cell), cell > 1 ? "100%" : "0%");
}

function measuredNote({ measures }: Row): string | undefined {
  const measured = measures.filter(({ state }) => state === "met" || state === "missed").length;
  return measured > 0 && measures.some(({ state }) => state === "missing")
    ? partlyMeasured(measured, measures.length)
    : undefined;
}

function mustMeetNote({ item, scorecard }: Row): string | undefined {
  return mustMeet(scorecard.settings).some((name) => metricKey(name) === mustMeetName(item.key))
    ? explainTexts.mustMeet
    : undefined;
}
