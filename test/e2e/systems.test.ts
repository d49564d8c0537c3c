import { onPane } from "./support/pane";
import { patience, startPreview, type RunningPreview } from "./support/preview";

jest.setTimeout(patience * 6);

const themes = ["light", "dark", "contrast"] as const;

/** Every template by its name on the page of templates. */
const templates = [
  "KVI board",
  "Issue register",
  "Review plan",
  "Two clocks",
  "Executive dashboard",
  "Maturity",
  "Journey map",
];

let preview: RunningPreview;
beforeAll(async () => {
  preview = await startPreview();
});
afterAll(() => preview.stop());

it.each(themes)(
  "each template leads to its page, on which axe finds nothing and nothing is cut off; Home lists them all: %s",
  async (theme) => {
    const shown = await preview.open();
    const { says, button, faultsOfAccess, setWidth, fits } = onPane(() => shown);
    const faults: Record<string, unknown> = {};
    const look = async (name: string) => {
      await shown.page.waitForTimeout(300);
      await setWidth(350);
      const found = await faultsOfAccess();
      await setWidth(320);
      const all = await fits();
      if (found.length > 0 || !all) faults[name] = { found, fits: all };
    };
    try {
      // The preview opens the pane anew in another theme.
      await shown.page.getByLabel("Theme").selectOption(theme);
      await says("✗ Missed");
      await button("All scorecards").click();
      await button("Templates").first().click();
      await button(`With sample: ${templates[0] ?? ""}`).waitFor();
      await look("Templates");
      for (const name of templates) {
        await button("All scorecards").click();
        await button("Templates").first().click();
        await button(`With sample: ${name}`).click();
        await says(/^Inserted /);
        await shown.pane.getByRole("heading", { name, level: 1 }).waitFor();
        await shown.pane.getByLabel("Opening the page").waitFor({ state: "detached" });
        await shown.idle();
        await look(name);
      }
      await button("All scorecards").click();
      await says("Also in this workbook");
      await look("Home");
      const listed = shown.pane.getByRole("region", { name: "Also in this workbook" });
      expect(await listed.getByRole("listitem").count()).toBe(templates.length);
      expect(faults).toEqual({});
      expect(shown.faults).toEqual([]);
    } finally {
      await shown.page.close();
    }
  },
);
