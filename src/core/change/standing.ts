import type { CellPlace } from "../scorecard/sheet-grid";
import type { NamePlace } from "../scorecard/workbook-reading";
import type { Content } from "./content";
import type { TableExtent } from "./workbook-change";

/** A cell as it stands. */
export interface StandingCell {
  readonly content: Content;
  /** What the cell shows: differs from its content where that is a formula. */
  readonly value: Content;
  readonly numberFormat: string;
}

/** What stands of all that a change touches, before it is carried out or after it failed. */
export interface Standing {
  /** Every sheet, in order. */
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  /** The workbook's names, and those of sheets the change gives names on. */
  readonly names: readonly NamePlace[];
  readonly structureProtected: boolean;
  /** Extents of the tables the change makes or resizes, as far as they exist; by name in lower case. */
  readonly extents: ReadonlyMap<string, TableExtent>;
  /** New sheets of the change that exist and are empty. */
  readonly emptySheets: readonly string[];
  /** Tables that stand where the change makes some, by name. */
  readonly tablesInPlace: readonly string[];
  /** For each step that moves rows: the last row in use in its columns, from 0; -1 when there is none. */
  readonly bottoms: readonly number[];
  /** One of the cells asked for; `undefined` where its sheet doesn't exist. */
  readonly cell: (place: CellPlace) => StandingCell | undefined;
}
