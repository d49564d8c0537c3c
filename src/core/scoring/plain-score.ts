import type { Cell, Cells } from "../values/cell";
import { type Decimal, makeDecimal, ONE, quotient } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";
import { exactProduct } from "../values/numbers";
import { divisorOf } from "../weighting/weight-total";

/** Combined scores are counted in millionths, weightings in ten-millionths: whole numbers whose products stay exact. */
const SCORE_DECIMALS = 6;
const WEIGHT_DECIMALS = 7;
const SCORE_SCALE = 1e6;
const WEIGHT_SCALE = 1e7;
const PRODUCT_SCALE = SCORE_SCALE * WEIGHT_SCALE;

/** Adding and subtracting 1.5 × 2^52 rounds a number below 2^51 to a whole one, faster than Math.round. */
const ROUNDER = 6755399441055744;

/**
 * A scaled number that differs from a whole one by no more than this part of it shows that whole number at 15 digits:
 * the fifteenth digit rounds at 5e-16, and scaling itself adds 1.2e-16.
 */
const SAME_AT_15_DIGITS = 3e-16;

/**
 * A product is at most 10^13, so that the products of one block come to at most 5.2 × 10^15: added to a sum that hasn't
 * passed the limit they stay below 2^53. Looking only between blocks keeps the loop over the rows short.
 */
const BLOCK = 512;
const SPILL = 3.5e15;

/** Weights between these totals may be points that total 100, which the general reader decides. */
const PERHAPS_POINTS = 99 * WEIGHT_SCALE;
const NO_POINTS = 101 * WEIGHT_SCALE;

/** Weights off the grid that total more than this may be shares that total 1 but for their last digits. */
const NEARLY_ONE = 1 - 1e-6;

/**
 * Σ combined × weighting in one pass over the cells as they were handed over, for the plain case: two cells, or two
 * columns of one length, of numbers from 0 to 1. Numbers on the decimal grid (percentages with up to four and five
 * decimals) are added as whole numbers, others exactly by limbs. `undefined` for anything else: blanks, text, errors,
 * points, other shapes, which `readScorecardRows` judges.
 */
export function plainScore(combined: Cells, weighting: Cells): number | undefined {
  if (typeof combined === "number" && typeof weighting === "number") return plainCell(combined, weighting);
  if (!Array.isArray(combined) || !Array.isArray(weighting)) return undefined;
  return plainColumns(combined as readonly (readonly Cell[])[], weighting as readonly (readonly Cell[])[]);
}

function plainCell(score: number, weight: number): number | undefined {
  const scaledScore = score * SCORE_SCALE;
  const scaledWeight = weight * WEIGHT_SCALE;
  const wholeScore = scaledScore + ROUNDER - ROUNDER;
  const wholeWeight = scaledWeight + ROUNDER - ROUNDER;
  const onGrid =
    wholeScore <= SCORE_SCALE &&
    wholeWeight <= WEIGHT_SCALE &&
    Math.abs(scaledScore - wholeScore) <= wholeScore * SAME_AT_15_DIGITS &&
    Math.abs(scaledWeight - wholeWeight) <= wholeWeight * SAME_AT_15_DIGITS;
  if (onGrid) return (wholeScore * wholeWeight) / PRODUCT_SCALE;
  return score >= 0 && score <= 1 && weight >= 0 && weight < NEARLY_ONE
    ? exactProduct(score, weight)
    : undefined;
}

function plainColumns(
  combined: readonly (readonly Cell[])[],
  weighting: readonly (readonly Cell[])[],
): number | undefined {
  const count = combined.length;
  if (weighting.length !== count) return undefined;
  let sum = 0;
  let weights = 0;
  let rest: ExactTotal | undefined;
  let restWeights: ExactTotal | undefined;
  for (let start = 0; start < count; start += BLOCK) {
    const end = Math.min(count, start + BLOCK);
    for (let index = start; index < end; index++) {
      const scoreRow = combined[index] as readonly Cell[];
      const weightRow = weighting[index] as readonly Cell[];
      if (scoreRow.length !== 1 || weightRow.length !== 1) return undefined;
      const score = scoreRow[0];
      const weight = weightRow[0];
      if (typeof score !== "number" || typeof weight !== "number") return undefined;
      const scaledScore = score * SCORE_SCALE;
      const scaledWeight = weight * WEIGHT_SCALE;
      const wholeScore = scaledScore + ROUNDER - ROUNDER;
      const wholeWeight = scaledWeight + ROUNDER - ROUNDER;
      if (
        wholeScore <= SCORE_SCALE &&
        wholeWeight <= WEIGHT_SCALE &&
        Math.abs(scaledScore - wholeScore) <= wholeScore * SAME_AT_15_DIGITS &&
        Math.abs(scaledWeight - wholeWeight) <= wholeWeight * SAME_AT_15_DIGITS
      ) {
        sum += wholeScore * wholeWeight;
        weights += wholeWeight;
      } else {
        if (!(score >= 0 && score <= 1 && weight >= 0 && weight <= 1)) return undefined;
        rest ??= new ExactTotal();
        rest.addProduct(score, weight);
        if (Math.abs(scaledWeight - wholeWeight) <= wholeWeight * SAME_AT_15_DIGITS) weights += wholeWeight;
        else {
          restWeights ??= new ExactTotal();
          restWeights.add(weight);
        }
      }
    }
    if (sum > SPILL) {
      rest ??= new ExactTotal();
      rest.addDecimal(exactly(sum));
      sum = 0;
    }
  }
  const onGrid = weights;
  if (restWeights !== undefined) weights += restWeights.toNumber() * WEIGHT_SCALE;
  if (weights > PERHAPS_POINTS && weights < NO_POINTS) return undefined;
  if (rest === undefined) return sum / PRODUCT_SCALE;
  rest.addDecimal(exactly(sum));
  if (restWeights === undefined) return rest.toNumber();
  restWeights.addDecimal(makeDecimal(BigInt(onGrid), WEIGHT_DECIMALS));
  const divisor = divisorOf(restWeights.toDecimal(), count);
  return divisor === ONE ? rest.toNumber() : quotient(rest.toDecimal(), divisor);
}

function exactly(sum: number): Decimal {
  return makeDecimal(BigInt(sum), SCORE_DECIMALS + WEIGHT_DECIMALS);
}
