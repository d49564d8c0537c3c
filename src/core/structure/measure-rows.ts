import type { PlacedTable } from "../scorecard/placed-table";
import { looks, wordFormats } from "../scorecard/looks";
import { blockAddress } from "../scorecard/address";
import { shareFormats } from "../scorecard/number-formats";
import { rowWords } from "../scorecard/vocabulary";
import type { ChangeDraft } from "./change-draft";
import type { FedActual, Measure } from "./measure";
import { asksForPercentage } from "./line-text";
import { filledRow, measureRow } from "./row-formulas";

/** The number format of an actual: a percentage beside a threshold that asks for one, whatever it is otherwise. */
export function actualFormat({ actual, threshold }: Pick<Measure, "actual" | "threshold">): string {
  return typeof actual !== "string" && asksForPercentage(threshold) ? shareFormats.exact : "General";
}

type PlacedMeasure = Partial<Measure> & { readonly fed?: FedActual };

/**
 * Further rows of a measures table, after the last one of its metric or below all others, with the formulas its
 * neighbours have. Gives the row where the first stands after the insertions.
 *
 * @param mine The rows that the metric's measures stand in.
 */
export function placeMeasures(
  draft: ChangeDraft,
  table: PlacedTable,
  metric: string,
  mine: readonly number[],
  measures: readonly PlacedMeasure[],
): number {
  const { sheet, columns } = table.found;
  const before = mine.length === 0 ? table.lastRow + 1 : Math.max(...mine) + 1;
  draft.guardTable(table);
  const first = draft.insertRows(table, before, measures.length);
  measures.forEach((measure, index) => writeMeasure(draft, table, metric, first + index, measure));
  if (before > table.lastRow && columns.status !== undefined) {
    draft.dress({
      sheet,
      conditionalFormats: wordFormats(
        blockAddress(first, columns.status, first + measures.length - 1, columns.status),
        {
          [rowWords.missed]: "bad",
          [rowWords.met]: "good",
          [rowWords.measureNotMeasured]: "quiet",
          [rowWords.notAgreed]: "quiet",
        },
      ),
    });
  }
  return first;
}

function writeMeasure(
  draft: ChangeDraft,
  table: PlacedTable,
  metric: string,
  row: number,
  measure: PlacedMeasure,
): void {
  const { sheet, columns } = table.found;
  const put = (column: number | undefined, content: Parameters<ChangeDraft["writeNew"]>[1]) => {
    if (column !== undefined) draft.writeNew({ sheet, row, column }, content);
  };
  // Formulas of a plain range refer to their own row, so they are filled into the row it is going to be.
  for (const [column, formula] of filledRow(table, row, measureRow(table, row))) {
    if (inputs.some((role) => columns[role] === column)) continue;
    if (column === columns.status) put(column, { formula, style: looks.text });
    else if (column === columns.credit)
      put(column, { formula, numberFormat: shareFormats.workedOut, style: looks.number });
    else put(column, { formula });
  }
  const { threshold = "", actual = "", weight = "", measure: name = "", fed } = measure;
  put(columns.metric, { value: metric, style: looks.text });
  put(columns.measure, { ...content(name), style: looks.text });
  put(columns.threshold, { ...content(threshold), numberFormat: "@", style: looks.text });
  put(
    columns.actual,
    fed === undefined
      ? { ...content(actual), numberFormat: actualFormat({ actual, threshold }), style: looks.input }
      : // A row that Excel inserts looks like its neighbour, whose actual is tinted to be typed into.
        { ...fed, style: { ...looks.fed, fill: "#FFFFFF" } },
  );
  put(columns.measureWeight, { ...content(weight), numberFormat: "General", style: looks.number });
}

const inputs = ["metric", "measure", "threshold", "actual", "measureWeight"] as const;

/** A cell's content: cleared when there is none. */
export function content(cell: Measure["actual"]): { value?: string | number | boolean } {
  return cell === "" || typeof cell === "object" || cell === undefined ? {} : { value: cell };
}
