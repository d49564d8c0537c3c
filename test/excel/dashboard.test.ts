import { dashboard, dashboards, weightsTotal } from "../../src/core/dashboard";
import { insertTemplate } from "../../src/excel/insert-template";
import { readWorkbook } from "../../src/excel/read-workbook";
import { openCalculated, type Calculated } from "../support/calculated-workbook";

jest.setTimeout(120_000);

/** The sample dashboard in the workbook, first without weights as it is inserted, then with weights that somebody agrees. */
let calculated: Calculated;
beforeAll(async () => {
  calculated = await openCalculated();
  await insertTemplate(dashboard, "sample");
  await calculated.workbook.idle();
});
afterAll(() => calculated.close());

const shown = (address: string) => calculated.workbook.values("Dashboard", address)[0]?.[0];
const weigh = async (...weights: readonly string[]) => {
  const { workbook } = calculated;
  for (const [row, weight] of weights.entries()) await workbook.type("Dashboard", `D${row + 11}`, weight);
  await workbook.idle();
};

it("has no result before weights are agreed, and says so", () => {
  expect(shown("D10")).toBe("Weight");
  expect(shown("A2")).toBe("– No weights agreed yet: the result comes with them");
  expect([shown("B4"), shown("D4"), shown("D3")]).toEqual(["", "", ""]);
  expect([shown("E3"), shown("F3")]).toEqual(["Weights total", ""]);
});

it("gives 54% to 94% for 90% on a measured 60%, in the cells as in the core", async () => {
  await weigh("20%", "20%", "10%", "10%", "20%", "20%");
  expect([shown("B4"), shown("D4"), shown("D3")]).toEqual([0.54, 0.94, 0.6]);
  expect(shown("A2")).toMatch(/^… Incomplete/);
  const read = await readWorkbook();
  expect(read.ok && dashboard.find(read.value)[0]?.standing.text).toBe("… Incomplete, between 54% and 94%");
});

it("without a target it is not agreed, with one that can't be read not judged; the range stays", async () => {
  const { workbook } = calculated;
  for (const [target, headline] of [
    ["", /^– Not agreed/],
    ["ninety", /^! Can't be judged/],
    [">90%", /^… Incomplete/],
  ] as const) {
    await workbook.type("Dashboard", "B3", target);
    await workbook.idle();
    expect(shown("A2")).toMatch(headline);
    expect([shown("B4"), shown("D4")]).toEqual([0.54, 0.94]);
  }
});

it("names weights that don't total, and gives no score beside them", async () => {
  await weigh("25%");
  expect(shown("A2")).toMatch(/^! Check weightings.*5 points over/);
  expect([shown("B4"), shown("D4"), shown("D3")]).toEqual(["", "", ""]);
});

it.each<[readonly string[], unknown, string]>([
  [["20%", "20%", "10%", "10%", "20%", ""], 0.8, "80.0%"],
  [["10%", "20%", "70%", "", "", ""], 1, "100.0%"],
  [["=1/6", "=1/6", "=1/6", "=1/6", "=1/6", "=1/6"], 1, "100.0%"],
  [["33.33333%", "33.33333%", "33.33333%", "0%", "0%", "0%"], 0.9999999, "99.99999%"],
  [["'20%", "20%", "10%", "10%", "20%", "20%"], 1, "100.0%"],
  [["TRUE", "=NA()", "much", "-10%", "20%", "20%"], 0.3, "30.0%"],
  [["'1/2", "'$5", "'20%", "", "", "10%"], 0.3, "30.0%"],
  [["=20", "=20", "=10", "=10", "=20", "=0.5"], 80.5, "80.5"],
])("shows what weights of %j total, without the dust of binary sums", async (weights, total, text) => {
  await weigh(...weights);
  expect(shown("F3")).toBe(total);
  expect(calculated.workbook.text("Dashboard", "F3")[0]?.[0]).toBe(text);
  const read = await readWorkbook();
  const said = read.ok ? weightsTotal(dashboards(read.value)[0]!) : undefined;
  expect(said).toBe(text.replace(".0%", "%"));
});

it("says what it comes to in one sentence, which fits above the table; the page says the rest", async () => {
  await weigh("20%", "20%", "10%", "10%", "20%", "20%");
  expect(shown("A2")).toBe(
    "… Incomplete: with 60% measured it can end anywhere from 54% to 94%, and the target is more than 90%.",
  );
});

it("shows what it works out with the decimals of the page", async () => {
  const { workbook } = calculated;
  // One of the three drivers of Employee engagement isn't measured any more.
  await workbook.type("Drivers", "D10", "");
  await workbook.type("Drivers", "D9", "91.25%");
  await workbook.idle();
  expect(workbook.text("Dashboard", "E12:F12")[0]).toEqual(["88.6%", "66.7%"]);
  expect(shown("I12")).toBe("… Measured 66.7%");
  expect(workbook.text("Dashboard", "D3")[0]?.[0]).toBe("53.3%");
});

it("shows a floor just under its target as what it is, not rounded up to it", async () => {
  const { workbook } = calculated;
  await weigh("100%", "0%", "0%", "0%", "0%", "0%");
  for (const cell of ["D5", "D6", "D7", "D8"]) await workbook.type("Drivers", cell, "89.97%");
  await workbook.idle();
  expect(workbook.text("Dashboard", "B4")[0]?.[0]).toBe("89.97%");
});
