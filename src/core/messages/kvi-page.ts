interface Rest {
  readonly open: number;
  readonly cannot: number;
  readonly notApplicable: number;
  readonly toAgree: number;
}

/** How a board stands. */
export const kviStanding = {
  empty: "– No KVIs yet",
  noAsAt: "– No as-at date",
  counts: (shape: string, met: number, judged: number, { open, cannot, notApplicable, toAgree }: Rest) =>
    [
      `${shape} ${met} of ${judged} KVIs met`,
      ...(open > 0 ? [`${open} not measured in full`] : []),
      ...(cannot > 0 ? [`${cannot} can't be judged`] : []),
      ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
      ...(toAgree > 0 ? [`${toAgree} to agree`] : []),
    ].join(", "),
} as const;

/** What is done first with an empty board. */
export const kviSteps = {
  asAt: "the day you look at the board from",
  cards: "a row per KVI: what it is for, its measure, its commitment and its kind",
  scale:
    "the answers there are to pick from, the favourable ones marked Yes; aspects beside them, if you ask by aspect",
  responses: "a row per answer",
  caps: "for breaches: a row per severity, with the most there may be in a month",
  breaches: "a row per month and severity, 0 included",
  deliveries: "a row per report or action, with the day it is due",
} as const;

/** The page of a board. */
export const kviPage = {
  asAt: (day: string) => `As at ${day}`,
  attention: "Missed, or can't be judged",
  open: "Not measured in full",
  met: "Met",
  notApplicable: "Not applicable",
  agenda: "For the agenda: to agree",
  agendaQuestion: "What would be measured, and what is the commitment?",
  aside: "Not in effect",
  kvi: "KVI",
  resultOf: (name: string) => `Result of ${name}`,
  asAtCell: "As-at date",
  commitment: (text: string) => `commitment ${text}`,
  version: (version: string, since: string | undefined) =>
    [`version ${version}`, ...(since === undefined ? [] : [`from ${since}`])].join(" "),
  definition: "Definition",
  definitionOf: (name: string) => `Definition of ${name}`,
  outcome: (text: string) => `For: ${text}`,
  measure: (text: string) => `Measured by: ${text}`,
  agreedOn: (day: string) => `Agreed on ${day}`,
  window: (from: string, to: string) => `Counted from ${from} to ${to}`,
  share: (name: string, share: string, good: number, given: number) =>
    `${name} ${share} (${good} of ${given})`,
  together: "All answers together",
  noReplies: (name: string) => `${name}: no replies in the window, which isn't 0%`,
  cannot: (name: string) => `${name}: can't be judged, see the findings`,
  between: (low: string, high: string) => `true share between ${low} and ${high}`,
  unsupported: (given: number) => `${given} ${given === 1 ? "reply" : "replies"} can't support it`,
  month: (month: string, good: number, given: number) =>
    given === 0 ? `${month} none` : `${month} ${good} of ${given}`,
  counts: (month: string, counts: readonly (number | undefined)[]) =>
    `${month} ${counts.map((count) => count ?? "?").join("/")}`,
  headroomOf: (severity: string, most: number, cap: number, left: number) =>
    `${severity} ${most} of at most ${cap}: ${left < 0 ? `${-left} over` : left === 0 ? "no headroom" : `${left} left`}`,
  notCounted: (severity: string) => `${severity}: not counted in any month`,
  notOver: (month: string, before: string) =>
    `… ${month} isn't over: set As at to ${before} to judge whole months`,
  inTime: (item: string) => `✓ ${item}: on time`,
  late: (item: string, days: number) => `✗ ${item}: ${days} day${days === 1 ? "" : "s"} late`,
  overdue: (item: string, days: number) => `✗ ${item}: not done, ${days} day${days === 1 ? "" : "s"} overdue`,
  notDue: (item: string, due: string) => `… ${item}: due ${due}`,
  doneAfter: (day: string) => `; done on ${day}, after the as-at date`,
  undated: (item: string) => `! ${item}: no due date`,
  unreadable: (item: string) => `! ${item}: its dates can't be read`,
  nothingDue: "Nothing was due in the window",
} as const;
