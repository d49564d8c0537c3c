import type { CellChange } from "../change/workbook-change";
import { cellAddress } from "../scorecard/address";
import type { AdoptChoices } from "./adoption";
import type { TableReading } from "./table-reading";

/**
 * Threshold texts that a person put right and ticked to be written; what still can't be read isn't.
 *
 * @param shift How far the table moves down.
 */
export function writtenThresholds(
  { metrics, block }: TableReading,
  { writeThresholds = [] }: AdoptChoices,
  shift = 0,
): CellChange[] {
  return metrics.flatMap(({ items }) =>
    items.flatMap(({ threshold, thresholds, corrected }) =>
      threshold === undefined ||
      corrected === undefined ||
      thresholds.some(({ problem }) => problem !== undefined) ||
      !writeThresholds.includes(cellAddress(threshold.row, threshold.column))
        ? []
        : [
            {
              sheet: block.sheet,
              row: threshold.row + shift,
              column: threshold.column,
              value: corrected,
              numberFormat: "@",
            },
          ],
    ),
  );
}
