import type { WorkbookReading } from "../scorecard/workbook-reading";
import { cellIn, type DataTable, findTables, textIn } from "../systems/tables";
import { settingAbove, type SettingAbove } from "../systems/setting-above";
import type { Cell } from "../values/cell";
import { exactSum, round15 } from "../values/numbers";
import {
  type DriverColumn,
  driverTable,
  type Lens,
  lenses,
  type MetricColumn,
  metricTable,
  nameWords,
  targetLabel,
} from "./words";

/** What drives a metric. */
export interface Driver {
  readonly row: number;
  readonly name: string;
  readonly metric: string;
  readonly lens: Lens | undefined;
  /** 0–1; `undefined` where it isn't measured, or where what is typed isn't a share. */
  readonly score: number | undefined;
}

/** One metric with its drivers. */
export interface DashboardMetric {
  readonly row: number;
  readonly name: string;
  readonly isOpen: boolean;
  readonly definition: string;
  readonly weight: Cell;
  readonly soWhat: string;
  readonly action: string;
  readonly drivers: readonly Driver[];
  /** The mean of the drivers that are measured, 0–1. */
  readonly score: number | undefined;
  /** The share of its drivers that are measured, 0–1. */
  readonly measured: number;
}

/** A dashboard with the drivers that belong to it. */
export interface Dashboard {
  readonly table: DataTable<MetricColumn>;
  readonly driverTable: DataTable<DriverColumn> | undefined;
  readonly metrics: readonly DashboardMetric[];
  /** Every driver, those of no metric included. */
  readonly drivers: readonly Driver[];
  /** The cell that holds the target, where there is one. */
  readonly target: SettingAbove | undefined;
}

/** A name as two of them are compared. */
export const fold = (name: string) => name.toLowerCase().replace(/\s+/g, " ").trim();

/** Every dashboard of a workbook; its drivers are those of the table that names most of its metrics. */
export function dashboards(reading: Pick<WorkbookReading, "grids" | "tables">): Dashboard[] {
  const driverTables = findTables(reading, driverTable);
  return findTables(reading, metricTable).map((table) => {
    const names = new Set(table.rows.map((row) => fold(textIn(table, row, "metric"))));
    const matches = (each: DataTable<DriverColumn>) =>
      each.rows.filter((row) => names.has(fold(textIn(each, row, "metric")))).length;
    const own = [...driverTables].sort((a, b) => matches(b) - matches(a))[0];
    const drivers = own === undefined ? [] : own.rows.map((row) => driverOf(own, row));
    return {
      table,
      driverTable: own,
      drivers,
      metrics: table.rows.map((row) => metricOf(table, row, drivers)),
      target: settingAbove(table, targetLabel),
    };
  });
}

function driverOf(table: DataTable<DriverColumn>, row: number): Driver {
  const lens = fold(textIn(table, row, "lens")).replace("-", " ");
  return {
    row,
    name: textIn(table, row, "driver"),
    metric: textIn(table, row, "metric"),
    lens: lenses.find((each) => fold(each) === lens),
    score: readShare(cellIn(table, row, "score")),
  };
}

/** A share from 0 to 1; `undefined` for anything else, text that reads as one too: the sheet's formulas don't count it. */
const readShare = (cell: Cell) => (typeof cell === "number" && cell >= 0 && cell <= 1 ? cell : undefined);

function metricOf(table: DataTable<MetricColumn>, row: number, drivers: readonly Driver[]): DashboardMetric {
  const name = textIn(table, row, "metric");
  const own = drivers.filter(({ metric }) => fold(metric) === fold(name) && name !== "");
  const scores = own.flatMap(({ score }) => (score === undefined ? [] : [score]));
  return {
    row,
    name,
    isOpen: fold(textIn(table, row, "name")) === fold(nameWords.open),
    definition: textIn(table, row, "definition"),
    weight: cellIn(table, row, "weight"),
    soWhat: textIn(table, row, "soWhat"),
    action: textIn(table, row, "action"),
    drivers: own,
    score: scores.length === 0 ? undefined : round15(exactSum(scores) / scores.length),
    measured: own.length === 0 ? 0 : scores.length / own.length,
  };
}
