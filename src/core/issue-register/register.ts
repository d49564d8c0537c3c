import { type Outcome } from "../outcome";
import { cellAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { settingAbove, type SettingAbove } from "../systems/setting-above";
import { cellIn, type DataTable, findTables, textIn } from "../systems/tables";
import type { Cell } from "../values/cell";
import { foldWord } from "../values/fold-word";
import type { Moment } from "../values/moment";
import { momentIn } from "../values/read-moment";
import { type Band, classOf, impactOf, readBands } from "./priority";
import {
  asAtLabel,
  type BandColumn,
  bandTable,
  type CriterionColumn,
  criteriaTable,
  type IssueColumn,
  issueTable,
  type LevelColumn,
  levelTable,
  type NoticeColumn,
  noticeTable,
  type Promised,
  promises,
  statusChoices,
} from "./words";

/** One criterion of the impact matrix, and the register's column that scores it. */
export interface Criterion {
  readonly row: number;
  readonly name: string;
  readonly weight: Cell;
  readonly column: number | undefined;
}

/** One issue as it stands. */
export interface Issue {
  readonly row: number;
  readonly name: string;
  readonly owner: string;
  readonly raised: Moment | undefined;
  readonly firstNotice: Moment | undefined;
  readonly update: Moment | undefined;
  readonly plan: Moment | undefined;
  readonly resolved: Moment | undefined;
  /** True until it has a date of resolution; a table without such a column goes by its status. */
  readonly isOpen: boolean;
  /** Its impact, as the matrix of today gives it; a problem while it can't. */
  readonly impact: Outcome<number>;
  /** "" while it has no class. */
  readonly class: string;
  readonly level: string;
  readonly previous: string;
  readonly cost: number | undefined;
}

/** What a response level promises, in hours; nothing stands for what isn't promised. */
export interface Level {
  readonly row: number;
  readonly name: string;
  readonly hours: Partial<Readonly<Record<Promised, number>>>;
}

/** A register with its matrix, its levels and what customers are told. */
export interface Register {
  readonly table: DataTable<IssueColumn>;
  readonly criteriaTable: DataTable<CriterionColumn> | undefined;
  readonly criteria: readonly Criterion[];
  readonly bandTable: DataTable<BandColumn> | undefined;
  readonly bands: Outcome<readonly Band[]>;
  readonly levelTable: DataTable<LevelColumn> | undefined;
  readonly levels: readonly Level[];
  readonly noticeTable: DataTable<NoticeColumn> | undefined;
  /** Rows with a name; one without is a fault. */
  readonly issues: readonly Issue[];
  readonly asAt: Moment | undefined;
  readonly asAtCell: SettingAbove | undefined;
}

/** Every register of a workbook; several share the matrix, the levels and the notices of the workbook. */
export function registers(reading: Pick<WorkbookReading, "grids" | "tables">): Register[] {
  const [criteriaAt] = findTables(reading, criteriaTable);
  const [bandsAt] = findTables(reading, bandTable);
  const [levelsAt] = findTables(reading, levelTable);
  const [noticesAt] = findTables(reading, noticeTable);
  const bands = readBands(
    bandsAt?.rows.map((row) => [cellIn(bandsAt, row, "from"), cellIn(bandsAt, row, "class")]) ?? "",
  );
  const levels = levelsAt?.rows.map((row) => levelOf(levelsAt, row)) ?? [];
  return findTables(reading, issueTable).map((table) => {
    const criteria =
      criteriaAt?.rows.map((row) => {
        const name = textIn(criteriaAt, row, "criterion");
        return { row, name, weight: cellIn(criteriaAt, row, "weight"), column: columnNamed(table, name) };
      }) ?? [];
    const asAtCell = settingAbove(table, asAtLabel);
    return {
      table,
      criteriaTable: criteriaAt,
      criteria,
      bandTable: bandsAt,
      bands,
      levelTable: levelsAt,
      levels,
      noticeTable: noticesAt,
      issues: table.rows
        .map((row) => issueOf(table, row, criteria, bands, bandsAt))
        .filter(({ name }) => name !== ""),
      asAt: momentIn(asAtCell?.value),
      asAtCell,
    };
  });
}

/** The columns among which the sheet's formulas look for scores; `undefined` for a table without both of them. */
export function scoreColumns({
  columns: { status, cost },
}: DataTable<IssueColumn>): readonly [first: number, last: number] | undefined {
  if (status === undefined || cost === undefined) return undefined;
  return [Math.min(status, cost), Math.max(status, cost)];
}

/** The column of a criterion, where the sheet finds it too. */
function columnNamed(table: DataTable<IssueColumn>, name: string): number | undefined {
  const { grid, headerRow } = table;
  const line = grid.values[headerRow - grid.row] ?? [];
  const [first, last] = scoreColumns(table) ?? [grid.column, grid.column + line.length - 1];
  for (let column = first; column <= last; column++)
    if (name !== "" && foldWord(cellAt(grid, headerRow, column)) === foldWord(name)) return column;
  return undefined;
}

function issueOf(
  table: DataTable<IssueColumn>,
  row: number,
  criteria: readonly Criterion[],
  bands: Outcome<readonly Band[]>,
  bandsAt: DataTable<BandColumn> | undefined,
): Issue {
  const scores = criteria.map(({ column }) =>
    column === undefined ? undefined : cellAt(table.grid, row, column),
  );
  const impact = impactOf([scores], [criteria.map(({ weight }) => weight)]);
  const classed = impact.ok && bands.ok ? classOf(impact.value, bands.value) : undefined;
  const name = classed?.ok === true ? classed.value : "";
  const moment = (column: IssueColumn) => momentIn(cellIn(table, row, column));
  const resolved = moment("resolved");
  return {
    row,
    name: textIn(table, row, "issue"),
    owner: textIn(table, row, "owner"),
    raised: moment("raised"),
    firstNotice: moment("firstNotice"),
    update: moment("update"),
    plan: moment("plan"),
    resolved,
    isOpen: table.columns.resolved === undefined ? !isClosed(table, row) : resolved === undefined,
    impact,
    class: name,
    level: name === "" || bandsAt === undefined ? "" : levelOfClass(bandsAt, name),
    previous: textIn(table, row, "previous"),
    cost: amountIn(cellIn(table, row, "cost")),
  };
}

/** True where the status says that an issue is closed. */
export function isClosed(table: DataTable<IssueColumn>, row: number): boolean {
  return foldWord(cellIn(table, row, "status")) === foldWord(statusChoices[1]);
}

/** A number from 0 on, as hours and costs are; `undefined` for anything else. */
export function amountIn(cell: Cell): number | undefined {
  return typeof cell === "number" && cell >= 0 ? cell : undefined;
}

function levelOfClass(table: DataTable<BandColumn>, name: string): string {
  const row = table.rows.find((each) => foldWord(cellIn(table, each, "class")) === foldWord(name));
  return row === undefined ? "" : textIn(table, row, "level");
}

function levelOf(table: DataTable<LevelColumn>, row: number): Level {
  const hours = promises.flatMap((promised) => {
    const amount = amountIn(cellIn(table, row, promised));
    return amount === undefined ? [] : [[promised, amount] as const];
  });
  return { row, name: textIn(table, row, "level"), hours: Object.fromEntries(hours) };
}
