import type { WorkbookReading } from "../../src/core/scorecard/workbook-reading";
import { planLineChart } from "../../src/core/journey/line-chart";
import { journeyMap, journeyMaps } from "../../src/core/journey";
import { insertTemplate } from "../../src/excel/insert-template";
import { insertJourneyLine } from "../../src/excel/insert-journey-line";
import { readWorkbook } from "../../src/excel/read-workbook";
import { failingSyncs } from "../support/failing-syncs";
import { type Calculated, openCalculated } from "../support/calculated-workbook";

jest.setTimeout(120_000);

let calculated: Calculated;
beforeAll(async () => {
  calculated = await openCalculated();
});
afterAll(() => calculated.close());

async function values(sheet: string, address: string): Promise<unknown[][]> {
  await calculated.workbook.idle();
  return calculated.workbook.values(sheet, address);
}

const column = async (address: string) => (await values("Journey", address)).map(([cell]) => cell);

async function read(): Promise<WorkbookReading> {
  await calculated.workbook.idle();
  const outcome = await readWorkbook();
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

beforeEach(async () => {
  calculated.empty();
  expect((await insertTemplate(journeyMap, "sample")).ok).toBe(true);
});

describe("the sample, calculated", () => {
  it("scores 37.5%, each stage by the scale, the ignored survey left out", async () => {
    expect((await values("Journey", "A2:D3")).flat()).toEqual([
      "! Journey score 37.5% from 4 of 5 stages; no measure named for 1 of them",
      "",
      "",
      "",
      "Journey of",
      "A user with a fault",
      "Journey score",
      0.375,
    ]);
    expect(await column("K11:K15")).toEqual(["! None named", ...Array.from({ length: 4 }, () => "✓ Named")]);
    expect(await column("G11:G15")).toEqual([0.75, 0.25, 0, 0.5, "left out"]);
    expect(await column("H11:H15")).toEqual(["········●··", "···●·······", "●··········", "·····●·····", ""]);
    expect((await column("L11:L15")).slice(0, 4)).toEqual([0.75, 0.25, 0, 0.5]);
  });

  it("follows weights and words, and says what it can't read", async () => {
    await calculated.workbook.type("Journey", "I13", "3");
    await calculated.workbook.type("Journey", "I11", "1");
    expect(await values("Journey", "D3")).toEqual([[0.1875]]);
    await calculated.workbook.type("Journey", "F13", "Furious");
    expect(await column("G13")).toEqual(["! Not in the scale"]);
    expect(String((await column("A2"))[0])).toContain("! The score can't be worked out");
    expect(journeyMap.find(await read())[0]?.findings.map(({ rule }) => rule)).toContain(
      "journey/unknown-emotion",
    );
    await calculated.workbook.type("Emotion scale", "A11", "Furious");
    await calculated.workbook.type("Emotion scale", "B11", "0.1");
    expect(await column("G13")).toEqual([0.1]);
  });

  it("counts a value in text, and a stage without a name, as the score does", async () => {
    await calculated.workbook.type("Emotion scale", "B8", "'50%");
    await calculated.workbook.type("Journey", "A12", "");
    expect(await column("G14")).toEqual([0.5]);
    expect(await column("A2")).toEqual([
      "! Journey score 37.5% from 4 of 5 stages; no measure named for 1 of them",
    ]);
    await calculated.workbook.type("Emotion scale", "B8", "150%");
    expect(await column("G14")).toEqual(["! Its value is wrong"]);
    expect(await column("H14")).toEqual([""]);
  });

  it("goes on in its spare rows: a stage of one's own, with a word of one's own from the pick-list", async () => {
    expect((await values("Journey", "G16:L18")).flat().filter((cell) => cell !== "")).toEqual([]);
    await calculated.workbook.type("Emotion scale", "A12", "Hopeful");
    await calculated.workbook.type("Emotion scale", "B12", "0.875");
    await calculated.workbook.type("Journey", "A16", "Renewal");
    await calculated.workbook.type("Journey", "F16", "Hopeful");
    expect(await column("G16")).toEqual([0.875]);
    expect(await column("K16")).toEqual(["! None named"]);
    expect(await values("Journey", "D3")).toEqual([[0.475]]);
    const lists = await calculated.book.Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem("Journey")
        .getRange("F16")
        .load("dataValidation/rule");
      await context.sync();
      return range.dataValidation.rule.list;
    });
    expect(lists?.source).toBe("='Emotion scale'!$A$5:$A$19");
  });

  it("the pane's score is the cell's", async () => {
    const [map] = journeyMaps(await read());
    expect(map?.score).toEqual({ ok: true, value: 0.375 });
    expect(map?.scoreCell).toMatchObject({ value: 0.375, place: { sheet: "Journey", address: "D3" } });
  });

  it("without any answer the score is #N/A, which a scorecard takes as not measured", async () => {
    for (const row of [11, 12, 13, 14])
      await calculated.workbook.type("Journey", `F${row}`, "Ignored survey");
    expect(JSON.stringify(await values("Journey", "D3"))).toContain("#N/A");
    expect(await column("A2")).toEqual(["… No emotions yet"]);
    const rule = await calculated.book.Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem("Journey").getRange("D3").conditionalFormats;
      const custom = formats.getItemAt(0).custom.load("rule/formula,format/font/color");
      await context.sync();
      return [custom.rule.formula, custom.format.font.color];
    });
    expect(rule).toEqual(["=ISNA($D$3)", "#FFFFFF"]);
  });
});

