import * as bodies from "../../src/functions/functions";
import { FUNCTIONS } from "../../src/functions/registry";
import { createTestWorkbook, type TestWorkbook } from "./test-workbook";

/** A workbook with the real office.js and the add-in's own functions in it, and its globals where the gateway looks. */
export async function createCalculatingWorkbook(): Promise<TestWorkbook> {
  const book = await createTestWorkbook();
  Object.assign(globalThis, {
    Excel: book.Excel,
    Office: book.Office,
    CustomFunctions: book.window.CustomFunctions,
  });
  book.addFunctions(
    { ...bodies },
    {
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
    },
  );
  return book;
}
