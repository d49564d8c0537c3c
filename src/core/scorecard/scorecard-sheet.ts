import { blockAddress } from "./address";
import { scorecardFormulas, scorecardRowFormulas } from "./formulas";
import type { ScorecardNames } from "./free-names";
import { looks, shapeFormats } from "./looks";
import { shareFormats } from "./number-formats";
import type { CellPlan, NamePlan, SheetPlan, StylePlan, TablePlan } from "./plan";
import {
  type ColumnRefs,
  type MeasuresColumn,
  type ScorecardColumn,
  type SettingRefs,
  tableRefs,
} from "./refs";
import type { Sample, SampleMetric } from "./sample";
import { settingsBlock } from "./settings-block";
import { labels, measuresColumns, scorecardColumns, titled } from "./vocabulary";

const headerRow = 6;
const columns = Object.values(scorecardColumns);
const numberColumns: readonly string[] = [
  scorecardColumns.combined,
  scorecardColumns.weighting,
  scorecardColumns.score,
];
const measuredColumn = columns.indexOf(scorecardColumns.measured);
const lastShown = measuredColumn - 1;

function headerLook(name: string): StylePlan {
  if (name === scorecardColumns.status) return looks.headerIndented;
  return numberColumns.includes(name) ? looks.headerNumber : looks.header;
}

type MeasureRefs = Pick<ColumnRefs<MeasuresColumn>, "all">;

const refsOf = ({ tables }: ScorecardNames) => tableRefs<ScorecardColumn>(tables.scorecard, scorecardColumns);

type Look = Pick<CellPlan, "style" | "numberFormat">;
const cell = (row: number, column: number, value: string | number | undefined, look: Look): CellPlan => ({
  row,
  column,
  value,
  ...look,
});
const formula = (row: number, column: number, written: string, look: Look, array = false): CellPlan => ({
  row,
  column,
  formula: written,
  ...(array ? { array } : {}),
  ...look,
});

/**
 * The scorecard's own sheet: title, verdict, settings, the table and its total row, ready to print on A4.
 *
 * @param measures How its formulas refer to the measures; without it, to the new Measures table of `names`.
 */
export function scorecardSheet(
  data: Sample,
  names: ScorecardNames,
  measures: MeasureRefs = tableRefs(names.tables.measures, measuresColumns),
): { sheet: SheetPlan; table: TablePlan; names: readonly NamePlan[] } {
  const totalRow = headerRow + 1 + data.metrics.length;
  const lastRow = totalRow - 1;
  const statusBlock = blockAddress(headerRow + 1, lastShown, totalRow, lastShown);
  const settings = settingsBlock(
    {
      sheet: names.scorecardSheet,
      top: 0,
      left: 0,
      width: columns.length,
      title: titled("title", data.service),
      period: data.period,
      target: data.target,
    },
    refsOf(names),
  );
  const table: TablePlan = {
    name: names.tables.scorecard,
    sheet: names.scorecardSheet,
    row: headerRow,
    column: 0,
    rowCount: data.metrics.length + 1,
    columns,
    style: "TableStyleLight1",
    showFilterButton: false,
    showBandedRows: false,
  };
  const sheet: SheetPlan = {
    name: names.scorecardSheet,
    cells: [
      ...settings.cells,
      ...columns.map((name, column) =>
        cell(headerRow, column, name, {
          style: headerLook(name),
        }),
      ),
      ...data.metrics.flatMap((metric, index) =>
        row(headerRow + 1 + index, metric, names, measures, settings.refs),
      ),
      ...total(totalRow, names, settings.refs),
    ],
    columnWidths: { 0: 22, 1: 34, 2: 33, 3: 13, 4: 13, 5: 13, 6: 34, 7: 11 },
    rowHeights: {
      ...settings.rowHeights,
      [headerRow]: 34,
      ...Object.fromEntries(
        data.metrics.map((metric, index) => [headerRow + 1 + index, rowHeight(metric.measures.length)]),
      ),
      [totalRow]: 24,
    },
    hiddenColumns: [measuredColumn],
    showGridlines: false,
    validations: settings.validations,
    conditionalFormats: [...settings.conditionalFormats, ...shapeFormats(statusBlock)],
    pageLayout: {
      orientation: "Landscape",
      paperSize: "A4",
      fitToWidth: 1,
      fitToHeight: 0,
      titleRows: `$${headerRow + 1}:$${headerRow + 1}`,
      printArea: blockAddress(0, 0, lastRow + 1, lastShown),
      headerFooter: { leftFooter: "&A", rightFooter: "&P / &N" },
    },
  };
  return { sheet, table, names: settings.names };
}

function row(
  at: number,
  { metric, weighting }: SampleMetric,
  names: ScorecardNames,
  measures: MeasureRefs,
  settings: SettingRefs,
): CellPlan[] {
  const formulas = scorecardRowFormulas(refsOf(names), measures, settings);
  const number = { style: looks.number, numberFormat: shareFormats.workedOut };
  return [
    cell(at, 0, metric, { style: looks.strongText }),
    formula(at, 1, formulas.detail, { style: looks.text }, true),
    formula(at, 2, formulas.threshold, { style: looks.text }, true),
    formula(at, 3, formulas.combined, number, true),
    cell(at, 4, weighting, { ...number, numberFormat: shareFormats.exact }),
    formula(at, 5, formulas.score, number),
    formula(at, 6, formulas.status, { style: looks.indentedText }),
    formula(at, 7, formulas.measured, number, true),
  ];
}

function total(at: number, names: ScorecardNames, settings: SettingRefs): CellPlan[] {
  const formulas = scorecardFormulas(refsOf(names), settings);
  const number: Look = { style: looks.totalNumber, numberFormat: shareFormats.exact };
  const empty = (column: number): CellPlan => ({ row: at, column, style: looks.total as StylePlan });
  return [
    formula(at, 0, formulas.totalLabel(labels.total), { style: looks.total }),
    empty(1),
    empty(2),
    empty(3),
    formula(at, 4, formulas.totalWeighting, number),
    formula(at, 5, formulas.totalScore, number),
    formula(at, 6, formulas.totalStatus, { style: looks.totalIndented }),
  ];
}

// Excel doesn't fit a row to text that a formula gives, so the height is planned from the number of lines.
const rowHeight = (lines: number) => Math.max(1, lines) * 15 + 5;
