import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { patience, startPreview, type PreviewPage, type RunningPreview } from "./support/preview";

jest.setTimeout(patience * 3);

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const themes = ["light", "dark", "contrast"] as const;

/** The places of the pane by their buttons, and the pages of the sample's scorecard by their tabs. */
const places = ["All scorecards", "Use my table", "Help"];
const tabs = ["Result", "What-if", "Metrics and measures", "Weightings", "Settings"];

let preview: RunningPreview;
beforeAll(async () => {
  preview = await startPreview();
});
afterAll(() => preview.stop());

function paneFrame({ page }: PreviewPage): Frame {
  const frame = page.frames().find((one) => one.url().includes("taskpane"));
  if (frame === undefined) throw new Error("no pane");
  return frame;
}

interface AxeResults {
  readonly violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[];
}

async function faultsOfAccess(shown: PreviewPage): Promise<string[]> {
  const frame = paneFrame(shown);
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await engine.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

/** Leaves the pane at a width, and says whether everything on it fits. */
async function fitsAt(shown: PreviewPage, width: number): Promise<boolean> {
  await shown.page.evaluate(
    (pixels) =>
      document.querySelector<HTMLElement>(".pane")?.style.setProperty("--pane-width", `${pixels}px`),
    width,
  );
  await shown.page.waitForTimeout(100);
  return paneFrame(shown).evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}

describe.each(themes)("in the %s theme", (theme) => {
  it("axe finds nothing on any page at 350 pixels, and nothing is cut off at 320", async () => {
    const shown = await preview.open();
    try {
      await shown.page.getByLabel("Theme").selectOption(theme);
      await shown.pane.getByText("✗ Missed").first().waitFor();
      const faults: Record<string, unknown> = {};
      const look = async (name: string) => {
        await shown.pane.getByLabel("Opening the page").waitFor({ state: "detached" });
        await shown.page.waitForTimeout(400);
        await fitsAt(shown, 350);
        const found = await faultsOfAccess(shown);
        const fits = await fitsAt(shown, 320);
        if (found.length > 0 || !fits) faults[name] = { found, fits };
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
