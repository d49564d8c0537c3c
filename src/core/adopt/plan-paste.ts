import type { Block } from "../change/blocks";
import type { WorkbookChange } from "../change/workbook-change";
import { nothingPasted, pastedSheetName } from "../messages/adopt";
import { fail, ok, type Outcome } from "../outcome";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { pastedCells } from "./pasted-text";

/** A pasted table as a new sheet of plain cells, and where they will stand. */
export interface Paste {
  readonly change: WorkbookChange;
  readonly block: Block;
}

const narrowest = 12;
const widest = 34;

/** Writes text that was copied from a slide or a page to a new sheet, cell by cell, to be read from there. */
export function planPaste(
  text: string,
  { sheets, grids }: Pick<WorkbookReading, "sheets" | "grids">,
): Outcome<Paste> {
  const rows = pastedCells(text);
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2) return fail(nothingPasted());
  const taken = new Set(sheets.map((name) => name.toLowerCase()));
  let number = 1;
  while (taken.has(pastedSheetName(number).toLowerCase())) number++;
  const sheet = pastedSheetName(number);
  const widths = Array.from({ length: width }, (_, column) =>
    Math.max(narrowest, ...rows.map((cells) => longestLine(cells[column]?.value))),
  );
  const after = grids.at(-1)?.sheet;
  return ok({
    block: { sheet, row: 0, column: 0, lastRow: rows.length - 1, lastColumn: width - 1 },
    change: {
      sheets: [
        {
          name: sheet,
          ...(after === undefined ? {} : { after }),
          cells: rows.flatMap((cells, row) =>
            cells.flatMap(({ value, numberFormat }, column) =>
              value === ""
                ? []
                : [
                    {
                      row,
                      column,
                      value,
                      ...(numberFormat === undefined ? {} : { numberFormat }),
                      style: { wrapText: true, vertical: "Top" as const },
                    },
                  ],
            ),
          ),
          columnWidths: Object.fromEntries(
            widths.map((each, column) => [column, Math.min(widest, each + 2)]),
          ),
          rowHeights: {},
          hiddenColumns: [],
          showGridlines: true,
          validations: [],
          conditionalFormats: [],
          pageLayout: {
            orientation: "Landscape",
            paperSize: "A4",
            fitToWidth: 1,
            fitToHeight: 0,
            headerFooter: { leftFooter: "&A", rightFooter: "&P / &N" },
          },
        },
      ],
      show: { sheet, address: "A1" },
    },
  });
}

function longestLine(value: string | number | undefined): number {
  return Math.max(
    0,
    ...String(value ?? "")
      .split("\n")
      .map((line) => line.length),
  );
}
