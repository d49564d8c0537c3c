import fc from "fast-check";
import { recognise } from "../../../src/core/scorecard/recognise";
import type { SheetGrid } from "../../../src/core/scorecard/sheet-grid";
import type { Cell } from "../../../src/core/values/cell";
import { exactSum } from "../../../src/core/values/numbers";
import * as core from "../../../src/core/what-if";
import { routeSentence, flipWords } from "../../../src/core/what-if/sentences";

type Row = readonly [metric: string, combined: Cell, weighting: Cell];

const TABLE_3: readonly Row[] = [
  ["Customer / User", 0.93, 0.3],
  ["Employee", 1, 0.2],
  ["Practice", 1, 0.1],
  ["Outcome", 0.8, 0.4],
];

/** A scorecard on a sheet: its target in B1, its headers in row 3. */
function gridOf(rows: readonly Row[], target: Cell = ">90%", blanks = "Zero"): SheetGrid {
  return {
    sheet: "Scorecard",
    row: 0,
    column: 0,
    values: [
      ["Target", target, "Blanks", blanks],
      ["", "", "", ""],
      ["Metric", "Combined Score", "Customer Weighting", "OXM Score"],
      ...rows.map(([metric, combined, weighting]) => [metric, combined, weighting, ""]),
    ],
  };
}

function sheetOf(rows: readonly Row[], target?: Cell, blanks?: string) {
  const grid = gridOf(rows, target, blanks);
  const found = recognise([grid]).scorecards[0]!;
  return core.whatIfSheet(grid, found);
}

const { noMoves, moveScore, moveWeight, keepTotal, whatIf } = core;
const sheet3 = sheetOf(TABLE_3);
const verdictOf = (sheet: core.WhatIfSheet, moves: core.Moves) => {
  const { verdict } = whatIf(sheet, moves);
  if (!verdict.ok) throw new Error(verdict.problem.sentence);
  return verdict.value;
};
const shown = (sheet: core.WhatIfSheet, moves: core.Moves) => {
  const { shape, status, display } = verdictOf(sheet, moves);
  return `${shape} ${status} ${display}`;
};
const weightsOf = (sheet: core.WhatIfSheet, moves: core.Moves) =>
  whatIf(sheet, moves).rows.map(({ weight }) => weight);

describe("table 3 as it stands", () => {
  const result = whatIf(sheet3, noMoves);

  test("is judged as on its sheet, and nothing is moved", () => {
    expect(shown(sheet3, noMoves)).toBe("✗ Missed 89.9%");
    expect(result.moved).toBe(false);
    expect(result.change).toBe(0);
  });

  test("says which row alone would meet it, the least change first", () => {
    expect(routeSentence(result.route, sheet3)).toBe(
      "Outcome above 80.25% or Customer / User above 93.34% alone would meet it.",
    );
    expect(result.route).toMatchObject({
      kind: "alone",
      steps: [
        { row: 3, to: 0.8026 },
        { row: 0, to: 0.9334 },
      ],
    });
  });

  test("says how close it is", () =>
    expect(flipWords(result.flip, sheet3)).toBe(
      "Moving more than half a point of weight from Outcome to Employee reverses the verdict.",
    ));
});

describe("scores that are moved", () => {
  test("Outcome at 81 % is met with 90.3 %: 0.4 points more", () => {
    const moves = moveScore(noMoves, sheet3, 3, 0.81);
    expect(shown(sheet3, moves)).toBe("✓ Met 90.3%");
    const result = whatIf(sheet3, moves);
    expect(result.change).toBe(0.004);
    expect(result.rows.map(({ change }) => change?.total)).toEqual([0, 0, 0, 0.004]);
    expect(result.route).toEqual({ kind: "met" });
  });

  test("moved back they are no move", () => {
    const moves = moveScore(moveScore(noMoves, sheet3, 3, 0.81), sheet3, 3, 0.8);
    expect(whatIf(sheet3, moves).moved).toBe(false);
  });

  test("a row that isn't measured counts as measured once its score is moved", () => {
    const sheet = sheetOf([...TABLE_3.slice(0, 3), ["Outcome", "", 0.4]]);
    expect(verdictOf(sheet, noMoves).status).toBe("Incomplete");
    expect(shown(sheet, moveScore(noMoves, sheet, 3, 0.81))).toBe("✓ Met 90.3%");
    expect(routeSentence(whatIf(sheet, noMoves).route, sheet)).toBe(
      "Outcome above 80.25% alone would meet it.",
    );
  });
});

