import { formatNumber } from "../thresholds/format";
import { points as pointsText } from "../verdict/figures";
import { allocationWords as words } from "./agreement-sheet";
import { counted } from "./changes";
import { listed } from "./words";

/** Fixed texts of the page on which members' weightings come together. */
export const weightingsTexts = {
  none: "No member has given out points yet.",
  intro:
    "Let the customer's committee say what matters: each member gives out 100 points over the metrics, on a sheet of its own.",
  names: "Members, one name a line",
  namesExample: "Anna\nBen\nCara",
  add: "Add the sheet…",
  addTitle: "Add a sheet for their points?",
  addAction: "Add the sheet",
  cancel: "Cancel",
  write: "Write",
  now: "Weightings now",
  nowShort: "Now",
  agreedShort: "Agreed",
  row: "Their row on the sheet",
  sheet: "The sheet with the points",
  agreed: "Agreed weightings",
  members: "Members",
  use: "Use the agreed weightings…",
  useTitle: "Use the agreed weightings?",
  whole: "Round to whole percents",
  record: "Write who agreed and when",
  useAction: "Use them",
  noAgreedCells: "This scorecard has no cells for who agreed and when: add them on the Settings page.",
  unchanged: "The scorecard has these weightings already.",
  addMember: "Add a member…",
  addMemberTitle: "Add a member",
  memberName: "Name",
  addMemberAction: "Add",
  wrongPoints: "Enter points from 0 to 100, or leave it blank.",
  renew: "New sheet with today's metrics…",
  renewTitle: "Start a new sheet with today's metrics?",
  renewNote: "Points are carried over for the metrics that both have. The old sheet stays as it is.",
  blank: "Not answered",
  metric: "Metric",
} as const;

/** A link to where the points are kept. */
export function keptOn(sheet: string): string {
  return `The points are on the sheet "${sheet}"`;
}

/** A member without a name. */
export function memberNumber(number: number): string {
  return `Member ${number}`;
}

/** Points beyond 100. */
export function overBy(points: number): string {
  return `${formatNumber(points)}${words.over}`;
}

/** Points of the 100 that nobody has got. */
export function stillToGive(points: number): string {
  return `${formatNumber(points)}${words.left}`;
}

/** The running total while somebody types: "35 left to allot". */
export function runningTotal(left: number): string {
  if (left === 0) return "✓ 100 points given out";
  return left > 0 ? `… ${formatNumber(left)} left to allot` : `! ${formatNumber(-left)} over`;
}

/** How far members agree, with Kendall's W at two decimals. */
export function agreementSentence(band: string, w: number): string {
  return `${band} (Kendall's W ${formatNumber(Number(w.toFixed(2)))} on a scale from 0 to 1).`;
}

/** Who is furthest from the agreed weightings, and on what. */
export function apartSentence(member: string, metric: string, gave: number, agreed: number): string {
  return `${member} differs most: ${pointsGiven(gave)} for ${metric}, and the agreed weighting is ${pointsText(agreed)}.`;
}

const pointsGiven = (share: number) => {
  const text = pointsText(share);
  return `${text} ${text === "1" ? "point" : "points"}`;
};

/** Members whose points aren't in yet. */
export function leftOutSentence(names: readonly string[]): string {
  return `${listed(names)} ${names.length === 1 ? "hasn't" : "haven't"} answered and ${names.length === 1 ? "is" : "are"} left out.`;
}

/** A button that gives a column the name its metric has now. */
export function renameColumn(from: string, to: string): string {
  return `Rename the column "${from}" to "${to}"`;
}

/** The column was renamed. */
export function columnRenamed(to: string): string {
  return `The column is called "${to}" now. One undo takes it back.`;
}

/** A new sheet was made. */
export function sheetAdded(sheet: string, members: number): string {
  return `"${sheet}" is there for ${counted(members, "member")} to give out their points. One undo takes it away.`;
}

/** A member was added. */
export function memberAdded(name: string): string {
  return `${name} was added. One undo takes that back.`;
}

/** A member's points were written. */
export function pointsWritten(name: string, cells: number): string {
  return `${name}'s points are on the sheet: ${counted(cells, "cell")} written and read back.`;
}

/** The agreed weightings are the scorecard's. */
export function agreedUsed(sheet: string, cells: number): string {
  return `${sheet} has the agreed weightings: ${counted(cells, "cell")} changed and read back. One undo takes them back.`;
}

/** One cell before and after: "E11 Outcome: 40% → 28.33%". */
export function agreedCellLine(address: string, what: string, before: string, after: string): string {
  return `${address} ${what}: ${before} → ${after}`;
}

/** Numbers take the place of formulas. */
export function formulasReplaced(count: number): string {
  return `${counted(count, "formula")} will be replaced by ${count === 1 ? "a number" : "numbers"}.`;
}

/** A field of a member's points: "Anna's points for Outcome". */
export function pointsFor(name: string, metric: string): string {
  return `${name}'s points for ${metric}`;
}
