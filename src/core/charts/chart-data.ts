import { chartDataWords } from "../messages/charts";
import { cellAddress, columnName } from "../scorecard/address";
import type { CellPlan, StylePlan } from "../scorecard/plan";
import type { FoundScorecard } from "../scorecard/recognise";
import { blanksWords } from "../scorecard/vocabulary";

const quiet = "#5A6672";
const line = { style: "Continuous", color: "#D5DBE1" };
const looks = {
  heading: { bold: true, fontColor: quiet },
  hint: { italic: true, fontColor: quiet },
  header: { bold: true, fontColor: quiet, borders: { bottom: line } },
  headerNumber: {
    bold: true,
    fontColor: quiet,
    horizontal: "Right",
    wrapText: true,
    borders: { bottom: line },
  },
  text: { fontColor: quiet },
  number: { fontColor: quiet, horizontal: "Right" },
} as const satisfies Record<string, StylePlan>;

const share = "0.0##%";

/** Where the parts of a chart data block stand; rows count from 0 within the sheet, and all of them are inclusive. */
export interface ChartDataPlace {
  readonly column: number;
  readonly heading: number;
  readonly header: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly bridgeHeader: number;
  /** The rows of the bridge: full marks, one a metric, the score. */
  readonly bridgeFirst: number;
  readonly bridgeLast: number;
  readonly lastColumn: number;
  /** The last row of the block, with what the bridge is divided by. */
  readonly end: number;
}

/** The columns of the block, by their distance from its first. */
export const dataColumns = { metric: 0, scored: 1, lost: 2, open: 3, weight: 4 } as const;
export const bridgeColumns = { step: 0, before: 1, level: 2, lost: 3 } as const;

/** The place of a block for so many metrics that begins at a cell. */
export function chartDataPlace(heading: number, column: number, metrics: number): ChartDataPlace {
  const firstRow = heading + 3;
  const bridgeHeader = firstRow + metrics + 1;
  const bridgeFirst = bridgeHeader + 1;
  const bridgeLast = bridgeFirst + metrics + 1;
  return {
    column,
    heading,
    header: heading + 2,
    firstRow,
    lastRow: firstRow + metrics - 1,
    bridgeHeader,
    bridgeFirst,
    bridgeLast,
    lastColumn: column + dataColumns.weight,
    end: bridgeLast + 1,
  };
}

/**
 * The cells the charts of a scorecard are drawn from: plain Excel formulas over its own cells, so that the charts live
 * without the add-in, follow every edit, and are copied with their sheet. Upper part, a row per metric: what it scored,
 * what it lost, what isn't measured, its weight. Lower part, the bridge: full marks, what each metric took away, the
 * score that is left, under the scorecard's own rule for blanks.
 *
 * @param whole what a full weight is in the unit of the weightings: 1 for shares, 100 for points
 */
export function chartDataCells(
  found: FoundScorecard,
  heading: string,
  place: ChartDataPlace,
  whole: 1 | 100,
): CellPlan[] {
  return [
    text(place.heading, place.column, heading, looks.heading),
    text(place.heading + 1, place.column, chartDataWords.hint, looks.hint),
    ...rowCells(found, place, whole),
    ...bridgeCells(found, place),
  ];
}

function rowCells({ rows, columns }: FoundScorecard, place: ChartDataPlace, whole: 1 | 100): CellPlan[] {
  const { metric, scored, lost, open, weight } = dataColumns;
  const headers = [
    chartDataWords.metric,
    chartDataWords.scored,
    chartDataWords.lost,
    chartDataWords.open,
    chartDataWords.weight,
  ];
  const source = (row: number, column: number | undefined) => cellAddress(row, column ?? 0);
  const divided = whole === 1 ? "" : `/${whole}`;
  return [
    ...headers.map((name, index) =>
      text(place.header, place.column + index, name, index === 0 ? looks.header : looks.headerNumber),
    ),
    ...rows.flatMap((row, index) => {
      const at = place.firstRow + index;
      const own = (column: number) => cellAddress(at, place.column + column);
      const combined = source(row, columns.combined);
      // A weight may be written as text, "30%", which the functions read too.
      const score =
        columns.combined === undefined
          ? `=IF(ISNUMBER(${source(row, columns.score)}),${source(row, columns.score)}${divided},0)`
          : `=IF(ISNUMBER(${combined}),MIN(1,MAX(0,${combined}))*${own(weight)},0)`;
      const measured = source(row, columns.combined ?? columns.score);
      return [
        formula(at, place.column + metric, `=${source(row, columns.metric)}&""`, looks.text),
        formula(at, place.column + scored, score),
        formula(at, place.column + lost, `=IF(ISNUMBER(${measured}),${own(weight)}-${own(scored)},0)`),
        formula(at, place.column + open, `=IF(ISNUMBER(${measured}),0,${own(weight)})`),
        formula(at, place.column + weight, `=IFERROR(VALUE(${source(row, columns.weighting)})${divided},0)`),
      ];
    }),
  ];
}

