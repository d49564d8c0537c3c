import { assessments, maturity } from "../../src/core/maturity";
import { findMaturity } from "../../src/core/maturity/find";
import { insertTemplate } from "../../src/excel/insert-template";
import { readWorkbook } from "../../src/excel/read-workbook";
import { readXlsx, writeXlsx } from "../../src/preview/xlsx";
import { openCalculated, type Calculated } from "../support/calculated-workbook";

jest.setTimeout(120_000);

/** The assessment calculated by the real functions in a workbook of the real office.js. */
let calculated: Calculated;
beforeAll(async () => {
  calculated = await openCalculated();
});
afterAll(() => calculated.close());

const values = (sheet: string, address: string) => calculated.workbook.values(sheet, address);
const value = (sheet: string, address: string) => values(sheet, address)[0]?.[0];
const type = async (address: string, text: string) => {
  await calculated.workbook.type("Maturity", address, text);
  await calculated.workbook.idle();
};
const reading = async () => {
  const read = await readWorkbook();
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value;
};
const standing = async () => findMaturity(await reading())[0]?.standing.text;
/** How many are met and how many have no result, as the pane counts them. */
const counts = async () => {
  const [found] = assessments(await reading());
  const many = (result: string) => found?.counted.filter((row) => row.result === result).length;
  return { met: many("met"), missing: many("missing") };
};
/** The row of a metric at a level. */
const rowOf = (metric: string, level: string) =>
  values("Maturity", "B1:E80").findIndex((row) => row[0] === level && row[3] === metric) + 1;

const insert = async (kind: "sample" | "empty") => {
  calculated.empty();
  const inserted = await insertTemplate(maturity, kind);
  if (!inserted.ok) throw new Error(inserted.problem.sentence);
  await calculated.workbook.idle();
};

describe("the sample", () => {
  beforeEach(() => insert("sample"));

  it("says level, share and what is missing, as the pane does", async () => {
    expect(value("Maturity", "A2")).toBe(
      "… Level 2 Basic reached: 37 of 67 metrics met, 6 without a result count as not met",
    );
    expect([value("Maturity", "D3"), value("Maturity", "F3"), value("Maturity", "H3")]).toEqual([
      2,
      37 / 67,
      6,
    ]);
    expect(await standing()).toBe("… Level 2 Basic reached");
  });

  it("gives each practice its level and its share per level", () =>
    expect(values("Maturity levels", "A6:H14")).toEqual([
      ["Points of contact", 4, 1, 1, 1, 1, 0, "4 of 5"],
      ["Customer communication", 2, 1, 1, 0.5, 0, 0, "3 of 7"],
      ["Service restoration", 3, 1, 1, 1, 0, 0, "7 of 11"],
      ["Incident resolution", 2, 1, 1, 0, 0, 0, "4 of 8"],
      ["IMAC requests", 2, 1, 1, 0, 0, 0, "2 of 5"],
      ["Decommissioning", 3, 1, 1, 1, 0.5, 0, "6 of 8"],
      ["Request handling", 3, 1, 1, 1, 0, 0, "6 of 10"],
      ["Service-level reporting", 2, 1, 1, 0, 0, 0, "3 of 8"],
      ["Service analysis", 2, 1, 1, 0, 0, 0, "2 of 5"],
    ]));

  it("by the other rule says the share, whole and per level", async () => {
    await type("B3", "Share met");
    expect(value("Maturity", "A2")).toBe(
      "… 55% of the metrics met (37 of 67): Initial 100%, Basic 100%, Intermediate 61%, Advanced 13%, Optimized 0%" +
        ", 6 without a result count as not met",
    );
    expect(await standing()).toBe("… 55% of the metrics met");
  });

  it("loses the level with one missed metric below it", async () => {
    await type(`G${rowOf("Mean time to restore a service", "1 Initial")}`, "14");
    expect(value("Maturity", "D3")).toBe(0);
    expect(value("Maturity", "A2")).toMatch(/^… No level reached yet: 36 of 67/);
    expect(value("Maturity levels", "B8")).toBe(0);
  });

  it("with a level that isn't one says so, and gives no level", async () => {
    await type(`B${rowOf("Share of self-help services available", "5 Optimized")}`, "6");
    expect(value("Maturity", "A2")).toBe("! A level or a result can't be read: the pane names its cell");
    expect(value("Maturity levels", "B7")).toBe(2);
    expect(await standing()).toBe("! 1 level or result can't be read");
  });

  it("passes over a row whose metric was taken away", async () => {
    await type(`E${rowOf("How many users know the way to the service desk", "1 Initial")}`, "");
    expect(value("Maturity", "A2")).toMatch(/^… Level 2 Basic reached: 36 of 66/);
    expect(await standing()).toBe("… Level 2 Basic reached");
  });

  it("with a threshold nobody can read still judges the rest", async () => {
    const row = rowOf("Mean time to restore a service", "4 Advanced");
    await type(`F${row}`, "as agreed");
    expect(value("Maturity", `H${row}`)).toBe("! Can't be judged");
    expect(value("Maturity", "D3")).toBe(2);
  });

  it("takes a metric of one's own in a spare row once it has a level", async () => {
    const row =
      rowOf("Share of business metrics passed on to service analysis automatically", "5 Optimized") + 1;
    await type(`E${row}`, "Own metric");
    expect(value("Maturity", "D3")).toBe(2);
    expect(value("Maturity", "A2")).toMatch(/, 1 without a level counts nowhere$/);
    await type(`A${row}`, "Service analysis");
    await type(`B${row}`, "1 Initial");
    expect([value("Maturity", `H${row}`), value("Maturity", "D3")]).toEqual(["– No result", 0]);
    expect(value("Maturity levels", "B14")).toBe(0);
  });

  it("is the same when saved and opened again", async () => {
    const shown = () => [values("Maturity", "A1:H84"), values("Maturity levels", "A1:H17")];
    const before = shown();
    calculated.workbook.load(await readXlsx(await writeXlsx(calculated.workbook.snapshot())));
    await calculated.workbook.idle();
    expect(shown()).toEqual(before);
  });
});

