import { guarded, text } from "../scorecard/formula-text";
import { cellAddress } from "../scorecard/address";
import { type PlacedTable, refsTo, sheetPrefix } from "../scorecard/placed-table";
import type { FoundScorecard } from "../scorecard/recognise";
import { absolute } from "../scorecard/setting-names";
import type { Setting } from "../scorecard/settings";
import { cellAt } from "../scorecard/sheet-grid";
import { blanksWords } from "../scorecard/vocabulary";

/** How formulas on another sheet refer to a scorecard: to its metrics, to what stands beside the one at a place, to settings. */
export interface ScorecardRefs {
  readonly metric: string;
  readonly combined: (place: string) => string;
  readonly measured?: (place: string) => string;
  readonly weighting: (place: string) => string;
  /** The target, and the word of the Blanks cell, as formulas give them; and what the must-meet rows come to. */
  readonly target: string;
  readonly blanks: string;
  readonly mustMeetCheck?: string;
}

const roles = {
  metric: "metric",
  combined: "combined",
  measured: "measured",
  weighting: "weighting",
  actual: "actual",
  threshold: "threshold",
} as const;

/** The references of a scorecard; a combined score that has no column is worked out from the actual. */
export function scorecardRefs(placed: PlacedTable, found: FoundScorecard): ScorecardRefs {
  const { all } = refsTo(placed, roles, placed.firstRow, "");
  const has = (role: keyof typeof roles) => found.columns[role] !== undefined;
  const cell = (role: keyof typeof roles, place: string) => `INDEX(${all(role)},${place})`;
  // A blank cell that is only pointed at would come out as 0.
  const whole = (written: string) => `IF(${written}&""="","",${written})`;
  const { target, blanks, mustMeetCheck } = found.settings;
  const cellOf = ({ row, column }: Setting) =>
    `${sheetPrefix(found.sheet)}${absolute(cellAddress(row, column))}`;
  return {
    metric: all("metric"),
    combined: (place) =>
      has("combined")
        ? whole(cell("combined", place))
        : `OXM.COMBINED(${guarded(cell("actual", place))},${guarded(cell("threshold", place))})`,
    ...(has("measured") ? { measured: (place: string) => whole(cell("measured", place)) } : {}),
    weighting: (place) => whole(cell("weighting", place)),
    // A target that is part of a longer text, such as the total row's label, is written out.
    target:
      target === undefined
        ? text("")
        : cellAt(placed.grid, target.row, target.column) === target.value
          ? guarded(cellOf(target))
          : text(String(target.value)),
    blanks: blanks === undefined ? text(blanksWords.zero) : cellOf(blanks),
    ...(mustMeetCheck === undefined ? {} : { mustMeetCheck: cellOf(mustMeetCheck) }),
  };
}
