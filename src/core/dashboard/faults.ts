import {
  driverTwice,
  lensesMissing,
  metricTwice,
  noAction,
  noMetricName,
  noTarget,
  noWeights,
  scoreUnreadable,
  targetUnreadable,
  unknownLens,
  weightOff,
  weightsOff,
} from "../messages/dashboard";
import { held } from "../messages/words";
import type { Finding } from "../systems/finding";
import { cellIn, placeIn, textIn } from "../systems/tables";
import { readTarget } from "../thresholds";
import { isBlank } from "../values/cell";
import { checkWeighting } from "../weighting";
import { type Dashboard, fold } from "./dashboard";
import { hasNoWeights } from "./judge";
import { orphanFaults, orphansOf } from "./orphans";
import { lenses } from "./words";

/** What is wrong with a dashboard's data, or keeps it from being of use; nothing is put right unasked. */
export function dashboardFaults(dashboard: Dashboard): Finding[] {
  if (dashboard.metrics.length === 0) return [];
  return [
    ...weightFaults(dashboard),
    ...targetFaults(dashboard),
    ...metricFaults(dashboard),
    ...orphanFaults(dashboard),
    ...driverFaults(dashboard),
  ];
}

/** A finding of this system, of which the rule's name and the gravity are said first. */
const finding = (
  rule: string,
  severity: Finding["severity"],
  place: Finding["place"],
  sentence: string,
): Finding => ({ rule: `dashboard/${rule}`, severity, sentence, place });

function weightFaults(dashboard: Dashboard): Finding[] {
  const { table, metrics } = dashboard;
  const at = (index: number) => placeIn(table, metrics[index]?.row ?? table.headerRow, "weight");
  if (hasNoWeights(dashboard)) return [finding("no-weights", "warning", at(0), noWeights())];
  const check = checkWeighting(metrics.map(({ weight }) => [weight]));
  if (!check.ok) return [finding("weights-off", "problem", at(0), weightsOff(check.problem.sentence))];
  const { faults, totals } = check.value;
  const severity = totals ? "warning" : "problem";
  const ofTotal = totals ? [] : faults.filter(({ row }) => row === undefined);
  return [
    ...ofTotal.map(({ sentence }) => finding("weights-off", severity, at(0), weightsOff(sentence))),
    ...metrics.flatMap(({ name, weight }, index) => {
      // Blank ones at the end too, which the check passes over: what isn't weighed doesn't count.
      const kind = isBlank(weight) ? "blank" : faults.find(({ row }) => row === index + 1)?.kind;
      return kind === undefined
        ? []
        : [finding("weight", severity, at(index), weightOff(name, weight, kind))];
    }),
  ];
}

function targetFaults({ target }: Dashboard): Finding[] {
  if (target === undefined) return [];
  const read = readTarget(target.value);
  if (read.ok) return [];
  return read.problem.error === "notAvailable"
    ? [finding("no-target", "warning", target.place, noTarget())]
    : [finding("target", "problem", target.place, targetUnreadable(read.problem.sentence))];
}

function driverFaults({ drivers, driverTable: table }: Dashboard): Finding[] {
  if (table === undefined) return [];
  const firstOf = new Map<string, number>();
  return drivers.flatMap((driver) => {
    const { row, name, metric, lens } = driver;
    const found: Finding[] = [];
    const key = JSON.stringify([fold(metric), fold(name)]);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row);
    else if (name !== "") {
      const place = placeIn(table, row, "driver");
      found.push(
        finding("driver-twice", "warning", place, driverTwice(name, placeIn(table, first, "driver").address)),
      );
    }
    if (lens === undefined) {
      const said = unknownLens(name, textIn(table, row, "lens"), lenses);
      found.push(finding("unknown-lens", "warning", placeIn(table, row, "lens"), said));
    }
    const score = cellIn(table, row, "score");
    if (!isBlank(score) && driver.score === undefined)
      found.push(
        finding(
          "score-unreadable",
          "problem",
          placeIn(table, row, "score"),
          scoreUnreadable(name, held(score)),
        ),
      );
    return found;
  });
}

function metricFaults(dashboard: Dashboard): Finding[] {
  const { table, metrics, driverTable } = dashboard;
  // Of a metric whose drivers still have another name, that is what is said.
  const meant = new Set(orphansOf(dashboard).map((each) => each.meant));
  const firstOf = new Map<string, number>();
  return metrics.flatMap((metric) => {
    const { row, name, isOpen, action, drivers } = metric;
    const at = placeIn(table, row, "metric");
    if (name === "") return [finding("no-name", "problem", at, noMetricName())];
    const first = firstOf.get(fold(name));
    if (first !== undefined)
      return [
        finding("metric-twice", "problem", at, metricTwice(name, placeIn(table, first, "metric").address)),
      ];
    firstOf.set(fold(name), row);
    const missing = lenses.filter((lens) => !drivers.some((driver) => driver.lens === lens));
    return [
      ...(driverTable === undefined || missing.length === 0 || meant.has(metric)
        ? []
        : [
            finding(
              "lens-missing",
              "warning",
              at,
              lensesMissing(
                name,
                missing.map((lens) => lens.toLowerCase()),
              ),
            ),
          ]),
      // While the metric itself isn't agreed, what to do about it can't be.
      ...(action !== "" || isOpen || table.columns.action === undefined
        ? []
        : [finding("no-action", "warning", placeIn(table, row, "action"), noAction(name))]),
    ];
  });
}
