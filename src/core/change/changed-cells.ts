import { contentText } from "../messages/changes";
import { cellAddress } from "../scorecard/address";
import { cellAt, type CellPlace, formulaAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { type Cell, isCellError } from "../values/cell";
import { contentOf, sameContent } from "./content";
import { movedBack } from "./places";
import type { WorkbookChange } from "./workbook-change";
import { addedSheets, cellWrites } from "./writes";

/** A cell as a preview lists it before it is written. */
export interface ChangedCell {
  readonly sheet: string;
  /** Where the cell stands now; for a cell of an inserted row, where it will stand. */
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The cells of standing sheets that a change gives another content, in the order of sheet, row and column, with what
 * they hold and what they will hold; blank is "nothing". `share` tells which numbers are read as percentages; by
 * default those that are written with such a format.
 */
export function changedCells(
  change: WorkbookChange,
  reading: WorkbookReading,
  share: (place: CellPlace) => boolean = () => false,
): ChangedCell[] {
  const grids = new Map(reading.grids.map((grid) => [grid.sheet.toLowerCase(), grid]));
  const added = new Set(addedSheets(change));
  const writes = cellWrites(change).filter(({ sheet }) => !added.has(sheet));
  const order = [...new Set(writes.map(({ sheet }) => sheet))];
  return writes
    .sort((a, b) => order.indexOf(a.sheet) - order.indexOf(b.sheet) || a.row - b.row || a.column - b.column)
    .flatMap((write) => {
      const { sheet } = write;
      const place = movedBack(write, change.insertRows ?? []);
      const grid = grids.get(sheet.toLowerCase());
      const was =
        place === undefined || grid === undefined
          ? undefined
          : (formulaAt(grid, place.row, place.column) ?? plain(cellAt(grid, place.row, place.column)));
      const becomes = contentOf(write);
      if (sameContent(was, becomes)) return [];
      const { row, column } = place ?? write;
      const percent = (write.numberFormat ?? "").includes("%") || share({ sheet, row, column });
      const [before, after] = [contentText(was, percent), contentText(becomes, percent)];
      return [{ sheet, address: cellAddress(row, column), before, after }];
    });
}

const plain = (cell: Cell) => (isCellError(cell) ? cell.code : cell);
