import { sideChoices } from "../two-clocks/sides";
import { listed, shorten } from "./words";

/** What the sheets of the two clocks say; headings that are looked for again stand in `core/two-clocks/words.ts`. */
export const twoClocksSheet = {
  title: "Two clocks",
  cases: "Cases",
  stops: "Stops",
  hours: "Working hours",
  /** Names of the tables. */
  tables: { cases: "Cases", stops: "Stops", hours: "Working_hours", holidays: "Holidays" },
  illustrative:
    "Sample: made-up cases of one month. C-101 took 100 hours, 62 of which waited for the customer's approval.",
  casesHint:
    "One row per case, one SLA for all: the provider's clock stops while a case waits for others, the user's never does.",
  scorecardHint:
    "For a scorecard, refer to Provider in time or Users in time; cases that are still open count once they miss.",
  stopsHint:
    "Leave To blank while a case still waits; a blank Side is the customer's. Waiting for the provider's own people stops no clock.",
  hoursHint:
    "With the times blank every hour counts; with times only those hours, on every clock, and none on holidays. 24:00 ends a day.",
  asAt: {
    label: "As at",
    prompt: {
      title: "As at",
      message: "The moment open cases are looked at from, date and time. Type it each time you report.",
    },
  },
  counted: { label: "Time counted", every: "Every hour", working: "Working hours" },
  inTime: { provider: "Provider in time", customer: "Customer in time", user: "Users in time" },
  prompts: {
    moment: { title: "Date and time", message: "Such as 4 Nov 2026 10:30. A date alone is its midnight." },
    sla: { title: "SLA", message: "In hours with a sign, such as <40h. All three clocks are judged by it." },
    side: { title: "Side", message: "Who the case waited for." },
    time: { title: "Time of day", message: "Such as 9:00. Leave both blank where no hours count." },
  },
  holiday: { header: "Holiday", name: "Name" },
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  /** Words of the sheet's own formulas. */
  formulas: {
    empty: "– No cases yet",
    none: "– No case is closed or has missed yet",
    inTime: "In time: provider ",
    users: ", users ",
    of: " of ",
    noneJudged: "! No case is judged yet",
    unjudged: " can't be judged",
    sep: "; ",
  },
} as const;

/** What a case, stop or setting is called in a sentence. */
export const caseNamed = (name: string) => (name === "" ? "a case without a name" : `case ${shorten(name)}`);
export const stopOf = (name: string) =>
  name === "" ? "a stop without a case" : `a stop of case ${shorten(name)}`;
export const momentOf = {
  opened: (name: string) => `Opened of ${caseNamed(name)}`,
  closed: (name: string) => `Closed of ${caseNamed(name)}`,
  from: (name: string) => `From of ${stopOf(name)}`,
  to: (name: string) => `To of ${stopOf(name)}`,
  asAt: "As at",
} as const;

/** What is wrong with the data of the two clocks, or worth a look, and what to do. */
export const clockFaults = {
  noAsAt: (open: number) =>
    `${open === 1 ? "1 case is" : `${open} cases are`} still open and there is no as-at moment, so ${open === 1 ? "its" : "their"} hours can't be counted: type the moment you look at them from.`,
  noOpened: (name: string) => `${sentenceCase(caseNamed(name))} has no Opened: type when it began.`,
  noCaseName: () => "This case has no name, so its stops can't be told from others: give it one.",
  duplicate: (name: string, first: string) =>
    `${sentenceCase(caseNamed(name))} stands in ${first} already, and the stops of both count for each: give one of them another name.`,
  closedBeforeOpened: (name: string, closed: string, opened: string) =>
    `${sentenceCase(caseNamed(name))} was closed on ${closed}, before it was opened on ${opened}: put one of the two right.`,
  openedAfterAsAt: (name: string, opened: string, asAt: string) =>
    `${sentenceCase(caseNamed(name))} is open and was opened on ${opened}, after the as-at moment ${asAt}: move the as-at moment on, or put Opened right.`,
  noSla: (name: string) =>
    `${sentenceCase(caseNamed(name))} has no SLA: type it in hours with a sign, such as <40h.`,
  slaUnreadable: (name: string, sla: string) =>
    `SLA of ${caseNamed(name)} is "${shorten(sla)}", which no hours can be judged by: type it in hours with a sign, such as <40h.`,
  slaInDays: (name: string, sla: string) =>
    `SLA of ${caseNamed(name)} is "${shorten(sla)}", and a day or week of it is 24 or 168 hours, though only working hours count here: say it in working hours.`,
  noCase: () => "This stop names no case, so it stops no clock: type which case it belongs to.",
  unknownCase: (name: string) =>
    `There is no case ${shorten(name)}, so this stop stops no clock: type the case as it stands among the cases.`,
  caseWrittenOtherwise: (name: string, place: string) =>
    `Case ${shorten(name)} is written otherwise here than in ${place} (one is text and one a number, or has spaces around it), so this stop stops no clock: copy the case from there.`,
  noFrom: (name: string) => `${sentenceCase(stopOf(name))} has no From: type when it began.`,
  unknownSide: (name: string, side: string) =>
    `Side of ${stopOf(name)} is "${shorten(side)}": use ${listed(sideChoices, "or")}; the case's hours can't be counted until then.`,
  reversed: (name: string, from: string, to: string) =>
    `${sentenceCase(stopOf(name))} ends on ${to}, before it begins on ${from}: put one of the two right; the case's hours can't be counted until then.`,
  outside: (name: string, whole: boolean, from: string, to: string) =>
    `${sentenceCase(stopOf(name))} lies ${whole ? "" : "partly "}outside the case (${from} to ${to}), and ${whole ? "isn't counted" : "only what lies inside counts"}: check both.`,
  leftOpen: (name: string, closed: string) =>
    `${sentenceCase(stopOf(name))} has no end although the case was closed on ${closed}, and counts until then: type when it ended.`,
  overlapping: (name: string, other: string) =>
    `${sentenceCase(stopOf(name))} overlaps the one in ${other}; the hours they share count once: check the dates if that isn't meant.`,
  noStops: () =>
    "No table of stops (Case, From, To, Side) was found, so every hour is the provider's: insert one, or name its columns so.",
  hoursUnreadable: (sentence: string) => `${sentenceCase(sentence)}.`,
} as const;

const sentenceCase = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** How the cases stand. */
export const clocksStanding = {
  empty: twoClocksSheet.formulas.empty,
  none: twoClocksSheet.formulas.none,
  inTime: (provider: Tally, user: Tally, shape: string) =>
    `${shape} ${twoClocksSheet.formulas.inTime}${tallyText(provider)}${twoClocksSheet.formulas.users}${tallyText(user)}`,
  noneJudged: twoClocksSheet.formulas.noneJudged,
  unjudged: (count: number) => `${twoClocksSheet.formulas.sep}${count}${twoClocksSheet.formulas.unjudged}`,
} as const;

/** How many cases were in time, of those that can be judged; and how many can't be, for want of an SLA or a date. */
export interface Tally {
  readonly met: number;
  readonly judged: number;
  readonly unjudged: number;
}

const tallyText = ({ met, judged }: Tally) => `${met}${twoClocksSheet.formulas.of}${judged}`;
