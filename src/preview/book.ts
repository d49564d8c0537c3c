import type { ChartData } from "./chart";

/**
 * A workbook as plain data: what an .xlsx file holds, as far as the preview knows it. The engine loads one and gives
 * one back; `xlsx/` reads and writes files from it. Neither knows the other.
 */
export interface Book {
  readonly sheets: readonly SheetData[];
  readonly tables: readonly TableData[];
  readonly names: readonly NameData[];
  readonly activeSheet?: string;
}

/** One worksheet. Rows and columns count from 0. */
export interface SheetData {
  readonly name: string;
  readonly cells: readonly CellData[];
  readonly columnWidths?: Readonly<Record<number, number>>; // in characters, as .xlsx counts them
  readonly rowHeights?: Readonly<Record<number, number>>; // in points
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  /** Areas of merged cells, as addresses: the first cell of each holds what it shows. */
  readonly merges?: readonly string[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly showGridlines?: boolean;
  readonly visibility?: "Visible" | "Hidden" | "VeryHidden";
  readonly validations?: readonly ValidationData[];
  readonly links?: readonly LinkData[];
  readonly conditionalFormats?: readonly ConditionalFormatData[];
  readonly pageLayout?: PageLayoutData;
  readonly protected?: boolean;
  readonly charts?: readonly ChartData[];
}

export interface CellData {
  readonly row: number;
  readonly column: number;
  /** The value shown, for a formula its last result; an error as its text ("#N/A"). */
  readonly value?: number | string | boolean | null;
  /** As a person types it, en-US, with "=": `=SUM(Scorecard[OXM Score])`. */
  readonly formula?: string;
  /** True when the formula takes arrays where a plain cell would take one value of each. */
  readonly array?: boolean;
  readonly numberFormat?: string;
  readonly style?: StyleData;
}

export interface StyleData {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontSize?: number;
  readonly fontColor?: string; // #rrggbb
  readonly fontName?: string;
  readonly fill?: string; // #rrggbb
  readonly wrapText?: boolean;
  readonly horizontal?: "General" | "Left" | "Center" | "Right" | "Fill" | "Justify";
  /** Steps from the cell's left or right edge, as Excel counts them. */
  readonly indent?: number;
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly borders?: Partial<
    Record<"top" | "bottom" | "left" | "right", { readonly style: string; readonly color: string }>
  >;
  readonly locked?: boolean;
}

export interface TableData {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Header row included. */
  readonly rowCount: number;
  readonly columns: readonly string[];
  readonly style?: string; // TableStyleMedium2
  readonly showFilterButton?: boolean;
  readonly showBandedRows?: boolean;
}

/** A defined name; without `sheet` it belongs to the workbook. `formula` starts with "=". */
export interface NameData {
  readonly name: string;
  readonly formula: string;
  readonly sheet?: string;
}

/** How a value is held against the limits of a validation. */
export type ValidationOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

/** A limit on numbers, dates and times (days since 1900) or the length of a text. */
export interface LimitRule {
  readonly kind: "wholeNumber" | "decimal" | "date" | "time" | "textLength";
  readonly operator: ValidationOperator;
  /** Two for "between", else one; a text is a formula that begins with "=". */
  readonly limits: readonly (number | string)[];
}

/** A limit, or a formula that is true of what may stand in the cell. */
export type ValidationRule = LimitRule | { readonly kind: "custom"; readonly formula: string };

/** A pick-list or a limit on a range (A1 address without sheet). */
export interface ValidationData {
  readonly address: string;
  readonly list?: readonly string[];
  readonly listFormula?: string;
  readonly rule?: ValidationRule;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: {
    readonly title: string;
    readonly message: string;
    readonly style: "Stop" | "Warning" | "Information";
  };
}

/** A hyperlink on a range (A1 address without sheet): to a place in the workbook, or out of it. */
export interface LinkData {
  readonly address: string;
  /** "Measures!A7", or a name. */
  readonly place?: string;
  /** https://…, mailto:…, another file. */
  readonly target?: string;
  readonly tip?: string;
}

/** A conditional format by text or formula, with the format it gives. */
export interface ConditionalFormatData {
  readonly address: string;
  readonly rule:
    | { readonly kind: "containsText" | "beginsWith"; readonly text: string }
    | { readonly kind: "formula"; readonly formula: string };
  readonly fontColor?: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

export interface PageLayoutData {
  readonly orientation?: "Portrait" | "Landscape";
  readonly paperSize?: "A4" | "Letter";
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly printArea?: string;
  readonly titleRows?: string; // "$1:$6"
  readonly centerHorizontally?: boolean;
  readonly headerFooter?: Partial<
    Record<
      "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
      string
    >
  >;
}
