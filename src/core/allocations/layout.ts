/**
 * Where everything stands on the sheet that collects weightings; rows count from 0. What sums up stands above the members'
 * table, so that the table can grow; the metrics' columns are the same in both.
 */
export const rows = {
  title: 0,
  hint: 1,
  settings: 2,
  heads: 4,
  combined: 5,
  measured: 6,
  now: 7,
  agreed: 8,
  agreement: 9,
  unmatched: 10,
  leftOut: 11,
  members: 13,
} as const;

/** The columns of the scorecard's settings that verdicts take, each right of its label. */
export const settingColumns = { target: 1, blanks: 3, mustMeet: 5 } as const;

/** The first metric's column; names stand left of it. */
export const firstMetric = 1;

/** The columns after the metrics'. */
export function columnsAfter(metrics: number) {
  const points = firstMetric + metrics;
  return { points, score: points + 1, verdict: points + 2 };
}
