import type { Locator } from "playwright-core";
import type { Book } from "../../src/preview/book";
import { writeXlsx } from "../../src/preview/xlsx";
import { boardPack, committee, lastYear, perMeasure } from "../core/adopt/fixtures/layouts";
import { sourceText } from "../core/adopt/fixtures/source-table";
import { onPane } from "./support/pane";
import { patience, startPreview, type PreviewPage, type RunningPreview } from "./support/preview";

jest.setTimeout(patience * 3);

let preview: RunningPreview;
let shown: PreviewPage;
let clicks = 0;
beforeAll(async () => {
  preview = await startPreview();
});
beforeEach(async () => {
  shown = await preview.open();
  clicks = 0;
});
afterEach(() => shown.page.close());
afterAll(() => preview.stop());

const { says, undo, faultsOfAccess, fits, frame: paneFrame } = onPane(() => shown);
const button = (name: string | RegExp) => shown.pane.getByRole("button", { name }).first();
const click = async (what: Locator) => {
  clicks++;
  await what.click();
};

/** Another workbook comes with another pane in Excel; here the pane's page starts again. */
async function openBook(book: Book): Promise<void> {
  await shown.open(await writeXlsx(book), "table.xlsx");
  await paneFrame().evaluate(() => location.reload());
  await button("Use my table").waitFor();
}
const empty: Book = { sheets: [{ name: "Sheet1", cells: [] }], tables: [], names: [] };
const target = (text: string) => shown.pane.getByRole("textbox", { name: "Target" }).fill(text);

describe("the source's printed table, pasted as text into a sheet", () => {
  it("is a scorecard at 89.9% in under ten clicks, and one undo takes it back", async () => {
    await openBook(empty);
    await shown.page.evaluate((text) => window.preview.paste("Sheet1", "A1", { text }), sourceText);
    await shown.idle();
    await click(button("Use my table"));
    await says(/4 metrics, 13 measures, 20 thresholds read, 4 combined scores typed, weightings total 100%/);
    await click(button("Use the selected cells"));
    await says(/Nothing of yours is changed/);
    await click(button("Make the scorecard"));
    await says("✗ Missed");
    await button(/^OXM score 89\.9%/).waitFor();
    expect(clicks).toBeLessThan(10);
    expect(await shown.values("Sheet1", "F12")).toEqual([[0.899]]);
    expect(await shown.text("Sheet1", "A2")).toEqual([[expect.stringMatching(/^✗ Missed: 89\.9%/)]]);
    expect(shown.faults).toEqual([]);
    expect(shown.strangers).toEqual([]);
    await undo();
    expect(await shown.text("Sheet1", "A1:A2")).toEqual([["Metric*"], ["Customer / User"]]);
  });

  it("can be pasted into the pane as well", async () => {
    await openBook(empty);
    await click(button("Use my table"));
    await click(shown.pane.getByText("Paste a table from a slide or page"));
    await shown.pane.getByLabel("Table as text").fill(sourceText);
    await click(button("Put it on a new sheet"));
    await says("Pasted table!A1:F6");
    await click(button("Make the scorecard"));
    await button(/^OXM score 89\.9%/).waitFor();
    expect(clicks).toBeLessThan(10);
    expect(await shown.values("Pasted table", "F12")).toEqual([[0.899]]);
  });
});

describe("three tables of real life", () => {
  it("a committee's, with merged titles, points and a total", async () => {
    await openBook(committee);
    await click(button("Use my table"));
    await says(/Committee!A1:F10/);
    await click(button("Use the selected cells"));
    await says(
      /4 metrics, 7 measures, 7 thresholds read, 4 combined scores typed, weightings total 100 points/,
    );
    await click(button("Make the scorecard"));
    await button(/^OXM score 87\.1%/).waitFor();
    expect(clicks).toBeLessThan(10);
  });

  it("one row a measure, with merged metrics", async () => {
    await openBook(perMeasure);
    await click(button("Use my table"));
    await click(button(/^KPIs 2026!C4:G10/));
    await target(">90%");
    await click(button("Make the scorecard"));
    await button(/^OXM score 95%/).waitFor();
    expect(clicks).toBeLessThan(10);
    await shown.type("KPIs 2026", "F7", "4");
    await button(/^OXM score 100%/).waitFor();
  });

  it("last year's, an Excel table with people's own columns", async () => {
    await openBook(lastYear);
    await click(button("Use my table"));
    await says(/FY25!B1:I6/);
    await click(button("Use the selected cells"));
    await target(">90%");
    await click(button("Make the scorecard"));
    await button(/^OXM score 89\.5%/).waitFor();
    expect(clicks).toBeLessThan(10);
  });
});

