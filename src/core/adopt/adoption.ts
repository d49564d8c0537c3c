import type { Block } from "../change/blocks";
import type { WorkbookChange } from "../change/workbook-change";

/** What a person chooses about the scorecard to be made of their table. Nothing of theirs is overwritten unless ticked. */
export interface AdoptChoices {
  /** Formulas and settings around their table, or a new scorecard on sheets of its own. */
  readonly way: "around" | "fresh";
  readonly title?: string;
  readonly period?: string;
  /** Addresses of the threshold cells whose corrected text is to be written. */
  readonly writeThresholds?: readonly string[];
  /** Ticked: typed OXM scores and totals become formulas. */
  readonly replaceScores?: boolean;
  /** Ticked: typed combined scores give way to formulas that work them out from actuals. */
  readonly replaceCombined?: boolean;
  /** Ticked: scores such as 93 are written as 93%. */
  readonly writePercentages?: boolean;
  /** Ticked: weightings that are text are written as the numbers they read as. */
  readonly writeWeightings?: boolean;
}

/** What stands on the table's sheet beside values: merged cells can't be written into. */
export interface Surroundings {
  readonly merged?: readonly Block[];
}

/** A scorecard to be made of somebody's table: what will be written, and what that means. */
export interface Adoption {
  readonly change: WorkbookChange;
  /** The id of the scorecard once it stands, as the pane knows it. */
  readonly scorecard: string;
  /** What else the person should know, a sentence each. */
  readonly notes: readonly string[];
}
