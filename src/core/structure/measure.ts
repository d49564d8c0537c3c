import type { Cell } from "../values/cell";

/** One measure of a metric as cells hold it: its name, what it asks for, what was reached, and its weight inside the metric. */
export interface Measure {
  readonly measure: string;
  readonly threshold: Cell;
  readonly actual: Cell;
  readonly weight: Cell;
}

/** The measures of one metric as the cells of a compact row hold them, a line each. */
export interface MeasureLines {
  readonly detail: Cell;
  readonly threshold: Cell;
  readonly actual: Cell;
  readonly weight: Cell;
}