describe("a table with what can't be read in it", () => {
  it("has a corrected threshold written, and scores the rest once its cell is put right", async () => {
    await openBook(boardPack);
    await click(button("Use my table"));
    await says(/Board pack!B2:G11/);
    await click(button("Use the selected cells"));
    await says(/“nearly all of them” can't be read as an actual/);
    const field = shown.pane.getByRole("textbox", { name: "Threshold of Safety, D8" });
    await says(/“as soon as practicable” can't be read as a threshold/);
    await field.fill("at least ");
    const write = shown.pane.getByRole("checkbox", { name: "Write it into D8" });
    expect(await write.count()).toBe(0);
    await field.fill(">=95%");
    await says("✓ at least 95%");
    expect(await write.isChecked()).toBe(true);
    await says(/change 1 cell of yours, as ticked/);
    await write.uncheck();
    await says(/Nothing of yours is changed/);
    await write.check();
    await shown.pane.getByRole("checkbox", { name: /^Write 5 weightings as numbers/ }).check();
    await says(/change 6 cells of yours, as ticked/);
    await says(/^! People isn't scored yet/);
    await click(button("Make the scorecard"));
    await says("… Incomplete");
    expect(await shown.text("Board pack", "D13")).toEqual([[">=95%"]]);
    expect(await shown.values("Board pack", "F11:F15")).toEqual([[0.35], [0.25], [0.2], [0.1], [0.1]]);
    // The first thing to do leads to the actual, not to the formula that reads it.
    await says(/People can't be scored yet: “nearly all of them” can't be read/);
    await button(/E15/).waitFor();
    await shown.type("Board pack", "E15", "100%");
    await shown.type("Board pack", "E14", "£90k");
    // 35 + 25 × 93.5 ÷ 95 + 20 + 10 + 10.
    await button(/^OXM score 99\.6%/).waitFor();
    await says("✓ Met");
    expect(shown.faults).toEqual([]);
  });
});

describe("while choosing", () => {
  it("follows the selection, and says what can't be used", async () => {
    await click(button("Use my table"));
    await says(/belong to the scorecard "Service desk" already/);
    await shown.page.evaluate(() => window.preview.select("Scorecard", "K30"));
    await says(/Select your table in the sheet/);
    await shown.page.evaluate(() => window.preview.select("Measures", "B6"));
    await says(/hold formulas of the add-in already/);
  });

  it("works by keyboard alone", async () => {
    await openBook(empty);
    await shown.page.evaluate((text) => window.preview.paste("Sheet1", "A1", { text }), sourceText);
    await shown.idle();
    await button("Use my table").focus();
    await shown.page.keyboard.press("Enter");
    await says(/4 metrics/);
    await button("Use the selected cells").focus();
    await shown.page.keyboard.press("Enter");
    await says(/Nothing of yours is changed/);
    for (let tabs = 0; tabs < 30; tabs++) {
      const at = await paneFrame().evaluate(() => document.activeElement?.textContent);
      if (at === "Make the scorecard") break;
      await shown.page.keyboard.press("Tab");
    }
    await shown.page.keyboard.press("Enter");
    await button(/^OXM score 89\.9%/).waitFor();
  });

  it.each(["light", "dark", "contrast"])("axe finds nothing in the %s theme", async (theme) => {
    await openBook(perMeasure);
    await shown.page.getByLabel("Theme").selectOption(theme);
    await click(button("Use my table"));
    await says(/3 metrics/);
    await shown.page.waitForTimeout(500);
    expect(await faultsOfAccess()).toEqual([]);
    await click(button(/^KPIs 2026!C4:G10/));
    await says("What to make of it");
    await shown.page.waitForTimeout(500);
    expect(await faultsOfAccess()).toEqual([]);
    expect(await fits()).toBe(true);
  });
});
