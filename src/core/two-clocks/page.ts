import {
  type CaseWords,
  caseWords,
  hoursText,
  partyNames,
  reasonName,
  shareText,
  sideName,
  tallyShown,
  twoClocksPage,
} from "../messages/two-clocks-page";
import type { Place } from "../systems/finding";
import { placeIn } from "../systems/tables";
import type { ClockCase, TwoClocks } from "./cases";
import { momentText } from "../values/moment";
import { slaText } from "./sla-text";
import type { ReasonTime } from "./reasons";
import { tallyOf } from "./tally";
import { type CaseVerdict, verdictOf } from "./verdict-of-case";
import { type CaseColumn, parties, type Party } from "./words";

/** Where one party stands over all cases. */
export interface PartyLine {
  readonly party: Party;
  readonly name: string;
  /** "✗ 4 of 6", beginning with a shape. */
  readonly inTime: string;
  /** All its hours, of cases whose hours can be counted. */
  readonly hours: string;
}

/** One clock of a case. */
export interface ClockLine {
  readonly party: Party;
  readonly name: string;
  readonly hours: string;
  /** Whether it was in time, in a word behind a shape. */
  readonly verdict: string;
  readonly place: Place;
}

/** One case, side by side. */
export interface CaseLine {
  readonly name: string;
  readonly service: string;
  readonly place: Place;
  /** Empty where its hours can't be counted: `words.problem` says why. */
  readonly clocks: readonly ClockLine[];
  /** Of the user's time, what each had the case for: provider, third parties, customer; they total 1. */
  readonly parts: readonly number[];
  readonly words: CaseWords;
}

/** Whose time a part of a bar is, in the order of a case's parts. */
export const partOrder = ["provider", "third", "customer"] as const;
export type Part = (typeof partOrder)[number];

/** One reason, as a bar against the longest. */
export interface ReasonLine {
  readonly name: string;
  readonly side: string;
  /** Whose time it is, as the parts of a case. */
  readonly part: Part;
  readonly text: string;
  /** 0 to 1. */
  readonly length: number;
}

/** What the page of the two clocks shows of a whole set of cases. */
export function partyLines(clocks: TwoClocks): PartyLine[] {
  const counted = clocks.caseRows.flatMap(({ hours }) => (hours.ok ? [hours.value] : []));
  return parties.map((party, index) => {
    const hours = counted.reduce((sum, each) => sum + (each[index] ?? 0), 0);
    return {
      party,
      name: partyNames[party],
      inTime: tallyShown(tallyOf(clocks, party)),
      hours: counted.length === 0 ? twoClocksPage.notCounted : hoursText(hours, 1),
    };
  });
}

/** What the shares and hours leave out, a sentence each. */
export function leftOutLines(clocks: TwoClocks): string[] {
  const { caseRows } = clocks;
  const { unjudged } = tallyOf(clocks, "user");
  const uncounted = caseRows.filter(({ hours }) => !hours.ok).length;
  return [
    ...(unjudged === 0 ? [] : [twoClocksPage.unjudged(unjudged, caseRows.length)]),
    ...(uncounted === 0 || uncounted === caseRows.length ? [] : [twoClocksPage.uncounted(uncounted)]),
  ];
}

/** Why there is no reason to show: nothing waited, or it can't be counted. */
export function withoutReasons({ caseRows, counting }: TwoClocks): string {
  if (!counting.ok) return twoClocksPage.reasonsUnreadable;
  const counted = caseRows.filter(({ hours }) => hours.ok).length;
  if (counted === 0) return twoClocksPage.noneCounted;
  return counted < caseRows.length ? twoClocksPage.noReasonsCounted : twoClocksPage.noReasons;
}

/** From which moment, and which hours count. */
export function pageNote({ asAt, working }: TwoClocks): string {
  return twoClocksPage.note(asAt === undefined ? undefined : momentText(asAt), working);
}

/** The cases, those that took users longest first; those whose hours can't be counted before all. */
export function caseLines(clocks: TwoClocks, most = Infinity): CaseLine[] {
  const lived = ({ hours }: ClockCase) => (hours.ok ? (hours.value[2] ?? 0) : Infinity);
  return [...clocks.caseRows]
    .sort((a, b) => (lived(a) === lived(b) ? a.row - b.row : lived(b) - lived(a)))
    .slice(0, most)
    .map((each) => caseLine(clocks, each));
}

const metColumn = { provider: "provider", customer: "customer", user: "user" } as const satisfies Record<
  Party,
  CaseColumn
>;

function caseLine({ cases, working }: TwoClocks, each: ClockCase): CaseLine {
  const { row, name, service, hours, open, sla, verdicts, opened, end } = each;
  const [provider = 0, customer = 0, user = 0] = hours.ok ? hours.value : [];
  const third = user - provider - customer;
  return {
    name,
    service,
    place: placeIn(cases, row, "case"),
    clocks: hours.ok
      ? parties.map((party, index) => ({
          party,
          name: partyNames[party],
          hours: shownHours(hours.value[index] ?? 0, each, index, verdicts[party]),
          verdict: twoClocksPage.verdicts[verdicts[party]],
          place: placeIn(cases, row, metColumn[party]),
        }))
      : [],
    parts: user > 0 ? [provider / user, third / user, customer / user] : [],
    words: caseWords({
      open,
      sla: slaText(sla),
      third,
      elapsed: working && opened !== undefined && end !== undefined ? (end - opened) / 3_600_000 : undefined,
      problem: hours.ok ? undefined : hours.problem.sentence,
    }),
  };
}

/** Hours with as few decimals as don't say otherwise than the verdict: 40.004 h that miss <=40h aren't shown as 40 h. */
function shownHours(hours: number, { sla, open }: ClockCase, index: number, verdict: CaseVerdict): string {
  const decimals = [1, 2, 4].find((each) => {
    const shown = Array.from({ length: index + 1 }, () => Number(hours.toFixed(each)));
    return verdictOf({ ok: true, value: shown }, index, sla, open) === verdict;
  });
  return hoursText(hours, decimals ?? 7);
}

const partOfSide: Readonly<Record<ReasonTime["side"], Part>> = {
  provider: "provider",
  "third party": "third",
  customer: "customer",
};

/** Reasons as bars. */
export function reasonLines(reasons: readonly ReasonTime[]): ReasonLine[] {
  const longest = reasons[0]?.hours ?? 0;
  return reasons.map(({ reason, side, hours, share, cases }) => ({
    name: reasonName(reason),
    side: sideName(side),
    part: partOfSide[side],
    text: twoClocksPage.reason(hoursText(hours, 1), shareText(share), cases),
    length: longest === 0 ? 0 : hours / longest,
  }));
}
