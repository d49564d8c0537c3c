import { dashboard, dashboards, firstSteps, judgeDashboard, weightsTotal } from "../../../src/core/dashboard";
import { dashboardFaults } from "../../../src/core/dashboard/faults";
import { dashboardTemplate } from "../../../src/core/dashboard/template";
import { dashboardSheet } from "../../../src/core/messages/dashboard";
import type { WorkbookReading } from "../../../src/core/scorecard/workbook-reading";
import type { Cell } from "../../../src/core/values/cell";
import { readingOf } from "../support/reading-of";

const nothing = { sheets: [], tables: [], names: [] };
const weightColumn = 3;

/** The sample, with weights where some are given and other cells changed: [sheet, row, column, value]. */
function sample(
  weights: readonly Cell[] = [],
  ...changed: readonly [string, number, number, Cell][]
): WorkbookReading {
  const reading = readingOf(dashboardTemplate("sample", nothing));
  const grids = reading.grids.map((grid) => {
    const values = grid.values.map((line) => [...line]);
    if (grid.sheet === "Dashboard") {
      const header = values.findIndex(([first]) => first === "Metric");
      weights.forEach((weight, index) => (values[header + 1 + index]![weightColumn] = weight));
    }
    for (const [sheet, row, column, value] of changed) if (sheet === grid.sheet) values[row]![column] = value;
    return { ...grid, values };
  });
  return { ...reading, grids };
}

const only = (reading: WorkbookReading) => dashboards(reading)[0]!;
const rulesOf = (reading: WorkbookReading) => dashboardFaults(only(reading)).map(({ rule }) => rule);
const shares = [0.2, 0.2, 0.1, 0.1, 0.2, 0.2];

describe("the source's six metrics", () => {
  it("come with two names open and no weights, which nobody makes up", () => {
    const { metrics } = only(sample());
    expect(metrics.filter(({ isOpen }) => isOpen).map(({ name }) => name)).toEqual([
      "Financial accountability or health",
      "Value or effectiveness",
    ]);
    expect(rulesOf(sample())).toEqual(["dashboard/no-weights"]);
    expect(dashboard.find(sample())[0]?.standing).toEqual({ tone: "open", text: "– No weights agreed" });
  });

  it("with 60% of the weight measured at 90% lie between 54% and 94%", () => {
    const judged = judgeDashboard(only(sample(shares)));
    expect(judged).toMatchObject({ ok: true, value: { floor: 0.54, ceiling: 0.94, coverage: 0.6 } });
    expect(dashboard.find(sample(shares))[0]?.standing.text).toBe("… Incomplete, between 54% and 94%");
  });

  it("are missed once even the ceiling is: what isn't measured can't save them", () => {
    const strict = sample(shares, ["Dashboard", 2, 1, ">95%"]);
    expect(dashboard.find(strict)[0]?.standing).toMatchObject({ tone: "bad" });
  });

  it("are never shown as the target that they don't reach", () => {
    const close = sample(shares, ["Dashboard", 2, 1, ">=94.04%"]);
    expect(dashboard.find(close)[0]?.standing.text).toBe("✗ Missed, at most 94%");
    const closer = sample(shares, ["Dashboard", 2, 1, ">=94%"], ["Drivers", 4, 3, 0.9195]);
    expect(dashboard.find(closer)[0]?.standing.text).toBe("✗ Missed, at most 93.998%");
  });

  it("are met only by a floor above the target", () => {
    const modest = sample(shares, ["Dashboard", 2, 1, ">50%"]);
    expect(dashboard.find(modest)[0]?.standing).toMatchObject({ tone: "good" });
  });
});

