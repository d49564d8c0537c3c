import type { Book } from "../../src/preview/book";
import { writeXlsx } from "../../src/preview/xlsx";
import { onPane } from "./support/pane";
import { patience, startPreview, type PreviewPage, type RunningPreview } from "./support/preview";

jest.setTimeout(patience * 2);

let preview: RunningPreview;
let shown: PreviewPage;
beforeAll(async () => {
  preview = await startPreview();
});
beforeEach(async () => {
  shown = await preview.open();
});
afterEach(() => shown.page.close());
afterAll(() => preview.stop());

const { says, button: link, undo, faultsOfAccess, setWidth, fits, frame: paneFrame } = onPane(() => shown);

const empty: Book = { sheets: [{ name: "Sheet1", cells: [] }], tables: [], names: [] };
/** Another workbook comes with another pane in Excel; here the pane's page starts again. */
async function openEmpty(): Promise<void> {
  await shown.open(await writeXlsx(empty), "empty.xlsx");
  await paneFrame().evaluate(() => location.reload());
}

describe("the pane beside the sample", () => {
  it("shows the verdict, the reason, the rows and what they rest on", async () => {
    await says("✗ Missed");
    await says(/The target is more than 90%\. Outcome \(80%\) lost 8 points/);
    await link(/^OXM score 89.9%/).waitFor();
    await link(/^Combined of Outcome 80%/).waitFor();
    await link(/^Measured 100%/).waitFor();
    await link(/^Weightings OK/).waitFor();
    expect(shown.faults).toEqual([]);
    expect(shown.strangers).toEqual([]);
  });

  it("follows what is typed into the sheet, without taking the focus", async () => {
    await shown.type("Measures", "D18", "yes");
    await says("✓ Met");
    await link(/^OXM score 97.9%/).waitFor();
    expect(await shown.page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
    await shown.type("Measures", "D18", "no");
    await shown.type("Scorecard", "D11", "81%");
    await link(/^OXM score 90.3%/).waitFor();
  });

  it("never says Met over a wrong weighting, and leads to it", async () => {
    await shown.type("Scorecard", "D11", "100%");
    await shown.type("Scorecard", "E11", "45%");
    await says("! Check weightings");
    await says("Take 5 points off the weightings: they must total 100%.");
    await link(/^Weightings 5 points over/).click();
    await shown.pane.getByRole("button", { name: /^← Back to/ }).waitFor();
  });

  it("says Incomplete when an actual is cleared, with the measured share", async () => {
    await shown.type("Measures", "D18", "");
    await says("… Incomplete");
    await link(/^Measured 92%/).waitFor();
  });

  it("goes to a cell by keyboard, and back", async () => {
    await link(/^Threshold|^Metric Outcome/).focus();
    await shown.page.keyboard.press("Enter");
    const back = shown.pane.getByRole("button", { name: "← Back to Scorecard, A1" });
    await back.waitFor();
    await back.click();
    await back.waitFor({ state: "detached" });
  });

  it("shows two scorecards on Home, and goes between them by the list in the title", async () => {
    await link(/^All scorecards$/).click();
    await says("1 scorecard in this workbook");
    await link(/^Templates$/)
      .first()
      .click();
    await link(/^With sample: Scorecard$/).click();
    await says(/Inserted "Scorecard 2" and "Measures 2"/);
    await link(/go to A7 on Scorecard 2$/).waitFor();
    await shown.type("Scorecard 2", "D11", "100%");
    await says("✓ Met");
    // What the insertion said holds until the next edit.
    expect(await shown.pane.getByText(/^Inserted/).count()).toBe(0);
    await shown.pane.getByLabel("Another scorecard").selectOption({ index: 0 });
    await says("✗ Missed");
    await link(/^All scorecards$/).click();
    await says("2 scorecards in this workbook");
    await link(/^Service desk$/)
      .nth(1)
      .click();
    await says("✓ Met");
  });

  it("follows the sheet somebody turns to, without taking the focus, but not amid a what-if", async () => {
    await says("✗ Missed");
    await link(/^All scorecards$/).click();
    await link(/^Templates$/)
      .first()
      .click();
    await link(/^With sample: Scorecard$/).click();
    await link(/go to A7 on Scorecard 2$/).waitFor();
    await shown.tab("Measures").click();
    await link(/go to A7 on Scorecard$/).waitFor();
    await shown.pane.getByRole("heading", { name: "Service desk Scorecard", exact: true }).waitFor();
    expect(await shown.page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
    await shown.pane.getByRole("tab", { name: "What-if" }).click();
    await shown.pane.getByRole("textbox", { name: "Score of Outcome, %" }).fill("81");
    await says("✓ Met");
    await shown.tab("Scorecard 2").click();
    await says("was 89.9% ✗ Missed");
    expect(await shown.pane.getByLabel("Another scorecard").inputValue()).toBe("Scorecard!A7");
  });

  it("says what to do when somebody deletes the sheet of the measures", async () => {
    await says("✗ Missed");
    await inWorkbook((context) => context.workbook.worksheets.getItem("Measures").delete());
    await says(/^The measures that Customer \/ User, Employee, .* are scored from are gone: undo/);
  });

  it("goes Home when the sheet of the scorecard shown is deleted, and follows it when it is renamed", async () => {
    await says("✗ Missed");
    await inWorkbook((context) => {
      context.workbook.worksheets.getItem("Scorecard").name = "Help desk";
    });
    await link(/go to A7 on Help desk$/).waitFor();
    await inWorkbook((context) => context.workbook.worksheets.getItem("Help desk").delete());
    await says(/Agree what matters/);
  });

  it("opens a row to its measures and leads to the one that was missed", async () => {
    await link(/why Customer \/ User has 93%$/).click();
    await says("79% credit · cost 2.1 points");
    await link(/^Actual 63.2%/).click();
    await shown.pane.getByRole("button", { name: /^← Back to/ }).waitFor();
  });

  it("raises an alarm when a green total hides a red row", async () => {
    await shown.type("Measures", "D18", "yes");
    await says("✓ Met");
    await shown.type("Measures", "D6", "10%");
    await says("✓ Met");
    await says(/The total meets its target, but Customer \/ User \(70.8%\) on its own would miss it/);
  });
});

/** Runs what an add-in's page may run in the workbook, and waits until the pane has read it. */
async function inWorkbook(work: (context: Excel.RequestContext) => void): Promise<void> {
  await paneFrame().evaluate(
    (source) =>
      Excel.run(async (context) => {
        (new Function(`return ${source}`)() as typeof work)(context);
        await context.sync();
      }),
    work.toString(),
  );
  await shown.idle();
}

describe("a page whose code doesn't come", () => {
  it("says so in its place, and comes with Try again once the connection is back", async () => {
    await says("✗ Missed");
    await shown.page.route("**/pane-what-if.js", (route) => route.abort());
    await shown.pane.getByRole("tab", { name: "What-if" }).click();
    await says("This page couldn't be loaded: check the connection and try again.");
    await link(/^Try again$/).click();
    await says("This page couldn't be loaded: check the connection and try again.");
    await shown.pane.getByRole("tab", { name: "Result" }).click();
    await says("✗ Missed");
    await shown.pane.getByRole("tab", { name: "What-if" }).click();
    await shown.page.unroute("**/pane-what-if.js");
    await link(/^Try again$/).click();
    await shown.pane.getByRole("textbox", { name: "Score of Outcome, %" }).waitFor();
  });
});

describe("by keyboard alone", () => {
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => shown.page.keyboard.press(key)), Promise.resolve());
  const focused = () =>
    paneFrame().evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });

  it("a person goes from Home through the tabs to a page, and back", async () => {
    await link(/^All scorecards$/).focus();
    await press("Enter");
    expect(await focused()).toBe("Scorecards");
    await says("1 scorecard in this workbook");
    await press("Tab", "Tab", "Tab");
    expect(await focused()).toBe("Service desk");
    await press("Enter");
    await says("✗ Missed");
    expect(await paneFrame().evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tabpanel");
    await press("Shift+Tab");
    expect(await focused()).toBe("Result");
    await press("ArrowRight");
    expect(await focused()).toBe("What-if");
    await press("Enter");
    await shown.pane.getByRole("tabpanel", { name: "What-if" }).waitFor();
    expect(await focused()).toBe("What-if");
  });

  it("opens and closes a row's measures", async () => {
    await link(/why Outcome has 80%$/).focus();
    await press("Enter");
    await says("Business tasks completed");
    expect(await link(/why Outcome has 80%$/).getAttribute("aria-expanded")).toBe("true");
    await press("Space");
    expect(await link(/why Outcome has 80%$/).getAttribute("aria-expanded")).toBe("false");
  });
});

