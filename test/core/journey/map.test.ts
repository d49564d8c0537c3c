import { journeyMap, journeyMaps } from "../../../src/core/journey";
import { emotionalLine } from "../../../src/core/journey/emotional-line";
import { journeyTemplate } from "../../../src/core/journey/template";
import { looks } from "../../../src/core/scorecard/looks";
import { sampleWorkbook } from "../../../src/core/scorecard/layout";
import type { WorkbookReading } from "../../../src/core/scorecard/workbook-reading";
import type { Cell } from "../../../src/core/values/cell";
import { gridOf, reading, readingOf } from "../support/reading-of";

const nothing = { sheets: [], tables: [], names: [] };
const sample = () => readingOf(journeyTemplate("sample", nothing));
const withScorecard = (): WorkbookReading => {
  const [map, scorecard] = [sample(), readingOf(sampleWorkbook())];
  return {
    ...map,
    grids: [...scorecard.grids, ...map.grids],
    sheets: [...scorecard.sheets, ...map.sheets],
    tables: [...scorecard.tables, ...map.tables],
  };
};

const head = ["Stage", "Emotion word", "Weight", "Measures"];
const map = (rows: readonly (readonly Cell[])[], ...more: ReturnType<typeof gridOf>[]) =>
  reading([gridOf("Map", [head, ...rows]), ...more]);
const scale = (...rows: readonly (readonly Cell[])[]) => gridOf("Scale", [["Word", "Value"], ...rows]);
const faults = (workbook: WorkbookReading) =>
  journeyMap
    .find(workbook)
    .flatMap(({ findings }) => findings.map(({ rule, place }) => [rule, place.address]));

describe("the source's example", () => {
  it("is a map of five stages with a score of 37.5%", () => {
    const [found] = journeyMaps(sample());
    expect(found?.stages.map(({ name }) => name)).toEqual([
      "Pre contact",
      "First contact",
      "Progress",
      "Closure",
      "Follow up",
    ]);
    expect(found?.score).toEqual({ ok: true, value: 0.375 });
    expect(found?.scaleTable?.sheet).toBe("Emotion scale");
  });

  it("says that its follow up is no answer, and that nobody measures the time before contact", () => {
    const [state] = journeyMap.find(withScorecard());
    expect(state?.findings.map(({ rule, sentence }) => [rule, sentence])).toEqual([
      ["journey/unwatched", expect.stringContaining('"Pre contact"')],
      ["journey/unanswered", expect.stringContaining("isn't the same as a neutral one")],
    ]);
    expect(state?.standing).toEqual({
      tone: "warning",
      text: "! Nobody measures 1 of 5 stages; journey score 37.5%",
    });
  });

  it("finds the measures it names in the sample scorecard", () => {
    const [found] = journeyMaps(withScorecard());
    expect(found?.stages.map(({ measures }) => measures.map(({ place }) => place?.sheet))).toEqual([
      [],
      ["Measures"],
      ["Measures", "Measures"],
      ["Measures"],
      ["Measures"],
    ]);
  });

  it("says once that there are no measures to look up where there is no scorecard", () =>
    expect(faults(sample()).filter(([rule]) => /measure/.test(rule ?? ""))).toEqual([
      ["journey/no-measures", expect.any(String)],
    ]));

  it("has a line with a gap where nobody answered", () => {
    const line = emotionalLine(journeyMaps(sample())[0]!);
    expect(line?.points.map(({ value }) => value)).toEqual([0.75, 0.25, 0, 0.5, undefined]);
    expect(line?.stretches).toEqual([[0, 1, 2, 3]]);
    expect(line?.words).toContain("Progress: Angry (0%)");
    expect(line?.words).toContain("Follow up: Ignored survey (no answer)");
  });
});

it("every hint of the sheets is read without scrolling", () => {
  const hints = journeyTemplate("sample", nothing).sheets.flatMap(({ cells }) =>
    cells.filter(({ style }) => style === looks.hint).map(({ value }) => String(value).length),
  );
  expect(hints).toHaveLength(6);
  expect(Math.max(...hints)).toBeLessThanOrEqual(135);
});

it("an empty map is to be filled in, and has nothing wrong with it", () => {
  const [state] = journeyMap.find(readingOf(journeyTemplate("empty", nothing)));
  expect(state).toMatchObject({ findings: [], standing: { tone: "open", text: "… No emotions yet" } });
});

