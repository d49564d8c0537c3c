import type { Cell } from "../values/cell";
import { notAvailable, type Problem, valueError } from "./problem";
import { held, listed, shorten } from "./words";

/** What PRIORITY calls the cells of its three ranges. */
export const priorityNouns = {
  score: "score",
  weight: "weight",
  bound: "lower bound",
  class: "class",
} as const;

/** A cell of a range that should hold a number from 0 on. */
export function noNumber(noun: string, position: number, cell: Cell): Problem {
  return valueError("number-unreadable", `${noun} ${position} is ${held(cell)}: type a number from 0 on`);
}

/** A score or weight that isn't there yet. */
export function stillBlank(noun: string, position: number): Problem {
  return notAvailable(
    `${noun}-blank`,
    `${noun} ${position} is blank: the issue has no class until it is filled in`,
  );
}

/** Weights that are all 0, so that nothing counts. */
export function nothingCounts(): Problem {
  return valueError("weights-zero", "the weights total 0: give at least one criterion a weight");
}

/** No bands, or bands of another shape than two columns. */
export function noBands(): Problem {
  return notAvailable("no-bands", "there are no bands yet: list lower bounds and their classes, two columns");
}

export function bandsShape(columns: number): Problem {
  return valueError(
    "bands-shape",
    `the bands have ${columns} column${columns === 1 ? "" : "s"}: select two, lower bounds and classes`,
  );
}

/** A bound that two classes share. */
export function boundTwice(bound: number, classes: readonly string[]): Problem {
  return valueError(
    "bound-twice",
    `${listed(classes)} both begin at ${bound}: give each class its own lower bound`,
  );
}

/** A band with only one of its two cells. */
export function bandHalf(row: number, missing: string): Problem {
  return valueError("band-half", `row ${row} of the bands has no ${missing}: fill it in or clear the row`);
}

/** An impact that is below every band. */
export function belowBands(impact: number, least: number): Problem {
  return notAvailable(
    "below-bands",
    `the impact is ${impact}, below the lowest band (${least}): add a band from 0 on`,
  );
}

/** What the register's sheets say. */
export const registerSheet = {
  issues: "Issues",
  matrix: "Impact matrix",
  levels: "Response levels",
  notices: "Notices",
  title: "Issue register",
  matrixTitle: "Impact matrix",
  levelsTitle: "Response levels",
  noticesTitle: "Customer notices",
  hint: "One row per issue: score each criterion from 1 to 5. Class, response level and what is late follow from the matrix and the levels.",
  illustrative: "The issues are a sample. Their classes appear once you have filled in the impact matrix.",
  matrixHint:
    "Yours to agree: the source's own matrix is lost, so nothing is proposed. Give each criterion a weight, and each class the impact it begins at and the level it is answered on.",
  levelsHint:
    "Hours from when an issue is raised; updates are counted from the last one. A blank target isn't judged.",
  noticesHint: "What customers are told about an issue; the pane makes a notice of it that is ready to send.",
  asAt: {
    title: "As at",
    message: "The moment the register is looked at from, with its time: 10 Mar 2026 12:00.",
  },
  score: { title: "Score", message: "From 1 (hardly any impact) to 5 (the gravest)." },
  formulas: {
    noMatrix: "– No matrix agreed",
    notScored: "– Not scored",
    late: "✗ Late: ",
    firstNotice: "first notice",
    update: "update",
    plan: "plan",
    resolution: "resolution",
    inTime: "✓ In time",
    soFar: "… In time so far",
    noLevel: "– No level",
    of: " of ",
    lateIssues: " issues late",
    noneLate: "✓ No issue late, ",
    open: " open",
    empty: "– No issues yet",
    noAsAt: "– No as-at time: type the moment you look at the register from",
    outstanding: "Cost outstanding",
  },
} as const;

const named = (issue: string) => (issue === "" ? "An issue without a name" : `"${shorten(issue)}"`);

export function scoreOutside(issue: string, criterion: string, cell: Cell): string {
  return `${criterion} of ${named(issue)} is ${held(cell)}: type a whole number from 1 to 5.`;
}

