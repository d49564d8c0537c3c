import type { ChartKind, ChartSeries } from "../chart";
import type { SheetBox } from "../engine/state";
import type { Box } from "../formulas/a1";
import { oneOf } from "./arguments";
import type { ModelHost } from "./define";

/**
 * The series in a block of cells, found as Excel finds them: they run along the longer side unless told otherwise; a
 * first row and column that hold no numbers are names and categories.
 */
export function seriesIn(
  { sheetId, box }: SheetBox,
  seriesBy: unknown,
  kind: ChartKind,
  host: ModelHost,
): ChartSeries<SheetBox>[] {
  const cells = host.engine.cells.read(sheetId, box);
  // A formula that isn't calculated yet counts as a number, which it is to Excel.
  const isNumber = (row: number, column: number): boolean => {
    const { value, formula } = cells[row]?.[column] ?? {};
    return typeof value === "number" || (value === "" && formula !== "");
  };
  const columns = box.columns > 1 && !range(box.rows).some((row) => row > 0 && isNumber(row, 0)) ? 1 : 0;
  const rows =
    box.rows > 1 && !range(box.columns).some((column) => column >= columns && isNumber(0, column)) ? 1 : 0;
  const by =
    seriesBy === null || seriesBy === undefined ? "Auto" : oneOf(seriesBy, ["Auto", "Columns", "Rows"]);
  const downwards = by === "Auto" ? box.rows - rows >= box.columns - columns : by === "Columns";
  const at = (place: Box): SheetBox => ({ sheetId, box: place });
  const block = (row: number, column: number, height: number, width: number): SheetBox =>
    at({ row: box.row + row, column: box.column + column, rows: height, columns: width });
  const count = downwards ? box.columns - columns : box.rows - rows;
  return range(count).map((index) => {
    const values = downwards
      ? block(rows, columns + index, box.rows - rows, 1)
      : block(rows + index, columns, 1, box.columns - columns);
    const named = downwards ? rows > 0 : columns > 0;
    const categorised = downwards ? columns > 0 : rows > 0;
    return {
      ...(named
        ? { name: { cells: downwards ? block(0, columns + index, 1, 1) : block(rows + index, 0, 1, 1) } }
        : { name: { text: `Series${index + 1}` } }),
      values,
      ...(categorised
        ? {
            categories: downwards
              ? block(rows, 0, box.rows - rows, 1)
              : block(0, columns, 1, box.columns - columns),
          }
        : {}),
      ...spacing(kind),
    };
  });
}

/** The room Excel leaves between the bars of a new chart. */
export function spacing(kind: ChartKind): Pick<ChartSeries<never>, "gapWidth" | "overlap"> {
  if (/Stacked/.test(kind)) return { gapWidth: 150, overlap: 100 };
  return kind.startsWith("Bar") ? { gapWidth: 182, overlap: 0 } : { gapWidth: 219, overlap: -27 };
}

const range = (count: number): number[] => Array.from({ length: count }, (_value, index) => index);
