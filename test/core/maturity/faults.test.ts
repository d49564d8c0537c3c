import { assessments } from "../../../src/core/maturity/assessment";
import { entries } from "../../../src/core/maturity/catalogue";
import { assessmentFaults } from "../../../src/core/maturity/faults";
import { findMaturity } from "../../../src/core/maturity/find";
import { maturityTemplate } from "../../../src/core/maturity/template";
import type { WorkbookReading } from "../../../src/core/scorecard/workbook-reading";
import type { Cell } from "../../../src/core/values/cell";
import { gridOf, reading, readingOf } from "../support/reading-of";

const nothing = { sheets: [], tables: [], names: [] };
const template = (kind: "sample" | "empty") => readingOf(maturityTemplate(kind, nothing));

/** An assessment as somebody might type it: practice, level, metric, threshold, actual, met. */
const typed = (...rows: readonly (readonly Cell[])[]) =>
  reading([gridOf("Ours", [["Practice", "Level", "Metric", "Threshold", "Actual", "Met?"], ...rows])]);
const faultsOf = (workbook: WorkbookReading) => assessments(workbook).flatMap(assessmentFaults);
const found = (workbook: WorkbookReading) =>
  faultsOf(workbook).map(({ rule, place }) => [rule, place.address]);
const standing = (workbook: WorkbookReading) => findMaturity(workbook)[0]?.standing;

describe("the templates", () => {
  it("hold every metric of the catalogue once, by practice and level", () => {
    const [assessment] = assessments(template("empty"));
    expect(assessment?.rows).toHaveLength(67);
    expect([...assessment!.rows.map(({ metric }) => metric)].sort()).toEqual(
      entries.map(({ metric }) => metric.text).sort(),
    );
    const keys = assessment!.rows.map(({ practice, level }) => [practice, level]);
    expect(new Set(keys.map(([practice]) => practice)).size).toBe(9);
    for (const [index, [practice, level]] of keys.entries()) {
      const [before, below] = keys[index - 1] ?? [];
      if (before === practice) expect(level).toBeGreaterThanOrEqual(below as number);
    }
  });

  it("the sample reaches Basic; its missing results are said once", () => {
    expect(standing(template("sample"))).toEqual({ tone: "open", text: "… Level 2 Basic reached" });
    expect(faultsOf(template("sample")).map(({ rule, sentence }) => [rule, sentence])).toEqual([
      [
        "maturity/not-agreed",
        '"Total cost of providing services" has an actual and no agreed threshold, so it counts as not met: agree one.',
      ],
      [
        "maturity/no-result",
        '5 metrics have no result and count as not met: "Share of customer interfaces that are event-driven" is the first.',
      ],
    ]);
  });

  it("the empty one starts every threshold, and finds nothing wrong before it is begun", () => {
    const [assessment] = assessments(template("empty"));
    expect(new Set(assessment?.rows.map(({ threshold }) => threshold))).toEqual(
      new Set([">=TBC", "<TBC", "TBC", "yes"]),
    );
    expect(faultsOf(template("empty"))).toEqual([]);
    expect(standing(template("empty"))).toEqual({ tone: "open", text: "– Nothing assessed yet" });
  });

  it("take free names", () => {
    const plan = maturityTemplate("empty", { sheets: ["maturity"], tables: [], names: [] });
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Maturity 2", "Maturity levels 2"]);
    expect(plan.tables.map(({ name }) => name)).toEqual(["Maturity_2", "Maturity_levels_2"]);
  });
});

describe("levels", () => {
  it("that aren't one of the five are named with their cell, and nothing is lost", () => {
    const workbook = typed(
      ["Desk", 1, "A", "", "", "yes"],
      ["Desk", 6, "B", "", "", "yes"],
      ["Desk", "Expert", "C", "", "", "no"],
    );
    expect(
      faultsOf(workbook).map(({ rule, severity, sentence, place }) => [rule, severity, sentence, place]),
    ).toEqual([
      [
        "maturity/unknown-level",
        "problem",
        'Level of "B" is "6", which is none of the five: pick 1 Initial to 5 Optimized.',
        { sheet: "Ours", address: "B3" },
      ],
      [
        "maturity/unknown-level",
        "problem",
        'Level of "C" is "Expert", which is none of the five: pick 1 Initial to 5 Optimized.',
        { sheet: "Ours", address: "B4" },
      ],
    ]);
    expect(assessments(workbook)[0]?.rows).toHaveLength(3);
    expect(standing(workbook)).toEqual({ tone: "warning", text: "! 2 levels or results can't be read" });
  });
  it("that are blank are asked for", () =>
    expect(found(typed(["Desk", "", "A", "", "", "yes"]))).toEqual([["maturity/no-level", "B2"]]));
});

