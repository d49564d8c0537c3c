import { formulaAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import type { Outcome } from "../outcome";
import { settingAbove, type SettingAbove } from "../systems/setting-above";
import { cellIn, type DataTable, findTables, textIn } from "../systems/tables";
import { type Cell, isBlank } from "../values/cell";
import { caseHours } from "./clock";
import type { Moment } from "../values/moment";
import { readCounting } from "./read-counting";
import { momentIn, readMomentCell } from "../values/read-moment";
import { readSide, type Side } from "./sides";
import { type CaseVerdict, verdictOf } from "./verdict-of-case";
import {
  asAtLabel,
  type CaseColumn,
  casesTable,
  type HoursColumn,
  holidaysTable,
  hoursTable,
  type Party,
  parties,
  type StopColumn,
  stopsTable,
} from "./words";
import type { Counting } from "./working-time";

/** One row of the stops. `case` is what its case goes by; a stop that can't be used has a fault of its own. */
export interface StopRow {
  readonly row: number;
  readonly case: string;
  readonly name: string;
  readonly from: Moment | undefined;
  /** Without an end it is still open, as long as the cell is blank. */
  readonly to: Moment | undefined;
  readonly side: Side | undefined;
  readonly reason: string;
  /** False where a date or side can't be read, or the stop is reversed: nothing is worked out with it. */
  readonly usable: boolean;
}

/** One case with its clocks. */
export interface ClockCase {
  readonly row: number;
  /** What its stops go by: its name, folded as Excel compares. */
  readonly key: string;
  readonly name: string;
  readonly service: string;
  readonly opened: Moment | undefined;
  /** When it was closed, or the as-at moment while it is open; `undefined` where neither can be read. */
  readonly end: Moment | undefined;
  readonly open: boolean;
  readonly sla: Cell;
  /** Provider, customer and user, in hours. */
  readonly hours: Outcome<readonly number[]>;
  readonly verdicts: Readonly<Record<Party, CaseVerdict>>;
  readonly stops: readonly StopRow[];
}

/** Cases with their stops and working hours, as they stand in a workbook. */
export interface TwoClocks {
  readonly cases: DataTable<CaseColumn>;
  readonly stops: DataTable<StopColumn> | undefined;
  readonly hours: DataTable<HoursColumn> | undefined;
  readonly holidays: DataTable<"holiday"> | undefined;
  readonly asAt: Moment | undefined;
  readonly asAtCell: SettingAbove | undefined;
  readonly caseRows: readonly ClockCase[];
  readonly stopRows: readonly StopRow[];
  /** How time counts, or why the working hours can't be read. */
  readonly counting: Outcome<Counting>;
  /** True where only working hours count. */
  readonly working: boolean;
}

/** All cases of a workbook that are looked at by two clocks, with the stops and hours their formulas name. */
export function twoClocks(reading: Pick<WorkbookReading, "grids" | "tables">): TwoClocks[] {
  const allStops = findTables(reading, stopsTable);
  const allHours = findTables(reading, hoursTable);
  const allHolidays = findTables(reading, holidaysTable);
  return findTables(reading, casesTable).map((cases, nth) => {
    const stops = partner(cases, allStops, nth);
    const hours = partner(cases, allHours, nth);
    const holidays = allHolidays.find(({ sheet }) => sheet === hours?.sheet);
    const asAtCell = settingAbove(cases, asAtLabel, "As of", "Status date");
    const asAt = asAtCell === undefined ? undefined : momentIn(asAtCell.value);
    const week = hours?.rows.map((row) => [
      cellIn(hours, row, "weekday"),
      cellIn(hours, row, "start"),
      cellIn(hours, row, "end"),
    ]);
    const off = holidays?.rows.map((row) => [cellIn(holidays, row, "holiday")]);
    const counting = readCounting(week, off);
    const stopRows = stops === undefined ? [] : stops.rows.map((row) => readStopRow(stops, row));
    const byCase = new Map<string, StopRow[]>();
    for (const stop of stopRows) {
      const same = byCase.get(stop.case);
      if (same === undefined) byCase.set(stop.case, [stop]);
      else same.push(stop);
    }
    return {
      cases,
      stops,
      hours,
      holidays,
      asAt,
      asAtCell,
      stopRows,
      caseRows: cases.rows.map((row): ClockCase => {
        const closed = cellIn(cases, row, "closed");
        const end = isBlank(closed) ? asAtCell?.value : closed;
        const own = byCase.get(caseKey(cellIn(cases, row, "case"))) ?? [];
        const given = own.map(({ row: at }) => stopCells(stops, at));
        const times = caseHours(cellIn(cases, row, "opened"), end, given, counting);
        const open = isBlank(closed);
        const sla = cellIn(cases, row, "sla");
        const verdict = (party: Party) => verdictOf(times, parties.indexOf(party), sla, open);
        return {
          row,
          key: caseKey(cellIn(cases, row, "case")),
          name: textIn(cases, row, "case"),
          service: textIn(cases, row, "service"),
          opened: momentIn(cellIn(cases, row, "opened")),
          end: momentIn(end),
          open,
          sla,
          hours: times,
          verdicts: { provider: verdict("provider"), customer: verdict("customer"), user: verdict("user") },
          stops: own,
        };
      }),
      counting,
      working: (week ?? []).some(([, from, to]) => !isBlank(from) || !isBlank(to)),
    };
  });
}

/** A case's name as Excel compares it: a number is no text that looks like it, upper and lower case are one. */
export function caseKey(cell: Cell): string {
  if (cell === null || cell === undefined) return "text ";
  return typeof cell === "string" ? `text ${cell.toLowerCase()}` : `${typeof cell} ${String(cell)}`;
}

function stopCells(stops: DataTable<StopColumn> | undefined, row: number): Cell[] {
  if (stops === undefined) return [];
  return (["from", "to", "side"] as const).map((column) => cellIn(stops, row, column));
}

function readStopRow(stops: DataTable<StopColumn>, row: number): StopRow {
  const [fromCell, toCell, sideCell] = stopCells(stops, row);
  const [from, to] = [readMomentCell(fromCell), readMomentCell(toCell)];
  const side = isBlank(sideCell) ? "customer" : readSide(String(sideCell));
  const [begins, ends] = [momentIn(fromCell), momentIn(toCell)];
  return {
    row,
    case: caseKey(cellIn(stops, row, "case")),
    name: textIn(stops, row, "case"),
    from: begins,
    to: ends,
    side,
    reason: textIn(stops, row, "reason"),
    usable:
      from.kind === "moment" &&
      (to.kind === "blank" || to.kind === "moment") &&
      side !== undefined &&
      (ends === undefined || ends >= from.moment),
  };
}

/**
 * The table that belongs to a table of cases: the one its formulas name, else one on its own sheet, else the only one,
 * else the one that stands in the same place of the row of such tables.
 */
function partner<Column extends string>(
  { grid, sheet, rows, headerRow }: DataTable<CaseColumn>,
  candidates: readonly DataTable<Column>[],
  nth: number,
): DataTable<Column> | undefined {
  const first = rows[0] ?? headerRow + 1;
  const formulas = (grid.values[first - grid.row] ?? []).map((_, at) =>
    formulaAt(grid, first, grid.column + at),
  );
  const named = candidates.find(({ excel }) =>
    formulas.some((formula) => excel !== undefined && names(formula ?? "", excel.name)),
  );
  return (
    named ??
    candidates.find((candidate) => candidate.sheet === sheet) ??
    (candidates.length === 1 ? candidates[0] : candidates[nth])
  );
}

/** True where a formula refers to a table by its name. */
function names(formula: string, table: string): boolean {
  return formula
    .toLowerCase()
    .split(/[^\p{L}\p{N}_.\\]+/u)
    .includes(table.toLowerCase());
}