describe("faults, each with its cell", () => {
  it("a word that the scale doesn't have", () =>
    expect(faults(map([["Start", "Furious", "", "x"]]))).toContainEqual(["journey/unknown-emotion", "B2"]));

  it("weights that are negative, text, or all 0", () => {
    const weighed = (weight: Cell) =>
      faults(map([["Start", "Good", weight, "x"]])).filter(([rule]) => rule?.includes("weight"));
    expect(weighed(-1)).toEqual([["journey/weight", "C2"]]);
    expect(weighed("much")).toEqual([["journey/weight", "C2"]]);
    expect(weighed("30%")).toEqual([["journey/weight", "C2"]]);
    expect(weighed(true)).toEqual([["journey/weight", "C2"]]);
    expect(weighed(0)).toEqual([["journey/weights-zero", "C2"]]);
    expect(weighed({ code: "#REF!" })).toEqual([["journey/weight", "C2"]]);
    expect(weighed(2)).toEqual([]);
  });

  it("a stage with an emotion and no weight, beside others that have one", () => {
    const found = faults(
      map([
        ["Start", "Good", "", "x"],
        ["Middle", "Angry", 3, "x"],
        ["End", "", "", "x"],
      ]),
    );
    expect(found.filter(([rule]) => rule === "journey/weight")).toEqual([["journey/weight", "C2"]]);
  });

  it("weights that are all 0, at the first of them", () => {
    const rows = [
      ["Start", "Good", "", "x"],
      ["End", "Angry", 0, "x"],
    ];
    expect(faults(map(rows))).toContainEqual(["journey/weights-zero", "C3"]);
  });

  it("an emotion that is an error, a stage without a name, and one that stands twice", () => {
    const found = faults(
      map([
        ["Start", { code: "#DIV/0!" }, "", "x"],
        ["", "Good", "", "x"],
        ["start ", "Good", "", "x"],
      ]),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        ["journey/emotion-error", "B2"],
        ["journey/no-name", "A3"],
        ["journey/stage-twice", "A4"],
      ]),
    );
  });

  it("values of the scale outside 0 to 1, words that it has twice, values without a word", () => {
    const found = faults(
      map([["Start", "Calm", "", "x"]], scale(["Calm", 1.2], ["Tense", 0], ["calm", 1], ["", 0.5])),
    );
    expect(found.filter(([rule]) => rule?.startsWith("journey/scale"))).toEqual([
      ["journey/scale-value", "B2"],
      ["journey/scale-repeated", "A4"],
      ["journey/scale-no-word", "A5"],
    ]);
    expect(found).not.toContainEqual(["journey/unanswered", "B2"]);
  });

  it("values of the scale that are blank, or numbers in text", () => {
    const found = faults(
      map([["Start", "Calm", "", "x"]], scale(["Calm", "50%"], ["Tense", ""], ["None", "left out"])),
    );
    expect(found.filter(([rule]) => rule?.startsWith("journey/scale"))).toEqual([
      ["journey/scale-text", "B2"],
      ["journey/scale-blank", "B3"],
    ]);
  });

  it("a measure that no scorecard has, with the one that was probably meant", () => {
    const workbook = withScorecard();
    const grid = gridOf("Map", [head, ["Start", "Good", "", "Call abandoned; NPS; Our own"]]);
    const state = journeyMap
      .find({ ...workbook, grids: [...workbook.grids, grid] })
      .find(({ place }) => place.sheet === "Map");
    expect(state?.findings.map(({ rule, sentence }) => [rule, sentence])).toEqual([
      ["journey/unknown-measure", expect.stringContaining('was "Calls abandoned" meant?')],
      ["journey/unknown-measure", expect.stringContaining('"Our own"')],
    ]);
  });

  it("a stage isn't measured by a name that no scorecard has, unless no scorecard has measures at all", () => {
    const rows = (measures: string) => [
      ["Start", "Good", "", "Calls abandoned"],
      ["End", "Angry", "", measures],
    ];
    const standing = (workbook: WorkbookReading) =>
      journeyMap.find(workbook).find(({ place }) => place.sheet === "Map")?.standing.text;
    const scorecard = readingOf(sampleWorkbook());
    const beside = (measures: string) => ({
      ...scorecard,
      grids: [...scorecard.grids, gridOf("Map", [head, ...rows(measures)])],
    });
    expect(standing(beside("Nonsense measure"))).toBe("! Nobody measures 1 of 2 stages; journey score 37.5%");
    expect(standing(beside("Nonsense measure; Satisfaction surveys"))).toBe(
      "Journey score 37.5%, lowest in End",
    );
    expect(standing(map(rows("Nonsense measure")))).toBe("Journey score 37.5%, lowest in End");
  });

  it("never throw, whatever the cells hold", () => {
    const error: Cell = { code: "#REF!" };
    expect(() => faults(map([[error, error, error, error]], scale([error, error])))).not.toThrow();
  });
});

it("measures are parted by semicolons and lines, by commas only where each part is a measure", () => {
  const measures = gridOf("Measures", [
    ["Metric", "Measure", "Threshold", "Actual"],
    ["A", "Calls, answered", ">1", 2],
    ["A", "Chats", ">1", 2],
    ["A", "Mails", ">1", 2],
  ]);
  const linked = (cell: string) =>
    journeyMaps(map([["Start", "Good", "", cell]], measures))[0]?.stages[0]?.measures.map(
      ({ place }) => place?.address,
    );
  expect(linked("Calls, answered")).toEqual(["B2"]);
  expect(linked("• chats*\n• mails")).toEqual(["B3", "B4"]);
  expect(linked("Chats, Mails")).toEqual(["B3", "B4"]);
  expect(linked("Chats, Letters")).toEqual([undefined]);
});

it("two maps read each its own scale", () => {
  const [first, second] = [
    sample(),
    readingOf(
      journeyTemplate("sample", {
        sheets: ["Journey"],
        tables: [],
        names: [],
      }),
    ),
  ];
  const both = {
    ...first,
    grids: [...first.grids, ...second.grids],
    tables: [...first.tables, ...second.tables],
  };
  expect(journeyMaps(both).map(({ scaleTable }) => scaleTable?.sheet)).toEqual([
    "Emotion scale",
    "Emotion scale 2",
  ]);
});

it("where all is watched, the standing names the lowest stage", () => {
  const [state] = journeyMap.find(
    map([
      ["Start", "Good", "", "x"],
      ["End", "Angry", "", "x"],
    ]),
  );
  expect(state?.standing).toEqual({ tone: "open", text: "Journey score 37.5%, lowest in End" });
});
