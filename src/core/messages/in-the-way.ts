import { type Problem, valueError } from "./problem";
import { listed, shorten } from "./words";

/** The measures that a command would have to read or write stand on a sheet that is hidden. */
export function measuresHidden(sheet: string): Problem {
  return valueError(
    "measures-hidden",
    `The measures stand on "${sheet}", which is hidden: show that sheet, then try again.`,
  );
}

/** What Shared keeps as values can't be built anew without the add-in's formulas. */
export function liveFirst(): Problem {
  return valueError(
    "live-first",
    "The scorecard is shared: set Formulas to Live, make this change, then share it again.",
  );
}

/** Another scorecard counts the same measures under the same name. */
export function countedElsewhere(metric: string, sheets: readonly string[]): Problem {
  return valueError(
    "counted-elsewhere",
    `${listed(sheets)} ${sheets.length === 1 ? "counts" : "count"} the same measures of "${shorten(metric)}" and would lose them: give the copy its own measures first.`,
  );
}
