import type { CellChange } from "../change/workbook-change";
import { columnsApart } from "../messages/adopt";
import { ok, type Outcome } from "../outcome";
import { blockAddress, cellAddress, columnName } from "../scorecard/address";
import { measureRowFormulas } from "../scorecard/formulas";
import { freeNames } from "../scorecard/free-names";
import { looks, wordFormats } from "../scorecard/looks";
import { sheetPrefix } from "../scorecard/placed-table";
import { shareFormats } from "../scorecard/number-formats";
import type { CellPlan } from "../scorecard/plan";
import { type MeasuresColumn, rangeRefs } from "../scorecard/refs";
import { scorecardSheet } from "../scorecard/scorecard-sheet";
import { measuresColumns, rowWords } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank } from "../values/cell";
import { cellAt } from "../scorecard/sheet-grid";
import type { AdoptChoices, Adoption, Surroundings } from "./adoption";
import { blockOfTable, clearIn, firstFreeColumn } from "./free-columns";
import { freshLayout, patched, sampleOf, withoutContent, withScores } from "./plan-fresh";
import { unscoredNotes } from "./scoring";
import type { ReadMetric, TableReading } from "./table-reading";
import { shownText } from "./text-lines";
import { writtenThresholds } from "./written-thresholds";

/** A column beside the table's measures. */
interface Added {
  readonly key: MeasuresColumn;
  readonly header: string;
  readonly column: number;
}

/**
 * A scorecard on a new sheet that reads a table with a row for each measure where it stands: the table stays where actuals
 * are typed. To its right come the columns it lacks, with each measure's result and partial credit.
 */
export function planOverMeasures(
  reading: TableReading,
  choices: AdoptChoices,
  workbook: WorkbookReading,
  surroundings: Surroundings,
): Outcome<Adoption> {
  const { block, metrics, header, table, grid } = reading;
  const rows = metrics.flatMap((metric) => metric.rows);
  const span = { first: rows[0] ?? block.row, last: rows.at(-1) ?? block.row };
  const headerRow = header?.last ?? span.first - 1;
  const wanted = wantedColumns(reading);
  const last = Math.max(span.last, table === undefined ? 0 : table.row + table.rowCount - 1);
  const isClear = clearIn(grid, workbook.tables, surroundings, table);
  const start = firstFreeColumn(
    block,
    { row: header?.first ?? headerRow, lastRow: last },
    wanted.length,
    isClear,
  );
  const added = wanted.map((each, index) => ({ ...each, column: start + index }));
  const columns = columnsOf(reading, added);
  const local = (row: number) => rangeRefs<MeasuresColumn>(columns, span, row);
  const prefix = sheetPrefix(block.sheet);
  const names = freeNames({
    sheets: workbook.sheets,
    tables: workbook.tables.map(({ name }) => name),
    names: workbook.names.filter(({ sheet }) => sheet === undefined).map(({ name }) => name),
  });
  const all = (column: MeasuresColumn) => `${prefix}${local(span.first).all(column)}`;
  const planned = scorecardSheet(sampleOf(reading, choices), names, { all });
  const scored = withScores(planned.sheet, reading, choices, planned.table.name);
  const sheet = patched(scored, metrics, (metric, cell) =>
    scorecardCell(reading, metric, cell, columns.measure !== undefined, prefix),
  );
  const result = columns.result ?? start;
  const beside = table !== undefined && start === blockOfTable(table).lastColumn + 1;
  return ok({
    change: {
      sheets: [{ ...sheet, after: block.sheet }],
      tables: [planned.table],
      ...(beside
        ? {
            resizeTables: [
              {
                table: table.name,
                sheet: table.sheet,
                row: table.row,
                column: table.column,
                rowCount: table.rowCount,
                columnCount: table.columnCount + added.length,
              },
            ],
          }
        : {}),
      cells: [
        ...added.map(({ header: value, column }): CellChange => ({
          sheet: block.sheet,
          row: headerRow,
          column,
          value,
          style: looks.header,
        })),
        ...metrics.flatMap((metric) =>
          metric.rows.flatMap((row, index) => measureCells(reading, added, columns, row, index === 0)),
        ),
        ...writtenThresholds(reading, choices),
      ],
      names: planned.names,
      dress: [
        {
          sheet: block.sheet,
          columnWidths: Object.fromEntries(added.map(({ column }) => [column, 15])),
          conditionalFormats: wordFormats(blockAddress(span.first, result, span.last, result), {
            [rowWords.missed]: "bad",
            [rowWords.met]: "good",
            [rowWords.measureNotMeasured]: "quiet",
            [rowWords.notAgreed]: "quiet",
          }),
        },
      ],
      show: { sheet: names.scorecardSheet, address: "A2" },
    },
    scorecard: `${names.scorecardSheet}!A${freshLayout.headerRow + 1}`,
    notes: [
      ...(start > block.lastColumn + 1 ? [columnsApart(start)] : []),
      ...unscoredNotes(reading, choices),
    ],
  });
}