function bridgeCells({ rows, settings }: FoundScorecard, place: ChartDataPlace): CellPlan[] {
  const { firstRow, lastRow, bridgeHeader, bridgeFirst, bridgeLast, column, end } = place;
  const { blanks } = settings;
  const data = (row: number, name: keyof typeof dataColumns) => cellAddress(row, column + dataColumns[name]);
  const own = (row: number, name: keyof typeof bridgeColumns) =>
    cellAddress(row, column + bridgeColumns[name]);
  const sum = (name: keyof typeof dataColumns) => `SUM(${data(firstRow, name)}:${data(lastRow, name)})`;
  const counted = absolute(end, column + bridgeColumns.before);
  const leftOut =
    blanks === undefined ? undefined : `${absolute(blanks.row, blanks.column)}="${blanksWords.exclude}"`;
  const open = (value: string) => (leftOut === undefined ? value : `IF(${leftOut},0,${value})`);
  // What nothing can be divided by, a scorecard without any score, has no bridge.
  const part = (value: string) => `=IF(${counted}=0,0,(${value})/${counted})`;
  const headers = [chartDataWords.step, chartDataWords.before, chartDataWords.level, chartDataWords.lost];
  return [
    ...headers.map((name, index) =>
      text(bridgeHeader, column + index, name, index === 0 ? looks.header : looks.headerNumber),
    ),
    text(bridgeFirst, column, chartDataWords.full, looks.text),
    formula(bridgeFirst, column + bridgeColumns.before, "=0"),
    formula(
      bridgeFirst,
      column + bridgeColumns.level,
      part(`${sum("scored")}+${sum("lost")}+${open(sum("open"))}`),
    ),
    formula(bridgeFirst, column + bridgeColumns.lost, "=0"),
    ...rows.flatMap((_row, index) => {
      const at = bridgeFirst + 1 + index;
      const from = index === 0 ? own(bridgeFirst, "level") : own(at - 1, "before");
      return [
        formula(at, column, `=${data(firstRow + index, "metric")}`, looks.text),
        formula(at, column + bridgeColumns.before, `=${from}-${own(at, "lost")}`),
        formula(at, column + bridgeColumns.level, "=0"),
        formula(
          at,
          column + bridgeColumns.lost,
          part(`${data(firstRow + index, "lost")}+${open(data(firstRow + index, "open"))}`),
        ),
      ];
    }),
    text(bridgeLast, column, chartDataWords.end, looks.text),
    formula(bridgeLast, column + bridgeColumns.before, "=0"),
    formula(bridgeLast, column + bridgeColumns.level, part(sum("scored"))),
    formula(bridgeLast, column + bridgeColumns.lost, "=0"),
    text(end, column, chartDataWords.counted, looks.text),
    formula(
      end,
      column + bridgeColumns.before,
      leftOut === undefined ? "=1" : `=IF(${leftOut},${sum("scored")}+${sum("lost")},1)`,
    ),
  ];
}

const absolute = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;

const text = (row: number, column: number, value: string, style: StylePlan): CellPlan => ({
  row,
  column,
  value,
  style,
});

const formula = (
  row: number,
  column: number,
  written: string,
  style: StylePlan = looks.number,
): CellPlan => ({
  row,
  column,
  formula: written,
  style,
  ...(style === looks.number ? { numberFormat: share } : {}),
});
