import { type Problem, valueError } from "./problem";

/** Fixed texts of the settings page. */
export const settingsTexts = {
  about: "What it is",
  title: "Title",
  period: "Period",
  target: "Target",
  agreedBy: "Agreed by",
  agreedOn: "Agreed on",
  titleHint: "The service or team it is about.",
  periodHint: "The month or quarter that is scored.",
  targetHint: "A threshold such as >90% (more than) or 90% (at least).",
  agreedByHint: "Who agreed weightings and thresholds.",
  agreedOnHint: "The day they were agreed.",
  scoring: "Scoring",
  scoringHint: "How measures make a metric's combined score.",
  attainment: "A near miss counts for what it reached.",
  met: "A measure counts fully or not at all.",
  worst: "A metric is as good as its worst measure.",
  blanks: "Blanks",
  blanksHint: "What a metric without a score counts as.",
  zero: "It adds nothing until it is measured, and the verdict says what is open.",
  exclude: "It is left out, and the verdict is on the measured part only.",
  mustMeet: "Must meet",
  mustMeetHint: "Metrics that have to meet the target by themselves, so that a good total can't hide them.",
  formulas: "Formulas",
  live: "Live",
  liveMeans: "The add-in scores as you type. Somebody without it may see #NAME? once they edit.",
  shared: "Shared",
  sharedMeans:
    "Scores are values, all sums plain Excel. Anybody can type actuals, sees at once that the scores are stale, and breaks nothing. You score again with one button.",
  toLive: "Switch to Live",
  toShared: "Switch to Shared",
  scoreAgain: "Score again",
  current: "in use",
  noSuchMetric: "no such metric",
  write: "Write",
  cancel: "Cancel",
  addHeading: "Add settings above the table",
  addIntro:
    "This table has no cells for its settings yet. They hold the period, the target and how it is scored, and the verdict in a sentence.",
  add: "Add settings",
} as const;

/** What writing a setting did. */
export function settingWritten(label: string, sheet: string, address: string): string {
  return `${label} written to ${sheet}!${address}.`;
}

/** What adding cells for settings did. */
export function settingsAdded(cells: number): string {
  return `Settings added: ${cells} cells written and read back.`;
}

/** What a choice would change: "89.9% → 86%, ✗ Missed". */
export function wouldBe(before: string, after: string, verdict: string): string {
  return before === after ? `${after}, ${verdict}` : `${before} → ${after}, ${verdict}`;
}

/** What a field's address link is, for somebody who can't see it. */
export function cellOf(label: string): string {
  return `Cell of ${label}:`;
}

/** There is no cell the setting could be written to. */
export function noCellForSetting(): Problem {
  return valueError("no-cell", "This setting has no cell yet: add the settings above the table first.");
}

/** A day that is none. */
export function dateUnreadable(text: string): Problem {
  return valueError("date-unreadable", `"${text}" is no day: choose one, or type it like 2026-11-30.`);
}
