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
  await openPage();
});
afterEach(async () => {
  expect(shown.faults).toEqual([]);
  expect(shown.strangers).toEqual([]);
  await shown.page.close();
});
afterAll(() => preview.stop());

const openPage = async () => {
  await shown.pane.getByRole("tab", { name: "Measures" }).click();
  await says(/metrics, /);
};
const { says, button, undo, faultsOfAccess } = onPane(() => shown);
const field = (name: string) => shown.pane.getByLabel(name, { exact: true });

it("a metric and a measure are added, and one undo each takes them back", async () => {
  await button("+ Add a metric").click();
  await field("Name").fill("Sustainability");
  await button("Add").click();
  await says(/"Sustainability" added/);
  await shown.idle();
  expect(await shown.values("Scorecard", "A12:G12")).toEqual([
    ["Sustainability", "", "", "", "", 0, "– Not measured"],
  ]);
  await says("5 metrics, 17 measures");

  await button("Add a measure to Sustainability").click();
  await field("Measure").fill("Paper used");
  await field("Threshold").fill("<500 sheets");
  await says("= fewer than 500 sheets");
  await button("Add").click();
  await says(/Paper used added to Sustainability/);
  await shown.idle();
  expect(await shown.values("Measures", "A22:E22")).toEqual([
    ["Sustainability", "Paper used", "<500 sheets", "", "Not measured"],
  ]);

  await undo();
  await says("5 metrics, 17 measures");
  await undo();
  await says("4 metrics, 16 measures");
  expect(await shown.values("Scorecard", "F12:G12")).toEqual([[0.899, "✗ Missed"]]);
});

it("a metric is deleted when what goes has been said", async () => {
  await button("Edit Outcome").click();
  await button("Delete…").click();
  await says("Outcome with 4 measures and weighting 40% goes: the others total 60% then.");
  expect(await shown.values("Scorecard", "A11")).toEqual([["Outcome"]]);
  await button("Delete").click();
  await says("3 metrics, 12 measures");
  expect(await shown.values("Scorecard", "G11")).toEqual([["! Check weightings"]]);
  await undo();
  await says("4 metrics, 16 measures");
  expect(await shown.values("Scorecard", "F12:G12")).toEqual([[0.899, "✗ Missed"]]);
});

it("a measure is edited by keyboard alone", async () => {
  await button("Edit NPS").focus();
  await shown.page.keyboard.press("Enter");
  await shown.page.keyboard.press("Tab");
  await shown.page.keyboard.press("Tab");
  await shown.page.keyboard.press("ControlOrMeta+a");
  await shown.page.keyboard.type(">9");
  await says("= more than 9");
  await says("Will change 1 cell on Measures.");
  await shown.page.keyboard.press("Enter");
  await says(/NPS changed: 1 cell written/);
  await shown.idle();
  expect(await shown.values("Measures", "C7:E7")).toEqual([[">9", 8, "Missed"]]);
  expect(await button("Edit NPS").evaluate((element) => element === document.activeElement)).toBe(true);
});

it("a misspelt metric is found and put right", async () => {
  await shown.type("Measures", "A17", "Outcomes");
  await says(/1 measure belongs to "Outcomes", which is no metric of the scorecard/);
  await button('Change to "Outcome"…').click();
  await says("Will change 1 cell on Measures.");
  await button("Apply").click();
  await says(/Put right: 1 cell written/);
  expect(await shown.values("Measures", "A17")).toEqual([["Outcome"]]);
});

it("what people do in the sheet is followed or found", async () => {
  // Typed right below the table, which takes the row in as Excel does.
  await shown.type("Measures", "A21", "Outcome");
  await shown.type("Measures", "B21", "Savings");
  await shown.type("Measures", "C21", ">5");
  await says("4 metrics, 17 measures");
  await shown.type("Measures", "D21", "6");
  expect(await shown.values("Measures", "E21:F21")).toEqual([["Met", 1]]);
  // A metric renamed in the scorecard alone leaves its measures behind.
  await shown.type("Scorecard", "A9", "Staff");
  await says(/3 measures belong to "Employee"/);
  await says('"Staff" has no measure, so it can\'t be scored.');
  await undo();
  // A header renamed keeps everything calculating.
  await shown.type("Measures", "D4", "October");
  await shown.type("Measures", "D5", "90%");
  await shown.idle();
  expect(await shown.values("Measures", "E5")).toEqual([["Missed"]]);
  await says("4 metrics, 17 measures");
});

it("compact and back scores the same", async () => {
  await button("Change to Compact…").click();
  await says(/become lines of its own cells/);
  await button("Convert").click();
  await says(/Compact now/);
  await shown.idle();
  expect(await shown.values("Scorecard", "I7:I8")).toEqual([["Actual"], ["96%\n63.2%\n8"]]);
  expect(await shown.values("Scorecard", "D8:G12")).toEqual(
    expect.arrayContaining([[0.93, 0.3, 0.279, "! 1 of 3 missed"]]),
  );
  expect(await shown.values("Scorecard", "F12:G12")).toEqual([[0.899, "✗ Missed"]]);
  await shown.type("Scorecard", "I8", "96%\n81%\n8");
  await shown.idle();
  expect(await shown.values("Scorecard", "D8")).toEqual([[1]]);
  await button("Change to Detailed…").click();
  await button("Convert").click();
  await says(/Detailed now/);
  await shown.idle();
  expect(await shown.values("Measures 2", "A5:E6")).toEqual([
    ["Customer / User", "Satisfaction surveys", ">95%", 0.96, "Met"],
    ["Customer / User", "Relationship feedback", ">80%", 0.81, "Met"],
  ]);
  expect(await shown.values("Scorecard", "D8")).toEqual([[1]]);
});

it.each(["light", "dark", "contrast"])(
  "axe finds nothing in the %s theme, with editors open",
  async (theme) => {
    await shown.page.getByLabel("Theme").selectOption(theme);
    await shown.type("Measures", "A17", "Outcomes");
    await openPage();
    await says(/which is no metric/);
    expect(await faultsOfAccess()).toEqual([]);
    await button("Edit NPS").click();
    await field("Threshold").fill("soon");
    expect(await faultsOfAccess()).toEqual([]);
    await button("Change to Compact…").click();
    expect(await faultsOfAccess()).toEqual([]);
  },
);
