import { createHeadlessEngine } from "../../../src/preview/engine/headless";
import type { UniverEngine } from "../../../src/preview/engine/univer-engine";

let engine: UniverEngine;
beforeEach(() => {
  engine = createHeadlessEngine();
});
afterEach(() => engine.dispose());

const sheetId = (): string => engine.sheets.active();
const merges = (): unknown => engine.merges.list(sheetId());

/** As the grid's own toolbar does it. */
const mergeInGrid = (): Promise<boolean> =>
  engine["services"].commands.executeCommand("sheet.command.add-worksheet-merge", {
    unitId: engine["grid"].unitId,
    subUnitId: sheetId(),
    selections: [{ startRow: 1, endRow: 2, startColumn: 1, endColumn: 3 }],
    defaultMerge: true,
  });

test("what a person merges in the grid is the workbook's, and undone in one step", async () => {
  engine.cells.write(sheetId(), { row: 1, column: 1, rows: 1, columns: 2 }, [["title", "lost"]]);
  const steps = engine.undoSteps().undo;
  await mergeInGrid();
  await engine.settled();
  expect(merges()).toEqual([{ row: 1, column: 1, rows: 2, columns: 3 }]);
  expect(engine.snapshot().sheets[0]?.merges).toEqual(["B2:D3"]);
  expect(engine.undoSteps().undo).toBe(steps + 1);
  await engine.undo();
  expect(merges()).toEqual([]);
  const [row] = engine.cells.read(sheetId(), { row: 1, column: 1, rows: 1, columns: 2 });
  expect(row?.map((cell) => cell.value)).toEqual(["title", "lost"]);
  await engine.redo();
  expect(engine.snapshot().sheets[0]?.merges).toEqual(["B2:D3"]);
});

test("the grid shows what the host merges, across undo and another book", async () => {
  const shown = (): unknown => engine["grid"].sheet(sheetId()).getMergeData().length;
  engine.asAddIn({}, () => engine.merges.merge(sheetId(), { row: 0, column: 0, rows: 1, columns: 3 }));
  expect(shown()).toBe(1);
  await engine.undo();
  expect(shown()).toBe(0);
  await engine.load({ sheets: [{ name: "Report", cells: [], merges: ["A1:B2"] }], tables: [], names: [] });
  expect(shown()).toBe(1);
});
