import * as bodies from "../../src/functions/functions";
import { FUNCTIONS } from "../../src/functions/registry";
import type { Book } from "../../src/preview/book";
import { createTestWorkbook, type TestWorkbook } from "./test-workbook";

/** A test workbook that knows the add-in's own functions, with `Excel` and `Office` as globals for the gateway. */
export interface Calculated {
  readonly book: TestWorkbook;
  readonly workbook: TestWorkbook["workbook"];
  /** Leaves one empty sheet, "Sheet1". */
  empty(): void;
  close(): void;
}

const blank: Book = { sheets: [{ name: "Sheet1", cells: [] }], tables: [], names: [] };

const metadata = {
  functions: FUNCTIONS.map(({ id, parameters }) => ({
    id,
    name: id,
    allowErrorForDataTypeAny: true,
    parameters: parameters.map(({ name, kind, optional }) => ({
      name,
      dimensionality: kind === "range" ? ("matrix" as const) : ("scalar" as const),
      ...(optional ? { optional } : {}),
    })),
  })),
};

/**
 * Opens a workbook whose formulas are worked out by the add-in's functions. One for a whole test file: the engine keeps
 * compiled formulas, with the functions of the first workbook in them, for as long as the process lives.
 */
export async function openCalculated(): Promise<Calculated> {
  const book = await createTestWorkbook();
  Object.assign(globalThis, {
    Excel: book.Excel,
    Office: book.Office,
    CustomFunctions: book.window.CustomFunctions,
  });
  book.addFunctions({ ...bodies }, metadata);
  return {
    book,
    workbook: book.workbook,
    empty: () => book.workbook.load(blank),
    close: () => book.close(),
  };
}
