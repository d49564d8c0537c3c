import { blockAddress, cellAddress } from "../scorecard/address";
import { looks, shapeFormats } from "../scorecard/looks";
import type { CellPlan, NamePlan, SheetPlan, StylePlan, TablePlan, ValidationPlan } from "../scorecard/plan";
import { sheetPrefix } from "../scorecard/placed-table";

/** What a cell of a template begins with; blank where somebody is to fill it in, or a formula stands. */
export type TemplateValue = string | number | undefined;

/** How a column looks and what it is for: only "input" and "inputText" are tinted, to be typed into every period. */
export type ColumnLook = "text" | "strong" | "number" | "date" | "input" | "inputText" | "result";

/** One column of a template's table. */
export interface TemplateColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly look: ColumnLook;
  readonly numberFormat?: string;
  /** Words to pick from, or one reference to the cells that hold them ("=Scale!$A$5:$A$11"). Excel refuses any other. */
  readonly list?: readonly string[];
  /** What somebody is asked who types another word, where it isn't to be refused. */
  readonly otherwise?: { readonly title: string; readonly message: string };
  readonly prompt?: { readonly title: string; readonly message: string };
  /** The formula of every row, spare ones too: it gives "" where its row is blank. */
  readonly formula?: string;
  /** True when the formula takes arrays. */
  readonly array?: boolean;
}

/** A table of a template: what it begins with, and blank rows to go on in. */
export interface TemplateTable {
  readonly name: string;
  /** The first column it stands in. */
  readonly left?: number;
  readonly columns: readonly TemplateColumn[];
  /** Values by column; shorter rows are filled up with blanks. */
  readonly rows: readonly (readonly TemplateValue[])[];
  readonly spareRows?: number;
}

/** A labelled cell above the tables, such as "As at". Settings stand in pairs of columns, several to a row. */
export interface TemplateSetting {
  readonly label: string;
  readonly value?: TemplateValue;
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly list?: readonly string[];
  readonly prompt?: { readonly title: string; readonly message: string };
  /** A name for the cell, known on its sheet. */
  readonly name?: string;
  /** To be typed each period: tinted, as input columns are. */
  readonly input?: true;
  /** A fact is worked out; anything else is somebody's to set. */
  readonly fact?: true;
}

/** One sheet of a template: a title, what it comes to, settings, a hint, and tables side by side. */
export interface TemplateSheet {
  readonly name: string;
  readonly title: string;
  /** The formula that says what the sheet comes to, in words. */
  readonly headline?: string;
  /** Settings by row. */
  readonly settings?: readonly (readonly TemplateSetting[])[];
  /** What to do here, in a sentence or two; and an attribution, where a source asks for one. */
  readonly notes: readonly string[];
  readonly tables: readonly TemplateTable[];
}

/** A planned sheet with its tables and names. */
export interface PlannedSheet {
  readonly sheet: SheetPlan;
  readonly tables: readonly TablePlan[];
  readonly names: readonly NamePlan[];
}

const styles: Readonly<Record<ColumnLook, StylePlan>> = {
  text: looks.text,
  strong: looks.strongText,
  number: looks.number,
  // At the side where its heading stands.
  date: { ...looks.text, horizontal: "Left" },
  input: looks.input,
  inputText: { ...looks.input, horizontal: "Left", wrapText: true },
  result: looks.indentedText,
};

const inputSetting: StylePlan = {
  ...looks.setting,
  fontColor: looks.input.fontColor,
  fill: looks.input.fill,
};

const headerStyles: Partial<Readonly<Record<ColumnLook, StylePlan>>> = {
  number: looks.headerNumber,
  input: looks.headerCenter,
  result: looks.headerIndented,
};

/** The row of the table headers: below title, headline, settings and notes, with a row left free. */
export function headerRowOf({ headline, settings = [], notes }: Omit<TemplateSheet, "tables">): number {
  return 1 + (headline === undefined ? 0 : 1) + settings.length + notes.length + 1;
}

