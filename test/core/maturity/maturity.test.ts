import fc from "fast-check";
import { maturity } from "../../../src/core/maturity/maturity";
import { levels } from "../../../src/core/maturity/levels";
import type { Cell } from "../../../src/core/values/cell";

const column = (...cells: Cell[]) => cells.map((cell) => [cell]);
const reached = (rows: readonly (readonly [Cell, Cell])[], method?: Cell) =>
  maturity(
    rows.map(([level]) => [level]),
    rows.map(([, result]) => [result]),
    method,
  );
const valueOf = (rows: Parameters<typeof reached>[0], method?: Cell) => {
  const outcome = reached(rows, method);
  if (!outcome.ok) return outcome.problem;
  return method === undefined ? outcome.value[0]![0] : outcome.value;
};

describe("the level reached", () => {
  it.each<[string, [Cell, Cell][], number]>([
    [
      "is the highest with it and all lower ones met",
      [
        [1, true],
        [2, true],
        [3, false],
      ],
      2,
    ],
    [
      "isn't a level above one that is missed",
      [
        [1, true],
        [2, false],
        [3, true],
      ],
      1,
    ],
    [
      "needs every metric of its level",
      [
        [1, true],
        [1, false],
        [2, true],
      ],
      0,
    ],
    [
      "is 5 when all is met",
      [
        [1, true],
        [2, true],
        [3, true],
        [4, true],
        [5, true],
      ],
      5,
    ],
    ["is 0 when the first is missed", [[1, false]], 0],
    [
      "takes a missing result for not met",
      [
        [1, true],
        [2, ""],
      ],
      1,
    ],
    [
      "doesn't stop at a level without metrics",
      [
        [1, true],
        [3, true],
      ],
      3,
    ],
    [
      "is never a level without metrics",
      [
        [1, true],
        [2, true],
      ],
      2,
    ],
    [
      "begins where the metrics begin",
      [
        [3, true],
        [4, false],
      ],
      3,
    ],
  ])("%s", (_, rows, level) => expect(valueOf(rows)).toBe(level));

  it("is what the shares say: every level up to it at 100 %", () =>
    fc.assert(
      fc.property(assessments(), (rows) => {
        const level = valueOf(rows) as number;
        const [shares] = valueOf(rows, "share") as (number | "")[][];
        for (const [index, share] of shares!.entries()) if (index < level) expect([1, ""]).toContain(share);
        if (level > 0) expect(shares![level - 1]).toBe(1);
        const above = shares!.slice(level).find((share) => share !== "");
        if (above !== undefined) expect(above).toBeLessThan(1);
      }),
    ));

  it("doesn't depend on the order of the rows", () =>
    fc.assert(
      fc.property(
        assessments().chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(valueOf(shuffled)).toEqual(valueOf(rows));
          expect(valueOf(shuffled, "share")).toEqual(valueOf(rows, "share"));
        },
      ),
    ));

  it("never falls when a further metric is met", () =>
    fc.assert(
      fc.property(assessments(), fc.nat(), (rows, at) => {
        const better = rows.map(([level, result], index): [Cell, Cell] => [
          level,
          index === at % rows.length ? true : result,
        ]);
        expect(valueOf(better)).toBeGreaterThanOrEqual(valueOf(rows) as number);
      }),
    ));
});

describe("the share met per level", () => {
  it("is one row, Initial to Optimized", () =>
    expect(
      valueOf(
        [
          [1, true],
          [1, true],
          [2, true],
          [2, false],
          [3, false],
          [4, ""],
          [5, true],
        ],
        "share",
      ),
    ).toEqual([[1, 0.5, 0, 0, 1]]));
  it("is blank for a level without metrics", () =>
    expect(
      valueOf(
        [
          [1, true],
          [3, true],
          [3, false],
          [3, ""],
        ],
        "share",
      ),
    ).toEqual([[1, "", 1 / 3, "", ""]]));
});

