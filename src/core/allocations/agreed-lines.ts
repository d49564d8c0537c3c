import { changedCells } from "../change/changed-cells";
import type { WorkbookChange } from "../change/workbook-change";
import { agreedCellLine } from "../messages/weightings-page";
import { cellAddress } from "../scorecard/address";
import type { ScorecardState } from "../scorecard/state";
import { labels } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { dateOfCell } from "../settings/plan-setting";

/** Every cell that taking the agreed weightings over would change, before and after, in words: none when nothing would. */
export function agreedLines(
  change: WorkbookChange,
  reading: WorkbookReading,
  { found, rows }: Pick<ScorecardState, "found" | "rows">,
  whole: 1 | 100,
): string[] {
  const { agreedOn } = found.settings;
  const dayAt = agreedOn && cellAddress(agreedOn.row, agreedOn.column);
  const day = change.cells?.find((cell) => cellAddress(cell.row, cell.column) === dayAt)?.value;
  const isShare = ({ column }: { readonly column: number }) =>
    column === found.columns.weighting && whole === 1;
  return changedCells(change, reading, isShare).map(({ address, before, after }) => {
    if (address === dayAt) {
      const was = dateOfCell(agreedOn?.value);
      return agreedCellLine(address, labels.agreedOn, was === "" ? before : was, dateOfCell(day));
    }
    const metric = rows.find(({ weighting }) => weighting.address === address)?.metric.text;
    return agreedCellLine(address, metric ?? labels.agreedBy, before, after);
  });
}
