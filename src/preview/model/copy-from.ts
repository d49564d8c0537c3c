import type { CellSource } from "../engine/engine";
import type { Box } from "../formulas/a1";
import { invalidOperation, notImplemented } from "../protocol/errors";
import { oneOf } from "./arguments";
import type { ModelHost } from "./define";
import { assertUnprotected, assertWritable, readRange, type RangeObject } from "./range-object";

const kinds = { All: "all", Formulas: "formulas", Values: "values", Formats: "formats" } as const;

/**
 * Range.copyFrom: the source is repeated where the target holds it several times, and reaches beyond a target that is
 * too small, as Excel has it.
 */
export function copyFrom(target: RangeObject, args: readonly unknown[], host: ModelHost): void {
  const [sourceRange, copyType, skipBlanks, transpose] = args;
  const type = oneOf(copyType ?? "All", ["All", "Formulas", "Values", "Formats", "Link"]);
  if (type === "Link") throw notImplemented("Range.copyFrom of links");
  const source = readRange(sourceRange, target.sheetId, host);
  const { engine } = host;
  const turned = transpose === true;
  const [height, width] = turned
    ? [source.box.columns, source.box.rows]
    : [source.box.rows, source.box.columns];
  const fit = (size: number, unit: number): number => (size % unit === 0 ? size : unit);
  const box: Box = {
    ...target.box,
    rows: fit(target.box.rows, height),
    columns: fit(target.box.columns, width),
  };
  const filled: RangeObject = { objectType: "Range", sheetId: target.sheetId, box };
  if (type === "All" || type === "Formats") assertUnprotected(target.sheetId, host);
  else assertWritable(filled, host);
  if (engine.merges.touching(target.sheetId, box).length > 0 && box.rows * box.columns > 1) {
    throw invalidOperation("To do this, all the merged cells need to be the same size.");
  }
  const cells = engine.cells.read(source.sheetId, source.box);
  const sourceOf = (row: number, column: number): CellSource | undefined => {
    const [down, across] = [(row - box.row) % height, (column - box.column) % width];
    const [atRow, atColumn] = turned ? [across, down] : [down, across];
    if (skipBlanks === true && cells[atRow]?.[atColumn]?.formula === "") return undefined;
    return { sheetId: source.sheetId, row: source.box.row + atRow, column: source.box.column + atColumn };
  };
  engine.transfer.transfer(target.sheetId, box, sourceOf, kinds[type]);
}