describe("weights", () => {
  const weightsOf = (...weights: Cell[]) =>
    dashboardFaults(only(sample(weights))).map(({ severity, place, sentence }) => [
      severity,
      place.address,
      sentence,
    ]);

  it("that don't total give no result, and the points are named", () => {
    const off = sample([0.25, ...shares.slice(1)]);
    expect(dashboardFaults(only(off))[0]?.sentence).toContain("5 points over");
    expect(dashboard.find(off)[0]?.standing).toEqual({ tone: "warning", text: "! Check weightings" });
  });

  it.each<[string, Cell, string, string]>([
    ["negative", -0.2, "problem", 'The weight of "Employee engagement" is negative: type 0% or more.'],
    [
      "text",
      "much",
      "problem",
      'The weight of "Employee engagement" is text (much): type a percentage, such as 20%.',
    ],
    [
      "an error",
      { code: "#REF!" },
      "problem",
      'The weight of "Employee engagement" is #REF!: type a percentage, such as 20%.',
    ],
    ["TRUE", true, "problem", 'The weight of "Employee engagement" is TRUE: type a percentage, such as 20%.'],
    ["in points among shares", 20, "problem", 'The weight of "Employee engagement" is 20: was 20% meant?'],
    [
      "a number in text",
      "20%",
      "warning",
      'The weight of "Employee engagement" is text (20%), though it reads as a number: type it as one.',
    ],
    ["blank", "", "problem", '"Employee engagement" has no weight: give it one, 0% if it isn\'t to count.'],
  ])("one that is %s is said at its cell", (_, weight, severity, sentence) => {
    expect(weightsOf(0.2, weight, ...shares.slice(2))).toContainEqual([severity, "D12", sentence]);
  });

  it("one that is missing at the end is asked for, though the others total", () => {
    expect(weightsOf(0.4, 0.2, 0.1, 0.1, 0.2, "")).toEqual([
      ["warning", "D16", '"Value or effectiveness" has no weight: give it one, 0% if it isn\'t to count.'],
    ]);
  });

  it.each<[readonly Cell[], string | undefined]>([
    [[0.2, 0.2, 0.1, 0.1, 0.2, ""], "80%"],
    [[0.1, 0.2, 0.7, "", "", ""], "100%"],
    [["20%", 0.2, 0.1, 0.1, 0.2, 0.2], "100%"],
    [Array<Cell>(6).fill(1 / 6), "100%"],
    [[0.3333333, 0.3333333, 0.3333333, 0, 0, 0], "99.99999%"],
    [[20, 20, 10, 10, 20, 0.5], "80.5"],
    [[], undefined],
  ])("%j come to exactly %s", (weights, total) => {
    expect(weightsTotal(only(sample(weights)))).toBe(total);
  });

  it("in points all through are as good as shares", () => {
    expect(weightsOf(20, 20, 10, 10, 20, 20)).toEqual([]);
    expect(judgeDashboard(only(sample([20, 20, 10, 10, 20, 20])))).toMatchObject({
      ok: true,
      value: { floor: 0.54, ceiling: 0.94 },
    });
  });
});

it.each<[string, Cell, string]>([
  ["no target", "", "dashboard/no-target"],
  ["a target that can't be read", "ninety or so", "dashboard/target"],
])("%s is said at its cell", (_, target, rule) => {
  const found = dashboardFaults(only(sample(shares, ["Dashboard", 2, 1, target])));
  expect(found.map((each) => [each.rule, each.place.address])).toEqual([[rule, "B3"]]);
});

