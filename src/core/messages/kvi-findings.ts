import { listed, shorten } from "./words";

/*
 * What is wrong with the data of a KVI board. Sentences about rows come with how many more rows are like the one whose cell
 * is named.
 */

const others = (more: number) =>
  more === 0 ? "" : ` ${more} more row${more === 1 ? " is" : "s are"} like it.`;
const quoted = (text: string) => (text === "" ? "a blank" : `"${shorten(text)}"`);

export function noAsAt(): string {
  return "The board has no as-at date, so no window can be counted: type the day you look at it from.";
}

/** Text where a date should be, with the days it can mean. */
export function textDate(which: string, text: string, days: readonly string[], more = 0): string {
  const meaning =
    days.length === 0
      ? "type a date, such as 4 Nov 2019"
      : days.length === 1
        ? `type it again as a date (${days[0] ?? ""})`
        : `it can mean ${listed(days, "or")}, so type it with the month in letters`;
  return `${which} is text (${quoted(text)}), which no window can count: ${meaning}.${others(more)}`;
}

export function noDate(which: string, more = 0): string {
  return `${which} isn't a date: type one, such as 4 Nov 2019.${others(more)}`;
}

/** The names of cells in sentences. */
export const kviCells = {
  asAt: "The as-at date",
  agreed: (kvi: string) => `Agreed on of ${quoted(kvi)}`,
  effective: (kvi: string) => `Effective from of ${quoted(kvi)}`,
  answer: "The date of an answer",
  month: "The month of a count",
  due: (item: string) => `Due of ${quoted(item)}`,
  done: (item: string) => `Done of ${quoted(item)}`,
} as const;

export function undated(more: number): string {
  return `An answer has no date, so no window counts it: type when it was given.${others(more)}`;
}

export function future(day: string, asAt: string, more: number): string {
  return `An answer is dated ${day}, after the as-at date ${asAt}, and isn't counted: put the date right, or wait.${others(more)}`;
}

export function unknownKvi(name: string, more: number): string {
  return name === ""
    ? `A row names no KVI, so no card counts it: name one of the board.${others(more)}`
    : `No card is called ${quoted(name)}, so the row isn't counted: use a name of the board.${others(more)}`;
}

export function unknownAnswer(answer: string, kvi: string, options: readonly string[], more: number): string {
  return `${quoted(answer)} isn't an answer of ${quoted(kvi)} and counts as not favourable: use ${listed(options, "or")}.${others(more)}`;
}

export function unknownAspect(aspect: string, kvi: string, aspects: readonly string[], more: number): string {
  return `${aspect === "" ? "An answer names no aspect" : `${quoted(aspect)} isn't an aspect`} of ${quoted(kvi)}, so no aspect counts it: use ${listed(aspects.map(quoted), "or")}.${others(more)}`;
}

export function badCount(count: string, kvi: string, severity: string): string {
  return `The count of ${severity === "" ? "a severity" : severity} for ${quoted(kvi)} is ${count}: type a whole number from 0 up.`;
}

export function unknownSeverity(
  severity: string,
  kvi: string,
  known: readonly string[],
  more: number,
): string {
  const use = known.length === 0 ? "give it a cap" : `use ${listed(known, "or")}, or give it a cap`;
  return `${quoted(severity)} has no cap for ${quoted(kvi)}, so it isn't judged: ${use}.${others(more)}`;
}

/** Months of a window in which severities have no count. */
export function monthsWithoutCount(
  kvi: string,
  gaps: readonly { readonly month: string; readonly missing: readonly string[] }[],
): string {
  const said = gaps.map(({ month, missing }) => `${month} (${listed(missing)})`);
  return `${quoted(kvi)} isn't counted in ${listed(said)}, which isn't 0: add rows to the breaches, with 0 where there was none.`;
}

/** Caps are looked at before the last month of their window has ended; `before` is the last day of the month before. */
export function monthNotOver(month: string, before: string, kvis: readonly string[]): string {
  return `${month} isn't over, so ${listed(kvis.map(quoted))} can't be judged by all of it yet: set As at to ${before} to judge whole months.`;
}

export function badCap(severity: string, kvi: string): string {
  return `The cap of ${severity === "" ? "a severity" : severity} for ${quoted(kvi)} isn't a whole number from 0 up: type the most there may be in a month.`;
}

export function noCaps(kvi: string): string {
  return `${quoted(kvi)} has no caps, so it can't be judged: add a row per severity to the caps.`;
}

export function noScale(kvi: string): string {
  return `${quoted(kvi)} has no favourable answers, so it can't be judged: list its answers and mark the favourable ones Yes.`;
}

export function unknownKind(kvi: string, kind: string, known: readonly string[]): string {
  return `${quoted(kind)} is no kind of measure (${quoted(kvi)}): use ${listed(known, "or")}.`;
}

/** A commitment without a word on how it is measured. */
export function kindMissing(kvi: string, known: readonly string[]): string {
  return `${quoted(kvi)} has a commitment and no kind of measure, so it counts as not agreed: choose ${listed(known, "or")}.`;
}

/** The same thing in two rows of a list, and what comes of it. */
export function listedTwice(what: string, kvi: string): string {
  return `${quoted(what)} is listed twice for ${quoted(kvi)}: keep one of the rows.`;
}

/** Two counts of one severity in one month. */
export function countedTwice(month: string, severity: string, kvi: string): string {
  return `${month} has more than one count of ${severity} for ${quoted(kvi)}, and they are added up: keep one, unless both are meant.`;
}

export function commitmentUnreadable(kvi: string, sentence: string): string {
  return `The commitment of ${quoted(kvi)} can't be read: ${sentence}.`;
}

export function badMonths(kvi: string, most: number): string {
  return `The window of ${quoted(kvi)} isn't a number of months from 1 to ${most}: type one, or leave it blank for the board's own.`;
}

export function effectiveBeforeAgreed(kvi: string, effective: string, agreed: string): string {
  return `${quoted(kvi)} takes effect on ${effective}, before it was agreed on ${agreed}: check both dates.`;
}

export function versionTwice(kvi: string): string {
  return `${quoted(kvi)} has two versions that take effect on the same day, and both are counted: give each its own day.`;
}

export function smallSample(kvi: string, aspect: string | undefined, given: number, low: string): string {
  const what = aspect === undefined ? quoted(kvi) : `${quoted(kvi)}, ${aspect}`;
  return `${what}: met, but ${given} ${given === 1 ? "reply" : "replies"} can't support it, the true share could be as low as ${low}.`;
}

export function noDue(item: string): string {
  return `${quoted(item)} has no due date, so it can't be late: type when it is due.`;
}

export function overdue(item: string, due: string, days: number): string {
  return `${quoted(item)} was due on ${due}, ${days} day${days === 1 ? "" : "s"} before the as-at date, and isn't done: ask for it, or type when it was.`;
}
