/**
 * A piece of workbook as plain data: what a command is about to write, independent of who writes it. The gateway
 * turns it into Office.js calls; a build step turns it into a file. Rows and columns count from 0, widths are in
 * characters and heights in points, as .xlsx counts them. Formulas are en-US and start with "=".
 */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly tables: readonly TablePlan[];
  readonly names: readonly NamePlan[];
  readonly activeSheet: string;
}

/** A name for a cell (`formula` "=Scorecard!$D$3"), known on its sheet only. */
export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  readonly formula: string;
}

/** One new worksheet. */
export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly CellPlan[];
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly frozenRows?: number;
  readonly showGridlines: boolean;
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly pageLayout: PageLayoutPlan;
}

/** One cell: a value or a formula, and how it looks. */
export interface CellPlan {
  readonly row: number;
  readonly column: number;
  readonly value?: number | string;
  readonly formula?: string;
  /** True when the formula takes arrays where a plain cell formula would take one value of each. */
  readonly array?: boolean;
  readonly numberFormat?: string;
  readonly style?: StylePlan;
}

/** How a cell looks; colours are #rrggbb. */
export interface StylePlan {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly wrapText?: boolean;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly indent?: number;
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly borders?: Partial<Record<"top" | "bottom", { readonly style: string; readonly color: string }>>;
}

/** A table whose header row stands at `row`, `column`; `rowCount` includes it. */
export interface TablePlan {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columns: readonly string[];
  readonly style: string;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
}

/** A pick-list or bounds for numbers, and the hint shown beside the selected cell; `address` is A1 without a sheet. */
export interface ValidationPlan {
  readonly address: string;
  readonly list?: readonly string[];
  readonly between?: { readonly least: number; readonly most: number };
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: {
    readonly title: string;
    readonly message: string;
    readonly style: "Stop" | "Warning" | "Information";
  };
}

/** A colour for cells whose text begins with a shape. */
export interface ConditionalFormatPlan {
  readonly address: string;
  /** A formula names cells absolutely, so that it says the same of every cell. */
  readonly rule:
    | { readonly kind: "beginsWith"; readonly text: string }
    | { readonly kind: "formula"; readonly formula: string };
  readonly fontColor: string;
}

/** How the sheet prints. */
export interface PageLayoutPlan {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: "A4";
  readonly fitToWidth: number;
  readonly fitToHeight: number;
  readonly titleRows?: string;
  readonly printArea?: string;
  readonly headerFooter: { readonly leftFooter: string; readonly rightFooter: string };
}
