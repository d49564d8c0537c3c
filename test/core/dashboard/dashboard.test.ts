import { dashboard, dashboards, judgeDashboard } from "../../../src/core/dashboard";
import { dashboardFaults } from "../../../src/core/dashboard/faults";
import { dashboardTemplate } from "../../../src/core/dashboard/template";
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

  it("are met only by a floor above the target", () => {
    const modest = sample(shares, ["Dashboard", 2, 1, ">50%"]);
    expect(dashboard.find(modest)[0]?.standing).toMatchObject({ tone: "good" });
  });
});

it("weights that don't total give no result, and the points are named", () => {
  const off = sample([0.25, ...shares.slice(1)]);
  expect(dashboardFaults(only(off))[0]?.sentence).toContain("5 points over");
  expect(dashboard.find(off)[0]?.standing).toEqual({ tone: "warning", text: "! Check weights" });
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
