import { type Problem, valueError } from "./problem";
import { listed, shorten } from "./words";

/**
 * The words of the sheet that collects weightings. The plan writes them, its formulas are put together from them, and the
 * reader looks for its headers, so that the sheet and the pane can't say different things.
 */
export const allocationWords = {
  sheet: "Weightings",
  title: "Weightings: ",
  hint: "Each member gives out 100 points over the metrics, one row each. For another member type below the last one.",
  combined: "Combined score now",
  measured: "Measured share",
  now: "Weightings now",
  agreed: "Agreed weightings",
  agreement: "Agreement",
  total: "Total",
  score: "OXM score",
  verdict: "Verdict",
  member: "Member",
  points: "Points",
  // What a member's points amount to; each begins with its shape.
  blank: "– Not answered",
  notNumbers: "! Not numbers",
  below: "! Below 0",
  good: "✓ ",
  off: "! ",
  over: " over",
  left: " still to give",
  whole: "100",
  wholeShares: "100%",
  none: "–",
  notFound: "not found",
  blocked: "! No agreed weightings yet: ",
  nobody: "– Nobody has given out points yet.",
  alone: "– One member has answered; agreement takes two.",
  unranked: "– No member puts any metric above another.",
  strangers: "! Not a metric of the scorecard: ",
  newMetrics: "! No points for these metrics of the scorecard: ",
  leftOut: "– Not answered, so left out of the agreed weightings: ",
} as const;

/** How far members agree, in words, by Kendall's W: see `agreementBand`. */
export const agreementBands = {
  strong: "Strong agreement on what matters most",
  some: "Some agreement on what matters most",
  little: "Little agreement on what matters most",
} as const;

/** The hint of the cells that members type into. */
export const pointsPrompt = {
  prompt: {
    title: "Points",
    message: "0 to 100. The points of a row total 100; a metric left blank gets none.",
  },
  error: { title: "Points", message: "Enter a number from 0 to 100.", style: "Stop" },
} as const;

const named = (name: string) => `"${shorten(name)}"`;

/** A scorecard without metrics, or without the columns that weightings need. */
export function noMetricsToWeigh(): Problem {
  return valueError(
    "nothing-to-weigh",
    "This scorecard has no metrics with combined scores and weightings to give points to.",
  );
}

/** A metric without a name can't head a column. */
export function metricUnnamed(address: string): Problem {
  return valueError("metric-unnamed", `The metric in ${address} has no name: give it one, then try again.`);
}

/** Two metrics of one name can't be told apart. */
export function metricTwice(name: string): Problem {
  return valueError(
    "metric-twice",
    `Two metrics are called ${named(name)}: give them different names, then try again.`,
  );
}

/** A metric called as one of the sheet's own columns. */
export function metricReserved(name: string): Problem {
  return valueError(
    "metric-reserved",
    `A metric called ${named(name)} has the name of another column of the sheet: rename it, then try again.`,
  );
}

/** A table header takes no more. */
export function metricTooLong(name: string): Problem {
  return valueError(
    "metric-too-long",
    `The name ${named(name)} is too long to head a column: shorten it to 255 characters, then try again.`,
  );
}

/** Nobody can share 100 points out over so many. */
export function tooManyMetrics(count: number, most: number): Problem {
  return valueError(
    "too-many-metrics",
    `${count} metrics are more than 100 points can be given out over: weigh up to ${most}.`,
  );
}

/** The sheet needs somebody to fill it in. */
export function memberNeeded(): Problem {
  return valueError("member-needed", "Name the members, one a line.");
}

/** Two members of one name can't be told apart. */
export function memberTwice(name: string): Problem {
  return valueError(
    "member-twice",
    `There are two members called ${named(name)}: tell them apart, such as by surname.`,
  );
}

/** The sheet has changed under the pane. */
export function memberGone(): Problem {
  return valueError("member-gone", "This member's row is no longer there: look again.");
}

/** Somebody made the members' table a plain range. */
export function listNeedsTable(sheet: string): Problem {
  return valueError(
    "list-needs-table",
    `The members on "${sheet}" are no longer a table: make them one under Insert, then try again.`,
  );
}

/** The sheet and the scorecard don't have the same metrics. */
export function metricsDiffer(missing: readonly string[], strangers: readonly string[]): Problem {
  const parts = [
    ...(missing.length === 0
      ? []
      : [`${listed(missing)} ${missing.length === 1 ? "has" : "have"} no points yet`]),
    ...(strangers.length === 0
      ? []
      : [
          `${listed(strangers)} ${strangers.length === 1 ? "is no metric" : "are no metrics"} of the scorecard`,
        ]),
  ];
  return valueError("metrics-differ", `${parts.join(", and ")}: bring the sheet up to date first.`);
}

/** Members whose points don't total 100. */
export function membersOff(members: readonly { readonly name: string; readonly why: string }[]): Problem {
  const each = members.map(({ name, why }) => `${name} (${why})`);
  return valueError(
    "members-off",
    `There are no agreed weightings until these put it right: ${listed(each)}.`,
  );
}

/** The scorecard has no column to write weightings to. */
export function noWeightingColumn(): Problem {
  return valueError("no-weighting-column", "This scorecard has no column for weightings to write them to.");
}
