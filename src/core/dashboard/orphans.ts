import { driversOfNoMetric, driversWithoutMetric } from "../messages/dashboard";
import { blockAddress } from "../scorecard/address";
import type { Finding, Place } from "../systems/finding";
import { placeIn } from "../systems/tables";
import { type Dashboard, type DashboardMetric, type Driver, fold } from "./dashboard";

/** Drivers that no metric counts, since none has the name they give. */
interface Orphans {
  /** As the first of them writes it; "" where they name no metric. */
  readonly metric: string;
  readonly drivers: readonly Driver[];
  /** The metric they are probably for; `undefined` where that can't be told. */
  readonly meant: DashboardMetric | undefined;
}

/** The drivers that no metric counts, by the name they give. */
export function orphansOf({ metrics, drivers }: Dashboard): Orphans[] {
  const counted = new Set(metrics.flatMap((metric) => metric.drivers));
  const byName = new Map<string, Driver[]>();
  for (const driver of drivers) {
    if (counted.has(driver)) continue;
    const key = fold(driver.metric);
    byName.set(key, [...(byName.get(key) ?? []), driver]);
  }
  const waiting = metrics.filter(({ name, drivers: own }) => name !== "" && own.length === 0);
  const isOnlyName = [...byName.keys()].filter((name) => name !== "").length === 1;
  return [...byName].map(([name, own]) => ({
    metric: own[0]?.metric ?? "",
    drivers: own,
    meant: name === "" ? undefined : meantBy(name, waiting, isOnlyName),
  }));
}

/** The metric without drivers that shares most words with a name; the only one there is, if it is the only name. */
function meantBy(
  name: string,
  waiting: readonly DashboardMetric[],
  isOnlyName: boolean,
): DashboardMetric | undefined {
  if (waiting.length === 1 && isOnlyName) return waiting[0];
  const words = new Set(name.split(" "));
  const shared = waiting.map(
    (metric) =>
      new Set(
        fold(metric.name)
          .split(" ")
          .filter((word) => words.has(word)),
      ).size,
  );
  const most = Math.max(0, ...shared);
  const likely = waiting.filter((_, index) => shared[index] === most);
  return most > 0 && likely.length === 1 ? likely[0] : undefined;
}

/** One finding for all drivers with a name that no metric has, at their cells. */
export function orphanFaults(dashboard: Dashboard): Finding[] {
  const { driverTable: table } = dashboard;
  if (table === undefined) return [];
  return orphansOf(dashboard).map(({ metric, drivers, meant }) => {
    const names = drivers.map(({ name }) => name);
    return {
      rule: "dashboard/driver-of-no-metric",
      severity: "problem",
      sentence: metric === "" ? driversWithoutMetric(names) : driversOfNoMetric(names, metric, meant?.name),
      place: placeOf(drivers, table),
    };
  });
}

/** Their cells in one block, or the first of them where others stand between. */
function placeOf(drivers: readonly Driver[], table: NonNullable<Dashboard["driverTable"]>): Place {
  const rows = drivers.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const column = table.columns.metric;
  return column === undefined || last - first + 1 !== rows.length
    ? placeIn(table, first, "metric")
    : { sheet: table.sheet, address: blockAddress(first, column, last, column) };
}