describe("the empty one", () => {
  beforeEach(() => insert("empty"));

  it("waits for its first answer, without an error in any cell", () => {
    expect(value("Maturity", "A2")).toBe("– Nothing assessed yet");
    const shown = [...values("Maturity", "A1:H84"), ...values("Maturity levels", "A1:H17")].flat();
    expect(shown.filter((cell) => typeof cell === "string" && cell.startsWith("#"))).toEqual([]);
  });

  it("has no level and no share for a scorecard until something has a result", async () => {
    const facts = () => [value("Maturity", "D3"), value("Maturity", "F3"), value("Maturity", "H3")];
    expect(facts()).toEqual(["", "", 67]);
    const row = rowOf("How many users know the way to the service desk", "1 Initial");
    await type(`F${row}`, ">=60%");
    await type(`G${row}`, "59%");
    expect(facts()).toEqual([0, 0, 66]);
  });

  it("counts answers typed into Met as the pane does", async () => {
    const met = ["yes", " Met ", "done", "TRUE", "1", "100%", "All met", "✔", "✓ Met"];
    const not = ["no", "0.5", "FALSE", "! 1 of 3 missed"];
    const missing = ["tbc", "n/a", "To be  agreed", "… open"];
    const first = rowOf("How many users know the way to the service desk", "1 Initial");
    for (const [down, answer] of [...met, ...not, ...missing].entries())
      await calculated.workbook.type("Maturity", `H${first + down}`, answer);
    await calculated.workbook.idle();
    const without = 67 - met.length - not.length;
    expect(await counts()).toEqual({ met: met.length, missing: without });
    expect([value("Maturity", "F3"), value("Maturity", "H3")]).toEqual([met.length / 67, without]);
    const perPractice = values("Maturity levels", "H6:H14").map(([said]) => Number.parseInt(String(said)));
    expect(perPractice.reduce((sum, each) => sum + each, 0)).toBe(met.length);
  });

  it("says of an actual that isn't there that there is no result, of a threshold that it isn't agreed", async () => {
    const row = rowOf("How many users know the way to the service desk", "1 Initial");
    await type(`G${row}`, "60%");
    expect(value("Maturity", `H${row}`)).toBe("– Not agreed");
    await type(`F${row}`, ">=60%");
    await type(`G${row}`, "n/a");
    expect(value("Maturity", `H${row}`)).toBe("– No result");
  });

  it("says first that a level can't be read, as the pane does", async () => {
    await type(`B${rowOf("Share of self-help services available", "5 Optimized")}`, "6");
    expect(value("Maturity", "A2")).toBe("! A level or a result can't be read: the pane names its cell");
    expect(await standing()).toBe("! 1 level or result can't be read");
    expect(value("Maturity", "F3")).toBe("");
  });

  it("counts what is answered, and takes the rest for not met", async () => {
    const row = rowOf("How many users know the way to the service desk", "1 Initial");
    await type(`F${row}`, ">=60%");
    await type(`G${row}`, "61%");
    expect(value("Maturity", "A2")).toBe(
      "… No level reached yet: 1 of 67 metrics met, 66 without a result count as not met",
    );
    expect(value("Maturity levels", "B6")).toBe(1);
  });
});
