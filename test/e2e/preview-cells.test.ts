import { patience, startPreview, type PreviewPage, type RunningPreview } from "./support/preview";

jest.setTimeout(2 * patience);

describe("Cells an add-in has given a rule or a link", () => {
  let preview: RunningPreview;
  let sample: PreviewPage;
  beforeAll(async () => {
    preview = await startPreview();
    sample = await preview.open();
    await sample.page.evaluate(async () => {
      const frame = document.querySelector<HTMLIFrameElement>("iframe.pane-frame");
      const pane = frame?.contentWindow as unknown as { Excel: typeof Excel };
      await pane.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Try");
        sheet.getRange("A1").hyperlink = { documentReference: "Measures!D5", textToDisplay: "To it" };
        const { dataValidation } = sheet.getRange("B2:B9");
        dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } };
        dataValidation.errorAlert = {
          showAlert: true,
          style: "Stop",
          title: "Points",
          message: "From 0 to 100.",
        };
        sheet.activate();
        await context.sync();
      });
    });
    await sample.idle();
  });
  afterAll(() => preview?.stop());

  /** The grid has headers of rows and columns before its first cell. */
  const clickCell = (x: number, y: number): Promise<void> =>
    sample.page.locator("canvas[id^=univer-sheet-main-canvas]").first().click({ position: { x, y } });

  test("take what the rule allows, and say why they don't take anything else", async () => {
    const { page } = sample;
    // One click for the focus: a second one on the same place would open that cell.
    await clickCell(300, 300);
    const type = async (address: string, text: string): Promise<void> => {
      await page.evaluate((cell) => window.preview.select("Try", cell), address);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    };
    await type("B2", "40");
    await page.waitForFunction(() => window.preview.values("Try", "B2")[0]?.[0] === 40);
    await type("B3", "101");
    await page.getByText("From 0 to 100.").waitFor();
    await page.getByRole("button", { name: "OK", exact: true }).click();
    await page.keyboard.press("Escape");
    expect(await sample.values("Try", "B3")).toEqual([[""]]);
  });

  test("stay in view when an add-in inserts rows on another sheet", async () => {
    const grid = await sample.page.locator("canvas[id^=univer-sheet-main-canvas]").first().boundingBox();
    const cells = () =>
      sample.page.screenshot({ clip: { x: grid!.x + 60, y: grid!.y + 30, width: 600, height: 300 } });
    const before = await cells();
    await sample.page.evaluate(async () => {
      const frame = document.querySelector<HTMLIFrameElement>("iframe.pane-frame");
      const pane = frame?.contentWindow as unknown as { Excel: typeof Excel };
      await pane.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Measures").getRange("30:31").insert("Down");
        await context.sync();
      });
    });
    await sample.idle();
    await sample.page.waitForTimeout(500);
    expect((await cells()).equals(before)).toBe(true);
  });

  test("lead to the place their link names when they are clicked", async () => {
    const { page } = sample;
    await page.evaluate(() => window.preview.select("Try", "A1"));
    await clickCell(60, 28);
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLInputElement>(".grid input")].some(({ value }) => value === "D5"),
    );
    const at = await page.evaluate(async () => {
      const frame = document.querySelector<HTMLIFrameElement>("iframe.pane-frame");
      const pane = frame?.contentWindow as unknown as { Excel: typeof Excel };
      return pane.Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return range.address;
      });
    });
    expect(at).toBe("Measures!D5");
    expect(sample.faults).toEqual([]);
  });
});
