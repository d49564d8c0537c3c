import type { WorkbookReading } from "../scorecard/workbook-reading";
import { settingAbove, type SettingAbove } from "../systems/setting-above";
import { cellIn, type DataTable, findTables, textIn } from "../systems/tables";
import { foldHeader } from "../scorecard/headers";
import { cellAt } from "../scorecard/sheet-grid";
import { type Outcome } from "../outcome";
import { type Cell, isBlank } from "../values/cell";
import { type Band, classOf, impactOf, readBands } from "./priority";
import { readNumber } from "../weighting/read-number";
import {
  asAtLabel,
  bandTable,
  criteriaTable,
  type IssueColumn,
  issueTable,
  type LevelColumn,
  levelTable,
  type NoticeColumn,
  noticeTable,
} from "./words";

/** One criterion of the impact matrix, and the register's column that scores it. */
export interface Criterion {
  readonly row: number;
  readonly name: string;
  readonly weight: Cell;
  readonly column: number | undefined;
}

/** One issue as it stands; moments are days as Excel counts them, with their time. */
export interface Issue {
  readonly row: number;
  readonly name: string;
  readonly owner: string;
  readonly raised: number | undefined;
  readonly firstNotice: number | undefined;
  readonly update: number | undefined;
  readonly plan: number | undefined;
  readonly resolved: number | undefined;
  readonly isOpen: boolean;
  /** Its impact, as the matrix of today gives it; a problem while it can't. */
  readonly impact: Outcome<number>;
  /** "" while it has no class. */
  readonly class: string;
  readonly level: string;
  readonly previous: string;
  readonly cost: number | undefined;
}

/** What a response level promises, in hours; `undefined` where nothing is promised. */
export interface Level {
  readonly row: number;
  readonly name: string;
  readonly firstNotice: number | undefined;
  readonly update: number | undefined;
  readonly plan: number | undefined;
  readonly resolution: number | undefined;
}

/** A register with its matrix, its levels and what customers are told. */
export interface Register {
  readonly table: DataTable<IssueColumn>;
  readonly criteriaTable: DataTable<"criterion" | "weight"> | undefined;
  readonly criteria: readonly Criterion[];
  readonly bandTable: DataTable<"from" | "class" | "level"> | undefined;
  readonly bands: Outcome<readonly Band[]>;
  readonly levelTable: DataTable<LevelColumn> | undefined;
  readonly levels: readonly Level[];
  readonly noticeTable: DataTable<NoticeColumn> | undefined;
  readonly issues: readonly Issue[];
  readonly asAt: number | undefined;
  readonly asAtCell: SettingAbove | undefined;
}

/** Texts alike but for case, spaces and marks around them. */
export const fold = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();

/** Every register of a workbook; several share the matrix, the levels and the notices of the workbook. */
export function registers(reading: Pick<WorkbookReading, "grids" | "tables">): Register[] {
  const [criteriaAt] = findTables(reading, criteriaTable);
  const [bandsAt] = findTables(reading, bandTable);
  const [levelsAt] = findTables(reading, levelTable);
  const [noticesAt] = findTables(reading, noticeTable);
  const bands = bandsOf(bandsAt);
  const levels = levelsAt === undefined ? [] : levelsAt.rows.map((row) => levelOf(levelsAt, row));
  return findTables(reading, issueTable).map((table) => {
    const criteria =
      criteriaAt === undefined
        ? []
        : criteriaAt.rows.map((row) => {
            const name = textIn(criteriaAt, row, "criterion");
            return { row, name, weight: cellIn(criteriaAt, row, "weight"), column: columnNamed(table, name) };
          });
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
      issues: table.rows.map((row) => issueOf(table, row, criteria, bands, bandsAt)),
      asAt: momentIn(asAtCell?.value),
      asAtCell,
    };
  });
}

function columnNamed({ grid, headerRow }: DataTable<IssueColumn>, name: string): number | undefined {
  const line = grid.values[headerRow - grid.row] ?? [];
  const at = line.findIndex((cell) => name !== "" && foldHeader(cell) === foldHeader(name));
  return at < 0 ? undefined : grid.column + at;
}

function bandsOf(table: DataTable<"from" | "class" | "level"> | undefined): Outcome<readonly Band[]> {
  if (table === undefined) return readBands("");
  return readBands(table.rows.map((row) => [cellIn(table, row, "from"), cellIn(table, row, "class")]));
}

/** A moment as Excel counts it, with its time; `undefined` for a blank cell and for what is no date. */
export function momentIn(cell: Cell): number | undefined {
  return typeof cell === "number" && cell >= 1 && cell < 2_958_466 ? cell : undefined;
}

function issueOf(
  table: DataTable<IssueColumn>,
  row: number,
  criteria: readonly Criterion[],
  bands: Outcome<readonly Band[]>,
  bandsAt: DataTable<"from" | "class" | "level"> | undefined,
): Issue {
  const scores = criteria.map(({ column }) =>
    column === undefined ? undefined : cellAt(table.grid, row, column),
  );
  const impact = impactOf([scores], [criteria.map(({ weight }) => weight)]);
  const found = impact.ok && bands.ok ? classOf(impact.value, bands.value) : undefined;
  const name = found?.ok === true ? found.value : "";
  const resolved = momentIn(cellIn(table, row, "resolved"));
  const cost = cellIn(table, row, "cost");
  const number = isBlank(cost) ? undefined : readNumber(cost);
  return {
    row,
    name: textIn(table, row, "issue"),
    owner: textIn(table, row, "owner"),
    raised: momentIn(cellIn(table, row, "raised")),
    firstNotice: momentIn(cellIn(table, row, "firstNotice")),
    update: momentIn(cellIn(table, row, "update")),
    plan: momentIn(cellIn(table, row, "plan")),
    resolved,
    isOpen: resolved === undefined && fold(textIn(table, row, "status")) !== "closed",
    impact,
    class: name,
    level: name === "" || bandsAt === undefined ? "" : levelOfClass(bandsAt, name),
    previous: textIn(table, row, "previous"),
    cost: number === undefined || number < 0 ? undefined : number,
  };
}

function levelOfClass(table: DataTable<"from" | "class" | "level">, name: string): string {
  const row = table.rows.find((each) => fold(textIn(table, each, "class")) === fold(name));
  return row === undefined ? "" : textIn(table, row, "level");
}

function levelOf(table: DataTable<LevelColumn>, row: number): Level {
  const hours = (column: LevelColumn) => {
    const cell = cellIn(table, row, column);
    const number = isBlank(cell) ? undefined : readNumber(cell);
    return number === undefined || number < 0 ? undefined : number;
  };
  return {
    row,
    name: textIn(table, row, "level"),
    firstNotice: hours("firstNotice"),
    update: hours("update"),
    plan: hours("plan"),
    resolution: hours("resolution"),
  };
}
