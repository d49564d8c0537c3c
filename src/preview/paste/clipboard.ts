import { readHtmlTable } from "./html-table";
import { readTextTable } from "./text-table";

/** What a person has on the clipboard. */
export interface Clipboard {
  readonly text?: string;
  readonly html?: string;
}

/** Cells as they come from the clipboard: rows of texts, and which of them are merged. */
export interface PastedCells {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly PastedMerge[];
}

/** A merged area, counted from the first pasted cell. */
export interface PastedMerge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Reads the clipboard as Excel does: a table of a web page or of Word goes before the plain text beside it. */
export function readClipboard({ text, html }: Clipboard): PastedCells {
  const table = html === undefined ? undefined : readHtmlTable(html);
  return table ?? { rows: readTextTable(text ?? ""), merges: [] };
}
