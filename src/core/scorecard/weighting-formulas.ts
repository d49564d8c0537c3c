import type { ColumnRefs, ScorecardColumn } from "./refs";

type Columns = Pick<ColumnRefs<ScorecardColumn>, "all">;

/**
 * A weighting as a share of 1, whichever it is entered in: above 2 in all, weightings are points, a hundredth each. That
 * they don't total 100 yet is the verdict's to say; the rows are weighed as they stand, as shares of 105% are.
 *
 * @param weighting The weighting to convert: the row's own, or the whole column in a formula that takes arrays.
 */
export function asShare(weighting: string, { all }: Columns): string {
  return `IF(SUM(${all("weighting")})>2,${weighting}/100,${weighting})`;
}

/**
 * What WEIGHTCHECK is to expect in total of a column, as the verdict expects it: 100 of points, "" (the default) of
 * shares. One 30 among shares is a slip for 30%, not a column of points.
 */
export function expectedTotal({ all }: Columns): string {
  const weighting = all("weighting");
  const noShares = `COUNTIFS(${weighting},">0",${weighting},"<1")=0`;
  return `IF(OR(ROUND(SUM(${weighting}),10)=100,AND(SUM(${weighting})>2,${noShares})),100,"")`;
}
