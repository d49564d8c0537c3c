import { formatNumber, formatPercent } from "../thresholds/format";
import { type Cell, isBlank } from "../values/cell";
import { held, listed, shorten } from "./words";

const named = (name: string) => `"${shorten(name)}"`;

/** What is wrong with the data of a register or its matrix, or worth a look, and what to do. */
export const registerFaults = {
  noName: () => "This issue has no name, so it is left out: name it.",
  duplicate: (issue: string, first: string) =>
    `${named(issue)} stands in ${first} already, and a notice can only be about one of them: give this one another name.`,
  notRaised: (issue: string) =>
    `${named(issue)} doesn't say when it was raised, so nothing about it can be late: type the date and time.`,
  moment: (which: string, issue: string) => `${which} of ${named(issue)}`,
  beforeRaised: (issue: string, which: string, moment: string, raised: string) =>
    `${which} of ${named(issue)} is ${moment}, before it was raised on ${raised}: put one of the two right.`,
  afterAsAt: (issue: string, which: string, moment: string, asAt: string) =>
    `${which} of ${named(issue)} is ${moment}, after the as-at moment ${asAt}: move the as-at moment on, or put the date right.`,
  closedWithoutDate: (issue: string) =>
    `${named(issue)} is closed but doesn't say when it was resolved, so it counts as open: type the date and time.`,
  resolvedButOpen: (issue: string) =>
    `${named(issue)} was resolved, so it counts as closed, but its status says otherwise: put one of the two right.`,
  scoreOutside: (issue: string, criterion: string, cell: Cell) =>
    `${criterion} of ${named(issue)} is ${held(cell)}: type a whole number from 1 to 5.`,
  scoreMissing: (issue: string, criterion: string) =>
    `${criterion} of ${named(issue)} is blank, so the issue has no class: score it from 1 to 5.`,
  cost: (issue: string, cell: Cell) =>
    `Cost of ${named(issue)} is ${held(cell)}, which isn't counted: type an amount from 0 on.`,
  belowBands: (issue: string, impact: number, least: number) =>
    `${named(issue)} has an impact of ${formatNumber(impact)}, below the lowest class (from ${formatNumber(least)}): add a class that begins lower.`,
  noAsAt: () =>
    "The register has no as-at time, so what is open can't be late: type the moment you look at it from.",
  noticeOfNothing: (issue: string) =>
    issue === ""
      ? "This notice names no issue: type the issue it is about, as the register has it."
      : `A notice is about ${named(issue)}, which isn't in the register: correct the name.`,
} as const;

/** The same for an impact matrix and its response levels. */
export const matrixFaults = {
  none: () =>
    "No impact matrix is agreed yet: give the criteria weights, and the classes the impact they begin at.",
  noLevels: () => "No response levels are given yet, so nothing can be late: type each level and its hours.",
  unnamed: (noun: string) => `This ${noun} has no name: give it one, or clear its row.`,
  /** `between`: the headers among which the column has to stand, where the register has them. */
  noColumn: (criterion: string, between: readonly string[] | undefined) =>
    `No column ${between === undefined ? "of the register" : `between ${listed(between)}`} is called ${named(criterion)}, so no issue has a class: add one there, or take the criterion out.`,
  weight: (criterion: string, cell: Cell) =>
    isBlank(cell)
      ? `${named(criterion)} has no weight, so no issue has a class: type one from 0 on.`
      : `Weight of ${named(criterion)} is ${held(cell)}: type a number from 0 on.`,
  /** A weight in points beside others that were typed as percentages. */
  mixedWeights: (criterion: string, weight: number, shares: readonly number[]) =>
    `Weight of ${named(criterion)} is ${formatNumber(weight)} beside ${listed(shares.map(formatPercent))}: was ${formatNumber(weight)}% meant?`,
  noWeight: () => "The weights total 0, so no issue has a class: give at least one criterion a weight.",
  bound: (name: string, cell: Cell) =>
    isBlank(cell)
      ? `${named(name)} doesn't say at which impact it begins, so no issue has a class: type it, or clear its row.`
      : `Impact from which ${named(name)} begins is ${held(cell)}: type a number from 0 on.`,
  boundTwice: (name: string, other: string, bound: number) =>
    `${named(name)} begins at ${formatNumber(bound)}, as ${named(other)} does: give each class its own.`,
  levelUnknown: (level: string, levels: readonly string[]) =>
    `The level ${named(level)} isn't among the response levels (${listed(levels.map(named))}): correct it or add it there.`,
  levelTwice: (level: string, first: string) =>
    `Level ${named(level)} stands in ${first} already, whose hours count: take one of the two out.`,
  hours: (header: string, level: string, cell: Cell) =>
    `${header} of level ${named(level)} is ${held(cell)}, which isn't judged: type hours from 0 on, or leave it blank.`,
} as const;
