import { journeyChart, noLineToChart } from "../messages/journey";
import { fail, ok, type Outcome } from "../outcome";
import { cellAddress } from "../scorecard/address";
import type { Guard } from "../change/workbook-change";
import { cellAt } from "../scorecard/sheet-grid";
import { isCellError } from "../values/cell";
import type { JourneyMap } from "./stages";

/** The native chart of a map's emotional line. Rows and columns count from 0 within the sheet. */
export interface LineChartPlan {
  readonly sheet: string;
  /** What Excel calls the chart, by which it is found again. */
  readonly name: string;
  readonly title: string;
  /** The cells of its series under their header, and of the stages along it. */
  readonly column: number;
  readonly stages: number;
  readonly headerRow: number;
  readonly lastRow: number;
  /** Where it begins, as an address: under the map's first column. */
  readonly firstCell: string;
  /** The headers and stages it was planned from. */
  readonly guards: readonly Guard[];
}

/**
 * Plans the chart of a map's line, drawn from its own column, in which an unanswered stage is `#N/A` and leaves a gap; from
 * the scores where somebody's map has no such column.
 *
 * @param ordinal Which of its sheet's maps it is, from 1.
 */
export function planLineChart(map: JourneyMap, ordinal: number): Outcome<LineChartPlan> {
  const { table, stages, title } = map;
  const { grid, sheet, headerRow, columns } = table;
  const column = columns.line ?? columns.score;
  const first = columns.stage;
  const last = stages.at(-1);
  if (column === undefined || first === undefined || last === undefined) return fail(noLineToChart());
  const holds = (row: number, at: number): Guard[] => {
    const cell = cellAt(grid, row, at);
    return isCellError(cell) ? [] : [{ sheet, row, column: at, holds: cell ?? "" }];
  };
  return ok({
    sheet,
    name: journeyChart.name(ordinal),
    title: journeyChart.title(title),
    column,
    stages: first,
    headerRow,
    lastRow: last.row,
    firstCell: cellAddress(headerRow, Math.min(...Object.values(columns))),
    guards: [...holds(headerRow, column), ...holds(headerRow, first), ...holds(last.row, first)],
  });
}