describe("results", () => {
  it("that are text which says neither are named", () =>
    expect(faultsOf(typed(["Desk", 1, "A", "", "", "nearly"]))).toEqual([
      {
        rule: "maturity/unreadable-result",
        severity: "problem",
        sentence: 'Met of "A" is "nearly", which says neither yes nor no: type yes or no.',
        place: { sheet: "Ours", address: "F2" },
      },
    ]));
  it("that are errors with nothing to judge by are named", () =>
    expect(found(typed(["Desk", 1, "A", "", "", { code: "#REF!" }]))).toEqual([]));
  it("are worked out from threshold and actual where the formula gives an error", () => {
    const workbook = typed(
      ["Desk", 1, "A", ">80%", 0.9, { code: "#NAME?" }],
      ["Desk", 2, "B", "<4h", 5, { code: "#NAME?" }],
    );
    expect(assessments(workbook)[0]?.rows.map(({ result }) => result)).toEqual(["met", "not met"]);
  });
  it("that are missing aren't met, and that is said", () => {
    const workbook = typed(["Desk", 1, "A", "", "", "yes"], ["Desk", 2, "B", "", "", ""]);
    expect(found(workbook)).toEqual([["maturity/no-result", "E3"]]);
    expect(faultsOf(workbook)[0]?.sentence).toBe('"B" has no result and counts as not met: type its actual.');
    expect(standing(workbook)?.text).toBe("… Level 1 Initial reached");
  });
  it("can't come from an actual in another unit, or a threshold nobody can read", () => {
    const workbook = typed(
      ["Desk", 1, "A", "<4h", "3 apples", "! Can't be judged"],
      ["Desk", 1, "B", "as agreed", 5, "! Can't be judged"],
    );
    expect(found(workbook).filter(([rule]) => rule === "maturity/cant-be-judged")).toEqual([
      ["maturity/cant-be-judged", "E2"],
      ["maturity/cant-be-judged", "D3"],
    ]);
  });
  it("need an agreed threshold", () =>
    expect(found(typed(["Desk", 1, "A", "<TBC", 5, "– Not agreed"]))).toEqual([
      ["maturity/not-agreed", "D2"],
    ]));
});

describe("one metric at several levels", () => {
  it("asks more at each, or is asked about", () => {
    const at = (second: string) =>
      typed(
        ["Desk", 1, "Share restored", ">=50%", 0.9, "✓ Met"],
        ["Desk", "2 Basic", "share  restored", second, 0.9, "✓ Met"],
      );
    expect(found(at(">=80%"))).toEqual([]);
    expect(found(at(">= 50%"))).toEqual([["maturity/metric-at-several-levels", "D3"]]);
    expect(faultsOf(at(">=50%"))[0]?.sentence).toBe(
      '"share restored" asks the same (>=50%) at 1 Initial and 2 Basic: let it ask more at each level, or keep it at one.',
    );
  });
  it("in a table without thresholds can't ask more", () => {
    const workbook = reading([
      gridOf("Ours", [
        ["Level", "Metric", "Met"],
        [1, "A", "yes"],
        [3, "A", "no"],
      ]),
    ]);
    expect(found(workbook)).toEqual([["maturity/metric-at-several-levels", "B3"]]);
  });
  it("has one actual", () => {
    const workbook = typed(["Desk", 1, "A", "<8h", 5, "✓ Met"], ["Desk", 2, "A", "<4h", 3, "✓ Met"]);
    expect(faultsOf(workbook)).toEqual([
      {
        rule: "maturity/actuals-differ",
        severity: "problem",
        sentence: '"A" has the actual 3 here and 5 in E2: type what was measured in both.',
        place: { sheet: "Ours", address: "E3" },
      },
    ]);
  });
  it("of another practice is another", () =>
    expect(found(typed(["Desk", 1, "A", "<8h", 5, "✓ Met"], ["Field", 2, "A", "<8h", 3, "✓ Met"]))).toEqual(
      [],
    ));
  it("counts twice at one level", () =>
    expect(found(typed(["Desk", 1, "A", "<8h", 5, "✓ Met"], ["Desk", 1, "A", "<8h", 5, "✓ Met"]))).toEqual([
      ["maturity/metric-twice", "C3"],
    ]));
});

describe("the rule that somebody chose", () => {
  const judgedBy = (rule: string) =>
    reading([
      gridOf("Ours", [
        ["Judged by", rule],
        [],
        ["Level", "Metric", "Met"],
        [1, "A", "yes"],
        [1, "B", "yes"],
        [2, "C", "no"],
      ]),
    ]);
  it("is the level reached unless they say the share", () => {
    expect(standing(judgedBy("Level reached"))?.text).toBe("… Level 1 Initial reached");
    expect(standing(judgedBy("share met"))?.text).toBe("… 66% of the metrics met");
  });
});

it("bad data of any kind gives findings, never an exception", () => {
  const cells: Cell[] = [
    "",
    null,
    6,
    -1,
    "x",
    true,
    { code: "#N/A" },
    { code: "#VALUE!" },
    "2109",
    ">95%",
    "\n",
    "“",
  ];
  for (const level of cells)
    for (const met of cells)
      expect(() =>
        findMaturity(typed(["P", level, "M", met, level, met], [met, met, level, level, met, level])),
      ).not.toThrow();
});

describe("rows that are half filled in", () => {
  it("without a level are said, and count nowhere, while the rest is judged", () => {
    const workbook = typed(["Desk", 1, "A", "", "", "yes"], ["Desk", "", "B", ">3", 1, "no"]);
    expect(found(workbook)).toEqual([["maturity/no-level", "B3"]]);
    expect(standing(workbook)).toEqual({ tone: "open", text: "… Level 1 Initial reached" });
  });

  it("without a metric or a practice are said at the cell that is blank", () => {
    const workbook = typed(["Desk", 1, "", ">3", 4, ""], ["", 1, "B", ">3", 4, "yes"]);
    expect(found(workbook)).toEqual([
      ["maturity/no-metric", "C2"],
      ["maturity/no-practice", "A3"],
    ]);
  });

  it("whose actual is below zero are asked about, as they show it", () => {
    const [finding] = faultsOf(typed(["Desk", 1, "A", ">3%", -0.05, "no"]));
    expect(finding).toMatchObject({
      severity: "warning",
      sentence: 'Actual of "A" is -5%, less than nothing: check its sign.',
      place: { address: "E2" },
    });
  });

  it("whose actual can't be judged are said once, not as missing too", () => {
    const workbook = typed(
      ["Desk", 1, "A", ">3", "many", "! Can't be judged"],
      ["Desk", 1, "B", ">3", 4, "yes"],
    );
    expect(found(workbook)).toEqual([["maturity/cant-be-judged", "E2"]]);
  });
});