describe("Help", () => {
  beforeEach(async () => {
    await link(/^Help$/).click();
    await says("Try a threshold");
  });

  it("reads a threshold as it is typed, judges an actual, and says what to write where it can't", async () => {
    await shown.pane.getByLabel("Threshold", { exact: true }).fill(">95%");
    await says("more than 95%");
    await shown.pane.getByLabel("Actual", { exact: true }).fill("95%");
    await says(/95% is equal to the bound, which is not enough/);
    await shown.pane.getByLabel("Threshold", { exact: true }).fill("soonish");
    await says(/soonish has no sign/);
  });

  it("finds a function by what people call it", async () => {
    await shown.pane.getByLabel("Search the functions").fill("weighted average");
    await link(/OXM\.SCORE\b/).waitFor();
    await shown.pane.getByLabel("Search the functions").fill("traffic light");
    await says("1 function");
    await link(/OXM\.STATUS\b/).waitFor();
  });

  it("finds a function, and writes its example into a free cell but never over content", async () => {
    await shown.pane.getByLabel("Search the functions").fill("weightcheck");
    await says("1 function");
    await link(/OXM.WEIGHTCHECK/).click();
    await says("=OXM.WEIGHTCHECK({0.3;0.2;0.1;0.45})");
    const insert = link(/^Insert at the selected cell$/).nth(1);
    await shown.page.evaluate(() => window.preview.select("Scorecard", "A1"));
    await insert.click();
    await says(/Scorecard!A1 isn't free/);
    await link(/^Leave it$/).click();
    await shown.page.evaluate(() => window.preview.select("Scorecard", "K3"));
    await insert.click();
    await says(/Wrote =OXM.WEIGHTCHECK/);
    await shown.idle();
    expect(await shown.values("Scorecard", "K3")).toEqual([["5 points over"]]);
    await undo();
    expect(await shown.values("Scorecard", "K3")).toEqual([[""]]);
    expect(await shown.values("Scorecard", "A1")).toEqual([["OXM scorecard: Service desk"]]);
  });
});

describe("the first run", () => {
  it("is one click from an empty workbook to a verdict, and one undo back", async () => {
    await openEmpty();
    await says(/Agree what matters/);
    expect(await faultsOfAccess()).toEqual([]);
    await link(/^Insert the sample$/).click();
    await says("✗ Missed");
    await undo();
    await says(/Agree what matters/);
  });
});

describe("for everybody", () => {
  it.each(["light", "dark", "contrast"])("axe finds nothing in the %s theme", async (theme) => {
    await shown.page.getByLabel("Theme").selectOption(theme);
    await says("✗ Missed");
    await shown.page.waitForTimeout(500);
    expect(await faultsOfAccess()).toEqual([]);
  });

  it.each([320, 400])("nothing is cut off at %i pixels", async (width) => {
    await says("✗ Missed");
    await setWidth(width);
    expect(await fits()).toBe(true);
  });
});
