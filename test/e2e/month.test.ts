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

const { says, button, undo, faultsOfAccess } = onPane(() => shown);
/** Opens a scorecard from the list of all, counted from 0. */
const openFromHome = async (index: number) => {
  await button("All scorecards").click();
  await button(/^Service desk/)
    .nth(index)
    .click();
};

it("the next month is previewed, started by keyboard, and undone in one step", async () => {
  const heading = button(/Next period/);
  await heading.focus();
  await shown.page.keyboard.press("Enter");
  await says("Will clear 16 actuals on Measures and set the period to November 2026.");
  await says(/Stays as it is: the thresholds, weightings and who agreed them/);
  await says(/To keep this period's figures, first right-click the tab "Scorecard"/);
  expect(await faultsOfAccess()).toEqual([]);
  const name = shown.pane.getByRole("textbox", { name: "Name of the next period" });
  await name.fill("");
  await says(/type what the next period is called/);
  await name.fill("Week 45");
  await says(/set the period to Week 45/);
  expect(await shown.values("Measures", "D5")).toEqual([[0.96]]);

  await button("Clear and start").focus();
  await shown.page.keyboard.press("Enter");
  await says("Week 45 has begun: 17 cells written and read back. One undo brings the old period back.");
  await shown.idle();
  expect(await shown.values("Measures", "D5:D6")).toEqual([[""], [""]]);
  expect(await shown.values("Scorecard", "B3")).toEqual([["Week 45"]]);
  await says(/Not measured/);
  await undo();
  expect(await shown.values("Measures", "D5:D6")).toEqual([[0.96], [0.632]]);
  expect(shown.faults).toEqual([]);
});

it("a copied sheet is told from its original, and given measures of its own", async () => {
  await shown.page.evaluate(() => window.preview.duplicateSheet("Scorecard"));
  await shown.idle();
  const copy = "Scorecard (2)";
  await openFromHome(1);
  await says("This copy still scores the measures of Scorecard (Measures): type there and both change.");
  await button("Give it its own measures…").click();
  // Before that, starting the next month here would empty the original as well.
  await button(/Next period/).click();
  await says("! Scorecard scores the same actuals: clearing them clears the figures there as well.");
  await button("Clear and start").click({ force: true });
  expect(await shown.values("Measures", "D5")).toEqual([[0.96]]);
  await says(/^Will add the sheet "Measures \(2\)" with 16 measures, and point \d+ formulas/);
  await shown.pane.getByRole("checkbox", { name: "Keep the actuals in the copy" }).uncheck();
  await says(/with 16 measures, without its 16 actuals, and point/);
  expect(await faultsOfAccess()).toEqual([]);
  await button("Give it its own").last().click();
  await says(/Scorecard \(2\) scores the measures on "Measures \(2\)" now\. One undo takes that back\./);
  await shown.idle();
  expect(await shown.values("Scorecard", "F12")).toEqual([[0.899]]);
  expect(String((await shown.values(copy, "A2"))[0]?.[0])).toContain("Not measured");
  await shown.pane.getByText(/This copy still scores/).waitFor({ state: "detached" });
  await undo();
  await says(/This copy still scores/);
  expect(shown.faults).toEqual([]);
});
