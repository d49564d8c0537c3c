import { onPane } from "./support/pane";
import { patience, type PreviewPage, type RunningPreview, startPreview } from "./support/preview";

jest.setTimeout(patience * 3);

let preview: RunningPreview;
let shown: PreviewPage;
const { says, button, undo, insertSample } = onPane(() => shown);

const sheet = "Journey";
const cell = async (address: string) => (await shown.values(sheet, address))[0]?.[0];
const charts = () => shown.page.evaluate(() => window.preview.charts("Journey").map(({ title }) => title));

beforeAll(async () => {
  preview = await startPreview();
  shown = await preview.open();
  await says("✗ Missed");
  await insertSample("Journey map", "Journey score 37.5%, from 4 of 5 stages");
});
afterAll(() => preview.stop());

it("75, 25, 0 and 50% are 37.5%, the ignored survey left out, and the stage nobody measures is flagged", async () => {
  expect(await shown.values(sheet, "G11:G15")).toEqual([[0.75], [0.25], [0], [0.5], ["left out"]]);
  expect(await cell("D3")).toBe(0.375);
  expect(await cell("K11")).toBe("! None named");
  await says("! Nobody measures 1 of 5 stages; journey score 37.5%");
  await says("– Ignored survey: left out");
});

it("with Progress weighted three times as much it is 25%, saved and opened again too", async () => {
  await shown.type(sheet, "I13", "3");
  await says('"Pre contact" has no weight beside others that have');
  for (const row of [11, 12, 14, 15]) await shown.type(sheet, `I${row}`, "1");
  await says("Journey score 25%, from 4 of 5 stages");
  await shown.open(await shown.save());
  expect(await cell("D3")).toBe(0.25);
  await says("Journey score 25%, from 4 of 5 stages");
  for (const row of [11, 12, 13, 14, 15]) await shown.type(sheet, `I${row}`, "");
  await says("Journey score 37.5%, from 4 of 5 stages");
});

it("names the cell of what is wrong, and leaves it as it was typed", async () => {
  const wrong = [
    [sheet, "F13", "Furious", "Furious", '"Progress" feels "Furious", which isn\'t in the emotion scale'],
    [sheet, "F13", "", "", '"Progress" has no emotion'],
    [sheet, "I13", "-1", -1, 'The weight of "Progress" is negative'],
    [sheet, "A12", "Pre contact", "Pre contact", '"Pre contact" stands in A11 already'],
    [sheet, "J12", "Calls abandonned", "Calls abandonned", 'was "Calls abandoned" meant?'],
    ["Emotion scale", "B5", "150%", 1.5, 'The value of "Angry" in the emotion scale is 1.5'],
    ["Emotion scale", "A6", "Angry", "Angry", '"Angry" stands in A5 of the emotion scale already'],
  ] as const;
  for (const [where, address, typed, held, sentence] of wrong) {
    const before = (await shown.text(where, address))[0]?.[0] ?? "";
    await shown.type(where, address, typed);
    const all = button(/^Show all/);
    const finding = shown.pane.getByRole("region", { name: "Worth a look" }).getByText(sentence);
    await finding.or(all).first().waitFor();
    if ((await all.count()) > 0) await all.click();
    expect(await finding.textContent()).toContain(
      where === sheet ? `! ${address} ` : `! ${where}!${address} `,
    );
    expect((await shown.values(where, address))[0]?.[0]).toBe(held);
    await shown.type(where, address, before);
    await finding.waitFor({ state: "detached" });
  }
  await says("Journey score 37.5%, from 4 of 5 stages");
});

it("draws its line in the sheet as a native chart, which one undo takes away", async () => {
  await button("Insert the line in the sheet").click();
  await says('Inserted the emotional line on "Journey"');
  await shown.idle();
  expect(await charts()).toEqual(["A user with a fault – emotional line"]);
  await undo();
  expect(await charts()).toEqual([]);
});

it("leads to the measures that watch a stage, and is one itself: a measure's actual may be its score", async () => {
  await shown.type("Measures", "C5", ">30%");
  await shown.type("Measures", "D5", "=Journey!Journey_score");
  expect((await shown.values("Measures", "D5:F5"))[0]).toEqual([0.375, "Met", 1]);
  await shown.type(sheet, "F14", "Angry");
  expect((await shown.values("Measures", "D5:E5"))[0]).toEqual([0.25, "Missed"]);
  await shown.pane.getByText("Calls abandoned", { exact: true }).click();
  await button(/^← Back to Journey/).waitFor();
  expect(shown.faults).toEqual([]);
  expect(shown.strangers).toEqual([]);
});
