import type { Block } from "../change/blocks";
import type { Problem } from "../messages/problem";
import type { SheetGrid } from "../scorecard/sheet-grid";
import type { TablePlace } from "../scorecard/workbook-reading";
import type { Cell } from "../values/cell";
import type { Corrections } from "./corrections";
import type { AdoptRole } from "./roles";

/** A cell of the table as it was read; row and column count from 0 within the sheet. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  /** True when a formula gives the value. */
  readonly calculated: boolean;
}

/** A column of the table, and what it is used for; without a role it is left alone. */
export interface ReadColumn {
  readonly column: number;
  readonly header: string;
  readonly role?: AdoptRole;
  /** True when the role was guessed from the column's words or contents, and nobody has confirmed it. */
  readonly guessed: boolean;
}

/** One threshold of a cell: as written, and in English or with the sentence that says why it can't be read. */
export interface ReadThreshold {
  readonly text: string;
  /** Its line in the cell, from 0: what pairs it with a name. */
  readonly line: number;
  readonly english?: string;
  readonly problem?: Problem;
}

/** What one row of the sheet asks for: its measures and thresholds, several of each where the cells hold lines. */
export interface ReadItem {
  readonly row: number;
  readonly names: readonly string[];
  readonly threshold?: ReadCell;
  /** The text that is read instead of the cell's, where a person gave one. */
  readonly corrected?: string;
  readonly thresholds: readonly ReadThreshold[];
  readonly actual?: ReadCell;
  /** Why the actual can't be judged by thresholds that read. */
  readonly actualProblem?: Problem;
  readonly weight?: ReadCell;
  /** True when every threshold reads and needs no value from elsewhere (`<SLA` does). */
  readonly scorable: boolean;
}

/** One metric with the rows of the sheet it stands in. */
export interface ReadMetric {
  readonly name: string;
  readonly rows: readonly number[];
  readonly metric?: ReadCell;
  readonly combined?: ReadCell;
  readonly weighting?: ReadCell;
  readonly score?: ReadCell;
  readonly status?: ReadCell;
  readonly items: readonly ReadItem[];
  /** True where each row has a weight of its own, and the weighting is their sum. */
  readonly weightedByRow?: boolean;
  /** The weighting as a number in the table's own scale; `undefined` where it isn't one. */
  readonly weight?: number;
}

/** How a table holds its measures: several lines in a cell, a row each, or only typed scores. */
export type TableShape = "compact" | "measures" | "typed";

/** The scale of the weightings: shares that total 1, or points that total 100. */
export interface ReadWeightings {
  readonly scale: "shares" | "points";
  /** The exact total in the scale; nothing where the table has no weightings. */
  readonly total?: number;
  /** True when they total 1 or 100. */
  readonly totals: boolean;
}

/** The target of the total, and the cell whose text names it. */
export interface ReadTarget {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** True when the cell holds the target alone, so that formulas can read it there. */
  readonly alone: boolean;
}

/** A table of somebody's as it is understood; everything in it leads back to its cells. */
export interface TableReading {
  readonly grid: SheetGrid;
  /** What was pointed at, or found: titles, header, rows, total and what stands among them. */
  readonly block: Block;
  readonly corrections: Corrections;
  readonly shape: TableShape;
  readonly title?: string;
  /** The rows of the header; a table without one has none. */
  readonly header?: { readonly first: number; readonly last: number };
  readonly columns: readonly ReadColumn[];
  readonly metrics: readonly ReadMetric[];
  readonly totalRow?: number;
  readonly weightings: ReadWeightings;
  readonly target?: ReadTarget;
  /** Filled cells of the block that are used for nothing. */
  readonly leftAlone: readonly ReadCell[];
  /** The Excel table that holds it, where there is one. */
  readonly table?: TablePlace;
  /** Why no scorecard can be made of it as it is read. */
  readonly problem?: Problem;
}
