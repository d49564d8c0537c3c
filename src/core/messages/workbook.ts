import type { Problem } from "./problem";

const value = (key: string, sentence: string): Problem => ({ key, error: "value", sentence });

/** A cell is being edited, and Excel takes no command until that ends. */
export function cellBeingEdited(): Problem {
  return value("cell-edit", "Finish editing the cell (Enter or Esc), then this goes on by itself.");
}

/** The structure of the workbook is protected, so no sheet can be added. */
export function workbookProtected(): Problem {
  return value(
    "workbook-protected",
    "The workbook's structure is protected, so no sheet can be added. Nothing was changed. Unprotect it under Review, then try again.",
  );
}

/** A sheet or its cells are protected. */
export function accessDenied(): Problem {
  return value("protected", "Excel refused because a sheet or the workbook is protected.");
}

/** Something the command needed is no longer there. */
export function itemGone(): Problem {
  return value("item-gone", "A sheet or table this needs has been renamed or deleted meanwhile.");
}

/** This Excel lacks something the command needs. */
export function apiMissing(name: string): Problem {
  return value("api-missing", `This version of Excel can't do that${name === "" ? "" : ` (${name})`}.`);
}

/** The connection to the workbook was lost or is too slow. */
export function connectionLost(): Problem {
  return value("connection", "The connection to the workbook was interrupted.");
}

/** Any other failure, with what Excel said of it. */
export function excelFailed(code: string): Problem {
  return value("excel", `Excel reported a problem${code === "" ? "" : ` (${code})`}.`);
}

/** What Excel holds after writing isn't what was written. */
export function readBackDiffers(count: number, first: string): Problem {
  const cells = count === 1 ? "1 cell doesn't" : `${count} cells don't`;
  return value("read-back", `${cells} hold what was written, the first is ${first}.`);
}

/** The workbook is as it was: every sheet of the failed command is gone again, or none was ever there. */
export function nothingChanged(problem: Problem): Problem {
  return {
    ...problem,
    sentence: `${problem.sentence} Nothing in the workbook was changed. You can try again.`,
  };
}

/** The command failed, and so did taking its sheets away again. */
export function sheetsLeft(problem: Problem, sheets: readonly string[]): Problem {
  const names = sheets.map((sheet) => `"${sheet}"`).join(" and ");
  const which = sheets.length === 1 ? `the sheet ${names} is` : `the sheets ${names} are`;
  return {
    ...problem,
    sentence: `${problem.sentence} It may be that ${which} in the workbook, incomplete: delete what you find of them. Nothing else was changed.`,
  };
}

/** The sheet of an address isn't there, or is hidden. */
export function sheetNotShown(sheet: string): Problem {
  return value("sheet-not-shown", `The sheet "${sheet}" is hidden or no longer there.`);
}

/** The add-in's own code for a command didn't load. */
export function codeMissing(): Problem {
  return value(
    "code-missing",
    "This part of the add-in couldn't be loaded, and nothing was changed: check the connection and try again.",
  );
}
