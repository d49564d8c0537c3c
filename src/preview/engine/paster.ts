import type { Box } from "../formulas/a1";
import type { PastedCells } from "../paste/clipboard";
import type { CellInput, CellsPart, MergesPart } from "./engine";

/** Why Excel doesn't paste: in its own words. */
export const mergedTarget = "To do this, all the merged cells need to be the same size.";

/** Puts pasted cells onto a sheet. */
export class Paster {
  constructor(
    private readonly cells: CellsPart,
    private readonly merges: MergesPart,
  ) {}

  /** The cells that a paste onto the given ones fills: a single pasted cell fills them all. */
  target(box: Box, { rows }: PastedCells): Box {
    const [height, width] = [rows.length, rows[0]?.length ?? 1];
    return height * width === 1 ? box : { ...box, rows: height, columns: width };
  }

  paste(sheetId: string, target: Box, { rows, merges }: PastedCells): void {
    const single = rows.length === 1 && rows[0]?.length === 1;
    const touched = this.merges.touching(sheetId, target);
    if (touched.length > 0 && !single) throw new Error(mergedTarget);
    const inputs = Array.from({ length: target.rows }, (_row, row) =>
      Array.from({ length: target.columns }, (_column, column) => {
        const text = single ? rows[0]?.[0] : rows[row]?.[column];
        return asInput(text ?? "");
      }),
    );
    this.cells.write(sheetId, target, inputs, true);
    const wraps = (row: number, column: number): boolean =>
      String(inputs[row - target.row]?.[column - target.column] ?? "").includes("\n");
    if (inputs.flat().some((input) => String(input).includes("\n"))) {
      this.cells.setStyle(sheetId, target, (row, column) => (wraps(row, column) ? { wrapText: true } : {}));
    }
    for (const { row, column, ...size } of merges) {
      this.merges.merge(sheetId, { row: target.row + row, column: target.column + column, ...size });
    }
  }
}

/** What begins like a formula and can't be one stays text: a threshold "=>95%" above all. */
function asInput(text: string): CellInput {
  return /^=\s*[<>=*/^&)]/.test(text) ? `'${text}` : text;
}
