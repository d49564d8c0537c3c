import { patience, startPreview, type PreviewPage, type RunningPreview } from "./support/preview";

jest.setTimeout(2 * patience);

describe("The preview's ribbon and pane", () => {
  let preview: RunningPreview;
  let sample: PreviewPage;
  beforeAll(async () => {
    preview = await startPreview();
    sample = await preview.open();
  });
  afterAll(() => preview?.stop());

  test("shows the manifest's buttons with their tips", async () => {
    const { page } = sample;
    const names = ["Scorecard", "Insert scorecard", "Use my table", "Score again", "What-if", "Help"];
    for (const name of names) await page.locator(".ribbon-button", { hasText: name }).first().waitFor();
    await page.getByRole("button", { name: "Use my table" }).hover();
    await page.getByRole("tooltip").filter({ hasText: "nothing of yours is overwritten unasked" }).waitFor();
  });

  test("shows and hides the pane, at Excel's width, without losing its page", async () => {
    const { page, pane } = sample;
    const frame = page.locator("iframe.pane-frame");
    expect((await frame.boundingBox())?.width).toBeGreaterThanOrEqual(348);
    await pane
      .getByText(/Missed/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Scorecard", exact: true }).click();
    await frame.waitFor({ state: "hidden" });
    await sample.type("Scorecard", "D11", "81%");
    expect(await sample.values("Scorecard", "F12")).toEqual([[0.903]]);
    await page.getByRole("button", { name: "Scorecard", exact: true }).click();
    await frame.waitFor({ state: "visible" });
    await pane
      .getByText(/90\.3%/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.waitForFunction(() => window.preview.values("Scorecard", "F12")[0]?.[0] === 0.899);
  });

  test("runs a command of the add-in, which one undo takes back whole and one redo brings again", async () => {
    const { page } = sample;
    const sheets = (): Promise<string[]> => page.evaluate(() => window.preview.sheets());
    await page.getByRole("button", { name: "Insert scorecard" }).click();
    await page.getByRole("menuitem", { name: "Scorecard with sample data" }).click();
    await page.waitForFunction(() => window.preview.sheets().length === 4);
    await sample.idle();
    expect(await sheets()).toEqual(["Scorecard", "Measures", "Scorecard 2", "Measures 2"]);
    expect(await sample.values("Scorecard 2", "F12")).toEqual([[0.899]]);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.waitForFunction(() => window.preview.sheets().length === 2);
    await page.getByRole("button", { name: "Redo", exact: true }).click();
    await page.waitForFunction(() => window.preview.sheets().length === 4);
    await sample.idle();
    expect(await sample.values("Scorecard 2", "F12")).toEqual([[0.899]]);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.waitForFunction(() => window.preview.sheets().length === 2);
  });

  test("opens a menu by keyboard, goes through it, and closes it where it was opened", async () => {
    const { page } = sample;
    const menu = page.getByRole("button", { name: "Insert scorecard" });
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    for (const key of ["Enter", "Space", "ArrowDown"]) {
      await menu.focus();
      await page.keyboard.press(key);
      expect(await focused()).toBe("Scorecard with sample data");
      await page.keyboard.press("ArrowDown");
      expect(await focused()).toBe("Empty scorecard");
      await page.keyboard.press("Escape");
      await page.getByRole("menu").waitFor({ state: "hidden" });
      expect(await focused()).toContain("Insert scorecard");
    }
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.preview.sheets().length === 4);
    await sample.idle();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.waitForFunction(() => window.preview.sheets().length === 2);
  });

  test("a click into the workbook closes the menu", async () => {
    const { page } = sample;
    await page.getByRole("button", { name: "Insert scorecard" }).click();
    await page.getByRole("menu").waitFor();
    await page.locator("canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 300, y: 300 } });
    await page.getByRole("menu").waitFor({ state: "hidden" });
  });

  test("a button of a view opens the pane for it", async () => {
    const { page } = sample;
    const frame = page.locator("iframe.pane-frame");
    await page.getByRole("button", { name: "Scorecard", exact: true }).click();
    await frame.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Help" }).click();
    await frame.waitFor({ state: "visible" });
    expect(
      await page.getByRole("button", { name: "Scorecard", exact: true }).getAttribute("aria-pressed"),
    ).toBe("true");
  });

  test("gives the pane each theme", async () => {
    const { page, pane } = sample;
    const background = (): Promise<string> =>
      pane.locator("body").evaluate((body) => {
        const lit = [...body.querySelectorAll("*"), body].map(
          (element) => getComputedStyle(element).backgroundColor,
        );
        return lit.find((colour) => colour !== "rgba(0, 0, 0, 0)") ?? "";
      });
    const seen = new Set<string>();
    for (const theme of ["Light", "Dark", "High contrast"]) {
      await page.getByLabel("Theme").selectOption(theme);
      await page.waitForTimeout(500);
      seen.add(await background());
    }
    expect(seen.size).toBeGreaterThanOrEqual(2);
    await page.getByLabel("Theme").selectOption("Light");
  });

  test("finds nothing wrong on the way", () => {
    expect(sample.faults).toEqual([]);
    expect(sample.strangers).toEqual([]);
  });
});
