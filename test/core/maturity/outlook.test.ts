import { assessments } from "../../../src/core/maturity/assessment";
import { maturityOutlook } from "../../../src/core/maturity/outlook";
import { wholePercent } from "../../../src/core/maturity/percent";
import type { Cell } from "../../../src/core/values/cell";
import { gridOf, reading } from "../support/reading-of";

const outlook = (...rows: readonly (readonly Cell[])[]) => {
  const [assessment] = assessments(
    reading([gridOf("Ours", [["Practice", "Level", "Metric", "Met"], ...rows])]),
  );
  return maturityOutlook(assessment!);
};

it("each practice has its own level and shares, in the order of the sheet", () => {
  const { practices } = outlook(
    ["Field", 1, "A", "yes"],
    ["Desk", 1, "B", "yes"],
    ["field ", 2, "C", "no"],
    ["Desk", 3, "D", "yes"],
  );
  expect(
    practices.map(({ name, reached, shares, met, total }) => [name, reached, shares, met, total]),
  ).toEqual([
    ["Field", 1, [1, 0, undefined, undefined, undefined], 1, 2],
    ["Desk", 3, [1, undefined, 1, undefined, undefined], 2, 2],
  ]);
});

it("open on the way up is what the next level asks, and what lower ones still ask", () => {
  const { next, open } = outlook(
    ["Desk", 1, "A", "yes"],
    ["Desk", 2, "B", "no"],
    ["Desk", 2, "C", ""],
    ["Desk", 3, "D", "no"],
  );
  expect([next, open.map(({ metric }) => metric)]).toEqual([2, ["B", "C"]]);
});

it("at the top nothing is open", () =>
  expect(outlook(["Desk", 5, "A", "yes"])).toMatchObject({ next: undefined, open: [] }));

it("rows that can't be read are no part of it", () =>
  expect(outlook(["Desk", 6, "A", "yes"], ["Desk", 1, "B", "nearly"]).practices).toEqual([]));

it.each([
  [1, "100%"],
  [0.999, "99%"],
  [0.29, "29%"],
  [8 / 13, "61%"],
  [0, "0%"],
])("%p is %s: never rounded up", (share, text) => expect(wholePercent(share)).toBe(text));
