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
  await shown.pane.getByRole("tab", { name: "Settings" }).click();
  await shown.pane.getByRole("heading", { name: "What it is" }).waitFor();
});
afterEach(() => shown.page.close());
afterAll(() => preview.stop());

const { says, button, undo, faultsOfAccess } = onPane(() => shown);
const cell = async (address: string, sheet = "Scorecard") => (await shown.values(sheet, address))[0]?.[0];

it("a setting is typed, written to its cell, and taken back by one undo", async () => {
  const period = shown.pane.getByRole("textbox", { name: "Period" });
  await period.fill("November 2026");
  await period.press("Enter");
  await says("Period written to Scorecard!B3.");
  expect(await cell("B3")).toBe("November 2026");
  await undo();
  expect(await cell("B3")).toBe("October 2026 (illustrative)");
});

it("a target that can't be read is said and not written", async () => {
  const target = shown.pane.getByLabel("Target", { exact: true });
  await target.fill(">90");
  await target.press("Enter");
  await says(/90%/);
  expect(await cell("D3")).toBe(">90%");
  await target.press("Escape");
  expect(await target.inputValue()).toBe(">90%");
});

it("another way of scoring shows what it would come to before it is written", async () => {
  await shown.pane.getByRole("radio", { name: /Met or not/ }).check();
  await says(/89\.9% → .*✗ Missed/);
  expect(await cell("B4")).toBe("Partial credit");
  await button("Write").click();
  await says("Scoring written to Scorecard!B4.");
  await shown.idle();
  expect(await cell("B4")).toBe("Met or not");
  expect(String(await cell("A2"))).toMatch(/^✗ Missed/);
});

it("a must-meet row takes a met verdict away", async () => {
  await shown.type("Scorecard", "D11", "81%");
  await shown.pane.getByRole("checkbox", { name: /Outcome/ }).check();
  await says(/✓ Met → ✗ Missed/);
  await button("Write").click();
  await says("Must meet written to Scorecard!B5.");
  await shown.idle();
  expect(await cell("A2")).toBe(
    "✗ Missed: 90.3%, but Outcome must meet the target and is at 81%. The target is more than 90%.",
  );
});

it("Shared and back: stale without the add-in's functions, scored again by one button", async () => {
  const live = await shown.formulas("Scorecard", "A1:H12");
  await button("Switch to Shared").click();
  await says(/^Will change \d+ cells on 2 sheets/);
  await button("Write").click();
  await says(/^Shared: \d+ cells written/);
  await shown.idle();
  const formulas = [
    ...(await shown.formulas("Scorecard", "A1:O12")),
    ...(await shown.formulas("Measures", "A1:N20")),
  ];
  expect(formulas.flat().filter((formula) => /OXM\./.test(String(formula)))).toEqual([]);
  await shown.type("Measures", "D6", "80%");
  expect(String(await cell("A2"))).toMatch(/^! Stale: 1 actual changed since scored\. As scored: ✗ Missed/);
  await button("Score again").click();
  await says(/scored again/);
  await shown.idle();
  expect(String(await cell("A2"))).toMatch(/^✓ Met: 92%/);
  await button("Switch to Live").click();
  await button("Write").click();
  await says(/^Live again/);
  await shown.idle();
  expect(await shown.formulas("Scorecard", "A1:H12")).toEqual(live);
});

it("is clean for axe, and nothing went wrong on the way", async () => {
  expect(await faultsOfAccess()).toEqual([]);
  expect(shown.faults).toEqual([]);
});
