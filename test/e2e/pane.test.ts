import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import type { Book } from "../../src/preview/book";
import { writeXlsx } from "../../src/preview/xlsx";
import { patience, startPreview, type PreviewPage, type RunningPreview } from "./support/preview";

jest.setTimeout(patience * 2);

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

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

const says = (text: string | RegExp) => shown.pane.getByText(text).first().waitFor();
const link = (name: RegExp) => shown.pane.getByRole("button", { name });
const ribbon = (name: string) => shown.page.getByRole("button", { name, exact: true }).first();

function paneFrame(): Frame {
  const frame = shown.page.frames().find((one) => one.url().includes("taskpane"));
  if (frame === undefined) throw new Error("no pane");
  return frame;
}

/** What axe finds on the pane, one line each. */
async function faultsOfAccess(): Promise<string[]> {
  const frame = paneFrame();
  // As a script of the page's own origin would run: the page's policy allows no other.
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await engine.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}
interface AxeResults {
  readonly violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[];
}

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

  it("shows both of two scorecards", async () => {
    await ribbon("Insert scorecard").click();
    await shown.page.getByRole("menuitem", { name: "Scorecard with sample data" }).click();
    await says("2 scorecards in this workbook");
    await says(/Inserted "Scorecard 2" and "Measures 2"/);
    await shown.type("Scorecard 2", "D11", "100%");
    await says("✗ Missed");
    await says("✓ Met");
  });
});

describe("the first run", () => {
  it("is one click from an empty workbook to a verdict, and one undo back", async () => {
    await openEmpty();
    await says(/Agree what matters/);
    expect(await faultsOfAccess()).toEqual([]);
    await link(/^Insert the sample$/).click();
    await says("✗ Missed");
    await shown.page.getByRole("button", { name: "Undo" }).first().click();
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
    await shown.page.evaluate(
      (pixels) =>
        document.querySelector<HTMLElement>(".pane")?.style.setProperty("--pane-width", `${pixels}px`),
      width,
    );
    expect(await paneFrame().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
      true,
    );
  });
});
