import { agree, agreement } from "../agreement";
import { membersOff, metricsDiffer } from "../messages/agreement-sheet";
import type { Problem } from "../messages/problem";
import { fail, type Outcome } from "../outcome";
import type { FoundScorecard } from "../scorecard/recognise";
import { cellAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import type { Verdict } from "../verdict";
import { verdictOf } from "../what-if/moved-state";
import { type WhatIfSheet, whatIfSheet } from "../what-if/sheet";
import { agreementBand } from "./agreement-band";
import type { FoundAllocations } from "./find";
import { type MemberStanding, memberStandings } from "./member-standing";
import { nameKey, weighedMetrics } from "./weighed-metrics";

/** One member, with the verdict that their weights would make of the scorecard's scores. */
export interface JudgedMember extends MemberStanding {
  /** `undefined` until they have answered, and while the sheet's metrics aren't the scorecard's. */
  readonly verdict?: Outcome<Verdict>;
}

/** The members' common weightings: the mean of what they gave. */
export interface AgreedWeightings {
  /** Exact shares, by the scorecard's rows. */
  readonly shares: readonly number[];
  readonly verdict: Outcome<Verdict>;
}

/** The member whose points for one metric are furthest from the agreed weighting. */
export interface FurthestApart {
  readonly member: string;
  readonly metric: string;
  /** Shares of the whole. */
  readonly gave: number;
  readonly agreed: number;
}

/** What the members' points amount to. */
export interface AllocationsStanding {
  readonly card: WhatIfSheet;
  readonly members: readonly JudgedMember[];
  /** The verdict under the weightings now. */
  readonly now: Outcome<Verdict>;
  /** The agreed weightings, or why there are none. */
  readonly agreed: Outcome<AgreedWeightings>;
  /** Kendall's W in figures and words; `undefined` where there is nothing to compare. */
  readonly agreement?: { readonly w: number; readonly words: string };
  readonly apart?: FurthestApart;
  /** Members who haven't answered: they are left out. */
  readonly leftOut: readonly string[];
  /** Metrics of the scorecard that have no column, and columns that are no metric of it. */
  readonly missing: readonly string[];
  readonly strangers: readonly string[];
  /** Why the scorecard's metrics can't be weighed as they are. */
  readonly problem?: Problem;
}

/**
 * Works out from the cells what the members agree on and what each of them would make of the scorecard, by the same rules as
 * AGREE and AGREEMENT, and the verdict as the scorecard's own, must-meet rows included. `undefined` when the scorecard's
 * sheet isn't part of the reading.
 */
export function allocationsStanding(
  reading: WorkbookReading,
  found: FoundScorecard,
  allocations: FoundAllocations,
): AllocationsStanding | undefined {
  const grid = reading.grids.find(({ sheet }) => sheet === found.sheet);
  if (grid === undefined) return undefined;
  const card = whatIfSheet(grid, found);
  const columnOf = new Map(allocations.metrics.map(({ name }, index) => [nameKey(name), index]));
  const names = found.rows.map((row, index) => {
    const cell = found.columns.metric === undefined ? undefined : cellAt(grid, row, found.columns.metric);
    return typeof cell === "string" || typeof cell === "number"
      ? String(cell)
      : (card.rows[index]?.metric ?? "");
  });
  const known = new Set(names.map(nameKey));
  const missing = names.filter((name) => !columnOf.has(nameKey(name)));
  const strangers = allocations.metrics.flatMap(({ name }) => (known.has(nameKey(name)) ? [] : [name]));
  const weighed = weighedMetrics(reading, found);
  const fits = missing.length === 0 && strangers.length === 0 && weighed.ok;
  /** The scorecard's rows in the order of the sheet's columns. */
  const byRow = (shares: readonly number[]) =>
    names.map((name) => shares[columnOf.get(nameKey(name)) ?? -1] ?? 0);
  const judge = (shares: readonly number[]) =>
    verdictOf({ sheet: card, scores: new Map(), shares: byRow(shares) });

  const standings = memberStandings(allocations);
  const members = standings.map((member): JudgedMember =>
    fits && member.shares !== undefined ? { ...member, verdict: judge(member.shares) } : member,
  );
  const answered = standings.flatMap(({ name, shares }) => (shares === undefined ? [] : [{ name, shares }]));
  const wrong = standings.filter(({ state }) => state === "wrong");
  const given = allocations.metrics.map((_, index) => answered.map(({ shares }) => shares[index] ?? 0));
  const mean = agree(given);
  const w = wrong.length > 0 ? undefined : agreement(given);
  const agreed = (): Outcome<AgreedWeightings> => {
    if (!weighed.ok) return weighed;
    if (!fits) return fail(metricsDiffer(missing, strangers));
    if (wrong.length > 0) {
      return fail(membersOff(wrong.map(({ name, fault }) => ({ name, why: fault ?? "" }))));
    }
    if (!mean.ok) return mean;
    const shares = mean.value.map(([share]) => share ?? 0);
    return { ok: true, value: { shares: byRow(shares), verdict: judge(shares) } };
  };
  const apart =
    mean.ok && wrong.length === 0 && answered.length > 1
      ? furthest(
          answered,
          allocations.metrics.map(({ name }) => name),
          mean.value.map(([share]) => share ?? 0),
        )
      : undefined;
  return {
    card,
    members,
    now: verdictOf({ sheet: card, scores: new Map(), shares: [] }),
    agreed: agreed(),
    ...(w?.ok === true ? { agreement: { w: w.value, words: agreementBand(w.value) } } : {}),
    ...(apart === undefined ? {} : { apart }),
    leftOut: standings.flatMap(({ state, name }) => (state === "blank" ? [name] : [])),
    missing,
    strangers,
    ...(weighed.ok ? {} : { problem: weighed.problem }),
  };
}

function furthest(
  members: readonly { readonly name: string; readonly shares: readonly number[] }[],
  metrics: readonly string[],
  agreed: readonly number[],
): FurthestApart | undefined {
  let most: FurthestApart | undefined;
  let distance = 1e-12;
  for (const { name, shares } of members) {
    shares.forEach((gave, index) => {
      const mean = agreed[index] ?? 0;
      if (Math.abs(gave - mean) <= distance + 1e-12) return;
      distance = Math.abs(gave - mean);
      most = { member: name, metric: metrics[index] ?? "", gave, agreed: mean };
    });
  }
  return most;
}
