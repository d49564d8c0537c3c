import { explainScorecard, type RowWhy } from "../../../src/core/explain";
import { measuresOfTableThree, readingOf, workbookOf } from "./workbook";

const explain = (...given: Parameters<typeof workbookOf>): readonly RowWhy[] => {
  const { reading, state } = workbookOf(...given);
  return explainScorecard(reading, state.found);
};
const measure = (rows: readonly RowWhy[], name: string) =>
  rows.flatMap((row) => row.measures).find((one) => one.name === name);

describe("why the rows of worked table 3 have their scores", () => {
  const rows = explain();

  it("says of each measure what was asked, what was reached, and how near that is", () => {
    expect(measure(rows, "Relationship feedback")).toEqual({
      name: "Relationship feedback",
      state: "missed",
      asked: "more than 80%",
      actual: "63.2%",
      near: "63.2% reached, more than 80% asked: 79% credit",
      result: "79% credit",
      credit: 0.79,
      share: 0.333333333333333,
      places: {
        name: { sheet: "Measures", address: "B3" },
        threshold: { sheet: "Measures", address: "C3" },
        actual: { sheet: "Measures", address: "D3" },
      },
    });
    expect(measure(rows, "Satisfaction surveys")?.near).toBe("96% reached, more than 95% asked");
  });

  it("gives the row what its measures make", () =>
    expect(rows.map(({ made }) => made)).toEqual([0.93, 1, 1, 0.8]));

  it("weighs measures inside their row", () => {
    expect(measure(rows, "Business tasks completed")).toMatchObject({
      state: "missed",
      share: 0.2,
      credit: 0,
      near: "the answer is no: no credit",
    });
    expect(measure(rows, "Moments of truth")?.share).toBe(0.4);
  });
});

describe("a measure", () => {
  it.each([
    [">95%", 0.95, "missed", "95% is equal to the bound, which is not enough: full credit, but missed"],
    ["<20min", "25min", "missed", "25min reached, less than 20 minutes asked: 80% credit"],
    ["0 incidents", 2, "missed", "2 incidents, where none is allowed: no credit"],
    [">95%", "", "missing", "no actual yet, so it isn't counted"],
    ["TBC", 0.9, "notAgreed", "no threshold is agreed yet"],
    [">95%", 95, "unreadable", "95 looks like 95 %: enter 95% or 0.95"],
    ["soonish", 0.9, "unreadable", expect.stringContaining("soonish")],
  ])("asked for %p with %p is %s", (threshold, actual, state, near) => {
    const rows = explain({ measures: [["Outcome", "It", threshold, actual]] });
    expect(measure(rows, "It")).toMatchObject({ state, near });
  });

  it("without an actual has no part in its row", () => {
    const rows = explain({
      measures: [
        ["Outcome", "First", ">90%", 0.95, 30],
        ["Outcome", "Second", ">90%", "", 70],
      ],
    });
    expect(measure(rows, "First")?.share).toBe(1);
    expect(measure(rows, "Second")).toMatchObject({ share: 0 });
    expect(rows[3]?.notes).toContain("1 of 2 measured; the rest isn't counted.");
  });

  it("counts all or nothing where scoring says so", () => {
    const rows = explain({ scoring: "Met or not" });
    expect(measure(rows, "Relationship feedback")).toMatchObject({
      credit: 0,
      near: "63.2% reached, more than 80% asked: no credit",
    });
  });

  it("decides its row alone where the worst one counts", () => {
    const rows = explain({ scoring: "Worst measure" });
    expect(measure(rows, "Business tasks completed")?.share).toBe(1);
    expect(measure(rows, "Moments of truth")?.share).toBe(0);
  });
});

describe("a row", () => {
  it("that is typed says so, and what its measures would make", () => {
    const rows = explain({ metrics: [["Outcome", 0.95, 1]] });
    expect(rows[0]?.notes).toEqual(["Typed by hand: its measures would make 80%."]);
    expect(explain({ metrics: [["New", 0.95, 1]], measures: [] })[0]?.notes).toEqual([
      "Typed by hand: no measures stand behind it.",
    ]);
  });

  it("above 100% says what it counts as", () => {
    const rows = explain({ metrics: [["New", 1.4, 1]] });
    expect(rows[0]?.notes).toContain("140% stands in the cell, and counts as 100%.");
  });

  it("of a compact table is explained line by line", () => {
    const { reading, state } = readingOf([
      {
        sheet: "Compact",
        row: 0,
        column: 0,
        values: [
          ["Metric", "Detail", "Threshold", "Actual", "Weighting"],
          ["Speed", "Answer\nResolve", "<20min\n>95%", "18min\n90%", 1],
          ["Total (target >85%)", "", "", "", 1],
        ],
      },
    ]);
    const [row] = explainScorecard(reading, state.found);
    expect(row?.measures.map(({ name, state: stands, near }) => [name, stands, near])).toEqual([
      ["Answer", "met", "18min reached, less than 20 minutes asked"],
      ["Resolve", "missed", "90% reached, more than 95% asked: 94.7% credit"],
    ]);
  });

  it("keeps several thresholds of one cell apart", () => {
    const rows = explain({ measures: [["Outcome", "Calls", "Answered >90%; Abandoned <5%", "95%; 10%"]] });
    expect(rows[3]?.measures.map(({ name, share }) => [name, share])).toEqual([
      ["Answered", 0.5],
      ["Abandoned", 0.5],
    ]);
  });
});

it("never throws, whatever stands in the cells", () => {
  for (const odd of [null, true, "#", { code: "#REF!" }, { code: "#N/A" }, 1e300, "=1+1", "\n\n"]) {
    const measures = measuresOfTableThree.map((row) => [row[0], row[1], odd, odd, odd] as const);
    expect(() => explain({ measures, metrics: [["Outcome", odd, odd]] })).not.toThrow();
  }
});
