import { maturityFindings as say } from "../messages/maturity-findings";
import { cellText } from "../structure/line-text";
import { actualText } from "../structure/outline";
import type { Finding } from "../systems/finding";
import { placeIn } from "../systems/tables";
import { readThresholds } from "../thresholds";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { round15 } from "../values/numbers";
import { readNumber } from "../weighting/read-number";
import type { Assessment, AssessmentRow } from "./assessment";
import { type Level, levelText } from "./levels";
import { keyOfMetric } from "./metric-key";

type Placed = AssessmentRow & { readonly level: Level };

/**
 * Metrics that stand more than once in a practice: twice at one level, at several levels with nothing more asked at the
 * higher one, or with two actuals. One that is named at several levels and asks more at each is as the source means it.
 */
export function repeatedMetrics(assessment: Assessment): Finding[] {
  const groups = new Map<string, Placed[]>();
  for (const row of assessment.rows) {
    if (row.metric === "" || row.level === undefined) continue;
    const key = `${keyOfMetric(row.practice)}|${keyOfMetric(row.metric)}`;
    groups.set(key, [...(groups.get(key) ?? []), { ...row, level: row.level }]);
  }
  return [...groups.values()]
    .filter((rows) => rows.length > 1)
    .flatMap((rows) => [
      ...twiceAtALevel(assessment, rows),
      ...nothingMore(assessment, rows),
      ...actualsDiffer(assessment, rows),
    ]);
}

function twiceAtALevel({ table }: Assessment, rows: readonly Placed[]): Finding[] {
  return rows.flatMap((each, index) =>
    rows.findIndex(({ level }) => level === each.level) < index
      ? [
          {
            rule: "maturity/metric-twice",
            severity: "warning",
            sentence: say.twice(each.metric, levelText(each.level)),
            place: placeIn(table, each.row, "metric"),
          },
        ]
      : [],
  );
}

function nothingMore({ table }: Assessment, rows: readonly Placed[]): Finding[] {
  const hasThresholds = table.columns.threshold !== undefined;
  const asked = new Map<string, Placed[]>();
  for (const each of rows) {
    const threshold = hasThresholds ? agreed(each.threshold) : "";
    if (threshold !== undefined) asked.set(threshold, [...(asked.get(threshold) ?? []), each]);
  }
  return [...asked.values()].flatMap((same): Finding[] => {
    const levels = [...new Set(same.map(({ level }) => level))].sort();
    const last = same.at(-1);
    if (last === undefined || levels.length < 2) return [];
    const at = levels.map(levelText);
    return [
      {
        rule: "maturity/metric-at-several-levels",
        severity: "warning",
        sentence: hasThresholds
          ? say.sameThreshold(last.metric, cellText(last.threshold), at)
          : say.sameMetric(last.metric, at),
        place: placeIn(table, last.row, hasThresholds ? "threshold" : "metric"),
      },
    ];
  });
}

/** A threshold as it is compared; `undefined` where nothing is agreed yet. */
function agreed(threshold: Cell): string | undefined {
  return readThresholds(threshold).ok ? cellText(threshold).replace(/\s+/g, "").toLowerCase() : undefined;
}

function actualsDiffer({ table }: Assessment, rows: readonly Placed[]): Finding[] {
  const measured = rows.filter(({ actual }) => !isBlank(actual) && !isCellError(actual));
  const [first, ...rest] = measured;
  if (first === undefined) return [];
  return rest.flatMap((each): Finding[] =>
    sameActual(first.actual, each.actual)
      ? []
      : [
          {
            rule: "maturity/actuals-differ",
            severity: "problem",
            sentence: say.actualsDiffer(
              each.metric,
              actualText(each.actual, each.threshold),
              actualText(first.actual, first.threshold),
              placeIn(table, first.row, "actual").address,
            ),
            place: placeIn(table, each.row, "actual"),
          },
        ],
  );
}

function sameActual(one: Cell, other: Cell): boolean {
  const [a, b] = [readNumber(one), readNumber(other)];
  if (a !== undefined && b !== undefined) return round15(a) === round15(b);
  return cellText(one).trim().toLowerCase() === cellText(other).trim().toLowerCase();
}
