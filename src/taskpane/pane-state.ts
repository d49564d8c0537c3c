import type { Problem } from "../core/messages/problem";
import type { ScorecardState } from "../core/scorecard/state";
import type { WorkbookReading } from "../core/scorecard/workbook-reading";
import type { Place } from "../excel/go-to-cell";
import type { Notice } from "../excel/notices";
import { home, type View } from "./view";

/** Everything the pane shows. */
export interface PaneState {
  readonly phase: "loading" | "ready" | "failed";
  /** What the pane shows: which view, and of which scorecard. */
  readonly view: View;
  /** How often somebody has navigated: a change of the view alone is none. */
  readonly visits: number;
  readonly scorecards: readonly ScorecardState[];
  /** The workbook as it was read last: what the views plan their changes from. */
  readonly reading: WorkbookReading;
  /** Sheets that were too large to read whole. */
  readonly clipped: readonly string[];
  /** Why the workbook couldn't be read; the last scorecards read stay shown. */
  readonly problem?: Problem;
  /** How the last command ended. */
  readonly notice?: Notice;
  /** True while Excel takes no calls because a cell is being edited. */
  readonly waiting: boolean;
  /** True while a command is writing: nothing else may be started meanwhile. */
  readonly writing: boolean;
  /** The verdicts that changed last, to be read out. */
  readonly announced: string;
  /** The sheet that somebody turned to last, a new object each time; what the pane's own links lead to is none. */
  readonly turnedTo?: { readonly sheet: string };
  /** Where the person was before following a link. */
  readonly back?: Place;
}

/** Before the workbook was read. */
export const initial: PaneState = {
  phase: "loading",
  view: home,
  visits: 0,
  scorecards: [],
  reading: { grids: [], sheets: [], tables: [], names: [], protectedSheets: [], clipped: [] },
  clipped: [],
  waiting: false,
  writing: false,
  announced: "",
};
