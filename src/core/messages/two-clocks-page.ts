import { formatNumber, formatPercent } from "../thresholds/format";
import type { Side } from "../two-clocks/sides";
import { sideWords } from "../two-clocks/sides";
import { notAvailable, type Problem } from "./problem";
import type { Tally } from "./two-clocks";

/** The page of the two clocks. */
export const twoClocksPage = {
  empty:
    "Type or paste cases with the same SLA for both sides, and when they waited, for whom and why, into the table of stops.",
  sides: "One SLA, three clocks",
  clock: "Clock",
  inTime: "In time",
  hours: "Hours",
  cases: "Cases, longest for users first",
  reasons: "What cases waited for",
  noReasons: "No case has waited for anybody: all of the time was the provider's.",
  noneCounted:
    "No case's hours can be counted yet, so neither can the time that cases waited: put their dates right first.",
  noReasonsCounted: "No case whose hours can be counted has waited for anybody.",
  unjudged: (count: number, total: number) =>
    `! ${count} of ${total} cases can't be judged (an SLA or a date is missing or can't be read), so no share in time counts ${count === 1 ? "it" : "them"}.`,
  uncounted: (count: number) =>
    `Hours leave out ${count === 1 ? "1 case whose time" : `${count} cases whose times`} can't be counted.`,
  notCounted: "– not counted",
  reasonsUnreadable: "The working hours can't be read, so the time that cases waited can't be counted.",
  caseOf: "Case",
  hoursOf: (party: string, name: string) => `${party} hours of ${name === "" ? "the case" : name}`,
  more: (count: number) => `and ${count} more on the sheet.`,
  note: (asAt: string | undefined, working: boolean) =>
    [
      ...(asAt === undefined ? [] : [`As at ${asAt}`]),
      working ? "only working hours count" : "every hour counts",
    ].join(" · "),
  verdicts: {
    met: "✓ in time",
    missed: "✗ missed",
    soFar: "… so far",
    noAsAt: "– no as-at",
    noSla: "– no SLA",
    hoursUnreadable: "! dates",
    slaUnreadable: "! SLA",
  },
  reason: (hours: string, share: string, cases: number) =>
    `${hours}, ${share}, ${cases} ${cases === 1 ? "case" : "cases"}`,
  legend: { provider: "Provider", third: "Third parties", customer: "Customer" },
  draft: "Draft a joint improvement plan…",
  draftTitle: "Joint improvement plan (SEIP)",
  draftIntro:
    "A new sheet with the reasons behind most of the waiting, whichever side they are on. What to do, who does it and by when is for you to fill in together.",
  proposal: (hours: string, target: string) => `${hours} now, target ${target}`,
  write: "Insert the plan",
  cancel: "Cancel",
  written: (sheet: string) => `The plan is on the sheet ${sheet}. One undo takes it away.`,
} as const;

/** What each clock is called. */
export const partyNames = { provider: "Provider", customer: "Customer", user: "User" } as const;

/** A joint improvement plan as a sheet. */
export const seipSheet = {
  name: "SEIP",
  title: "Service experience improvement plan",
  from: (sheet: string) =>
    `The reasons behind most of the waiting, from the sheet ${sheet} as at the moment above; overlapping waits count once.`,
  hint: "For provider and customer to fill in together: what to do, who, by when. Targets are a first proposal, half the hours; change them.",
  headers: {
    reason: "Reason",
    side: "Side",
    hours: "Hours lost",
    share: "Share",
    cases: "Cases",
    action: "What we do",
    owner: "Owner",
    target: "Target",
    due: "By",
  },
  targetPrompt: { title: "Target", message: "Hours lost in a period of the same length, such as <=20h." },
  noReason: "No reason given",
} as const;

/** A plan for nothing. */
export function noWaiting(): Problem {
  return notAvailable(
    "no-waiting",
    "No case has waited for anything yet, so there is nothing to plan: write down when cases wait, and why.",
  );
}

/** A target as threshold text. */
export const targetFor = (hours: number) => `<=${formatNumber(hours)}h`;

export const sideName = (side: Side) => sideWords[side][0];
export const reasonName = (reason: string) => (reason === "" ? seipSheet.noReason : reason);

/** "62 h", with at most the given decimals. */
export function hoursText(hours: number, decimals: number): string {
  return `${formatNumber(Number(hours.toFixed(decimals)))} h`;
}

/** A share without decimals; one below half a percent isn't nothing. */
export function shareText(share: number): string {
  return share > 0 && share < 0.005 ? "<1%" : formatPercent(Math.round(share * 100) / 100);
}

/** How many were in time, behind a shape; "judged" says where that isn't all of them. */
export function tallyShown({ met, judged, unjudged }: Tally): string {
  if (judged === 0) return "– none judged";
  const shape = met < judged ? "✗" : unjudged > 0 ? "!" : "✓";
  return `${shape} ${met} of ${judged}${unjudged > 0 ? " judged" : ""}`;
}

/** What is said below the clocks of a case. */
export interface CaseWords {
  readonly notes: string;
  readonly problem: string | undefined;
}

export function caseWords({
  open,
  sla,
  third,
  elapsed,
  problem,
}: {
  readonly open: boolean;
  readonly sla: string;
  readonly third: number;
  readonly elapsed: number | undefined;
  readonly problem: string | undefined;
}): CaseWords {
  const notes = [
    ...(open ? ["still open"] : []),
    ...(sla === "" ? [] : [`SLA ${sla}`]),
    ...(third > 1e-9 ? [`${hoursText(third, 1)} for third parties`] : []),
    ...(elapsed === undefined ? [] : [`${hoursText(elapsed, 1)} by the calendar`]),
  ];
  return {
    notes: notes.join(" · "),
    problem: problem === undefined ? undefined : `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`,
  };
}
