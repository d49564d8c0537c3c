import { weightLinesDiffer, weightNegative, weightNotNumber } from "../messages/combined";
import { errorCell } from "../messages/errors";
import { fail, ok, type Outcome } from "../outcome";
import { readNumberText } from "../thresholds";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { round15 } from "../values/numbers";

/** The weights of one cell's measures inside their metric, before they are spread over its lines. */
export type InnerWeight =
  | { readonly kind: "shared"; readonly weight: number }
  | { readonly kind: "byLine"; readonly weights: readonly number[] };

/**
 * Reads the measure weight of a row: points or a share, since only the proportion between weights matters. A cell
 * with several lines gives each measure of its row a weight of its own. Blank is 0, as in a weighting; text that is
 * no number, a negative weight and a boolean are `#VALUE!`; an error cell comes back as it is.
 *
 * @param row The row's number within the range, for messages.
 * @param lines How many measures the row holds.
 */
export function readInnerWeight(cell: Cell, row: number, lines: number): Outcome<InnerWeight> {
  const texts = typeof cell === "string" ? cell.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "") : [];
  if (texts.length < 2) {
    const weight = readOne(texts[0] ?? cell, row);
    return weight.ok ? ok({ kind: "shared", weight: weight.value }) : weight;
  }
  if (texts.length !== lines) return fail(weightLinesDiffer(row, texts.length, lines));
  const weights: number[] = [];
  for (const text of texts) {
    const weight = readOne(text, row);
    if (!weight.ok) return weight;
    weights.push(weight.value);
  }
  return ok({ kind: "byLine", weights });
}

function readOne(cell: Cell, row: number): Outcome<number> {
  if (isBlank(cell)) return ok(0);
  if (isCellError(cell)) return fail(errorCell(cell));
  const number = typeof cell === "string" ? readNumberText(cell) : cell;
  if (typeof number !== "number" || !Number.isFinite(number)) return fail(weightNotNumber(row, String(cell)));
  return number < 0 ? fail(weightNegative(row)) : ok(round15(number));
}
