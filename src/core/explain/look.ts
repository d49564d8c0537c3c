import type { ScorecardState } from "../scorecard/state";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { noMoves, type WhatIf, whatIf, type WhatIfSheet, whatIfSheet } from "../what-if";
import { explainScorecard, type RowWhy } from "./explain-scorecard";

/** A scorecard as it is looked at for alarms and next steps; what takes work is worked out when first asked for. */
export interface Look {
  readonly reading: WorkbookReading;
  readonly state: ScorecardState;
  readonly why: readonly RowWhy[];
  readonly sheet: WhatIfSheet | undefined;
  /** How the scorecard is judged as it stands: the route to its target, and how close its verdict is. */
  readonly whatIf: WhatIf | undefined;
}

/** Looks at a scorecard of a reading. */
export function lookAt(reading: WorkbookReading, state: ScorecardState): Look {
  const grid = reading.grids.find(({ sheet }) => sheet === state.sheet);
  let why: readonly RowWhy[] | undefined;
  let judged: WhatIf | undefined;
  const sheet = grid === undefined ? undefined : whatIfSheet(grid, state.found);
  return {
    reading,
    state,
    sheet,
    get why() {
      return (why ??= explainScorecard(reading, state.found));
    },
    get whatIf() {
      return sheet === undefined ? undefined : (judged ??= whatIf(sheet, noMoves));
    },
  };
}
