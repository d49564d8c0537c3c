import { LifecycleStages, type FUniver } from "@univerjs/presets";
import type { Book } from "../book";

/** Room for row numbers and the scroll bar beside the cells, and the width of a column nobody set, in pixels. */
const margin = 70;
const plainColumn = 64;

/** Waits until the grid is drawn; before that it can't be asked to draw otherwise. */
function rendered(univer: FUniver): Promise<void> {
  if (univer.getCurrentLifecycleStage() >= LifecycleStages.Rendered) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    univer.addEvent(univer.Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= LifecycleStages.Rendered) {
        resolve();
      }
    });
  });
}

/**
 * Makes a workbook's sheets smaller, down to 70 %, where their columns wouldn't fit beside the pane: the first look
 * should show a scorecard whole.
 */
export async function fitZoom(univer: FUniver, book: Book, gridWidth: number): Promise<void> {
  await rendered(univer);
  for (const sheet of book.sheets) {
    const used = sheet.cells.reduce((last, cell) => Math.max(last, cell.column + 1), 1);
    let width = margin;
    for (let column = 0; column < used; column++) {
      const characters = sheet.columnWidths?.[column];
      const hidden = sheet.hiddenColumns?.includes(column) ?? false;
      width += hidden ? 0 : characters === undefined ? plainColumn : characters * 7 + 5;
    }
    const zoom = Math.max(Math.floor((gridWidth / width) * 20) / 20, 0.7);
    if (zoom < 1) {
      univer.getActiveWorkbook()?.getSheetByName(sheet.name)?.zoom(zoom);
    }
  }
}
