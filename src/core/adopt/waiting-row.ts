import { text } from "../scorecard/formula-text";
import { rowWords } from "../scorecard/vocabulary";

/** The formulas of a row that are worked out from its thresholds and actuals. */
interface ScoredRow {
  readonly combined: string;
  readonly status: string;
}

/**
 * The formulas of a row in which something can't be read yet: as any row's, but what can't be scored leaves its combined
 * score blank, and the status says so. The verdict is open until the cell is put right, and no error; from then on the
 * row scores by itself. Both take arrays where the combined score's formula does.
 *
 * @param here How the row's formulas refer to its combined score.
 */
export function waitingRow({ combined, status }: ScoredRow, here: string): ScoredRow {
  const score = combined.replace(/^=/, "");
  return {
    combined: `=IFERROR(${score},"")`,
    // The cell of the score never holds an error here, so its formula is asked. A score typed over it needs neither.
    status: `=IF(AND(${here}="",ISERROR(${score})),${text(rowWords.unreadable)},${status.replace(/^=/, "")})`,
  };
}
