import { shapeFormats } from "../scorecard/looks";
import { blockAddress, cellAddress } from "../scorecard/address";
import { columnsApart, noTotalRow, weightingsStayText } from "../messages/adopt";
import { ok, type Outcome } from "../outcome";
import type { ScorecardColumn } from "../scorecard/refs";
import { freeNumber } from "../scorecard/setting-names";
import { settingsBlock } from "../scorecard/settings-block";
import { labels, scorecardColumns } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import type { AdoptChoices, Adoption, Surroundings } from "./adoption";
import { isFree } from "./blocks";
import { rowCells, totalCells } from "./around-cells";
import { type Around, placeAround } from "./place-around";
import type { AdoptRole } from "./roles";
import { scoreSource, textWeightings, unscoredNotes } from "./scoring";
import type { TableReading } from "./table-reading";
import { targetText } from "./target-text";
import { nameOf } from "./text-lines";

const widths: Partial<Readonly<Record<ScorecardColumn, number>>> = {
  actual: 14,
  combined: 13,
  weighting: 13,
  score: 13,
  status: 26,
  measured: 11,
};

/**
 * Formulas and settings around a table with one row for each metric: settings above, missing columns to the right, the
 * total completed or added below. Only blank cells are written, but for what the person ticked.
 */
export function planAround(
  reading: TableReading,
  choices: AdoptChoices,
  workbook: WorkbookReading,
  surroundings: Surroundings,
): Outcome<Adoption> {
  const theirs = columnsOf(reading);
  const placed = placeAround(
    reading,
    workbook,
    wantedColumns(reading, choices, theirs),
    theirs,
    surroundings,
  );
  if (!placed.ok) return placed;
  const around = placed.value;
  const { sheet } = reading.block;
  const { target } = reading;
  const kept =
    target?.alone === true
      ? { target: { row: target.row + movedBy(target.row, around, reading), column: target.column } }
      : {};
  const block = settingsBlock(
    {
      sheet,
      top: around.top,
      left: around.firstColumn,
      width: around.lastColumn - around.firstColumn + 1,
      title: `${labels.title}${titleFor(reading, choices)}`,
      ...(choices.period === undefined || choices.period === "" ? {} : { period: choices.period }),
      ...(target === undefined ? {} : { target: targetText(target.text) }),
      kept,
      number: freeNumber(sheet, workbook.names),
    },
    around.refs(around.firstRow),
  );
  const input = { reading, choices, around, settings: block.refs, surroundings };
  const lastStatus = around.totalRow ?? around.lastRow;
  const status = around.added.find(({ role }) => role === "status")?.column;
  return ok({
    change: {
      insertRows: around.insertRows,
      ...(around.resize === undefined ? {} : { resizeTables: [around.resize] }),
      cells: [...block.cells.map((cell) => ({ sheet, ...cell })), ...rowCells(input), ...totalCells(input)],
      names: block.names,
      dress: [
        {
          sheet,
          rowHeights: block.rowHeights,
          columnWidths: widthsOf(reading, around),
          hiddenColumns: hiddenOf(reading, around),
          validations: block.validations,
          conditionalFormats: [
            ...block.conditionalFormats,
            ...(status === undefined
              ? []
              : shapeFormats(blockAddress(around.firstRow, status, lastStatus, status))),
          ],
        },
      ],
      show: { sheet, address: cellAddress(block.places.verdict.row, block.places.verdict.column) },
    },
    scorecard: `${sheet}!${cellAddress(around.headerRow, around.columns.metric ?? around.firstColumn)}`,
    notes: notesOf(reading, choices, around),
  });
}

/** Their columns by what formulas call them. */
function columnsOf({ columns }: TableReading): Partial<Record<ScorecardColumn, number>> {
  const names: Readonly<Record<AdoptRole, ScorecardColumn>> = {
    metric: "metric",
    measure: "detail",
    threshold: "threshold",
    actual: "actual",
    combined: "combined",
    weighting: "weighting",
    measureWeight: "measureWeight",
    score: "score",
    status: "status",
  };
  return Object.fromEntries(
    columns.flatMap(({ role, column }) => (role === undefined ? [] : [[names[role], column]])),
  );
}

function wantedColumns(
  reading: TableReading,
  choices: AdoptChoices,
  theirs: Partial<Record<ScorecardColumn, number>>,
) {
  const taken = new Set(reading.columns.map(({ header }) => header.toLowerCase()));
  const free = (name: string) => (taken.has(name.toLowerCase()) ? `${name} (OXM)` : name);
  const byActuals = reading.metrics.some((metric) =>
    ["actuals", "waiting"].includes(scoreSource(metric, choices)),
  );
  const wanted: readonly (readonly [ScorecardColumn, string, boolean])[] = [
    ["actual", "Actual", byActuals],
    ["combined", scorecardColumns.combined, true],
    ["weighting", scorecardColumns.weighting, true],
    ["score", scorecardColumns.score, true],
    ["status", scorecardColumns.status, true],
    ["measured", scorecardColumns.measured, true],
  ];
  return wanted
    .filter(([role, , needed]) => needed && theirs[role] === undefined)
    .map(([role, header]) => ({ role, header: free(header) }));
}

const movedBy = (row: number, { shift }: Around, { block }: TableReading) => (row >= block.row ? shift : 0);

/** What the scorecard is called: as chosen, as its title says, else as its sheet. */
export function titleFor({ title, block }: TableReading, choices: AdoptChoices): string {
  const chosen = nameOf(choices.title);
  return chosen === "" ? (title ?? block.sheet) : chosen;
}

function widthsOf({ grid }: TableReading, { added }: Around): Record<number, number> {
  return Object.fromEntries(
    added
      .filter(({ column }) => isColumnFree(grid, column))
      .map(({ role, column }) => [column, widths[role] ?? 13]),
  );
}

/** Measured says nothing while everything is measured: hidden where the column holds nothing else. */
function hiddenOf({ grid }: TableReading, { added }: Around): number[] {
  return added
    .filter(({ role, column }) => role === "measured" && isColumnFree(grid, column))
    .map(({ column }) => column);
}

function isColumnFree(grid: TableReading["grid"], column: number): boolean {
  return isFree(grid, {
    sheet: grid.sheet,
    row: grid.row,
    lastRow: grid.row + grid.values.length,
    column,
    lastColumn: column,
  });
}

function notesOf(reading: TableReading, choices: AdoptChoices, around: Around): string[] {
  const notes: string[] = [];
  if (around.apart) notes.push(columnsApart(around.added[0]?.column ?? 0));
  if (around.totalRow === undefined) notes.push(noTotalRow());
  notes.push(...unscoredNotes(reading, choices));
  const asText = textWeightings(reading).length;
  if (asText > 0 && choices.writeWeightings !== true) notes.push(weightingsStayText(asText));
  return notes;
}
