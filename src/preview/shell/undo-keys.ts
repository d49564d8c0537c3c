import type { PreviewWorkbook } from "../workbook";

/**
 * Ctrl+Z and Ctrl+Y (Cmd on a Mac) undo and redo in the workbook, which knows an add-in's command as one step; the
 * grid's own keys would undo it cell by cell. While something is being typed the keys belong to the editor.
 */
export function takeUndoKeys(workbook: PreviewWorkbook, isEditing: () => boolean): void {
  window.addEventListener(
    "keydown",
    (event) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isEditing() || !(key === "z" || key === "y")) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      void (key === "y" || event.shiftKey ? workbook.redo() : workbook.undo());
    },
    true,
  );
}
