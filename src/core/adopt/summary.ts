import type { Problem } from "../messages/problem";
import { cellAddress } from "../scorecard/address";
import { cellAt } from "../scorecard/sheet-grid";
import { isBlank } from "../values/cell";
import { exactProduct, exactSum } from "../values/numbers";
import { readNumber } from "../weighting/read-number";
import { typedShare } from "./plan-fresh";
import type { ReadCell, ReadItem, ReadMetric, ReadThreshold, TableReading } from "./table-reading";

/** What a table comes to, in figures. */
export interface ReadingFigures {
  readonly metrics: number;
  readonly measures: number;
  readonly thresholds: number;
  /** Combined scores that stand in cells. */
  readonly typed: number;
}

/** Counts what was read of a table. */
export function figuresOf({ metrics }: TableReading): ReadingFigures {
  const items = metrics.flatMap((metric) => metric.items);
  const thresholds = items.flatMap((item) => item.thresholds);
  return {
    metrics: metrics.length,
    measures: items.reduce((sum, { names, thresholds: own }) => sum + (names.length || own.length), 0),
    thresholds: thresholds.filter(({ english }) => english !== undefined).length,
    typed: metrics.filter(({ combined }) => combined !== undefined).length,
  };
}

/** A threshold cell that a person should look at: it can't be read, or needs a value that stands elsewhere. */
export interface DoubtfulThreshold {
  readonly metric: ReadMetric;
  readonly item: ReadItem;
  readonly cell: ReadCell;
  readonly faults: readonly ReadThreshold[];
}

/** Threshold cells with something in them that can't be read; those corrected to something readable too. */
export function doubtfulThresholds({ metrics }: TableReading): DoubtfulThreshold[] {
  return metrics.flatMap((metric) =>
    metric.items.flatMap((item) => {
      const faults = item.thresholds.filter(({ problem }) => problem !== undefined);
      const doubtful = faults.length > 0 || item.corrected !== undefined;
      return item.threshold === undefined || !doubtful
        ? []
        : [{ metric, item, cell: item.threshold, faults }];
    }),
  );
}

/** An actual that its thresholds can't judge: with nothing wrong in the threshold, the cell to put right is its own. */
export interface DoubtfulActual {
  readonly metric: ReadMetric;
  readonly cell: ReadCell;
  readonly problem: Problem;
}

/** Actuals that can't be read, or don't go with what is asked of them. */
export function doubtfulActuals({ metrics }: TableReading): DoubtfulActual[] {
  return metrics.flatMap((metric) =>
    metric.items.flatMap(({ actual, actualProblem }) =>
      actual === undefined || actualProblem === undefined
        ? []
        : [{ metric, cell: actual, problem: actualProblem }],
    ),
  );
}

/** A typed OXM score or total, and what a formula would give there. */
export interface TypedScore {
  readonly address: string;
  readonly before: ReadCell["value"];
  /** As a share; `undefined` while nothing can be worked out. */
  readonly after?: number;
}

/** The OXM scores that somebody typed, with their total's, in the order of the rows. */
export function typedScores({ grid, metrics, totalRow, columns, weightings }: TableReading): TypedScore[] {
  const scale = weightings.scale === "points" ? 0.01 : 1;
  const worked = metrics.map((metric) => {
    const share = typedShare(metric);
    if (share === undefined || metric.weight === undefined) return undefined;
    return exactProduct(share, exactProduct(metric.weight, scale));
  });
  const rows = metrics.flatMap(({ score }, index): TypedScore[] =>
    score === undefined || score.calculated
      ? []
      : [
          {
            address: cellAddress(score.row, score.column),
            before: score.value,
            ...(worked[index] === undefined ? {} : { after: worked[index] }),
          },
        ],
  );
  const column = columns.find(({ role }) => role === "score")?.column;
  if (totalRow === undefined || column === undefined) return rows;
  const total = cellAt(grid, totalRow, column);
  const isTyped = !isBlank(total) && readNumber(total) !== undefined;
  const known = worked.filter((score) => score !== undefined);
  return isTyped
    ? [...rows, { address: cellAddress(totalRow, column), before: total, after: exactSum(known) }]
    : rows;
}
