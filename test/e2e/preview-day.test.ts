import { patience, startPreview, type PreviewPage, type RunningPreview } from "./support/preview";

jest.setTimeout(2 * patience);

describe("A person at work in the preview's grid", () => {
  let preview: RunningPreview;
  let sample: PreviewPage;
  beforeAll(async () => {
    preview = await startPreview();
    sample = await preview.open();
  });
  afterAll(() => preview?.stop());

  /** Goes to a cell as a click does. */
  const select = async (sheet: string, address: string): Promise<void> => {
    const { page } = sample;
    await page
      .locator("canvas[id^=univer-sheet-main-canvas]")
      .first()
      .click({ position: { x: 300, y: 300 } });
    await page.evaluate(([name, cell]) => window.preview.select(name, cell), [sheet, address] as const);
  };
  const openTabMenu = (sheet: string): Promise<void> => sample.tab(sheet).click({ button: "right" });
  const undo = (): Promise<void> => sample.page.getByRole("button", { name: "Undo", exact: true }).click();
  const copyText = (text: string): Promise<void> =>
    sample.page.evaluate((plain) => navigator.clipboard.writeText(plain), text);

  test("pastes a table with Ctrl+V: quoted cells keep their line breaks, percentages are numbers", async () => {
    const { page } = sample;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: preview.address });
    await copyText('Metric\tThreshold\tWeight\nReach\t">95%\n<2%"\t30%\n');
    await select("Measures", "K2");
    await page.keyboard.press("Control+v");
    await page.waitForFunction(() => window.preview.values("Measures", "K2")[0]?.[0] === "Metric");
    await sample.idle();
    expect(await sample.values("Measures", "K2:M3")).toEqual([
      ["Metric", "Threshold", "Weight"],
      ["Reach", ">95%\n<2%", 0.3],
    ]);
    await undo();
    await page.waitForFunction(() => window.preview.values("Measures", "K2")[0]?.[0] === "");
  });

  test("duplicates a sheet by the menu of its tab; the copy's tables are its own", async () => {
    const { page } = sample;
    await openTabMenu("Scorecard");
    await page.getByText("Duplicate sheet").click();
    await page.waitForFunction(() => window.preview.sheets().includes("Scorecard (2)"));
    await sample.idle();
    expect(await sample.values("Scorecard (2)", "F12")).toEqual([[0.899]]);
    await undo();
    await page.waitForFunction(() => !window.preview.sheets().includes("Scorecard (2)"));
  });

  test("deletes the sheet in view by the menu of its tab: what read it is #REF! at once, and undo brings it back", async () => {
    const { page } = sample;
    await select("Measures", "A2");
    await openTabMenu("Measures");
    await page.getByText("Delete", { exact: true }).click();
    await page.getByRole("button", { name: "OK", exact: true }).click();
    await page.waitForFunction(() => window.preview.values("Scorecard", "F12")[0]?.[0] === "#REF!");
    expect(await sample.values("Scorecard", "D8:D11")).toEqual([["#REF!"], ["#REF!"], ["#REF!"], ["#REF!"]]);
    await undo();
    await page.waitForFunction(() => window.preview.values("Scorecard", "F12")[0]?.[0] === 0.899);
    expect(await page.evaluate(() => window.preview.sheets())).toEqual(["Scorecard", "Measures"]);
  });

  test("keeps a person out of a protected sheet in Excel's words", async () => {
    const { page } = sample;
    const protect = (on: boolean): Promise<void> =>
      page.evaluate(async (wanted) => {
        const pane = document.querySelector<HTMLIFrameElement>("iframe.pane-frame")
          ?.contentWindow as unknown as {
          Excel: typeof Excel;
        };
        await pane.Excel.run(async (context) => {
          const { protection } = context.workbook.worksheets.getItem("Measures");
          if (wanted) protection.protect();
          else protection.unprotect();
          await context.sync();
        });
      }, on);
    await protect(true);
    await select("Measures", "K2");
    await page.keyboard.press("x");
    await page.getByText("on a protected sheet. To make a change, unprotect the sheet.").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Delete");
    expect(await sample.values("Measures", "K2")).toEqual([[""]]);
    await protect(false);
    await select("Measures", "K2");
    await page.keyboard.type("open");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.preview.values("Measures", "K2")[0]?.[0] === "open");
  });

  test("while a cell is edited the add-in's calls are refused, and go through afterwards", async () => {
    const { page } = sample;
    const ask = (): Promise<string> =>
      page.evaluate(async () => {
        const pane = document.querySelector<HTMLIFrameElement>("iframe.pane-frame")
          ?.contentWindow as unknown as {
          Excel: typeof Excel;
        };
        try {
          await pane.Excel.run(async (context) => {
            context.workbook.worksheets.load("items/name");
            await context.sync();
          });
          return "done";
        } catch (error) {
          return (error as { code: string }).code;
        }
      });
    await page.evaluate(() => window.preview.startEditing("Measures", "K3"));
    expect(await ask()).toBe("InvalidOperationInCellEditMode");
    await page.evaluate(() => window.preview.stopEditing());
    expect(await ask()).toBe("done");
    await select("Measures", "K3");
    await page.keyboard.press("F2");
    await page.getByText("Editing: Enter keeps, Esc leaves").waitFor();
    expect(await ask()).toBe("InvalidOperationInCellEditMode");
    await page.keyboard.press("Escape");
    await page.waitForFunction(
      () => !document.querySelector(".status-text")?.textContent?.startsWith("Editing"),
    );
    expect(await ask()).toBe("done");
  });

  test("finds nothing wrong on the way", () => {
    expect(sample.faults).toEqual([]);
    expect(sample.strangers).toEqual([]);
  });
});
