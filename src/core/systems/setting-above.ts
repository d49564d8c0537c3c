import { cellAddress } from "../scorecard/address";
import { foldHeader } from "../scorecard/headers";
import { cellAt } from "../scorecard/sheet-grid";
import type { Cell } from "../values/cell";
import type { Place } from "./finding";
import type { DataTable } from "./tables";

/** A setting above a table: what stands right of its label. */
export interface SettingAbove {
  readonly value: Cell;
  readonly place: Place;
}

/** The setting with one of the given labels above a table, the nearest first; `undefined` where there is no such label. */
export function settingAbove<Column extends string>(
  { grid, headerRow }: DataTable<Column>,
  ...labels: readonly string[]
): SettingAbove | undefined {
  const wanted = new Set(labels.map(foldHeader));
  for (let row = headerRow - 1; row >= grid.row; row--) {
    const across = (grid.values[row - grid.row] ?? []).findIndex((cell) => wanted.has(foldHeader(cell)));
    if (across < 0) continue;
    const column = grid.column + across + 1;
    return {
      value: cellAt(grid, row, column),
      place: { sheet: grid.sheet, address: cellAddress(row, column) },
    };
  }
  return undefined;
}
