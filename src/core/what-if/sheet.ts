import { unnamedRow } from "../messages/verdicts";
import { metricName } from "../combined/metric-name";
import { readScorecardRows } from "../scoring";
import { cellAddress } from "../scorecard/address";
import type { ColumnRole } from "../scorecard/headers";
import type { FoundScorecard } from "../scorecard/recognise";
import { missingPolicy, mustMeet } from "../scorecard/settings";
import { cellAt, type SheetGrid } from "../scorecard/sheet-grid";
import { combinedOf } from "../scorecard/combined-of";
import { type Cell, isBlank } from "../values/cell";
import { round15 } from "../values/numbers";
import { checkWeighting, readNumber } from "../weighting";

/** A cell that a what-if may be written to. */
export interface WhatIfCell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

/** One row of a scorecard as it stands on its sheet. */
export interface WhatIfRow {
  readonly metric: string;
  /** The combined score, 0–1; `undefined` while it isn't measured, and where the cell can't be read. */
  readonly score?: number;
  /** The weighting as a share, whether the sheet holds shares or points; 0 where it can't be read. */
  readonly weight: number;
  /** What the judgement reads. */
  readonly cells: {
    readonly metric: Cell;
    readonly combined: Cell;
    readonly weighting: Cell;
    readonly measured?: Cell;
  };
  /** Where they stand; without a column for combined scores there is no place for one. */
  readonly at: {
    readonly metric?: WhatIfCell;
    readonly combined?: WhatIfCell;
    readonly weighting?: WhatIfCell;
  };
}

/** A scorecard as it stands on its sheet: what every what-if starts from, and is compared with. */
export interface WhatIfSheet {
  readonly sheet: string;
  readonly rows: readonly WhatIfRow[];
  readonly target: Cell;
  readonly missing: "zero" | "exclude";
  /** The rows that have to meet the target by themselves, as the Must meet cell names them. */
  readonly mustMeet: readonly string[];
  /** What a whole is in the sheet's unit: 1 for shares, 100 for points. */
  readonly whole: 1 | 100;
}

/** Reads what a what-if starts from, as the scorecard's own verdict reads it. */
export function whatIfSheet(
  grid: SheetGrid,
  { rows, columns, settings, sheet }: FoundScorecard,
): WhatIfSheet {
  const read = (row: number, role: ColumnRole): Cell => {
    const column = columns[role];
    return column === undefined ? undefined : cellAt(grid, row, column);
  };
  const at = (row: number, role: ColumnRole): WhatIfCell | undefined => {
    const column = columns[role];
    return column === undefined ? undefined : { row, column, address: cellAddress(row, column) };
  };
  const cells = rows.map((row) => ({
    metric: read(row, "metric"),
    combined: combinedOf(row, read, settings),
    weighting: read(row, "weighting"),
    ...(columns.measured === undefined ? {} : { measured: read(row, "measured") }),
  }));
  const whole = wholeOf(cells.map(({ weighting }) => weighting));
  return {
    sheet,
    target: settings.target?.value,
    missing: missingPolicy(settings),
    mustMeet: mustMeet(settings),
    whole,
    rows: rows.map((row, index) => {
      const own = cells[index] ?? { metric: undefined, combined: undefined, weighting: undefined };
      const score = isBlank(own.combined) ? undefined : readNumber(own.combined);
      return {
        metric: metricName(own.metric) || unnamedRow(index + 1),
        ...(score === undefined || score >= 2 ? {} : { score: Math.min(1, Math.max(0, score)) }),
        weight: round15(Math.max(0, readNumber(own.weighting) ?? 0) / whole),
        cells: own,
        at: { metric: at(row, "metric"), combined: at(row, "combined"), weighting: at(row, "weighting") },
      };
    }),
  };
}

/** Shares or points: as SCORE reads them; where it can't, whatever the total is nearer to. */
function wholeOf(weightings: readonly Cell[]): 1 | 100 {
  const column = weightings.map((cell) => [cell]);
  const read = readScorecardRows(
    column.map(() => [0]),
    column,
  );
  if (read.ok) return read.value.whole;
  const check = checkWeighting(column);
  return check.ok && check.value.total > 2 ? 100 : 1;
}
