import type { Clipboard } from "../paste/clipboard";

/** What the grid puts on the clipboard itself carries its mark; that it pastes again with all its formats. */
const gridsOwn = /data-copy-id/;

/**
 * Reads what comes from outside as Excel does, which the grid's own paste doesn't: quoted cells with line breaks,
 * percentages, formulas. Text that is pasted into the editor of a cell belongs to the editor.
 */
export function takePaste(
  grid: HTMLElement,
  isEditing: () => boolean,
  paste: (clipboard: Clipboard) => void,
): void {
  window.addEventListener(
    "paste",
    (event) => {
      const inGrid = event.target instanceof Element && isForCells(event.target, grid);
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const html = event.clipboardData?.getData("text/html") ?? "";
      if (!inGrid || isEditing() || gridsOwn.test(html) || (text === "" && html === "")) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      paste({ text, ...(html !== "" && { html }) });
    },
    true,
  );
}

/** The grid takes keys through a hidden editor; its other fields, such as a tab's new name, keep what is theirs. */
function isForCells(target: Element, grid: HTMLElement): boolean {
  if (target.closest('[id^="__editor_"]')) {
    return true;
  }
  const field = target.closest("input, textarea, [contenteditable]");
  return field === null && (grid.contains(target) || target === document.body);
}
