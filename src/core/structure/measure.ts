import type { Cell } from "../values/cell";

/** One measure of a metric as cells hold it: its name, what it asks for, what was reached, and its weight inside the metric. */
export interface Measure {
  readonly measure: string;
  readonly threshold: Cell;
  readonly actual: Cell;
  readonly weight: Cell;
}

/** A measure to be added, whose actual is blank or stands in another cell already. */
export interface NewMeasure extends Pick<Measure, "measure" | "threshold"> {
  readonly fed?: FedActual;
}

/** An actual that a formula takes from another cell. */
export interface FedActual {
  readonly formula: string;
  readonly numberFormat: string;
}

/** The measures of one metric as the cells of a compact row hold them, a line each. */
export interface MeasureLines {
  readonly detail: Cell;
  readonly threshold: Cell;
  readonly actual: Cell;
  readonly weight: Cell;
}
