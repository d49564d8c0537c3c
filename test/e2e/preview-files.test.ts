import { readXlsx, writeXlsx } from "../../src/preview/xlsx";
import { patience, startPreview, type PreviewPage, type RunningPreview } from "./support/preview";

jest.setTimeout(2 * patience);

describe("Files in the preview", () => {
  let preview: RunningPreview;
  let sample: PreviewPage;
  let saved: Uint8Array;
  const cells = async (page: PreviewPage): Promise<unknown> => ({
    values: [await page.values("Scorecard", "A1:H12"), await page.values("Measures", "A1:G20")],
    formulas: [await page.formulas("Scorecard", "A1:H12"), await page.formulas("Measures", "A1:G20")],
  });
  beforeAll(async () => {
    preview = await startPreview();
    sample = await preview.open();
    saved = await sample.save();
  });
  afterAll(() => preview?.stop());

  test("a saved sample holds its results, tables and custom functions", async () => {
    const book = await readXlsx(saved);
    const at = (row: number, column: number) =>
      book.sheets[0]?.cells.find((cell) => cell.row === row && cell.column === column);
    expect(at(11, 5)?.value).toBe(0.899);
    expect(at(1, 0)?.value).toContain("✗ Missed: 89.9%");
    expect(at(1, 0)?.formula).toMatch(/^=.*OXM\.VERDICT\(/);
    expect(book.tables.map((table) => table.name)).toEqual(["Scorecard", "Measures"]);
    expect(book.sheets[0]?.pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A4" });
  });

  test("opened again it is the same, and live", async () => {
    const before = await cells(sample);
    await sample.open(saved, "Again.xlsx");
    expect(await cells(sample)).toEqual(before);
    expect(await sample.page.title()).toContain("Again.xlsx");
    await sample.type("Scorecard", "D11", "81%");
    expect(await sample.values("Scorecard", "F12")).toEqual([[0.903]]);
  });

  test("a file that is no workbook is refused in one sentence, and the workbook stays", async () => {
    const { page } = sample;
    const before = await cells(sample);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Open…" }).click(),
    ]);
    await chooser.setFiles({
      name: "notes.xlsx",
      mimeType: "text/plain",
      buffer: Buffer.from("not a workbook"),
    });
    await page.getByText("notes.xlsx wasn't opened, and your workbook is as it was.").waitFor();
    expect(await cells(sample)).toEqual(before);
  });

  test("a file dropped on the page is opened, and there is a way back", async () => {
    const { page } = sample;
    const bytes = await writeXlsx({
      sheets: [{ name: "Dropped", cells: [{ row: 0, column: 0, value: 42 }] }],
      tables: [],
      names: [],
    });
    const transfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(content)], "Dropped.xlsx"));
      return data;
    }, Array.from(bytes));
    await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
    await page.getByText("Drop a workbook").waitFor();
    await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    await page.waitForFunction(() => window.preview.sheets()[0] === "Dropped");
    expect(await sample.values("Dropped", "A1")).toEqual([[42]]);
    await page.getByRole("button", { name: "Back to Again.xlsx" }).click();
    await page.waitForFunction(() => window.preview.sheets()[0] === "Scorecard");
    await sample.idle();
    expect(await sample.values("Scorecard", "F12")).toEqual([[0.903]]);
  });

  test("Save gives the browser a file to keep", async () => {
    const [download] = await Promise.all([
      sample.page.waitForEvent("download"),
      sample.page.getByRole("button", { name: "Save .xlsx" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Again.xlsx");
  });
});
