import {
  chartDataLabel,
  chartDataWords,
  chartName,
  chartTitle,
  type ChartTopic,
  nothingToChart,
  tooManyToChart,
} from "../messages/charts";
import { fail, ok, type Outcome } from "../outcome";
import { blockAddress } from "../scorecard/address";
import type { CellPlan } from "../scorecard/plan";
import type { FoundScorecard } from "../scorecard/recognise";
import { cellAt, type SheetGrid } from "../scorecard/sheet-grid";
import { readScorecardRows } from "../scoring/scorecard-rows";
import { isBlank } from "../values/cell";
import {
  bridgeColumns,
  chartDataCells,
  type ChartDataPlace,
  chartDataPlace,
  dataColumns,
} from "./chart-data";
import type { ChartPlan, ChartsPlan, SeriesPlan } from "./chart-plan";

/** What stands on a scorecard's sheet that new charts have to keep clear of. */
export interface SheetUse {
  /** The first row below everything that holds or shows something: cells, formats, other charts. */
  readonly freeRow: number;
  /** The height of an empty row in points. */
  readonly rowHeight: number;
}

/** What the titles of a scorecard's charts say. */
export interface ChartNames {
  readonly service: string;
  /** As its cell shows it; "" when there is none. */
  readonly period: string;
  /** Which of its sheet's scorecards it is, from 1. */
  readonly ordinal: number;
}

/** More bars than this can't be told apart at the size of a chart. */
const mostRows = 40;

const navy = "#1B365D";
const rose = "#E3A9A1";
const grey = "#C9CED4";
const slate = "#4E6A8E";
const ink = "#1B2733";
const white = "#FFFFFF";

/** Zeros have no figure: the bars would be labelled where there are none. */
const figure = "0.0##%;;";
const loss = '"−"0.0##%;;';

/**
 * The charts of a scorecard and the cells they are drawn from: its weights, the score of each row against full marks,
 * and what was lost on the way from full marks to the score. Cells that were written before are found again by their
 * heading and written anew in their place when they fit there; else everything goes below what the sheet holds.
 */
export function planCharts(
  grid: SheetGrid,
  found: FoundScorecard,
  { service, period, ordinal }: ChartNames,
  use: SheetUse,
): Outcome<ChartsPlan> {
  const { rows, columns, sheet } = found;
  if (rows.length === 0 || (columns.combined === undefined && columns.score === undefined)) {
    return fail(nothingToChart());
  }
  if (rows.length > mostRows) return fail(tooManyToChart(rows.length, mostRows));
  const column = columns.metric ?? 0;
  const height = 150 + 14 * rows.length;
  const row = use.freeRow + 1;
  const below = chartDataPlace(row + Math.ceil(height / use.rowHeight) + 1, column, rows.length);
  const standing = standingBlock(grid, ordinal, column);
  const place = (standing && placeIn(standing, grid, column, rows.length)) ?? below;
  const titleOf = (topic: ChartTopic) => chartTitle(service, topic, period);
  return ok({
    sheet,
    row,
    column,
    width: 288,
    height,
    charts: charts(place, ordinal, titleOf),
    standing:
      standing === undefined
        ? []
        : charts(chartDataPlace(standing.heading, column, metricsIn(standing)), ordinal, titleOf),
    cells: [
      ...(standing === undefined ? [] : leftovers(standing, place, grid)),
      ...chartDataCells(found, chartDataLabel(ordinal) + service, place, wholeOf(grid, found)),
    ],
    address: blockAddress(place.heading, place.column, place.end, place.lastColumn),
  });
}