describe("the emotional line as a chart", () => {
  async function insertLine() {
    const [map] = journeyMaps(await read());
    const planned = map === undefined ? undefined : planLineChart(map, 1);
    if (planned?.ok !== true) throw new Error("no line");
    return insertJourneyLine(planned.value);
  }
  const charts = () =>
    calculated.workbook.snapshot().sheets.find(({ name }) => name === "Journey")?.charts ?? [];

  it("is drawn below the map from its own column, in which no answer is #N/A and not 0", async () => {
    expect(await insertLine()).toEqual({ ok: true, value: { sheet: "Journey", renewed: false } });
    const [chart] = charts();
    expect(chart).toMatchObject({
      name: "OXM emotional line",
      kind: "LineMarkers",
      title: { text: "A user with a fault – emotional line" },
      valueAxis: { minimum: 0, maximum: 1 },
      series: [{ values: "Journey!$L$11:$L$15", categories: "Journey!$A$11:$A$15" }],
    });
    expect(chart?.from.row).toBeGreaterThan(14);
    expect(JSON.stringify(await column("L15"))).toContain("#N/A");
  });

  it("is brought up to date where it stands, not drawn twice", async () => {
    await insertLine();
    await calculated.workbook.type("Journey", "B3", "A new starter");
    expect(await insertLine()).toEqual({ ok: true, value: { sheet: "Journey", renewed: true } });
    expect(charts().map(({ title }) => title.text)).toEqual(["A new starter – emotional line"]);
  });

  it("stands whole or not at all, whichever of its three syncs fails", async () => {
    const [map] = journeyMaps(await read());
    const planned = planLineChart(map!, 1);
    if (!planned.ok) throw new Error("no line");
    const syncs = await failingSyncs(
      calculated.book,
      () => insertJourneyLine(planned.value),
      ({ result, before, after, done }) => expect(after).toEqual(result.ok ? done : before),
    );
    expect(syncs).toBe(3);
  });

  it("isn't inserted into a map that has moved meanwhile", async () => {
    const [map] = journeyMaps(await read());
    const planned = planLineChart(map!, 1);
    if (!planned.ok) throw new Error("no line");
    await calculated.workbook.type("Journey", "A15", "Aftermath");
    expect(await insertJourneyLine(planned.value)).toMatchObject({
      ok: false,
      problem: { key: "map-moved" },
    });
    expect(charts()).toEqual([]);
  });
});