export function scoreMissing(issue: string, criterion: string): string {
  return `${criterion} of ${named(issue)} is blank, so the issue has no class: score it from 1 to 5.`;
}

export function levelUnknown(level: string, levels: readonly string[]): string {
  return `The level "${shorten(level)}" isn't among the response levels (${listed(levels.map((each) => `"${shorten(each)}"`))}): correct it or add it there.`;
}

export function momentAsText(issue: string, which: string, text: string): string {
  return `${which} of ${named(issue)} is text ("${shorten(text)}"): type a date and time, such as 10 Mar 2026 12:00.`;
}

export function momentReversed(issue: string, which: string): string {
  return `${which} of ${named(issue)} is before it was raised: put one of the two right.`;
}

export function costUnreadable(issue: string, cell: Cell): string {
  return `Cost of ${named(issue)} is ${held(cell)}: type an amount from 0 on.`;
}

export function matrixFault(sentence: string): string {
  return `The matrix can't be used: ${sentence}.`;
}

export function noMatrix(): string {
  return "No impact matrix is agreed yet: give the criteria weights and the classes the impact they begin at.";
}

export function noticeOfNothing(issue: string): string {
  return `A notice is about "${shorten(issue)}", which isn't in the register: correct the name.`;
}

export function noAsAtTime(): string {
  return "The register has no as-at time, so what is open can't be late: type the moment you look at it from.";
}

/** How a register stands. */
export const registerStanding = {
  empty: "– No issues yet",
  noMatrix: "– No matrix agreed",
  late: (late: number, open: number) => `✗ ${late} late, ${open} open`,
  inTime: (open: number) => (open === 0 ? "✓ None open" : `✓ None late, ${open} open`),
} as const;

/** The page of a register. */
export const registerPage = {
  levels: "By response level",
  level: (level: string) => (level === "" ? "No level" : `Level ${level}`),
  levelLine: (open: number, inTime: number, judged: number, cost: string) =>
    [
      `${open} open`,
      judged === 0 ? "nothing due yet" : `${inTime} of ${judged} in time`,
      ...(cost === "" ? [] : [`${cost} outstanding`]),
    ].join(" · "),
  issues: "Issues, the gravest first",
  issue: "Issue",
  late: "✗ Late",
  issueLine: (name: string, level: string, impact: string, owner: string) =>
    [
      name === "" ? "no class" : name,
      ...(level === "" ? [] : [`level ${level}`]),
      ...(impact === "" ? [] : [`impact ${impact}`]),
      owner === "" ? "no owner" : owner,
    ].join(" · "),
  reassess: "Reassess",
  reassessText: "What the matrix of today makes of issues that were classed before.",
  same: "Every class recorded is still what the matrix gives.",
  becomes: (issue: string, before: string, now: string) =>
    `${shorten(issue)}: ${before === "" ? "no class" : before} becomes ${now}`,
  record: "Record today's classes…",
  willWrite: (count: number) =>
    `This writes ${count} ${count === 1 ? "cell" : "cells"} of Previous class; one undo takes it back.`,
  write: "Write",
  cancel: "Cancel",
  recorded: (count: number) => `${count} ${count === 1 ? "class" : "classes"} recorded as they are today.`,
  notice: "Customer notice",
  noticeFor: "For",
  copy: "Copy",
  copied: "Copied",
  select: "Select the text and copy it: the clipboard isn't available here.",
  noNotice: "Add a row for this issue on the Notices sheet for what is still blank.",
  notInRegister: "No issue to write about yet.",
} as const;

/** The eight parts of a notice, in their order, each with what stands in for it while nobody has filled it in. */
export const noticeParts = {
  to: "To",
  about: "What it is about",
  doing: "What we are doing",
  customer: "What you need to do",
  impact: "Impact",
  known: "What we know",
  notKnown: "What we don't know yet",
  next: "Next update",
  contact: "Contact",
  blank: "(to fill in)",
  impactText: (impact: string, level: string) =>
    [impact === "" ? "" : `Classed as ${impact}`, level === "" ? "" : `answered on level ${level}`]
      .filter((part) => part !== "")
      .join(", "),
} as const;
