/** Fixed texts of Home. */
export const homeTexts = {
  firstLine: "Agree what matters, weigh it, and see the score in your own sheet.",
  secondLine: "Start with a worked example: two new sheets, and one undo takes them away.",
  insertSample: "Insert the sample",
  insertEmpty: "Empty scorecard",
  inserting: "Inserting…",
  useMyTable: "Use my table",
  templates: "Templates",
  open: "Open",
  table: "Table",
  noTarget: "no target agreed",
} as const;

/** The heading of the list. */
export function scorecardCount(count: number): string {
  return count === 1 ? "1 scorecard in this workbook" : `${count} scorecards in this workbook`;
}

/** A target beside a score: "target more than 90%". */
export function targetIs(target: string): string {
  return target === "" ? homeTexts.noTarget : `target ${target}`;
}

/** How many alarms a scorecard has, beside its verdict. */
export function alarmCount(count: number): string {
  return count === 1 ? "1 alarm" : `${count} alarms`;
}
