import { createHeadlessEngine } from "../../src/preview/engine/headless";
import { previewWorkbook, type FunctionsJson, type PreviewWorkbook } from "../../src/preview/workbook";
import { openOfficePage, type OfficePage, type OfficeWindow } from "./office-page";

/** A workbook with the real office.js on it, in Node: what an integration test works with. */
export interface TestWorkbook {
  readonly workbook: PreviewWorkbook;
  /** The add-in's page; its globals are those of office.js. */
  readonly page: OfficePage;
  readonly window: OfficeWindow;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** Declares custom functions and gives their implementations, by their names without the namespace. */
  addFunctions(
    functions: Readonly<Record<string, (...args: never[]) => unknown>>,
    metadata?: FunctionsJson,
  ): void;
  /** Opens one more page on the same workbook. */
  openPage(): Promise<OfficePage>;
  close(): void;
}

/** Opens an empty workbook with one sheet, "Sheet1". Close it when the test ends. */
export async function createTestWorkbook(): Promise<TestWorkbook> {
  const workbook = previewWorkbook(createHeadlessEngine());
  const pages: OfficePage[] = [];
  const openPage = async (): Promise<OfficePage> => {
    const page = await openOfficePage((window) => workbook.attach(window));
    pages.push(page);
    return page;
  };
  const page = await openPage();
  const { window } = page;
  // What a browser has of its own; pasted HTML is read with it.
  globalThis.DOMParser = window.DOMParser;
  return {
    workbook,
    page,
    window,
    Excel: window.Excel,
    Office: window.Office,
    addFunctions(functions, metadata) {
      workbook.setFunctions(metadata ?? guessMetadata(functions), "OXM");
      for (const [name, run] of Object.entries(functions)) window.CustomFunctions.associate(name, run);
    },
    openPage,
    close() {
      for (const each of pages) each.close();
      workbook.dispose();
    },
  };
}

/** Metadata for functions written in a test: as many optional `any[][]` parameters as the function has arguments. */
function guessMetadata(functions: Readonly<Record<string, (...args: never[]) => unknown>>): FunctionsJson {
  return {
    functions: Object.entries(functions).map(([name, run]) => ({
      id: name,
      name,
      parameters: Array.from({ length: run.length }, (_value, index) => ({
        name: `argument${index + 1}`,
        type: "any",
        dimensionality: "matrix" as const,
        optional: true,
      })),
      result: { type: "any", dimensionality: "matrix" },
      allowErrorForDataTypeAny: true,
    })),
  };
}
