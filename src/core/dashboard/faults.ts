import {
  driverOfNoMetric,
  lensesMissing,
  noAction,
  noWeights,
  scoreUnreadable,
  unknownLens,
  weightsOff,
} from "../messages/dashboard";
import { held } from "../messages/words";
import type { Finding } from "../systems/finding";
import { cellIn, placeIn, placeOfTable, textIn } from "../systems/tables";
import { isBlank } from "../values/cell";
import { weightCheck } from "../weighting";
import { type Dashboard, readShare } from "./dashboard";
import { hasNoWeights } from "./judge";
import { lenses } from "./words";

/** What is wrong with a dashboard's data, or keeps it from being of use; nothing is put right unasked. */
export function dashboardFaults(dashboard: Dashboard): Finding[] {
  return [...weightFaults(dashboard), ...driverFaults(dashboard), ...metricFaults(dashboard)];
}

function weightFaults(dashboard: Dashboard): Finding[] {
  const { table, metrics } = dashboard;
  if (metrics.length === 0) return [];
  const [first] = metrics;
  const place = first === undefined ? placeOfTable(table) : placeIn(table, first.row, "weight");
  if (hasNoWeights(dashboard))
    return [{ rule: "dashboard/no-weights", severity: "warning", sentence: noWeights(), place }];
  const check = weightCheck(metrics.map(({ weight }) => [weight]));
  if (check.ok && check.value === "OK") return [];
  const sentence = weightsOff(check.ok ? check.value : check.problem.sentence);
  return [{ rule: "dashboard/weights-off", severity: "problem", sentence, place }];
}

function driverFaults({ metrics, drivers, driverTable: table }: Dashboard): Finding[] {
  if (table === undefined) return [];
  const counted = new Set(metrics.flatMap((metric) => metric.drivers));
  return drivers.flatMap((driver) => {
    const { row, name, metric, lens } = driver;
    const findings: Finding[] = [];
    if (!counted.has(driver))
      findings.push({
        rule: "dashboard/driver-of-no-metric",
        severity: "problem",
        sentence: driverOfNoMetric(name, metric),
        place: placeIn(table, row, "metric"),
      });
    if (lens === undefined)
      findings.push({
        rule: "dashboard/unknown-lens",
        severity: "warning",
        sentence: unknownLens(name, textIn(table, row, "lens"), lenses),
        place: placeIn(table, row, "lens"),
      });
    const score = cellIn(table, row, "score");
    if (!isBlank(score) && (typeof score !== "number" || readShare(score) === undefined))
      findings.push({
        rule: "dashboard/score-unreadable",
        severity: "problem",
        sentence: scoreUnreadable(name, held(score)),
        place: placeIn(table, row, "score"),
      });
    return findings;
  });
}

function metricFaults({ table, metrics, driverTable }: Dashboard): Finding[] {
  return metrics.flatMap(({ row, name, isOpen, action, drivers }) => {
    const missing = lenses.filter((lens) => !drivers.some((driver) => driver.lens === lens));
    return [
      ...(driverTable === undefined || missing.length === 0
        ? []
        : [
            {
              rule: "dashboard/lens-missing",
              severity: "warning" as const,
              sentence: lensesMissing(
                name,
                missing.map((lens) => lens.toLowerCase()),
              ),
              place: placeIn(table, row, "metric"),
            },
          ]),
      // While the metric itself isn't agreed, what to do about it can't be.
      ...(action !== "" || isOpen || table.columns.action === undefined
        ? []
        : [
            {
              rule: "dashboard/no-action",
              severity: "warning" as const,
              sentence: noAction(name),
              place: placeIn(table, row, "action"),
            },
          ]),
    ];
  });
}
