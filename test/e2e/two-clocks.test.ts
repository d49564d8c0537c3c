import type { Locator } from "playwright-core";
import { onPane } from "./support/pane";
import { patience, type PreviewPage, type RunningPreview, startPreview } from "./support/preview";

jest.setTimeout(patience * 3);

let preview: RunningPreview;
let shown: PreviewPage;
const { says, faultsOfAccess, setWidth, fits, button, undo } = onPane(() => shown);

const click = (locator: Locator) => locator.click();

/** The page, from wherever the pane is: another theme opens the pane anew. */
async function toClocks(): Promise<void> {
  await click(button("All scorecards"));
  await click(button("Two clocks"));
  await says("One SLA, three clocks");
}
const clockOf = async (row: number) => (await shown.values("Cases", `E${row}:G${row}`))[0];

beforeAll(async () => {
  preview = await startPreview();
  shown = await preview.open();
  await says("✗ Missed");
  await click(button("All scorecards"));
  await click(button("Templates"));
  await click(button("With sample: Two clocks"));
  await says("✗ In time: provider 4 of 6, users 1 of 6");
  await shown.idle();
});
afterAll(() => preview.stop());

it("100 hours of which 62 waited are 38 for the provider, in the cells and in the pane, saved and opened too", async () => {
  expect(await clockOf(10)).toEqual([38, 62, 100]);
  await says(/Provider\s*38 h\s*✓ in time\s*Customer\s*62 h\s*✗ missed\s*User\s*100 h\s*✗ missed/);
  await shown.open(await shown.save());
  expect(await clockOf(10)).toEqual([38, 62, 100]);
  expect(await shown.values("Cases", "A2:A2")).toEqual([["✗ In time: provider 4 of 6, users 1 of 6"]]);
});

it.each(["light", "dark", "contrast"])(
  "axe finds nothing in the %s theme, the draft of a plan open, and nothing is cut off at 320 pixels",
  async (theme) => {
    await shown.page.getByLabel("Theme").selectOption(theme);
    await shown.page.waitForTimeout(1500);
    await toClocks();
    await click(button("Draft a joint improvement plan…"));
    await says("Will add 1 sheet.");
    await setWidth(350);
    expect(await faultsOfAccess()).toEqual([]);
    await setWidth(320);
    expect(await fits()).toBe(true);
    await click(button("Cancel"));
  },
);

it("the plan that was shown is written, and one undo takes it away", async () => {
  await toClocks();
  await click(button("Draft a joint improvement plan…"));
  await click(button("Insert the plan"));
  await says("The plan is on the sheet SEIP.");
  await shown.idle();
  expect((await shown.values("SEIP", "A7:C7"))[0]).toEqual(["Change approval", "Customer", 89]);
  await undo();
  await expect(shown.values("SEIP", "A7:C7")).rejects.toThrow();
  expect(shown.faults).toEqual([]);
  expect(shown.strangers).toEqual([]);
});
