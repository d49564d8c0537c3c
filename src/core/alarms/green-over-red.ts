import { redMeasure, redRows } from "../messages/alarms";
import { meetsTarget, readTarget } from "../thresholds";
import { shareText } from "../verdict/figures";
import type { Alarm, AlarmRule } from "./alarm";

/** A missed measure with no more credit than this is red, however green its row. */
const RED_CREDIT = 0.5;

/**
 * A met total over a row that on its own misses the target, or over a measure that reached no more than half of what
 * was asked: the experience behind it is not what the total says. Rows without weight count too, since the total hides
 * them best.
 */
export const greenOverRed: AlarmRule = ({ state, why, sheet }) => {
  const { verdict, rows, found } = state;
  if (!verdict.ok || verdict.status !== "Met" || sheet === undefined) return [];
  const target = readTarget(found.settings.target?.value);
  if (!target.ok) return [];
  const red = sheet.rows.flatMap(({ score, metric, at }, index) =>
    score === undefined || meetsTarget(score, target.value) ? [] : [{ score, metric, at, index }],
  );
  const alarms: Alarm[] = [];
  const [worst] = [...red].sort((a, b) => a.score - b.score);
  if (worst !== undefined) {
    const named = red.map(({ metric, score }) => ({ metric, score: shareText(score) }));
    const address = worst.at.combined?.address ?? rows[worst.index]?.metric.address;
    alarms.push({
      key: "red-row",
      sentence: redRows(named),
      ...(address === undefined ? {} : { place: { sheet: state.sheet, address } }),
    });
  }
  const isRed = new Set(red.map(({ index }) => index));
  for (const row of why) {
    if (isRed.has(row.index)) continue;
    for (const { name, state: stands, credit, near, places } of row.measures) {
      if (stands !== "missed" || credit === undefined || credit > RED_CREDIT) continue;
      alarms.push({
        key: "red-measure",
        sentence: redMeasure(row.metric, name, near),
        place: places.actual ?? places.name,
      });
    }
  }
  return alarms;
};