describe("weightings that are moved", () => {
  test("the others give way in proportion, to the hundredth of a percent", () =>
    expect(weightsOf(sheet3, moveWeight(noMoves, sheet3, 3, 0.41))).toEqual([0.295, 0.1967, 0.0983, 0.41]));

  test("rows that were set stay while others can give way: half a point from Outcome to Employee", () => {
    const moves = moveWeight(moveWeight(noMoves, sheet3, 3, 0.394), sheet3, 1, 0.206);
    expect(weightsOf(sheet3, moves)).toEqual([0.3, 0.206, 0.1, 0.394]);
    expect(shown(sheet3, moves)).toBe("✓ Met 90.02%");
  });

  test("when every row has been set, the one set first gives way again", () => {
    let moves = noMoves;
    for (const [row, share] of [0.25, 0.25, 0.25, 0.3].entries())
      moves = moveWeight(moves, sheet3, row, share);
    expect(weightsOf(sheet3, moves)).toEqual([0.2, 0.25, 0.25, 0.3]);
  });

  test("a weighting that leaves no room for those set before takes it from them", () => {
    const moves = moveWeight(moveWeight(noMoves, sheet3, 3, 0.6), sheet3, 0, 0.7);
    expect(weightsOf(sheet3, moves)).toEqual([0.7, 0.0857, 0.0429, 0.1714]);
  });

  test("all of the weight for one row leaves none for the others, and their proportion isn't forgotten", () => {
    const all = moveWeight(noMoves, sheet3, 3, 1);
    expect(weightsOf(sheet3, all)).toEqual([0, 0, 0, 1]);
    expect(weightsOf(sheet3, moveWeight(all, sheet3, 3, 0.4))).toEqual([0.3, 0.2, 0.1, 0.4]);
    expect(whatIf(sheet3, moveWeight(all, sheet3, 3, 0.4)).moved).toBe(false);
  });

  test("others that have none share equally", () => {
    const sheet = sheetOf([
      ["A", 1, 1],
      ["B", 1, 0],
      ["C", 1, 0],
    ]);
    expect(weightsOf(sheet, moveWeight(noMoves, sheet, 0, 0.9))).toEqual([0.9, 0.05, 0.05]);
  });

  test("unlocked, each stands for itself and the fault of the total is said", () => {
    const moves = moveWeight(keepTotal(noMoves, sheet3, false), sheet3, 3, 0.45);
    const result = whatIf(sheet3, moves);
    expect(result.total).toBe(1.05);
    expect(result.totalFault).toBe("5 points over");
    expect(verdictOf(sheet3, moves).status).toBe("Check weightings");
    expect(result.route).toEqual({ kind: "none" });
    expect(flipWords(result.flip, sheet3)).toBeUndefined();
    expect(whatIf(sheet3, keepTotal(moves, sheet3, true)).total).toBe(1);
  });

  test("a sheet in points stays in points, and a wrong total is put right by the first move", () => {
    const points = sheetOf(
      TABLE_3.map(([metric, combined, weight]) => [metric, combined, Number(weight) * 100]),
    );
    expect(points.whole).toBe(100);
    expect(weightsOf(points, moveWeight(noMoves, points, 3, 0.41))).toEqual([0.295, 0.1967, 0.0983, 0.41]);
    const over = sheetOf([
      ["A", 1, 0.6],
      ["B", 1, 0.5],
    ]);
    expect(whatIf(over, noMoves).totalFault).toBe("10 points over");
    expect(weightsOf(over, moveWeight(noMoves, over, 0, 0.6))).toEqual([0.6, 0.4]);
  });

  test("always total exactly 100 % while the total is kept", () => {
    const weight = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
    const move = fc.tuple(fc.nat(4), weight);
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 5, maxLength: 5 }),
        fc.array(move, { minLength: 1 }),
        (list, made) => {
          const sheet = sheetOf(list.map((w, at): Row => [`M${at}`, 0.9, w]));
          const moves = made.reduce((so, [row, share]) => moveWeight(so, sheet, row, share), noMoves);
          expect(exactSum(weightsOf(sheet, moves))).toBe(1);
          expect(weightsOf(sheet, moves)[made.at(-1)![0]]).toBe(made.at(-1)![1]);
        },
      ),
    );
  });
});

