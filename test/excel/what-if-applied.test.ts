import type { Outcome } from "../../src/core/outcome";
import { planScorecard } from "../../src/core/scorecard/layout";
import { recognise } from "../../src/core/scorecard/recognise";
import { sample } from "../../src/core/scorecard/sample";
import { workbookState } from "../../src/core/scorecard/workbook-state";
import {
  type Moves,
  moveScore,
  moveWeight,
  noMoves,
  planWhatIf,
  whatIf,
  whatIfSheet,
} from "../../src/core/what-if";
import { applyChange } from "../../src/excel/apply-change";
import { readWorkbook } from "../../src/excel/read-workbook";
import type { Book } from "../../src/preview/book";
import { createCalculatingWorkbook } from "../support/calculating-workbook";
import { failingSyncs } from "../support/failing-syncs";
import type { TestWorkbook } from "../support/test-workbook";

jest.setTimeout(120_000);

let book: TestWorkbook;
beforeAll(async () => {
  book = await createCalculatingWorkbook();
});
beforeEach(async () => {
  book.workbook.load(planScorecard(sample) as Book);
  await book.workbook.idle();
});
afterAll(() => book.close());

/** The scorecard as a what-if starts from it. */
async function sheet() {
  await book.workbook.idle();
  const { grids, names } = valueOf(await readWorkbook());
  const [found] = recognise(grids, names).scorecards;
  const grid = grids.find((one) => one.sheet === found?.sheet);
  if (found === undefined || grid === undefined) throw new Error("no scorecard");
  const [state] = workbookState(grids, names);
  return { grid, start: whatIfSheet(grid, found), verdict: state?.verdict };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

type Start = Awaited<ReturnType<typeof sheet>>["start"];
const cases: readonly (readonly [string, (start: Start) => Moves])[] = [
  ["a score", (start) => moveScore(noMoves, start, 3, 0.81)],
  ["half a point of weight", (start) => moveWeight(moveWeight(noMoves, start, 3, 0.395), start, 1, 0.205)],
  ["a weighting that the others give way to", (start) => moveWeight(noMoves, start, 3, 0.37)],
  ["both", (start) => moveWeight(moveScore(noMoves, start, 0, 0.5), start, 0, 0.1)],
];

describe("what is applied", () => {
  test.each(cases)("is judged on the sheet as it was in the pane: %s", async (_, move) => {
    const before = await sheet();
    const moves = move(before.start);
    const { verdict } = whatIf(before.start, moves);
    const { change, cells } = planWhatIf(before.grid, before.start, moves);
    expect(valueOf(await applyChange(change)).cells).toBe(cells.length);
    const after = await sheet();
    expect(after.verdict).toMatchObject({ ok: true, sentence: valueOf(verdict).sentence });
    expect(whatIf(after.start, noMoves).verdict).toEqual(verdict);
    expect(whatIf(after.start, moves).change).toBe(0);
  });

  test("is refused when the cell has changed meanwhile", async () => {
    const { grid, start } = await sheet();
    const { change } = planWhatIf(grid, start, moveScore(noMoves, start, 3, 0.81));
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scorecard").getRange("D11").values = [[0.7]];
      await context.sync();
    });
    const outcome = await applyChange(change);
    expect(outcome).toMatchObject({ ok: false, problem: { key: "changed-meanwhile" } });
    expect((await sheet()).start.rows[3]?.score).toBe(0.7);
  });

  test("takes at most three round trips, and leaves the sheet as it was when one of them fails", async () => {
    const { grid, start } = await sheet();
    const { change } = planWhatIf(
      grid,
      start,
      moveWeight(moveScore(noMoves, start, 3, 0.81), start, 0, 0.25),
    );
    const syncs = await failingSyncs(
      book,
      () => applyChange(change),
      ({ result, before, after, done }) => expect(after).toEqual(result.ok ? done : before),
    );
    expect(syncs).toBeLessThanOrEqual(3);
  });

  test("takes no more of them for a thousand rows", async () => {
    const count = 1000;
    const rows = Array.from({ length: count }, (_, row) => [`Metric ${row}`, 0.9, 0.001]);
    const header = ["Metric", "Combined Score", "Weighting"];
    book.workbook.load({
      sheets: [
        {
          name: "Large",
          cells: [["Target", ">90%", ""], header, ...rows].flatMap((line, row) =>
            line.map((value, column) => ({ row, column, value })),
          ),
        },
      ],
      tables: [],
      names: [],
    } as Book);
    const { grid, start } = await sheet();
    const moves = moveWeight(noMoves, start, 0, 0.101);
    expect(whatIf(start, moves).total).toBe(1);
    const { change, cells } = planWhatIf(grid, start, moves);
    expect(cells).toHaveLength(count);
    expect(valueOf(await applyChange(change)).cells).toBe(count);
  });
});
