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
  await shown.pane.getByRole("tab", { name: "What-if" }).click();
  await says("As it stands on the sheet");
});
afterEach(() => shown.page.close());
afterAll(() => preview.stop());

const { says, button, undo, faultsOfAccess, setWidth, fits } = onPane(() => shown);
const field = (name: string) => shown.pane.getByRole("textbox", { name });
const outcome = () => shown.formulas("Scorecard", "D11");

describe("what-if on the sample", () => {
  it("says what would meet the target, moves without writing, applies, and one undo takes it back", async () => {
    await says("Outcome above 80.25% or Customer / User above 93.34% alone would meet it.");
    await says("Moving more than half a point of weight from Outcome to Employee reverses the verdict.");

    const before = await outcome();
    await field("Score of Outcome, %").fill("81");
    await says("90.3%");
    await says("✓ Met");
    await says("was 89.9% ✗ Missed");
    await says("Together +0.4 points: 89.9% → 90.3%");
    await shown.idle();
    expect(await outcome()).toEqual(before);
    expect(await shown.values("Scorecard", "F12")).toEqual([[0.899]]);

    await button("Apply…").click();
    await says("Will change 1 cell on Scorecard.");
    await says("D11 Outcome, score: 80% → 81%");
    expect(await outcome()).toEqual(before);
    await button("Write").click();
    await says(/1 cell on Scorecard changed and read back/);
    await shown.idle();
    expect(await outcome()).toEqual([[0.81]]);
    await says("As it stands on the sheet");
    await says("✓ Met");

    await undo();
    await says("✗ Missed");
    expect(await outcome()).toEqual(before);
    expect(shown.faults).toEqual([]);
    expect(shown.strangers).toEqual([]);
  });

  it("works by keyboard alone", async () => {
    const { keyboard } = shown.page;
    await shown.pane.getByRole("slider", { name: "Score of Outcome" }).focus();
    await keyboard.press("ArrowRight");
    await says("✓ Met");
    await keyboard.press("Shift+ArrowLeft");
    await says("✗ Missed");
    await keyboard.press("End");
    await button("Apply…").focus();
    await keyboard.press("Enter");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await says(/1 cell on Scorecard changed and read back/);
    expect(await outcome()).toEqual([[1]]);
  });

  it("follows the sheet while something is moved", async () => {
    await field("Score of Customer / User, %").fill("100");
    await says("✓ Met");
    await shown.type("Measures", "D18", "yes");
    await says("was 97.9% ✓ Met");
    await says("100%");
  });
});

describe("for everybody", () => {
  it.each(["light", "dark", "contrast"])("axe finds nothing in the %s theme", async (theme) => {
    // Office tells a pane its theme when it opens: it starts anew, on the result.
    await shown.page.getByLabel("Theme").selectOption(theme);
    await shown.pane.getByRole("tab", { name: "Result", selected: true }).waitFor();
    await shown.pane.getByRole("tab", { name: "What-if" }).click();
    await field("Score of Outcome, %").fill("81");
    await shown.pane.getByRole("slider", { name: "Weighting of Outcome" }).press("PageDown");
    await button("Apply…").click();
    await says("Write this to the sheet?");
    await shown.page.waitForTimeout(500);
    expect(await faultsOfAccess()).toEqual([]);
  });

  it.each([320, 400])("nothing is cut off at %i pixels", async (width) => {
    await setWidth(width);
    await shown.pane.getByRole("slider", { name: "Weighting of Outcome" }).press("PageDown");
    await button("Apply…").click();
    await says("Write this to the sheet?");
    expect(await fits()).toBe(true);
  });
});
