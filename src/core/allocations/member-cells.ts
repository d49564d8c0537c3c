import { pointsPrompt } from "../messages/agreement-sheet";
import { blockAddress } from "../scorecard/address";
import type { CellPlan, StylePlan, ValidationPlan } from "../scorecard/plan";
import { POINTS_TOTAL } from "../weighting";
import { columnsAfter, firstMetric } from "./layout";
import type { SheetFormulas } from "./sheet-formulas";
import { nameKey } from "./weighed-metrics";
import { looks } from "../scorecard/looks";

/** How a member's row looks. */
export const looksOfMember = {
  name: { ...looks.input, horizontal: "Left", vertical: "Center" },
  points: { ...looks.input, vertical: "Center" },
  state: { ...looks.indentedText, vertical: "Center" },
  score: { ...looks.number, vertical: "Center" },
} as const satisfies Record<string, StylePlan>;

/** The worked-out cells at the end of a member's row: what the points amount to, and the score and verdict they make. */
function memberFormulas(
  row: number,
  column: number,
  { points, memberScore, memberVerdict }: Pick<SheetFormulas, "points" | "memberScore" | "memberVerdict">,
): CellPlan[] {
  return [
    { row, column, formula: points, style: looksOfMember.state },
    { row, column: column + 1, formula: memberScore, array: true, style: looksOfMember.score },
    { row, column: column + 2, formula: memberVerdict, array: true, style: looksOfMember.state },
  ];
}

/** A member, with the points given so far by metric name. */
export interface NewMember {
  readonly name: string;
  readonly points?: ReadonlyMap<string, number>;
}

/** A member's whole row. */
export function memberCells(
  row: number,
  { name, points }: NewMember,
  heads: readonly string[],
  formulas: SheetFormulas,
): CellPlan[] {
  const given = new Map([...(points ?? [])].map(([metric, number]) => [nameKey(metric), number]));
  return [
    { row, column: 0, value: name, style: looksOfMember.name },
    ...heads.map((metric, index): CellPlan => {
      const value = given.get(nameKey(metric));
      return {
        row,
        column: firstMetric + index,
        ...(value === undefined ? {} : { value }),
        numberFormat: "General",
        style: looksOfMember.points,
      };
    }),
    ...memberFormulas(row, columnsAfter(heads.length).points, formulas),
  ];
}

/** What may be typed into the cells of members' points, and the hint beside them. */
export function pointsBounds(
  firstRow: number,
  lastRow: number,
  metrics: readonly { readonly column: number }[],
): ValidationPlan {
  const columns = metrics.map(({ column }) => column);
  const address = blockAddress(firstRow, Math.min(...columns), lastRow, Math.max(...columns));
  return { address, between: { least: 0, most: POINTS_TOTAL }, ...pointsPrompt };
}
