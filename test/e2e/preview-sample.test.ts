import { patience, startPreview, type PreviewPage, type RunningPreview } from "./support/preview";

jest.setTimeout(2 * patience);

describe("The preview, opened by npm start", () => {
  let preview: RunningPreview;
  let sample: PreviewPage;
  beforeAll(async () => {
    preview = await startPreview();
    sample = await preview.open();
  });
  afterAll(() => preview?.stop());

  test("shows worked table 3: 89.9 %, missed, and never 90 %", async () => {
    expect(await sample.values("Scorecard", "F12")).toEqual([[0.899]]);
    const [[verdict]] = (await sample.values("Scorecard", "A2")) as [[string]];
    expect(verdict).toContain("✗ Missed: 89.9%");
    expect(await sample.text("Scorecard", "F12")).toEqual([["89.9%"]]);
    expect(await sample.values("Scorecard", "D8:D11")).toEqual([[0.93], [1], [1], [0.8]]);
  });

  test("has the sample's two sheets, and says what it is", async () => {
    expect(await sample.page.evaluate(() => window.preview.sheets())).toEqual(["Scorecard", "Measures"]);
    await sample.page.getByText("not a replacement for Excel").waitFor();
  });

  test("asks nothing of any other server, and finds nothing wrong", () => {
    expect(sample.strangers).toEqual([]);
    expect(sample.faults).toEqual([]);
  });

  test("follows what is typed into the sheet by keyboard, and undoes it", async () => {
    const { page } = sample;
    await page
      .locator('canvas[id^="univer-sheet-main-canvas"]')
      .first()
      .click({ position: { x: 300, y: 200 } });
    await page.evaluate(() => window.preview.select("Scorecard", "D11"));
    await page.keyboard.type("81%");
    await page.getByText("Editing").waitFor();
    await page.keyboard.press("Enter");
    await sample.idle();
    expect(await sample.values("Scorecard", "D11")).toEqual([[0.81]]);
    expect(await sample.values("Scorecard", "F12")).toEqual([[0.903]]);
    expect((await sample.values("Scorecard", "A2"))[0]?.[0]).toContain("✓ Met: 90.3%");
    await page.keyboard.press("ControlOrMeta+z");
    await page.waitForFunction(() => window.preview.values("Scorecard", "F12")[0]?.[0] === 0.899);
    expect((await sample.formulas("Scorecard", "D11"))[0]?.[0]).toMatch(/^=.*OXM\.COMBINEDIF\(/);
  });

  test("turns to Met when the one delivery missed is made", async () => {
    const actuals = await sample.values("Measures", "D1:D30");
    const row = actuals.findIndex(([actual]) => actual === "no") + 1;
    expect(row).toBeGreaterThan(0);
    await sample.type("Measures", `D${row}`, "yes");
    expect(await sample.values("Scorecard", "F12")).toEqual([[0.979]]);
    expect((await sample.values("Scorecard", "A2"))[0]?.[0]).toContain("✓ Met: 97.9%");
    await sample.type("Measures", `D${row}`, "no");
    expect(await sample.values("Scorecard", "F12")).toEqual([[0.899]]);
  });

  test("never calls a scorecard met whose weightings don't total", async () => {
    await sample.type("Scorecard", "E11", "45%");
    expect((await sample.values("Scorecard", "A2"))[0]?.[0]).toMatch(/Check weightings/);
    expect((await sample.values("Scorecard", "G3"))[0]?.[0]).toContain("5 points over");
    await sample.type("Scorecard", "E11", "40%");
    expect((await sample.values("Scorecard", "A2"))[0]?.[0]).toContain("✗ Missed: 89.9%");
  });

  test("says why the selected cell shows an error", async () => {
    await sample.type("Measures", "J2", '=OXM.MEETS(0.5,"about right")');
    expect(await sample.values("Measures", "J2")).toEqual([["#VALUE!"]]);
    await sample.page.evaluate(() => window.preview.select("Measures", "J2"));
    await sample.page.locator(".status-text", { hasText: /J2 #VALUE!: .*about right/ }).waitFor();
    await sample.type("Measures", "J2", "");
  });

  test("decides by the range, or says Incomplete, when an actual is cleared", async () => {
    const actuals = await sample.values("Measures", "D1:D30");
    const row = actuals.findIndex(([actual]) => actual === "no") + 1;
    await sample.type("Measures", `D${row}`, "");
    expect((await sample.values("Scorecard", "A2"))[0]?.[0]).toMatch(/^… Incomplete: .*89\.9%.*97\.9%/);
    await sample.type("Measures", `D${row}`, "no");
    await sample.type("Measures", `D${row - 1}`, "");
    expect((await sample.values("Scorecard", "A2"))[0]?.[0]).toMatch(/^✗ Missed: at most 89\.9%/);
    await sample.type("Measures", `D${row - 1}`, "yes");
    expect(await sample.values("Scorecard", "F12")).toEqual([[0.899]]);
  });

  test.each([
    ["1", ["100%", "100%", "100%", "100%"], 1, "✓ Met: 100%"],
    ["2", ["95%", "100%", "100%", "100%"], 0.985, "✓ Met: 98.5%"],
    ["3", ["93%", "100%", "100%", "80%"], 0.899, "✗ Missed: 89.9%"],
  ])("gives worked table %s from typed scores", async (_table, scores, total, verdict) => {
    for (const [index, typed] of scores.entries()) await sample.type("Scorecard", `D${8 + index}`, typed);
    expect(await sample.values("Scorecard", "F12")).toEqual([[total]]);
    expect((await sample.values("Scorecard", "A2"))[0]?.[0]).toContain(verdict);
  });
});
