import { onPane } from "./support/pane";
import { patience, startPreview, type RunningPreview } from "./support/preview";

jest.setTimeout(patience * 3);

const themes = ["light", "dark", "contrast"] as const;

/** The places of the pane by their buttons, and the pages of the sample's scorecard by their tabs. */
const places = ["All scorecards", "Use my table", "Help"];
const tabs = ["Result", "What-if", "Metrics and measures", "Weightings", "Settings"];

let preview: RunningPreview;
beforeAll(async () => {
  preview = await startPreview();
});
afterAll(() => preview.stop());

describe.each(themes)("in the %s theme", (theme) => {
  it("axe finds nothing on any page at 350 pixels, and nothing is cut off at 320", async () => {
    const shown = await preview.open();
    const { says, faultsOfAccess, setWidth, fits } = onPane(() => shown);
    try {
      await shown.page.getByLabel("Theme").selectOption(theme);
      await says("✗ Missed");
      const faults: Record<string, unknown> = {};
      const look = async (name: string) => {
        await shown.pane.getByLabel("Opening the page").waitFor({ state: "detached" });
        await shown.page.waitForTimeout(400);
        await setWidth(350);
        const found = await faultsOfAccess();
        await setWidth(320);
        const all = await fits();
        if (found.length > 0 || !all) faults[name] = { found, fits: all };
      };
      for (const name of tabs) {
        const tab = shown.pane.getByRole("tab", { name, exact: true });
        if ((await tab.count()) === 0) continue;
        await tab.click();
        await shown.pane.getByRole("tabpanel", { name, exact: true }).waitFor();
        await look(name);
      }
      for (const name of places) {
        await shown.pane.getByRole("button", { name, exact: true }).first().click();
        await look(name);
      }
      expect(faults).toEqual({});
      expect(shown.faults).toEqual([]);
      expect(shown.strangers).toEqual([]);
    } finally {
      await shown.page.close();
    }
  });
});
