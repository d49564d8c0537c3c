import { recognise } from "../../../src/core/scorecard/recognise";
import type { SheetGrid } from "../../../src/core/scorecard/sheet-grid";
import type { Cell } from "../../../src/core/values/cell";

const verdict =
  '=OXM.VERDICT($B$4:$B$6,IF(ISBLANK($E$4:$E$6),"",$E$4:$E$6),IF(ISBLANK($D$4:$D$6),"",$D$4:$D$6),$C$1,$F$4:$F$6,"zero")';

/** A grid whose cells that start with "=" are formulas, shown as 1. */
const grid = (cells: readonly (readonly Cell[])[]): SheetGrid => ({
  sheet: "Sheet1",
  row: 0,
  column: 0,
  values: cells.map((row) =>
    row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? 1 : cell)),
  ),
  formulas: cells,
});

const rows = [
  [verdict, "", ">90%", "", "", ""],
  ["", "", "", "", "", ""],
  ["No.", "What", "", "Share", "How well", ""],
  ["1", "Speed", "", 0.5, 0.9, "=1"],
  ["2", "Care", "", 0.3, 0.8, "=1"],
  ["3", "Cost", "", 0.2, 1, "=1"],
] as const;

describe("a scorecard whose headings say nothing", () => {
  it("is known by what its verdict reads", () => {
    const { scorecards } = recognise([grid(rows)]);
    expect(scorecards).toHaveLength(1);
    expect(scorecards[0]).toMatchObject({
      headerRow: 2,
      columns: { metric: 1, weighting: 3, combined: 4, measured: 5 },
      rows: [3, 4, 5],
    });
  });

  it("isn't one once its formulas are gone", () =>
    expect(recognise([{ ...grid(rows), formulas: undefined }]).scorecards).toEqual([]));

  it("has its total below, also under a blank row", () => {
    const total = ["", "Total", "", 1, "", ""];
    const blank = ["", "", "", "", "", ""];
    expect(recognise([grid([...rows, total])]).scorecards[0]).toMatchObject({ totalRow: 6 });
    expect(recognise([grid([...rows, blank, total])]).scorecards[0]).toMatchObject({ totalRow: 7 });
  });

  it("has actuals and thresholds where its combined scores are worked out from", () => {
    const worked = rows.map((row, at) =>
      at < 3
        ? row
        : [
            row[0],
            row[1],
            ">5",
            row[3],
            `=OXM.COMBINED(IF(ISBLANK($A${at + 1}),"",$A${at + 1}),$C${at + 1})`,
            row[5],
          ],
    );
    expect(recognise([grid(worked)]).scorecards[0]?.columns).toMatchObject({ actual: 0, threshold: 2 });
  });
});

it("a scorecard with known headings keeps a row typed below its formulas", () => {
  const headed = rows.map((row, at) =>
    at === 2 ? ["No.", "Metric", "", "Weighting", "Combined Score", ""] : row,
  );
  const { scorecards } = recognise([grid([...headed, ["4", "New", "", 0.1, 0.5, ""]])]);
  expect(scorecards).toHaveLength(1);
  expect(scorecards[0]?.rows).toEqual([3, 4, 5, 6]);
});
