import fc from "fast-check";
import type { AdoptChoices } from "../../../src/core/adopt/adoption";
import { findTables } from "../../../src/core/adopt/find-tables";
import { planAdoption } from "../../../src/core/adopt/plan-adoption";
import { readTable } from "../../../src/core/adopt/read-table";
import type { TableReading } from "../../../src/core/adopt/table-reading";
import { changedCells } from "../../../src/core/change/changed-cells";
import type { SheetGrid } from "../../../src/core/scorecard/sheet-grid";
import type { WorkbookReading } from "../../../src/core/scorecard/workbook-reading";
import { type Cell, isBlank } from "../../../src/core/values/cell";

/** Whatever a block holds, reading never throws and never loses a cell, and planning writes only into blank cells. */
const word = fc.constantFrom(
  ...[
    "Metric",
    "Threshold*",
    "Weighting",
    "Score",
    "Actual",
    "OXM Score",
    "Status",
    "Measure",
    "Owner",
    "Total",
  ],
  ...["Customer", "• >95%\n• <5%", ">80%", "<SLA", "yes/no", "30%", "93", "TBC", "=1+1", "<b>x</b>", "", " "],
  ...["OXM – total (Target >90%*)", "* a note", "1. Speed"],
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: word },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(0.3, 0.7, 1, 30, 70, 93, 0, -1) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(null, true, { code: "#N/A" }, { code: "#REF!" }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const header = fc.shuffledSubarray(["Metric", "Threshold", "Weight", "Score", "Measure", "Actual"], {
  minLength: 6,
});
const block = fc
  .tuple(
    header,
    fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
    fc.boolean(),
  )
  .map(([heads, rows, headed]): Cell[][] => (headed ? [heads, ...rows] : rows));

const gridOf = (values: readonly (readonly Cell[])[]): SheetGrid => ({
  sheet: "S",
  row: 1,
  column: 1,
  values,
});
const workbook = (grid: SheetGrid): WorkbookReading => ({
  grids: [grid],
  sheets: ["S"],
  tables: [],
  names: [],
  protectedSheets: [],
  clipped: [],
});

/** The cells that a reading accounts for. */
function accounted({
  block: area,
  header: heads,
  columns,
  metrics,
  totalRow,
  leftAlone,
  grid,
}: TableReading) {
  const seen = new Set(leftAlone.map(({ row, column }) => `${row} ${column}`));
  const roles = columns.filter(({ role }) => role !== undefined).map(({ column }) => column);
  const rows = [...metrics.flatMap((metric) => metric.rows), ...(totalRow === undefined ? [] : [totalRow])];
  for (const row of rows) for (const column of roles) seen.add(`${row} ${column}`);
  for (let row = area.row; row <= area.lastRow; row++) {
    const isHeader = heads !== undefined && row >= heads.first && row <= heads.last;
    const isTitle = heads !== undefined && row < heads.first;
    let first = true;
    for (let column = area.column; column <= area.lastColumn; column++) {
      if (isBlank(grid.values[row - grid.row]?.[column - grid.column])) continue;
      if (isHeader || (first && (isTitle || row === totalRow))) seen.add(`${row} ${column}`);
      first = false;
    }
  }
  return seen;
}

it("every filled cell is used or left alone", () => {
  fc.assert(
    fc.property(block, (values) => {
      const grid = gridOf(values);
      const seen = accounted(readTable(grid));
      const lost = values.flatMap((cells, down) =>
        cells.flatMap((each, across) =>
          isBlank(each) || seen.has(`${grid.row + down} ${grid.column + across}`) ? [] : [each],
        ),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it("only blank cells are written where nothing is ticked", () => {
  const untouched = (choices: AdoptChoices) =>
    fc.property(block, (values) => {
      const reading = workbook(gridOf(values));
      for (const table of [readTable(reading.grids[0] as SheetGrid), ...findTables(reading)]) {
        const planned = planAdoption(table, choices, reading);
        if (!planned.ok) continue;
        const changed = changedCells(planned.value.change, reading);
        expect(changed.filter(({ before }) => before !== "nothing" && before.trim() !== "")).toEqual([]);
      }
    });
  fc.assert(untouched({ way: "around" }), { numRuns: 300 });
  fc.assert(untouched({ way: "fresh" }), { numRuns: 100 });
});