describe("levels", () => {
  it.each<Cell>([
    2,
    "2",
    " Basic ",
    "BASIC",
    "2 Basic",
    "Level 2",
    "level 2: basic",
    "L2",
    "2 – Basic",
    "2. Basic",
    "2 (Basic)",
  ])("%p is level 2", (level) => expect(valueOf([[level, true]])).toBe(2));
  it("are spelt either way", () => expect(valueOf([["Optimised", true]])).toBe(5));
  it.each<Cell>([6, "6", 0, 2.5, -1, "Expert", "2 Advanced", "level", "Basic 2 Basic", "100%", true])(
    "%p is none, and its row is named",
    (level) =>
      expect(
        valueOf([
          [1, true],
          [level, true],
        ]),
      ).toMatchObject({
        key: "level-unknown",
        error: "value",
        sentence: expect.stringMatching(/^row 2: .* is no level: use 1 to 5, or Initial, Basic,/),
      }),
  );
});

describe("results", () => {
  const as = (result: Cell) => valueOf([[1, result]]);
  it.each<Cell>([true, "yes", "Met", "✓ Met", "✓ All met", "TRUE", "done", 1, "100%", "in place", "✓"])(
    "%p is met",
    (result) => expect(as(result)).toBe(1),
  );
  it.each<Cell>([false, "no", "Missed", "✗ Not met", "! 1 of 3 missed", 0, 0.99, "80%", "failed", "✗"])(
    "%p isn't",
    (result) => expect(as(result)).toBe(0),
  );
  it.each<Cell>([
    "",
    null,
    "  ",
    "n/a",
    "Not measured",
    "– No result",
    "… 1 of 2 met, 1 not measured",
    "! Can't be judged",
    { code: "#N/A" },
  ])("%p is none yet", (result) => expect(as(result)).toBe(0));
  it.each<Cell>(["nearly", "95", 95, -1, "✓ not met", "maybe – later"])(
    "%p can't be read, and its row is named",
    (result) =>
      expect(
        valueOf([
          [1, true],
          [2, result],
        ]),
      ).toMatchObject({
        key: "result-unreadable",
        sentence: expect.stringContaining("row 2: "),
      }),
  );
});

describe("what ranges hold besides", () => {
  it("rows blank on both sides are passed over", () =>
    expect(maturity(column(1, "", 2, null), column(true, "", true, ""))).toEqual({ ok: true, value: [[2]] }));
  it("a result without a level is asked about", () =>
    expect(
      valueOf([
        [1, true],
        ["", true],
      ]),
    ).toMatchObject({ key: "level-missing", sentence: expect.stringContaining("row 2") }));
  it("errors come back as they are", () =>
    expect(valueOf([[1, { code: "#DIV/0!" }]])).toMatchObject({ error: { code: "#DIV/0!" } }));
  it("#N/A is no level", () =>
    expect(valueOf([[{ code: "#N/A" }, true]])).toMatchObject({ error: { code: "#N/A" } }));
  it("different counts are said", () =>
    expect(maturity(column(1, 2, 3), column(true, true))).toMatchObject({
      problem: { sentence: "3 levels and 2 results: select the same rows in each" },
    }));
  it("a row meets a column", () =>
    expect(maturity([[1, 2]], column(true, true))).toEqual({ ok: true, value: [[2]] }));
  it("nothing at all is #N/A", () =>
    expect(maturity(column("", ""), column("", ""))).toMatchObject({ problem: { error: "notAvailable" } }));
  it("an unknown method lists those there are", () =>
    expect(valueOf([[1, true]], "mean")).toMatchObject({
      sentence: '"mean" is no method: use reached or share',
    }));
});

function assessments() {
  return fc.array(fc.tuple(fc.constantFrom<Cell>(...levels), fc.constantFrom<Cell>(true, false, "")), {
    minLength: 1,
    maxLength: 30,
  });
}
