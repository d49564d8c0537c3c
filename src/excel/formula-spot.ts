import { ok, type Outcome } from "../core/outcome";
import type { FormulaSpot } from "../core/help/formula-spot";
import { cellAddress } from "../core/scorecard/address";
import { placeOf } from "./go-to-cell";
import { runInWorkbook, type RunOptions } from "./run";

/** How far down a free place is looked for. */
const farthest = 200;

/**
 * Where a formula would go that fills `rows` × `columns` cells: the selected cell, what it and the cells the formula
 * would spill over hold, and the next free place below. Reads only.
 */
export async function formulaSpot(
  rows: number,
  columns: number,
  options: Pick<RunOptions, "onWaiting"> = {},
): Promise<Outcome<FormulaSpot>> {
  return runInWorkbook<FormulaSpot>(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,rowIndex,columnIndex");
    const below = cell.getResizedRange(farthest + rows - 1, columns - 1);
    below.load("formulas");
    await context.sync();
    const { sheet } = placeOf(cell.address);
    const { rowIndex: row, columnIndex: column } = cell;
    const formulas = below.formulas as (string | number | boolean)[][];
    const isFree = (from: number) =>
      formulas.slice(from, from + rows).every((line) => line.every((held) => held === ""));
    const at = (down: number) => ({ row: row + down, column, address: cellAddress(row + down, column) });
    let next = 1;
    while (next <= farthest && !isFree(next)) next++;
    const [taken] = formulas
      .slice(0, rows)
      .flatMap((line, down) =>
        line.flatMap((holds, right) =>
          holds === "" ? [] : [{ holds, address: cellAddress(row + down, column + right) }],
        ),
      );
    return ok({
      sheet,
      ...at(0),
      ...(taken === undefined ? {} : { taken }),
      corner: formulas[0]?.[0] ?? "",
      ...(next > farthest ? {} : { next: at(next) }),
    });
  }, options);
}
