import { type CombinedMethod, combined as combine } from "../combined";
import { answerAsked, explainTexts } from "../messages/explain";
import { cellAddress } from "../scorecard/address";
import type { FoundScorecard, FoundTable } from "../scorecard/recognise";
import { scoringMethod } from "../scorecard/settings";
import { cellAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { type MeasureItem, type MetricItem, outlineOf } from "../structure/outline";
import { describeThreshold, judge, type Judgement, readThresholds, type Threshold } from "../thresholds";
import { isBlank } from "../values/cell";
import { round15 } from "../values/numbers";
import { nearWords, resultWords } from "./near";
import { notesOf } from "./notes";
import { measureShares } from "./shares";

/** A cell to look at. */
export interface PlaceOfCell {
  readonly sheet: string;
  readonly address: string;
}

/** How one measure stands, and what it means for its row. */
export interface MeasureWhy {
  readonly name: string;
  readonly state: keyof typeof explainTexts.states;
  /** What the threshold asks for in English; as it is written, where it can't be read. */
  readonly asked: string;
  /** The actual as text; "" where there is none. */
  readonly actual: string;
  /** How near it came, or why it can't be said. */
  readonly near: string;
  /** The part of that which the actual and what was asked don't show: "79% credit"; "" when met. */
  readonly result: string;
  /** What it counts for under the scorecard's method, 0–1; `undefined` when it isn't counted. */
  readonly credit?: number;
  /** Its share of the row by measure weight, 0–1; `undefined` where the weights can't be read. */
  readonly share?: number;
  readonly places: {
    readonly name: PlaceOfCell;
    readonly threshold?: PlaceOfCell;
    readonly actual?: PlaceOfCell;
    /** What to put right where it can't be judged: the actual, once the threshold reads. */
    readonly fault?: PlaceOfCell;
  };
}

/** Why one row of a scorecard has its score. */
export interface RowWhy {
  /** Its place among the rows of the scorecard. */
  readonly index: number;
  readonly metric: string;
  /** In the order of the cells. */
  readonly measures: readonly MeasureWhy[];
  /** What else there is to know: typed, capped, not up to date, measured in part. */
  readonly notes: readonly string[];
  /** What its measures make, 0–1; `undefined` when none has an actual or one can't be scored. */
  readonly made?: number;
}

/**
 * Why each row has its score, from the cells: each measure judged again by the core. Rows run as the scorecard's do;
 * typed ones say so.
 */
export function explainScorecard(reading: WorkbookReading, scorecard: FoundScorecard): readonly RowWhy[] {
  const outline = outlineOf(reading, scorecard);
  if (outline === undefined) return [];
  const { feed, table, metrics } = outline;
  const method = scoringMethod(scorecard.settings);
  const source: FoundTable = feed.kind === "detailed" ? feed.table.found : table.found;
  return metrics.map((item) => {
    const { columns } = scorecard;
    const cell = columns.combined === undefined ? undefined : cellAt(table.grid, item.row, columns.combined);
    const shares = measureShares(item.measures, method);
    const measures = item.measures.flatMap((measure, at) => whyOf(measure, source, method, shares[at]));
    const made = madeBy(item, method);
    return {
      index: item.index,
      metric: item.name,
      measures: withWorst(measures, method),
      notes: [
        ...(item.problem === undefined ? [] : [item.problem]),
        ...notesOf({ item, cell, made, measures, scorecard }),
      ],
      ...(made === undefined ? {} : { made }),
    };
  });
}

function whyOf(
  measure: MeasureItem,
  table: FoundTable,
  method: CombinedMethod,
  share: number | undefined,
): readonly MeasureWhy[] {
  const row = "row" in measure.at ? measure.at.row : measure.at.metricRow;
  const at = (role: "threshold" | "actual"): PlaceOfCell | undefined => {
    const column = table.columns[role];
    return column === undefined ? undefined : { sheet: table.sheet, address: cellAddress(row, column) };
  };
  const common = {
    name: measure.measure === "" ? measure.thresholdText : measure.measure,
    asked: measure.reading.ok ? measure.reading.text : measure.thresholdText,
    actual: measure.actualText,
    places: { name: measure.place, threshold: at("threshold"), actual: at("actual") },
  };
  const judged = judge(measure.actual, measure.threshold);
  if (!judged.ok) {
    const notAgreed = judged.problem.key === "not-agreed";
    return [
      {
        ...common,
        ...(notAgreed ? {} : { places: { ...common.places, fault: at(faultOf(measure)) } }),
        state: notAgreed ? "notAgreed" : "unreadable",
        near: notAgreed ? explainTexts.notAgreed : judged.problem.sentence,
        result: notAgreed ? explainTexts.notAgreed : judged.problem.sentence,
      },
    ];
  }
  const { value } = judged;
  return value.map((judgement) => {
    const credit = creditOf(judgement, method);
    return {
      ...common,
      asked: askedBy(judgement.threshold),
      ...(value.length === 1
        ? {}
        : {
            name: judgement.threshold.label ?? common.name,
            actual: isBlank(judgement.actual) ? "" : String(judgement.actual),
          }),
      state: judgement.state,
      near: nearWords(judgement, credit),
      result: resultWords(judgement, credit),
      ...(judgement.state === "missing" ? {} : { credit }),
      ...(share === undefined ? {} : { share: round15(share / value.length) }),
    };
  });
}

/** Which of its cells keeps a measure from being judged; a threshold that only names its value is written out. */
function faultOf({ threshold }: MeasureItem): "threshold" | "actual" {
  const read = readThresholds(threshold);
  return read.ok && !read.value.some(({ kind }) => kind === "reference") ? "actual" : "threshold";
}

/** What a threshold asks for, without the name that stands beside it anyway. */
function askedBy(threshold: Threshold): string {
  return threshold.kind === "answer" ? answerAsked(threshold.expected) : describeThreshold(threshold);
}

function creditOf(judgement: Judgement, method: CombinedMethod): number {
  if (method === "met") return judgement.state === "met" ? 1 : 0;
  return judgement.attainment;
}

/** Under "worst" one measure is the row: the others have no share of it. */
function withWorst(measures: readonly MeasureWhy[], method: CombinedMethod): readonly MeasureWhy[] {
  if (method !== "worst") return measures;
  const credits = measures.flatMap(({ credit }) => (credit === undefined ? [] : [credit]));
  const least = Math.min(...credits);
  const first = measures.findIndex(({ credit }) => credit === least);
  return measures.map((measure, at) => ({ ...measure, share: at === first ? 1 : 0 }));
}

function madeBy(item: MetricItem, method: CombinedMethod): number | undefined {
  if (item.measures.length === 0) return undefined;
  const column = (of: (measure: MeasureItem) => MeasureItem["actual"]) =>
    item.measures.map((measure) => [of(measure)]);
  const made = combine(
    column(({ actual }) => actual),
    column(({ threshold }) => threshold),
    column(({ weight }) => weight),
    method,
  );
  return made.ok ? made.value : undefined;
}
