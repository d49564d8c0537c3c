import { onPane } from "./support/pane";
import { patience, type PreviewPage, type RunningPreview, startPreview } from "./support/preview";

jest.setTimeout(patience * 3);

let preview: RunningPreview;
let shown: PreviewPage;
const { says, insertSample } = onPane(() => shown);

const sheet = "Dashboard";
const cell = async (address: string) => (await shown.values(sheet, address))[0]?.[0];
const range = async () => [await cell("B4"), await cell("D4"), await cell("D3")];

/** Types weights of the six metrics into their cells. */
async function weigh(...weights: readonly string[]): Promise<void> {
  for (const [index, weight] of weights.entries()) await shown.type(sheet, `D${11 + index}`, weight);
}

beforeAll(async () => {
  preview = await startPreview();
  shown = await preview.open();
  await says("✗ Missed");
  await insertSample("Executive dashboard", "– No weights agreed");
});
afterAll(() => preview.stop());

it("comes without weights, says that the source lost them, and shows whose the six metrics are", async () => {
  expect(await cell("A2")).toBe("– No weights agreed yet: the result comes with them");
  expect(await range()).toEqual(["", "", ""]);
  expect(await cell("A6")).toContain("the source's own are lost");
  const attribution = String(await cell("A8"));
  expect(attribution).toContain("provided you display this entire paragraph");
  await says(attribution);
  await shown.pane
    .getByRole("region", { name: "Names to agree" })
    .getByText("Value or effectiveness")
    .waitFor();
  expect(await shown.values(sheet, "I15:I16")).toEqual([
    ["– Not measured · name open"],
    ["– Not measured · name open"],
  ]);
});

it("90% on a measured 60% is 54% to 94%: incomplete, safely met or missed by where the target stands", async () => {
  await weigh("20%", "20%", "10%", "10%", "20%", "20%");
  expect(await shown.values(sheet, "E11:E14")).toEqual([[0.9], [0.9], [0.9], [0.9]]);
  expect(await range()).toEqual([0.54, 0.94, 0.6]);
  await says("… Incomplete, between 54% and 94%");
  expect([await cell("E3"), await cell("F3")]).toEqual(["Weights total", 1]);
  await says("Weights total: 100%");
  await says("60% of the weight is measured, so the result is 54% to 94%.");
  await shown.type(sheet, "B3", ">50%");
  await says("✓ Met, at least 54%");
  expect(await cell("A2")).toMatch(/^✓ Met: at least 54%/);
  await shown.type(sheet, "B3", ">95%");
  await says("✗ Missed, at most 94%");
  expect(await cell("A2")).toMatch(/^✗ Missed: at most 94%/);
  await shown.type(sheet, "B3", ">90%");
});

it("reads the same saved and opened again", async () => {
  await shown.open(await shown.save());
  expect(await range()).toEqual([0.54, 0.94, 0.6]);
  await says("… Incomplete, between 54% and 94%");
});

it("shows an executive, a manager and the front line what each of them sees", async () => {
  await shown.pane.getByLabel("Seen by").selectOption("Front line");
  await says("Own proposals taken up");
  expect(await shown.pane.getByText("Engagement in the yearly survey").count()).toBe(0);
  await shown.pane.getByLabel("Seen by").selectOption("Everybody");
  await says("(Executive)");
});

it("names the cell of what is wrong, counts it in the sheet as on the page, and leaves it as it was typed", async () => {
  const wrong = [
    [sheet, "B3", "ninety", "ninety", "The target can't be read"],
    [sheet, "B3", "", "", "No target is agreed"],
    [sheet, "D12", "'20%", "20%", 'The weight of "Employee engagement" is text (20%)'],
    [sheet, "D12", "-20%", -0.2, 'The weight of "Employee engagement" is negative'],
    [sheet, "D12", "", "", '"Employee engagement" has no weight'],
    [sheet, "A12", "Acceleration", "Acceleration", '"Acceleration" stands in A12 already'],
    ["Drivers", "A5", "Custom engagement", "Custom engagement", 'is for "Custom engagement", which'],
    ["Drivers", "D5", "'90%", "90%", "is text (90%), so it doesn't count"],
    ["Drivers", "D5", "950%", 9.5, "is 9.5, so it doesn't count"],
  ] as const;
  for (const [where, address, typed, held, sentence] of wrong) {
    const before = (await shown.text(where, address))[0]?.[0] ?? "";
    await shown.type(where, address, typed);
    const all = shown.pane.getByRole("button", { name: /^Show all/ });
    const finding = shown.pane.getByRole("region", { name: "Worth a look" }).getByText(sentence);
    await finding.or(all).first().waitFor();
    if ((await all.count()) > 0) await all.click();
    const at = address === "A12" ? "A14" : where === sheet ? address : `${where}!${address}`;
    expect(await finding.textContent()).toContain(at);
    expect((await shown.values(where, address))[0]?.[0]).toBe(held);
    await shown.type(where, address, before);
    await finding.waitFor({ state: "detached" });
  }
  await says("… Incomplete, between 54% and 94%");
  expect(await range()).toEqual([0.54, 0.94, 0.6]);
  expect(shown.faults).toEqual([]);
  expect(shown.strangers).toEqual([]);
});
