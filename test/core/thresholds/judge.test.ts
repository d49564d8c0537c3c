import { attainment, judge, meets } from "../../../src/core/thresholds";
import type { Cell, Cells } from "../../../src/core/values/cell";
import { table } from "./fixtures";

function verdict(actual: Cell, threshold: Cell, reference?: Cells): string {
  const judged = judge(actual, threshold, reference);
  if (!judged.ok) return `[${judged.problem.key}]`;
  return judged.value
    .map(({ state, attainment: credit, atBound }) => `${state} ${credit}${atBound ? " at the bound" : ""}`)
    .join("; ");
}

it.each(
  table("actuals.tsv").map(([actual, threshold, reference, expected]) => [
    actual,
    threshold,
    reference,
    expected,
  ]),
)("%j against %j (%j): %s", (actual, threshold, reference, expected) =>
  expect(verdict(actual, threshold, reference === "" ? undefined : reference)).toBe(expected),
);

describe("numbers are what the cell holds", () => {
  it.each<[Cell, string, string]>([
    [0.96, ">95%", "met 1"],
    [0.95, ">95%", "missed 1 at the bound"],
    [0.1 + 0.2, "<=30%", "met 1"],
    [0.1 + 0.2, ">30%", "missed 1 at the bound"],
    [0.3 * 3, ">90%", "missed 1 at the bound"],
    [1 / 3, "<0:20", "missed 1 at the bound"],
    [95, ">95%", "[looks-like-percentage]"],
    [0.6, "<5%", "missed 0.0833333333333333"],
    [2, ">150%", "met 1"],
    [true, "yes", "met 1"],
    [false, "Delivered – yes/no", "missed 0"],
    [true, ">95%", "[unreadable-actual]"],
    [18, "<20min", "met 1"],
  ])("%p against %s: %s", (actual, threshold, expected) => expect(verdict(actual, threshold)).toBe(expected));

  it("a whole number against a percentage says what to enter", () =>
    expect(judge(95, ">95%")).toMatchObject({
      problem: { error: "value", sentence: "95 looks like 95 %: enter 95% or 0.95" },
    }));
});

describe("several thresholds in a cell", () => {
  const threshold = ">95%\n>80%\n>7";

  it("pair with as many actuals, line by line", () => {
    expect(verdict("96%\n63.2%\n8", threshold)).toBe("met 1; missed 0.79; met 1");
    expect(verdict("96%, 63.2%, 8", threshold)).toBe("met 1; missed 0.79; met 1");
    expect(attainment("96%\n63.2%\n8", threshold)).toEqual({ ok: true, value: 0.93 });
  });

  it("are all served by one actual", () =>
    expect(verdict("85%", ">95%\n>80%")).toBe("missed 0.894736842105263; met 1"));

  it("have a blank line's actual missing", () => {
    expect(verdict("96%\n\n8", threshold)).toBe("met 1; missing 0; met 1");
    expect(verdict("96%\n63.2%\n", threshold)).toBe("met 1; missed 0.79; missing 0");
    expect(verdict("96%\nn/a\n8", threshold)).toBe("met 1; missing 0; met 1");
  });

  it("take blank lines for spacing where that pairs", () =>
    expect(verdict("96%\n\n63.2%\n\n8", threshold)).toBe("met 1; missed 0.79; met 1"));

  it("have all actuals missing when the cell is blank", () =>
    expect(verdict(null, threshold)).toBe("missing 0; missing 0; missing 0"));

  it("give both counts when they don't pair", () =>
    expect(judge("96%\n8", threshold)).toMatchObject({
      problem: { error: "value", sentence: expect.stringContaining("3 thresholds, 2 actuals") as string },
    }));
});

describe("references", () => {
  const names: Cells = [
    ["Budget", 100],
    ["S L A*", 4],
    ["Target", "90%"],
  ];

  it.each<[Cell, string, Cells | undefined, string]>([
    [3, "<SLA", names, "met 1"],
    [3, "<sla", names, "met 1"],
    ["95%", ">=target", names, "met 1"],
    [100, "On budget", names, "met 1"],
    [3, "<OLA", names, "[missing-reference]"],
    [3, "<SLA", [["SLA", ""]], "[missing-reference]"],
    [
      3,
      "<SLA",
      [
        ["SLA", 4],
        ["sla", 5],
      ],
      "[repeated-reference]",
    ],
    [
      3,
      "<SLA",
      [
        ["SLA", 4],
        ["sla", 4],
      ],
      "met 1",
    ],
    [3, "<anything", 4, "met 1"],
    [3, "<SLA\n<OLA", [[4], [2]], "met 1; missed 0.666666666666667"],
    [3, "<SLA\n<OLA", "4\n2", "met 1; missed 0.666666666666667"],
    [3, "<SLA\n<OLA", 4, "met 1; met 1"],
    [3, "<SLA\n<OLA", [[4], [2], [1]], "[counts]"],
    [3, "<SLA", null, "[missing-reference]"],
    [3, "<SLA", { code: "#REF!" }, "[error-cell]"],
    [3, "<5", { code: "#REF!" }, "met 1"],
  ])("%p against %s with %j: %s", (actual, threshold, reference, expected) =>
    expect(verdict(actual, threshold, reference)).toBe(expected),
  );

  it("a missing one is named, with those that exist", () =>
    expect(judge(3, "<OLA", names)).toMatchObject({
      problem: { error: "value", sentence: expect.stringMatching(/OLA.*“Budget”/) as string },
    }));

  it("aren't needed for a missing actual", () => expect(verdict("", "<SLA")).toBe("missing 0"));
});

describe("errors and blanks", () => {
  it.each<[Cell]>([[null], [""], [" "], [{ code: "#N/A" }]])("%p is a missing actual: #N/A", (actual) => {
    expect(verdict(actual, ">95%")).toBe("missing 0");
    expect(meets(actual, ">95%")).toMatchObject({ problem: { key: "no-actual", error: "notAvailable" } });
    expect(attainment(actual, ">95%")).toMatchObject({
      problem: { key: "no-actual", error: "notAvailable" },
    });
  });

  it("another error comes back as it is", () => {
    const error = { code: "#VALUE!", message: "from elsewhere" };
    expect(judge(error, ">95%")).toMatchObject({ problem: { error } });
    expect(judge(1, error)).toMatchObject({ problem: { error } });
  });
});

describe("MEETS over several", () => {
  it.each<[string, unknown]>([
    ["96%\n81%", { ok: true, value: true }],
    ["94%\n81%", { ok: true, value: false }],
    ["94%\n", { ok: true, value: false }],
    ["96%\n", { problem: { sentence: "no actual in line 2" } }],
  ])("%j against two thresholds", (actual, expected) =>
    expect(meets(actual, ">95%\n>80%")).toMatchObject(expected as object),
  );
});