/** The columns that a table of measures lacks. Blank or merged metric cells get a column that says each row's metric. */
function wantedColumns({ columns, metrics, grid }: TableReading): Omit<Added, "column">[] {
  const has = (role: string) => columns.some((each) => each.role === role);
  const metric = columns.find(({ role }) => role === "metric");
  const blanks =
    metric !== undefined &&
    metrics.some(({ rows }) => rows.some((row) => isBlank(cellAt(grid, row, metric.column))));
  const byRow = metrics.some(({ weightedByRow }) => weightedByRow === true);
  const taken = new Set(columns.map(({ header }) => header.toLowerCase()));
  const named = (key: MeasuresColumn, header: string) => ({
    key,
    header: taken.has(header.toLowerCase()) ? `${header} (OXM)` : header,
  });
  return [
    ...(has("actual") ? [] : [named("actual", measuresColumns.actual)]),
    ...(blanks ? [named("metric", "OXM metric")] : []),
    named("result", measuresColumns.result),
    named("credit", measuresColumns.credit),
    ...(byRow || has("measureWeight") ? [] : [named("weight", measuresColumns.weight)]),
  ];
}

function columnsOf(
  { columns, metrics }: TableReading,
  added: readonly Added[],
): Partial<Record<MeasuresColumn, number>> {
  const at = (role: string) => columns.find((each) => each.role === role)?.column;
  const byRow = metrics.some(({ weightedByRow }) => weightedByRow === true);
  const theirs: Partial<Record<MeasuresColumn, number | undefined>> = {
    metric: at("metric"),
    measure: at("measure"),
    threshold: at("threshold"),
    actual: at("actual"),
    weight: byRow ? at("weighting") : at("measureWeight"),
  };
  return Object.fromEntries(
    [...Object.entries(theirs), ...added.map(({ key, column }) => [key, column] as const)].filter(
      ([, column]) => column !== undefined,
    ),
  );
}

function measureCells(
  { block, columns: theirs, grid }: TableReading,
  added: readonly Added[],
  columns: Partial<Record<MeasuresColumn, number>>,
  row: number,
  first: boolean,
): CellChange[] {
  const formulas = measureRowFormulas(rangeRefs<MeasuresColumn>(columns, { first: row, last: row }, row));
  const own = theirs.find(({ role }) => role === "metric")?.column ?? 0;
  const threshold = theirs.find(({ role }) => role === "threshold")?.column;
  const asks = threshold !== undefined && !isBlank(cellAt(grid, row, threshold));
  const named = `$${columnName(own)}${row + 1}`;
  const above = `$${columnName(columns.metric ?? 0)}${row}`;
  const plans: Readonly<Partial<Record<MeasuresColumn, Omit<CellPlan, "row" | "column">>>> = {
    actual: { style: looks.input },
    metric: { formula: first ? `=${named}` : `=IF(${named}="",${above},${named})`, style: looks.text },
    result: { formula: formulas.result, style: looks.text },
    credit: { formula: formulas.credit, numberFormat: shareFormats.workedOut, style: looks.number },
    weight: { value: 1, numberFormat: "General", style: looks.number },
  };
  return added.flatMap(({ key, column }) => {
    // A heading row has nothing to be measured.
    if (!asks && key !== "metric") return [];
    return [{ sheet: block.sheet, row, column, ...plans[key] }];
  });
}

/** The scorecard's rows read weightings where they stand, and name metrics as the table does. */
function scorecardCell(
  { weightings, block }: TableReading,
  metric: ReadMetric,
  cell: CellPlan,
  hasMeasures: boolean,
  prefix: string,
): CellPlan {
  const plain = withoutContent(cell);
  switch (cell.column) {
    case 0:
      // Formulas compare it with the cells of the table, so it is written as it stands there.
      return { ...plain, value: metric.metric === undefined ? metric.name : shownText(metric.metric.value) };
    case freshLayout.detail:
      return hasMeasures ? cell : plain;
    case freshLayout.weighting:
      return {
        ...plain,
        ...weightingOf(metric, weightings.scale === "points" ? "/100" : "", prefix, block.column),
      };
    default:
      return cell;
  }
}

function weightingOf(
  { weighting, weight, weightedByRow, rows }: ReadMetric,
  scale: string,
  prefix: string,
  fallback: number,
): Pick<CellPlan, "value" | "formula"> {
  if (weighting === undefined || weight === undefined) return {};
  // Text doesn't add up in plain Excel.
  if (typeof weighting.value !== "number") return { value: scale === "" ? weight : weight / 100 };
  const column = weighting.column ?? fallback;
  if (weightedByRow !== true)
    return { formula: `=${prefix}${absolute(cellAddress(weighting.row, column))}${scale}` };
  const from = absolute(cellAddress(rows[0] ?? 0, column));
  const to = absolute(cellAddress(rows.at(-1) ?? 0, column));
  return { formula: `=SUM(${prefix}${from}:${to})${scale}` };
}

const absolute = (address: string) => address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
