import { measureHint, measurePrompts } from "../messages/worksheet";
import { blockAddress, cellAddress } from "./address";
import { measureRowFormulas } from "./formulas";
import type { ScorecardNames } from "./free-names";
import { looks, wordFormats } from "./looks";
import { shareFormats } from "./number-formats";
import type { CellPlan, SheetPlan, StylePlan, TablePlan, ValidationPlan } from "./plan";
import { tableRefs } from "./refs";
import type { Sample, SampleMeasure } from "./sample";
import { measuresColumns, rowWords, titled } from "./vocabulary";

const headerRow = 3;
const columns = Object.values(measuresColumns);
const headerLooks: Readonly<Record<string, StylePlan>> = {
  [measuresColumns.actual]: looks.headerCenter,
  [measuresColumns.credit]: looks.headerNumber,
  [measuresColumns.weight]: looks.headerNumber,
};
const actualColumn = columns.indexOf(measuresColumns.actual);
const resultColumn = columns.indexOf(measuresColumns.result);

/** The measures' sheet: one row per measure, and one tinted column to type each period's actuals into. */
export function measuresSheet(data: Sample, names: ScorecardNames): { sheet: SheetPlan; table: TablePlan } {
  const rows = data.metrics.flatMap(({ metric, measures }) =>
    measures.map((measure) => ({ metric, measure })),
  );
  const lastRow = headerRow + rows.length;
  const table: TablePlan = {
    name: names.tables.measures,
    sheet: names.measuresSheet,
    row: headerRow,
    column: 0,
    rowCount: rows.length + 1,
    columns,
    style: "TableStyleLight1",
    showFilterButton: true,
    showBandedRows: false,
  };
  const sheet: SheetPlan = {
    name: names.measuresSheet,
    cells: [
      { row: 0, column: 0, value: titled("measuresTitle", data.service), style: looks.title },
      { row: 1, column: 0, value: measureHint(hasActuals(rows)), style: looks.hint },
      ...columns.map((name, column): CellPlan => ({
        row: headerRow,
        column,
        value: name,
        style: headerLooks[name] ?? looks.header,
      })),
      ...rows.flatMap(({ metric, measure }, index) => row(headerRow + 1 + index, metric, measure, names)),
    ],
    columnWidths: { 0: 22, 1: 34, 2: 33, 3: 14, 4: 16, 5: 13, 6: 12 },
    rowHeights: { 0: 26, [headerRow]: 34 },
    hiddenColumns: [],
    frozenRows: headerRow + 1,
    showGridlines: false,
    validations: rows.flatMap(({ measure }, index) => deliveryList(headerRow + 1 + index, measure)),
    conditionalFormats: wordFormats(blockAddress(headerRow + 1, resultColumn, lastRow, resultColumn), {
      [rowWords.missed]: "bad",
      [rowWords.met]: "good",
      [rowWords.measureNotMeasured]: "quiet",
      [rowWords.notAgreed]: "quiet",
    }),
    pageLayout: {
      orientation: "Landscape",
      paperSize: "A4",
      fitToWidth: 1,
      fitToHeight: 0,
      titleRows: `$${headerRow + 1}:$${headerRow + 1}`,
      headerFooter: { leftFooter: "&A", rightFooter: "&P / &N" },
    },
  };
  return { sheet, table };
}

const hasActuals = (rows: readonly { readonly measure: SampleMeasure }[]) =>
  rows.some(({ measure }) => measure.actual !== undefined);

function row(at: number, metric: string, measure: SampleMeasure, names: ScorecardNames): CellPlan[] {
  const formulas = measureRowFormulas(tableRefs(names.tables.measures, measuresColumns));
  return [
    { row: at, column: 0, value: metric, style: looks.text },
    { row: at, column: 1, value: filled(measure.measure), style: looks.text },
    // Formatted as text, so that "100%" stays the threshold somebody typed and doesn't turn into the number 1.
    { row: at, column: 2, value: filled(measure.threshold), numberFormat: "@", style: looks.text },
    {
      row: at,
      column: 3,
      ...(measure.actualFormula === undefined
        ? { value: measure.actual, style: looks.input }
        : { formula: measure.actualFormula, style: looks.fed }),
      numberFormat: actualFormat(measure),
    },
    { row: at, column: 4, formula: formulas.result, style: looks.text },
    {
      row: at,
      column: 5,
      formula: formulas.credit,
      numberFormat: shareFormats.workedOut,
      style: looks.number,
    },
    { row: at, column: 6, value: measure.weight, numberFormat: "General", style: looks.number },
  ];
}

const filled = (text: string) => (text === "" ? undefined : text);

const actualFormat = ({ threshold, actual, actualFormula }: SampleMeasure) =>
  (typeof actual === "number" || actualFormula !== undefined) && threshold.includes("%")
    ? shareFormats.exact
    : "General";

/** A delivery is made or not: the cell offers both words, and takes others. */
function deliveryList(at: number, { threshold }: SampleMeasure): ValidationPlan[] {
  return /yes\/no/.test(threshold)
    ? [{ address: cellAddress(at, actualColumn), list: ["yes", "no"], ...measurePrompts.delivery() }]
    : [];
}