describe("the bridge", () => {
  test("adds up to the change of the score, whatever is moved", () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), share, fc.boolean()), { maxLength: 6 }), (made) => {
        const moves = made.reduce(
          (so, [row, value, isScore]) => (isScore ? moveScore : moveWeight)(so, sheet3, row, value),
          noMoves,
        );
        const score = verdictOf(sheet3, moves).score!;
        expect(whatIf(sheet3, moves).change).toBe(exactSum([score, -0.899]));
      }),
    );
  });
});

describe("the route", () => {
  const routeFor = (rows: readonly Row[], target?: Cell, blanks?: string) => {
    const sheet = sheetOf(rows, target, blanks);
    const { route } = whatIf(sheet, noMoves);
    return { route, sentence: routeSentence(route, sheet) };
  };

  test("several rows together, the largest gain first, the last only as far as needed", () => {
    const { route, sentence } = routeFor(
      [
        ["A", 0.5, 0.4],
        ["B", 0.5, 0.35],
        ["C", 0.5, 0.25],
      ],
      ">=80%",
    );
    expect(sentence).toBe("No row alone would meet it, but A at 100% and B at 78.58% or more would.");
    expect(route).toMatchObject({
      kind: "together",
      steps: [
        { row: 0, to: 1 },
        { row: 1, to: 0.7858 },
      ],
    });
  });

  test("a target no score reaches", () =>
    expect(routeFor([["A", 0.5, 1]], ">100%")).toMatchObject({ route: { kind: "unreachable" } }));

  test("no target, no route", () => expect(routeFor(TABLE_3, "TBC").route).toEqual({ kind: "none" }));

  test("a score that should be low", () =>
    expect(
      routeFor(
        [
          ["A", 0.2, 0.5],
          ["B", 0.06, 0.5],
        ],
        "<=5%",
      ),
    ).toMatchObject({
      sentence: "A at 4% or less alone would meet it.",
      route: { steps: [{ to: 0.04 }] },
    }));

  test("a row that is left out counts once it has a score", () => {
    const { sentence, route } = routeFor(
      [
        ["A", 0.85, 0.6],
        ["B", "", 0.4],
      ],
      ">=90%",
      "Leave out",
    );
    expect(sentence).toBe("A at 90% or more or B at 97.5% or more alone would meet it.");
    expect(route).toMatchObject({ steps: [{ to: 0.9 }, { to: 0.975 }] });
  });

  test("a score that can't be written isn't offered", () =>
    expect(
      routeFor(
        [
          ["A", 0.1, 1 / 3],
          ["B", 0.2, 2 / 3],
        ],
        "=50%",
      ).route,
    ).toMatchObject({ kind: "alone", steps: [{ row: 1 }] }));

  test("what it says to set meets the target, whatever the scorecard", () => {
    const score = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
    const rows = fc.array(
      fc.tuple(fc.option(score, { freq: 5, nil: "" as const }), fc.integer({ min: 1, max: 9 })),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    const targets = fc.constantFrom(">90%", ">=90%", ">99.9%", "<5%", "<=20%", "40%–45%", "=50%");
    fc.assert(
      fc.property(rows, targets, fc.constantFrom("Zero", "Leave out"), (list, target, blanks) => {
        const total = list.reduce((sum, [, w]) => sum + w, 0);
        const sheet = sheetOf(
          list.map(([c, w], at): Row => [`M${at}`, c, w / total]),
          target,
          blanks,
        );
        const { route, verdict } = whatIf(sheet, noMoves);
        if (!verdict.ok) return;
        expect(route.kind === "met").toBe(verdict.value.status === "Met");
        const met = (steps: readonly core.RouteStep[]) =>
          verdictOf(
            sheet,
            steps.reduce((so, { row, to }) => moveScore(so, sheet, row, to!), noMoves),
          ).status;
        if (route.kind === "alone")
          for (const step of route.steps) if (step.to !== undefined) expect(met([step])).toBe("Met");
        if (route.kind === "together" && route.steps.at(-1)!.to !== undefined)
          expect(met(route.steps)).toBe("Met");
      }),
    );
  });
});

describe("rows that have to meet the target by themselves", () => {
  const mustMeet = (rows: readonly Row[], names: string) => {
    const grid = gridOf(rows);
    const values = grid.values.map((row) => [...row]);
    values[1] = ["Must meet", names, "", ""];
    return core.whatIfSheet({ ...grid, values }, recognise([{ ...grid, values }]).scorecards[0]!);
  };

  test("a row that holds changes nothing", () =>
    expect(routeSentence(whatIf(mustMeet(TABLE_3, "Employee"), noMoves).route, sheet3)).toBe(
      "Outcome above 80.25% or Customer / User above 93.34% alone would meet it.",
    ));

  test("a row that misses takes the verdict away, is the route, and no weight reverses that", () => {
    const sheet = mustMeet(TABLE_3, "Outcome");
    const at81 = moveScore(noMoves, sheet, 3, 0.81);
    expect(verdictOf(sheet, at81).status).toBe("Missed");
    const result = whatIf(sheet, at81);
    expect(routeSentence(result.route, sheet)).toBe("Outcome above 90% alone would meet it.");
    expect(flipWords(result.flip, sheet)).toBe("No single move of weight reverses the verdict.");
    expect(verdictOf(sheet, moveScore(noMoves, sheet, 3, 0.9001)).status).toBe("Met");
  });

  test("several of them, and a row for the total", () => {
    const rows: readonly Row[] = [
      ["A", 0.5, 0.2],
      ["B", 0.5, 0.2],
      ["C", 0.8, 0.6],
    ];
    const sheet = mustMeet(rows, "A; B");
    const { route } = whatIf(sheet, noMoves);
    expect(routeSentence(route, sheet)).toBe(
      "No row alone would meet it, but A above 90%, B above 90% and C above 90% would.",
    );
    expect(route).toMatchObject({ steps: [{ to: 0.9001 }, { to: 0.9001 }, { to: 0.9 }] });
  });
});

describe("what Apply would write", () => {
  const found = (grid: SheetGrid) => recognise([grid]).scorecards[0]!;

  test("only the cells that were moved, in the unit of the sheet, guarded by what they hold", () => {
    const grid = gridOf(TABLE_3.map(([m, c, w]) => [m, c, Number(w) * 100]));
    const sheet = core.whatIfSheet(grid, found(grid));
    const moves = moveWeight(moveWeight(moveScore(noMoves, sheet, 3, 0.81), sheet, 3, 0.39), sheet, 1, 0.21);
    const plan = core.planWhatIf(grid, sheet, moves);
    expect(plan.cells.map(({ address, was, becomes }) => [address, was, becomes])).toEqual([
      ["C5", 20, 21],
      ["B7", 0.8, 0.81],
      ["C7", 40, 39],
    ]);
    expect(plan.change.cells).toEqual([
      { sheet: "Scorecard", row: 4, column: 2, value: 21 },
      { sheet: "Scorecard", row: 6, column: 1, value: 0.81 },
      { sheet: "Scorecard", row: 6, column: 2, value: 39 },
    ]);
    expect(plan.change.guards).toContainEqual({ sheet: "Scorecard", row: 6, column: 0, holds: "Outcome" });
    expect(plan.change.guards).toContainEqual({ sheet: "Scorecard", row: 6, column: 1, holds: 0.8 });
  });

  test("says where a typed score replaces a formula", () => {
    const plain = gridOf(TABLE_3);
    const formulas = plain.values.map((row) => [...row]);
    formulas[6]![1] = "=OXM.COMBINED(A1,B1)";
    const grid = { ...plain, formulas };
    const sheet = core.whatIfSheet(grid, found(grid));
    const { cells, change } = core.planWhatIf(grid, sheet, moveScore(noMoves, sheet, 3, 0.81));
    expect(cells).toMatchObject([{ address: "B7", was: 0.8, replacesFormula: true }]);
    expect(change.guards).toContainEqual({
      sheet: "Scorecard",
      row: 6,
      column: 1,
      holds: "=OXM.COMBINED(A1,B1)",
    });
  });

  test("scores without a cell of their own stay unwritten, and that is told", () => {
    const grid: SheetGrid = {
      sheet: "S",
      row: 0,
      column: 0,
      values: [
        ["Target", ">90%", "", ""],
        ["Metric", "Threshold", "Actual", "Weighting"],
        ["A", ">95%", 0.9, 0.5],
        ["B", ">80%", 0.9, 0.5],
      ],
    };
    const sheet = core.whatIfSheet(grid, found(grid));
    const plan = core.planWhatIf(grid, sheet, moveScore(noMoves, sheet, 0, 1));
    expect(plan.cells).toEqual([]);
    expect(plan.unwritten).toEqual([0]);
  });
});
