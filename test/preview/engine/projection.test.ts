import type { IRange } from "@univerjs/core";
import { createHeadlessEngine } from "../../../src/preview/engine/headless";
import type { UniverEngine } from "../../../src/preview/engine/univer-engine";

let engine: UniverEngine;
beforeEach(() => {
  engine = createHeadlessEngine();
});
afterEach(() => engine.dispose());

/** The first and last row of each pick-list as the grid draws it, counted from 0. */
const drawn = (): (readonly [number, number])[] =>
  (engine["services"].api.getActiveWorkbook()?.getActiveSheet().getDataValidations() ?? []).flatMap((each) =>
    each.rule.ranges.map(({ startRow, endRow }: IRange) => [startRow, endRow] as const),
  );

const removeRow = (row: number): void => {
  engine.gridCommand("sheet.command.remove-row-by-range", {
    subUnitId: engine.sheets.active(),
    range: { startRow: row, endRow: row, startColumn: 0, endColumn: 10, rangeType: 1 },
  });
};

test("a pick-list is drawn where it is after a person deletes rows of it or above it, and takes that back", async () => {
  const box = { row: 3, column: 1, rows: 4, columns: 1 };
  engine.asAddIn({}, () =>
    engine.state.updateSheet(engine.sheets.active(), { validations: [{ box, list: ["a", "b"] }] }),
  );
  expect(drawn()).toEqual([[3, 6]]);
  removeRow(4);
  expect(drawn()).toEqual([[3, 5]]);
  removeRow(1);
  expect(drawn()).toEqual([[2, 4]]);
  await engine.undo();
  expect(drawn()).toEqual([[3, 5]]);
  await engine.undo();
  expect(drawn()).toEqual([[3, 6]]);
  await engine.redo();
  expect(drawn()).toEqual([[3, 5]]);
});

test("another workbook's pick-lists take the place of those before", async () => {
  engine.state.updateSheet(engine.sheets.active(), {
    validations: [{ box: { row: 3, column: 1, rows: 1, columns: 1 }, list: ["a"] }],
  });
  const validations = [{ address: "A1:A3", list: ["b"] }];
  await engine.load({ sheets: [{ name: "Report", cells: [], validations }], tables: [], names: [] });
  expect(drawn()).toEqual([[0, 2]]);
});
