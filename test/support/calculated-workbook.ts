import type { Book } from "../../src/preview/book";
import { createCalculatingWorkbook } from "./calculating-workbook";
import type { TestWorkbook } from "./test-workbook";

/** A test workbook that knows the add-in's own functions, with `Excel` and `Office` as globals for the gateway. */
export interface Calculated {
  readonly book: TestWorkbook;
  readonly workbook: TestWorkbook["workbook"];
  /** Leaves one empty sheet, "Sheet1". */
  empty(): void;
  close(): void;
}

const blank: Book = { sheets: [{ name: "Sheet1", cells: [] }], tables: [], names: [] };

/**
 * Opens a workbook whose formulas are worked out by the add-in's functions. One for a whole test file: the engine keeps
 * compiled formulas, with the functions of the first workbook in them, for as long as the process lives.
 */
export async function openCalculated(): Promise<Calculated> {
  const book = await createCalculatingWorkbook();
  return {
    book,
    workbook: book.workbook,
    empty: () => book.workbook.load(blank),
    close: () => book.close(),
  };
}
