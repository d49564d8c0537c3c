import fc from "fast-check";
import { meetsTarget, readTarget, targetBounds, type Threshold } from "../../../src/core/thresholds";
import type { Cell } from "../../../src/core/values/cell";

function target(cell: Cell): Threshold {
  const read = readTarget(cell);
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value;
}

describe("what can be a target", () => {
  it.each<[Cell, object]>([
    [">90%", { low: 0.9, strictLow: true }],
    ["Target >90%*", { low: 0.9, strictLow: true }],
    [">=90%", { low: 0.9, strictLow: false }],
    ["90%", { low: 0.9, strictLow: false }],
    [0.9, { low: 0.9, strictLow: false }],
    ["0.9", { low: 0.9, strictLow: false }],
    [">0.9", { low: 0.9, strictLow: true }],
    ["<5%", { high: 0.05, strictHigh: true }],
    ["<=5%", { high: 0.05, strictHigh: false }],
    ["85%–95%", { low: 0.85, high: 0.95, strictLow: false, strictHigh: false }],
    ["=100%", { low: 1, high: 1, strictLow: false, strictHigh: false }],
  ])("%p has the ends %j", (cell, bounds) => expect(targetBounds(target(cell))).toMatchObject(bounds));

  it.each<[Cell, string]>([
    [">90", "looks-like-percentage"],
    [90, "looks-like-percentage"],
    ["80–90", "looks-like-percentage"],
    ["<20min", "not-a-target"],
    ["<2 MIs", "not-a-target"],
    ["<SLA", "not-a-target"],
    ["yes", "not-a-target"],
    ["On budget", "not-a-target"],
    [">90%\n>80%", "several-targets"],
    ["hello", "not-a-target"],
    ["", "not-agreed"],
    ["TBC", "not-agreed"],
  ])("%p: %s", (cell, key) => expect(readTarget(cell)).toMatchObject({ ok: false, problem: { key } }));

  it("a word is told what a target looks like, not asked for its sign", () =>
    expect(readTarget("nonsense")).toMatchObject({
      problem: { sentence: "“nonsense” can't be a target for a score. Write one like >90% or >=85%" },
    }));

  it("an end that isn't there is open", () => {
    expect(targetBounds(target(">90%")).high).toBeUndefined();
    expect(targetBounds(target("<5%")).low).toBeUndefined();
  });
});

describe("whether a score meets it", () => {
  it.each<[number, string, boolean]>([
    [0.9, ">90%", false],
    [0.9, ">=90%", true],
    [0.899, ">90%", false],
    [0.9001, ">90%", true],
    // Binary dust: two thirds of 30 % and 70 % are 90 %, not above it.
    [(2 / 3) * 0.3 + 0.7, ">90%", false],
    [0.9 + 1e-16, ">90%", false],
    [0.3 * 3, ">=90%", true],
    [0.85, "85%–95%", true],
    [0.95, "85%–95%", true],
    [0.96, "85%–95%", false],
    [0.04, "<5%", true],
    [0.05, "<5%", false],
    [1, "=100%", true],
  ])("%p against %s: %p", (score, cell, expected) => expect(meetsTarget(score, target(cell))).toBe(expected));

  it("agrees with the ends", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.constantFrom(">", ">=", "<", "<=", "="),
        (score, bound, sign) => {
          const read = target(`${sign}${bound / 10}%`);
          const { low, high, strictLow, strictHigh } = targetBounds(read);
          const s = score / 1000;
          const inside =
            (low === undefined || (strictLow ? s > low : s >= low)) &&
            (high === undefined || (strictHigh ? s < high : s <= high));
          expect(meetsTarget(s, read)).toBe(inside);
        },
      ),
    ));
});
