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
      const inGrid =
        event.target instanceof Node && (grid.contains(event.target) || isEditorOf(event.target));
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

/** The grid takes keys through an editor of its own, which may stand outside it. */
function isEditorOf(target: Node): boolean {
  return target instanceof Element && target.closest("[data-u-comp], .univer-workbench") !== null;
}
