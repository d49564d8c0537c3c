import type * as ExcelJS from "exceljs";

/** ExcelJS, loaded when a file is first opened or saved: it weighs more than the rest of the preview's own code. */
export async function loadExcelJs(): Promise<typeof ExcelJS> {
  const loaded = (await import("exceljs")) as typeof ExcelJS & { readonly default?: typeof ExcelJS };
  return loaded.default ?? loaded;
}