describe("drivers", () => {
  const drivers = () => readingOf(dashboardTemplate("sample", nothing)).grids[1]!;
  const firstRow = drivers().values.findIndex(([first]) => first === "Metric") + 1;

  it("of no metric, of an unknown lens and with an impossible score are named by their cells", () => {
    const wrong = sample(
      shares,
      ["Drivers", firstRow, 0, "Customer engagment"],
      ["Drivers", firstRow + 1, 2, "Board"],
      ["Drivers", firstRow + 2, 3, 95],
      ["Drivers", firstRow + 3, 3, "high"],
    );
    const found = dashboardFaults(only(wrong)).map(({ rule, place }) => `${rule} ${place.address}`);
    expect(found).toEqual(
      expect.arrayContaining([
        `dashboard/driver-of-no-metric A${firstRow + 1}`,
        `dashboard/unknown-lens C${firstRow + 2}`,
        `dashboard/score-unreadable D${firstRow + 3}`,
        `dashboard/score-unreadable D${firstRow + 4}`,
      ]),
    );
  });

  it.each<[string, Cell]>([
    ["text that reads as a share", "92%"],
    ["less than nothing", -0.1],
    ["an error", { code: "#DIV/0!" }],
  ])("whose score is %s count as not measured, as in the sheet's formulas", (_, score) => {
    const wrong = only(sample(shares, ["Drivers", firstRow, 3, score]));
    expect(wrong.metrics[0]).toMatchObject({ measured: 0.75 });
    expect(dashboardFaults(wrong).map(({ rule }) => rule)).toEqual(["dashboard/score-unreadable"]);
  });

  it("that stand twice, or name no metric, are named by their cells", () => {
    const twice = sample(
      shares,
      ["Drivers", firstRow + 1, 1, "Customers kept of those who contacted support "],
      ["Drivers", firstRow + 4, 0, ""],
    );
    expect(dashboardFaults(only(twice)).map(({ rule, place }) => `${rule} ${place.address}`)).toEqual(
      expect.arrayContaining([
        `dashboard/driver-twice B${firstRow + 2}`,
        `dashboard/driver-of-no-metric A${firstRow + 5}`,
      ]),
    );
  });

  const renamed = (from: string, to: string, reading: WorkbookReading = sample(shares)): WorkbookReading => ({
    ...reading,
    grids: reading.grids.map((grid) =>
      grid.sheet === "Dashboard"
        ? { ...grid, values: grid.values.map(([first, ...line]) => [first === from ? to : first, ...line]) }
        : grid,
    ),
  });
  const orphans = (reading: WorkbookReading) =>
    dashboardFaults(only(reading)).map(({ rule, place, sentence }) => [
      rule,
      `${place.sheet}!${place.address}`,
      sentence,
    ]);

  it("of a metric that got another name are said once, with the metric that is probably meant", () => {
    expect(orphans(renamed("Financial accountability or health", "Financial health"))).toEqual([
      [
        "dashboard/driver-of-no-metric",
        `Drivers!A${firstRow + 14}:A${firstRow + 16}`,
        'The 3 drivers for "Financial accountability or health" count nowhere, since the dashboard has no metric of that ' +
          'name: if "Financial health" is meant, type that into their Metric cells.',
      ],
    ]);
  });

  it("of two metrics that got other names are each told which one is meant, by the words they share", () => {
    const both = renamed(
      "Value or effectiveness",
      "Value",
      renamed("Financial accountability or health", "Financial health"),
    );
    expect(orphans(both).map(([, , sentence]) => /if "(.*)" is meant/.exec(sentence!)?.[1])).toEqual([
      "Financial health",
      "Value",
    ]);
  });

  it("whose metric could be several, or none, are still said once, and nothing is guessed", () => {
    const unlike = renamed("Value or effectiveness", "X", renamed("Financial accountability or health", "Y"));
    const found = orphans(unlike).filter(([rule]) => rule === "dashboard/driver-of-no-metric");
    expect(found.map(([, , sentence]) => sentence)).toEqual(
      ["Financial accountability or health", "Value or effectiveness"].map(
        (name) =>
          `The 3 drivers for "${name}" count nowhere, since the dashboard has no metric of that name: correct the name in ` +
          "their Metric cells, or add the metric.",
      ),
    );
  });

  it("that aren't measured leave the metric's score to the others, and the rest open", () => {
    const partly = sample(shares, ["Drivers", firstRow, 3, ""]);
    const [first] = only(partly).metrics;
    expect(first).toMatchObject({ measured: 0.75 });
    expect(first?.score).toBeCloseTo((0.9 + 0.88 + 0.9) / 3, 12);
  });
});

it("a metric nobody acts on is asked about", () => {
  const reading = sample(shares);
  const header = reading.grids[0]!.values.findIndex(([first]) => first === "Metric");
  const idle = sample(shares, ["Dashboard", header + 1, 7, ""]);
  expect(rulesOf(idle)).toEqual(["dashboard/no-action"]);
});

it("one metric in two rows, and a row without a name, are named by their cells", () => {
  const wrong = sample(shares, ["Dashboard", 11, 0, "customer  Engagement"], ["Dashboard", 12, 0, ""]);
  const found = dashboardFaults(only(wrong)).map(({ rule, place }) => `${rule} ${place.address}`);
  expect(found).toEqual(expect.arrayContaining(["dashboard/metric-twice A12", "dashboard/no-name A13"]));
});

it("an empty dashboard is to be filled in, not to be complained about", () => {
  const empty = readingOf(dashboardTemplate("empty", nothing));
  expect(dashboard.find(empty)[0]).toMatchObject({
    standing: { tone: "open", text: "– No metrics yet" },
    findings: [],
  });
});

it("an empty dashboard says where to begin", () => {
  const [empty] = dashboards(readingOf(dashboardTemplate("empty", nothing)));
  expect(firstSteps(empty!).map(({ place: { sheet, address } }) => `${sheet}!${address}`)).toEqual([
    "Dashboard!A10",
    "Dashboard!D10",
    "Dashboard!B3",
    "Drivers!A5",
  ]);
});

it("the attribution has every word of the source, and ends as a sentence does", () => {
  expect(dashboardSheet.attribution).toMatch(
    /^You are welcome to use, copy, .* display this entire paragraph\. Developed by Klever\.$/,
  );
});
