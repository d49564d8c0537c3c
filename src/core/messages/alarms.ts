import { listed } from "./words";

/** Fixed texts of the list of alarms. */
export const alarmTexts = {
  title: "Look at this",
  open: {
    "what-if": "Open What-if",
    structure: "Open Measures",
    weightings: "Open Weightings",
    settings: "Open Settings",
  },
  cell: "Cell",
} as const;

/** How many rows a sentence names before it only counts the rest. */
const NAMED = 3;

const firstOf = (names: readonly string[]) =>
  listed(names.length > NAMED ? [...names.slice(0, NAMED), `${names.length - NAMED} more`] : names);

/** Rows that miss the target under a total that meets it. */
export function redRows(rows: readonly { readonly metric: string; readonly score: string }[]): string {
  const names = firstOf(rows.map(({ metric, score }) => `${metric} (${score})`));
  return `The total meets its target, but ${names} on ${rows.length === 1 ? "its" : "their"} own would miss it.`;
}

/** A measure far from its threshold under a total that meets its target. */
export function redMeasure(metric: string, measure: string, near: string): string {
  return `The total meets its target, but ${measure} in ${metric} is far off: ${near}.`;
}

/** A combined score outside 0–100 %. */
export function cappedScore(metric: string, shown: string, counted: string): string {
  return `${metric} shows ${shown} and counts as ${counted}: check what was typed there.`;
}

/** A shared scorecard that changed after it was scored; `changed` says what: "1 actual changed since scored". */
export function staleScores(changed: string): string {
  return `These scores are out of date${changed === "" ? "" : `: ${changed}`}. Choose Score again.`;
}

/** Rows whose formulas read measures that somebody has deleted. */
export function measuresAreGone(metrics: readonly string[]): string {
  return `The measures that ${firstOf(metrics)} ${metrics.length === 1 ? "is" : "are"} scored from are gone: undo what deleted them, or clear the cells that show an error and choose Detailed on the Measures page.`;
}