/** Where the nth setting of a row stands, as formulas of the same sheet refer to it: `$B$3`. */
export function settingRef({ headline }: Pick<TemplateSheet, "headline">, row: number, nth: number): string {
  return cellAddress(settingRow(headline, row), 2 * nth + 1).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

/** In a column this wide a label stands at the side of its value. */
const wideLabel = 24;

const settingRow = (headline: string | undefined, row: number) => 1 + (headline === undefined ? 0 : 1) + row;

/** A sheet of a template as cells to write, ready to print on A4. */
export function templateSheet(input: TemplateSheet): PlannedSheet {
  const { name, title, headline, settings = [], notes, tables } = input;
  const headerRow = headerRowOf(input);
  const firstNote = settingRow(headline, settings.length);
  const lastColumn = Math.max(...tables.map(({ left = 0, columns }) => left + columns.length - 1));
  const columnWidths: Record<number, number> = Object.fromEntries(
    tables.flatMap(({ left = 0, columns }) => columns.map(({ width }, index) => [left + index, width])),
  );
  const sheet: SheetPlan = {
    name,
    cells: [
      { row: 0, column: 0, value: title, style: looks.title },
      ...(headline === undefined
        ? []
        : [{ row: 1, column: 0, formula: headline, array: true, style: looks.verdict }]),
      ...settings.flatMap((line, row) =>
        line.flatMap((setting, nth) =>
          settingCells(setting, settingRow(headline, row), nth, (columnWidths[2 * nth] ?? 0) >= wideLabel),
        ),
      ),
      ...notes.map((value, index) => ({ row: firstNote + index, column: 0, value, style: looks.hint })),
      ...tables.flatMap((table) => tableCells(table, headerRow)),
    ],
    columnWidths,
    rowHeights: headline === undefined ? { 0: 26, [headerRow]: 34 } : { 0: 26, 1: 22, [headerRow]: 34 },
    hiddenColumns: [],
    frozenRows: headerRow + 1,
    showGridlines: false,
    validations: [
      ...settings.flatMap((line, row) =>
        line.flatMap((setting, nth) =>
          validation(cellAddress(settingRow(headline, row), 2 * nth + 1), setting),
        ),
      ),
      ...tables.flatMap((table) =>
        table.columns.flatMap((column, index) => validation(columnBlock(table, index, headerRow), column)),
      ),
    ],
    conditionalFormats: [
      ...(headline === undefined ? [] : shapeFormats("A2")),
      ...tables.flatMap((table) =>
        table.columns.flatMap(({ look }, index) =>
          look === "result" ? shapeFormats(columnBlock(table, index, headerRow)) : [],
        ),
      ),
    ],
    pageLayout: {
      orientation: "Landscape",
      paperSize: "A4",
      fitToWidth: 1,
      fitToHeight: 0,
      titleRows: `$${headerRow + 1}:$${headerRow + 1}`,
      printArea: blockAddress(0, 0, headerRow + Math.max(...tables.map(rowCount)), lastColumn),
      headerFooter: { leftFooter: "&A", rightFooter: "&P / &N" },
    },
  };
  return {
    sheet,
    tables: tables.map(({ name: table, left = 0, columns, ...rest }) => ({
      name: table,
      sheet: name,
      row: headerRow,
      column: left,
      rowCount: rowCount({ ...rest }) + 1,
      columns: columns.map(({ header }) => header),
      style: "TableStyleLight1",
      showFilterButton: true,
      showBandedRows: false,
    })),
    names: settings.flatMap((line, row) =>
      line.flatMap((setting, nth) =>
        setting.name === undefined
          ? []
          : [
              {
                name: setting.name,
                sheet: name,
                formula: `=${sheetPrefix(name)}${settingRef({ headline }, row, nth)}`,
              },
            ],
      ),
    ),
  };
}

// A table of Excel's has at least one row.
const rowCount = ({ rows, spareRows = 0 }: Pick<TemplateTable, "rows" | "spareRows">) =>
  Math.max(1, rows.length + spareRows);

function columnBlock(table: TemplateTable, index: number, headerRow: number): string {
  const column = (table.left ?? 0) + index;
  return blockAddress(headerRow + 1, column, headerRow + rowCount(table), column);
}

function settingCells(setting: TemplateSetting, row: number, nth: number, wide: boolean): CellPlan[] {
  const { label, value, formula, numberFormat, fact, input } = setting;
  const style = fact !== undefined ? looks.fact : input !== undefined ? inputSetting : looks.setting;
  return [
    { row, column: 2 * nth, value: label, style: wide ? looks.labelRight : looks.label },
    {
      row,
      column: 2 * nth + 1,
      ...(formula === undefined ? { value } : { formula, array: true }),
      ...(numberFormat === undefined ? {} : { numberFormat }),
      style,
    },
  ];
}

function tableCells(table: TemplateTable, headerRow: number): CellPlan[] {
  const { left = 0, columns, rows } = table;
  const lines = Array.from({ length: rowCount(table) }, (_, index) => rows[index] ?? []);
  return [
    ...columns.map(({ header, look }, index) => ({
      row: headerRow,
      column: left + index,
      value: header,
      style: headerStyles[look] ?? looks.header,
    })),
    ...lines.flatMap((line, down) =>
      columns.map(({ look, numberFormat, formula, array }, index): CellPlan => ({
        row: headerRow + 1 + down,
        column: left + index,
        ...(formula === undefined
          ? { value: line[index] }
          : { formula, ...(array === true ? { array } : {}) }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
        style: styles[look],
      })),
    ),
  ];
}

function validation(
  address: string,
  { list, prompt, otherwise }: Pick<TemplateColumn, "list" | "prompt" | "otherwise">,
): ValidationPlan[] {
  if (list === undefined && prompt === undefined) return [];
  return [
    {
      address,
      ...(list === undefined ? {} : { list }),
      ...(prompt === undefined ? {} : { prompt }),
      ...(otherwise === undefined ? {} : { error: { ...otherwise, style: "Warning" } }),
    },
  ];
}
