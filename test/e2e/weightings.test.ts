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
afterEach(() => shown.page.close());
afterAll(() => preview.stop());

const openPage = () => shown.pane.getByRole("tab", { name: "Weightings" }).click();
const { says, button, undo, faultsOfAccess, setWidth, fits } = onPane(() => shown);

async function addSheet(names: string) {
  await shown.pane.getByLabel("Members, one name a line").fill(names);
  await button("Add the sheet…").click();
  await says("Will add 1 sheet.");
  await button("Add the sheet").click();
  await says(/is there for \d members? to give out their points/);
  await shown.idle();
}

/** Types a member's points into the sheet. */
async function give(row: number, points: readonly number[]) {
  for (const [index, given] of points.entries()) {
    await shown.type("Weightings", `${"BCDE".charAt(index)}${row}`, String(given));
  }
}

describe("a committee of three", () => {
  it("gives out points, sees what they make of the verdict, and agrees; one undo takes it back", async () => {
    await addSheet("Anna\nBen\nCara");
    await says("No member has given out points yet.");
    await give(15, [30, 20, 10, 40]);
    await give(16, [40, 20, 20, 20]);
    await says("Cara hasn't answered and is left out.");

    await button(/Cara/).click();
    for (const metric of ["Customer / User", "Employee", "Practice / Process"]) {
      await shown.pane.getByLabel(`Cara's points for ${metric}`).fill("25");
    }
    await says("… 25 left to allot");
    await shown.pane.getByLabel("Cara's points for Outcome").fill("25");
    await says("✓ 100 points given out");
    await says("Will change 4 cells on Weightings.");
    await button("Write").click();
    await says(/Cara's points are on the sheet/);
    await says("92.1%");
    await says("Little agreement on what matters most (Kendall's W 0.42 on a scale from 0 to 1).");
    await says("Anna differs most: 40 points for Outcome, and the agreed weighting is 28.3.");

    await button("Use the agreed weightings…").click();
    await says("E11 Outcome: 40% → 28.33%");
    await says("D5 Agreed by: nothing → Anna, Ben, Cara");
    await says(/^F5 Agreed on: nothing → \d{4}-\d{2}-\d{2}$/);
    await says("Will change 6 cells on Scorecard.");
    await button("Use them").click();
    await says(/Scorecard has the agreed weightings: 6 cells changed and read back/);
    await shown.idle();
    expect(await shown.values("Scorecard", "E8:E12")).toEqual([[0.3167], [0.2167], [0.1833], [0.2833], [1]]);

    await undo();
    expect(await shown.values("Scorecard", "E8:E12")).toEqual([[0.3], [0.2], [0.1], [0.4], [1]]);
    expect(shown.faults).toEqual([]);
    expect(shown.strangers).toEqual([]);
  });

  it("works by keyboard alone", async () => {
    await addSheet("Anna");
    const { keyboard } = shown.page;
    await button(/Anna/).focus();
    await keyboard.press("Enter");
    for (const points of ["40", "30", "20", "10"]) {
      await keyboard.type(points);
      await keyboard.press("Tab");
    }
    await says("✓ 100 points given out");
    await shown.pane.getByLabel("Anna's points for Outcome").press("Enter");
    await says(/Anna's points are on the sheet/);
    expect(await shown.values("Weightings", "B15:F15")).toEqual([[40, 30, 20, 10, "✓ 100"]]);
    await button("Add a member…").press("Enter");
    await shown.pane.getByLabel("Name").fill("Ben");
    await shown.pane.getByLabel("Name").press("Enter");
    await says(/Ben was added/);
  });

  it("says which metric has no points when the scorecard was changed since", async () => {
    await addSheet("Anna");
    await give(15, [40, 30, 20, 10]);
    await shown.type("Scorecard", "A11", "Results");
    await says(/Results has no points yet, and Outcome is no metric of the scorecard/);
    await button('Rename the column "Outcome" to "Results"').click();
    await says("Will change 1 cell on Weightings.");
    await button("Write").click();
    await says('The column is called "Results" now.');
    await button("Use the agreed weightings…").waitFor();
  });
});

describe("for everybody", () => {
  it("axe finds nothing before there is a sheet", async () => {
    expect(await faultsOfAccess()).toEqual([]);
  });

  it.each(["light", "dark", "contrast"])("axe finds nothing in the %s theme", async (theme) => {
    await addSheet("Anna\nBen");
    await give(15, [30, 20, 10, 40]);
    await give(16, [40, 20, 20, 20]);
    await shown.page.getByLabel("Theme").selectOption(theme);
    await shown.pane.getByRole("tab", { name: "Result", selected: true }).waitFor();
    await openPage();
    await button("Use the agreed weightings…").click();
    await button(/Ben/).click();
    await shown.page.waitForTimeout(500);
    expect(await faultsOfAccess()).toEqual([]);
  });

  it.each([320, 400])("nothing is cut off at %i pixels", async (width) => {
    await addSheet("Anna\nBen");
    await give(15, [30, 20, 10, 40]);
    await setWidth(width);
    await button("Use the agreed weightings…").click();
    await button(/Anna/).click();
    expect(await fits()).toBe(true);
  });
});
