import type { PreviewWorkbook } from "../workbook";
import { element } from "./element";
import { messages } from "./messages";

/** Where the selection stands. */
export interface ActiveCell {
  readonly sheet: string;
  readonly address: string;
}

/** The last line of the page: what the workbook is doing, or why the selected cell shows an error. */
export interface StatusLine {
  readonly root: HTMLElement;
  setEditing(on: boolean): void;
  refresh(): void;
}

export function createStatusLine(
  workbook: PreviewWorkbook,
  activeCell: () => ActiveCell | undefined,
): StatusLine {
  const text = element("span", { class: "status-text", role: "status" }, messages.loading);
  const root = element(
    "footer",
    { class: "status-line" },
    text,
    element("span", { class: "not-excel" }, messages.notExcel),
  );
  let editing = false;
  let calculating = 0;
  const show = (): void => {
    text.textContent = editing
      ? messages.editing
      : (cellSentence() ?? (calculating > 0 ? messages.calculating : messages.ready));
  };
  const cellSentence = (): string | undefined => {
    const cell = activeCell();
    const sentence = cell && workbook.cellMessage(cell.sheet, cell.address);
    if (!cell || !sentence) {
      return undefined;
    }
    const error = String(workbook.values(cell.sheet, cell.address)[0]?.[0] ?? "");
    return messages.cellMessage(cell.address, error, sentence);
  };
  const followCalculation = async (): Promise<void> => {
    calculating++;
    // Most calculation is over before anybody could read the word.
    const timer = window.setTimeout(show, 250);
    await workbook.idle();
    window.clearTimeout(timer);
    calculating--;
    show();
  };
  workbook.onChange((change) => {
    if (change === "cells") {
      void followCalculation();
    } else {
      show();
    }
  });
  return {
    root,
    refresh: show,
    setEditing: (on) => {
      editing = on;
      show();
    },
  };
}
