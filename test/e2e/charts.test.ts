import { onPane } from "./support/pane";
import { patience, startPreview, type PreviewPage, type RunningPreview } from "./support/preview";

jest.setTimeout(3 * patience);

let preview: RunningPreview;
let shown: PreviewPage;
beforeAll(async () => {
  preview = await startPreview();
  shown = await preview.open();
});
afterAll(() => preview.stop());

const charts = () => shown.page.locator(".charts [role=img]");
const { button, undo, faultsOfAccess } = onPane(() => shown);

describe("charts of the sample", () => {
  it("are pictures in the pane first, opened from the keyboard", async () => {
    await button("Pictures").focus();
    await shown.page.keyboard.press("Enter");
    const bridge = shown.pane.getByRole("img", {
      name: /^From 100%: Customer \/ User −2\.1, Outcome −8; leaves 89\.9%/,
    });
    await bridge.waitFor();
    expect(await shown.pane.locator("figure").count()).toBe(3);
  });

  it("go into the sheet, drawn over its cells, and are said in words", async () => {
    await button("Insert charts in the sheet").click();
    await shown.pane.getByText(/Inserted 3 charts on "Scorecard"/).waitFor();
    await shown.idle();
    await charts().nth(2).waitFor({ state: "attached" });
    expect(await charts().evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")))).toEqual([
      expect.stringContaining("Outcome 40.0%"),
      expect.stringContaining("Lost: Customer / User −2.1%, Outcome −8.0%"),
      expect.stringContaining("OXM score 89.9%"),
    ]);
  });

  it("follow an edit at once", async () => {
    await shown.type("Scorecard", "D11", "100%");
    await shown.page.waitForFunction(() =>
      document.querySelectorAll(".charts [role=img]")[2]?.getAttribute("aria-label")?.includes("97.9%"),
    );
    await undo();
  });

  it("stay on their sheet, and come back from a saved file", async () => {
    await shown.page.evaluate(() => window.preview.select("Measures", "A1"));
    await shown.page.waitForFunction(() => document.querySelector(".charts [role=img]") === null);
    await shown.open(await shown.save(), "again.xlsx");
    await shown.page.evaluate(() => window.preview.select("Scorecard", "A1"));
    await charts().nth(2).waitFor({ state: "attached" });
    expect(
      await shown.page.evaluate(() => window.preview.charts("Scorecard").map(({ title }) => title)),
    ).toEqual([
      "Service desk – weights, October 2026 (illustrative)",
      "Service desk – score by row, October 2026 (illustrative)",
      "Service desk – where points were lost, October 2026 (illustrative)",
    ]);
  });

  it("have no fault that axe finds", async () => {
    if ((await button("Pictures").getAttribute("aria-expanded")) !== "true") await button("Pictures").click();
    await shown.pane.locator("figure").nth(2).waitFor();
    expect(await faultsOfAccess()).toEqual([]);
    expect(shown.faults).toEqual([]);
    expect(shown.strangers).toEqual([]);
  });
});
