import type { FoundColumns } from "./recognise";
import type { ColumnRefs, ScorecardColumn } from "./refs";
import { asShare } from "./weighting-formulas";

/**
 * A table's columns as the formulas above and below it read them. Without a column Measured there is nothing to hand
 * over (""): every row with a score counts as measured. Without one for row scores they are worked out in the formula.
 */
export function settingsColumns(
  { all }: Pick<ColumnRefs<ScorecardColumn>, "all">,
  columns: FoundColumns,
): Pick<ColumnRefs<ScorecardColumn>, "all"> {
  const combined = all("combined");
  return {
    all: (column) => {
      if (column === "measured" && columns.measured === undefined) return "";
      if (column === "score" && columns.score === undefined)
        return `IF(ISNUMBER(${combined}),${combined}*${asShare(all("weighting"), { all })},0)`;
      return all(column);
    },
  };
}