function charts(place: ChartDataPlace, ordinal: number, titleOf: (topic: ChartTopic) => string): ChartPlan[] {
  const { column, header, firstRow, lastRow, bridgeHeader, bridgeFirst, bridgeLast } = place;
  const metrics = { row: firstRow, column, lastRow };
  const block = (first: number, last: number) => ({
    row: header,
    column: column + first,
    lastRow,
    lastColumn: column + last,
  });
  const common = (topic: ChartTopic) => ({ topic, name: chartName(topic, ordinal), title: titleOf(topic) });
  const hidden: SeriesPlan = {};
  return [
    {
      ...common("weights"),
      kind: "BarClustered",
      data: block(dataColumns.weight, dataColumns.weight),
      categories: metrics,
      series: [{ fill: slate, labels: { numberFormat: "0.0##%", position: "OutsideEnd", color: ink } }],
      legend: false,
    },
    {
      ...common("scores"),
      kind: "BarStacked",
      data: block(dataColumns.scored, dataColumns.open),
      categories: metrics,
      series: [
        { fill: navy, labels: { numberFormat: figure, position: "InsideBase", color: white } },
        { fill: rose, labels: { numberFormat: loss, position: "InsideBase", color: ink } },
        { fill: grey, labels: { numberFormat: figure, position: "InsideBase", color: ink } },
      ],
      legend: true,
    },
    {
      ...common("bridge"),
      kind: "BarStacked",
      data: {
        row: bridgeHeader,
        column: column + bridgeColumns.before,
        lastRow: bridgeLast,
        lastColumn: column + bridgeColumns.lost,
      },
      categories: { row: bridgeFirst, column, lastRow: bridgeLast },
      series: [
        hidden,
        { fill: navy, labels: { numberFormat: figure, position: "InsideBase", color: white } },
        { fill: rose, labels: { numberFormat: loss, position: "InsideBase", color: ink } },
      ],
      legend: false,
    },
  ];
}

/** A block that was written before: its rows, both inclusive. */
interface Standing {
  readonly heading: number;
  readonly end: number;
}

/** The block written before, from its heading to its last label; one that lacks either is nobody's to overwrite. */
function standingBlock(grid: SheetGrid, ordinal: number, column: number): Standing | undefined {
  const last = grid.row + grid.values.length - 1;
  const find = (from: number, to: number, begins: string): number | undefined => {
    for (let row = from; row <= to; row++) {
      const cell = cellAt(grid, row, column);
      if (typeof cell === "string" && cell.startsWith(begins)) return row;
    }
    return undefined;
  };
  const heading = find(grid.row, last, chartDataLabel(ordinal));
  if (heading === undefined) return undefined;
  const largest = chartDataPlace(heading, column, mostRows).end;
  const end = find(heading, Math.min(last, largest), chartDataWords.counted);
  return end === undefined ? undefined : { heading, end };
}

/** How many metrics the standing block was written for. */
function metricsIn({ heading, end }: Standing): number {
  const without = chartDataPlace(heading, 0, 0).end;
  return Math.max(0, Math.floor((end - without) / 2));
}

/** The place of the standing block, where one of the present size fits: nothing else may stand in its cells. */
function placeIn(
  { heading, end }: Standing,
  grid: SheetGrid,
  column: number,
  metrics: number,
): ChartDataPlace | undefined {
  const place = chartDataPlace(heading, column, metrics);
  for (let row = end + 1; row <= place.end; row++) {
    for (let at = column; at <= place.lastColumn; at++) {
      if (!isBlank(cellAt(grid, row, at))) return undefined;
    }
  }
  return place;
}

/** The cells of the standing block that the new one doesn't take, to be cleared. */
function leftovers({ heading, end }: Standing, place: ChartDataPlace, grid: SheetGrid): CellPlan[] {
  const cells: CellPlan[] = [];
  for (let row = heading; row <= end; row++) {
    if (row >= place.heading && row <= place.end) continue;
    for (let column = place.column; column <= place.lastColumn; column++) {
      if (!isBlank(cellAt(grid, row, column))) cells.push({ row, column });
    }
  }
  return cells;
}

function wholeOf(grid: SheetGrid, { rows, columns }: FoundScorecard): 1 | 100 {
  const cells = (column: number | undefined) =>
    rows.map((row) => [column === undefined ? undefined : cellAt(grid, row, column)]);
  const read = readScorecardRows(cells(columns.combined), cells(columns.weighting), undefined, true);
  return read.ok ? read.value.whole : 1;
}
