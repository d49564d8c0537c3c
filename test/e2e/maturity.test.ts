import { onPane } from "./support/pane";
import { patience, type PreviewPage, type RunningPreview, startPreview } from "./support/preview";

jest.setTimeout(patience * 4);

let preview: RunningPreview;
let shown: PreviewPage;
const { says, button, undo, insertSample } = onPane(() => shown);

const sheet = "Maturity";
const cell = async (address: string) => (await shown.values(sheet, address))[0]?.[0];

beforeAll(async () => {
  preview = await startPreview();
  shown = await preview.open();
  await says("✗ Missed");
  await insertSample("Maturity", "… Level 2 Basic reached");
});
afterAll(() => preview.stop());

it("the sample reaches 2 Basic, and 37 of 67 by the other rule; saved and opened again too", async () => {
  expect([await cell("D3"), await cell("F3"), await cell("H3")]).toEqual([2, 37 / 67, 6]);
  await says("37 of 67 metrics met, 6 without a result · Judged by: Level reached");
  await says("Open on the way to 3 Intermediate (5)");
  await shown.type(sheet, "B3", "Share met");
  await says("… 55% of the metrics met");
  expect(await cell("A2")).toContain(
    "55% of the metrics met (37 of 67): Initial 100%, Basic 100%, Intermediate 61%",
  );
  await shown.type(sheet, "B3", "Level reached");
  const levels = await shown.values("Maturity levels", "A6:H14");
  expect(levels[2]).toEqual(["Service restoration", 3, 1, 1, 1, 0, 0, "7 of 11"]);
  await shown.open(await shown.save());
  expect(await cell("A2")).toMatch(/^… Level 2 Basic reached: 37 of 67 metrics met/);
  expect(await shown.values("Maturity levels", "A6:H14")).toEqual(levels);
  await says("… Level 2 Basic reached");
});

it("names the cell of what is wrong, and leaves it as it was typed", async () => {
  const wrong = [
    ["B10", "6", 6, 'is "6", which is none of the five', "! 1 level or result can't be read"],
    ["B10", "", "", "has no level, so it counts nowhere", "… Level 2 Basic reached"],
    ["E10", "", "", "has a level and no metric", "… Level 2 Basic reached"],
    [
      "H10",
      "maybe",
      "maybe",
      'is "maybe", which says neither yes nor no',
      "! 1 level or result can't be read",
    ],
    ["G10", "many", "many", "can't be judged: “many”", "… No level reached yet"],
    ["G10", "-3%", -0.03, "is -3%, less than nothing", "… No level reached yet"],
    ["G16", "3", 3, "has the actual 3 here and 2 in G15", "… Level 2 Basic reached"],
  ] as const;
  for (const [address, typed, held, sentence, standing] of wrong) {
    const before = String((await shown.formulas(sheet, address))[0]?.[0] ?? "");
    await shown.type(sheet, address, typed);
    const finding = shown.pane.getByRole("region", { name: "Worth a look" }).getByText(sentence);
    await finding.waitFor();
    expect(await finding.textContent()).toContain(`! ${address} `);
    await says(standing);
    expect(await cell(address)).toBe(held);
    await shown.type(sheet, address, before);
    await finding.waitFor({ state: "detached" });
  }
  expect(await cell("A2")).toMatch(/^… Level 2 Basic reached: 37 of 67 metrics met/);
});

it("takes met and missed typed as text for what they say", async () => {
  const formula = String((await shown.formulas(sheet, "H10"))[0]?.[0]);
  await shown.type(sheet, "H10", "missed");
  await says("… No level reached yet");
  await shown.type(sheet, "H10", "Met");
  await says("… Level 2 Basic reached");
  await shown.type(sheet, "H10", formula);
});

it("a metric is found in the catalogue, and picked into the scorecard with its threshold begun; one undo", async () => {
  await button("Catalogue of metrics").click();
  await says("45 blocks with 67 metrics");
  await shown.pane.getByLabel("Search").fill("sla violated");
  await says("Nothing is about that");
  await shown.pane.getByLabel("Search").fill("SLA");
  await shown.pane.getByLabel("Level", { exact: true }).selectOption("5 Optimized");
  const broken = shown.pane.getByLabel(/^Share of SLAs that are broken/);
  await says(/lower is better · nearly the same at /);
  await broken.check();
  const begun = shown.pane.getByLabel("Threshold of Share of SLAs that are broken");
  expect(await begun.inputValue()).toBe("<TBC");
  await says(/isn't agreed yet: until it is, "Customer \/ User" has no score/);
  await begun.fill("<2%");
  await shown.pane.getByLabel("Goes to").selectOption("Employee");
  await says("Will insert 1 row.");
  const before = await shown.values("Measures", "A1:G20");
  await button("Add to the scorecard").click();
  await says("Added 1 measure to Employee.");
  await shown.idle();
  const added = (await shown.values("Measures", "A1:G20")).find(
    ([, name]) => name === "Share of SLAs that are broken",
  );
  expect(added?.slice(0, 4)).toEqual(["Employee", "Share of SLAs that are broken", "<2%", ""]);
  await undo();
  expect(await shown.values("Measures", "A1:G20")).toEqual(before);
  expect(shown.faults).toEqual([]);
  expect(shown.strangers).toEqual([]);
});
