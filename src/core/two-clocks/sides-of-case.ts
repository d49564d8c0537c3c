import type { Moment } from "../values/moment";
import type { Side } from "./sides";
import { type Span, union, within } from "./spans";
import type { Counting } from "./working-time";

/** A time a case waited; without an end it is still waiting. */
export interface Stop {
  readonly from: Moment;
  readonly to: Moment | undefined;
  readonly side: Side;
}

/** How long a case took, in milliseconds: what it waited for each party, and for everybody together. */
export interface ClockTimes {
  readonly provider: number;
  readonly customer: number;
  readonly thirdParty: number;
  readonly user: number;
}

/** The part of a stop that lies inside its case; `undefined` where there is none. A stop without an end lasts until the case's. */
export function cutToCase({ from, to }: Pick<Stop, "from" | "to">, whole: Span): Span | undefined {
  return within({ from, to: to ?? whole.to }, whole);
}

/**
 * Both clocks of a case. Overlapping stops count once, and time that waits for the customer and a third party at once is
 * the customer's; what is left is the provider's, so that provider, customer and third parties add up to the user's time.
 */
export function clockTimes(whole: Span, stops: readonly Stop[], counting: Counting): ClockTimes {
  const covered = (...sides: readonly Side[]) => {
    const spans = stops
      .filter(({ side }) => sides.includes(side))
      .map((stop) => cutToCase(stop, whole))
      .filter((span) => span !== undefined);
    return union(spans).reduce((sum, span) => sum + counting(span), 0);
  };
  const user = counting(whole);
  const customer = covered("customer");
  const stopped = covered("customer", "third party");
  return { provider: user - stopped, customer, thirdParty: stopped - customer, user };
}
