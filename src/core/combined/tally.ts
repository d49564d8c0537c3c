import { tallyWords } from "../messages/combined";
import { ok, type Outcome } from "../outcome";
import type { Cells } from "../values/cell";
import { measureRows } from "./combined";
import { judgeMeasures } from "./measures";

/**
 * How actuals stand against their thresholds, in words that begin with a shape (TALLY): "✓ All met",
 * "! 1 of 3 missed", "… 1 of 3 missed, 1 not measured", "– Not measured". Every line of a cell counts as a measure.
 *
 * @returns Text. A blank threshold is `#N/A` "not agreed"; one that can't be read is `#VALUE!` naming its row.
 */
export function tally(actuals: Cells, thresholds: Cells, reference?: Cells): Outcome<string> {
  const rows = measureRows(actuals, thresholds, undefined, reference);
  if (!rows.ok) return rows;
  const judged = judgeMeasures(rows.value);
  if (!judged.ok) return judged;
  const count = (state: string) => judged.value.filter((judgement) => judgement.state === state).length;
  return ok(tallyWords(count("met"), count("missed"), count("missing")));
}
