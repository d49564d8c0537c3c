import { add, type Decimal, decimalOf, makeDecimal, multiply, toNumber, ZERO } from "./decimal";
import { decimalsFor, scaledUnits } from "./fifteen-digits";

/** Numbers of 15 digits are cut into three limbs of five digits, so that products of limbs add up without rounding. */
const LIMB = 1e5;
const LIMB_SQUARED = 1e10;
/** A product of two such numbers spreads over five limbs. */
const LIMBS = 5;
/** Two factors of at most 22 decimals each. */
const SCALES = 45;
/** One product puts at most 3 × 10^10 into a limb; this many of them stay well below 2^53. */
const ROWS_BEFORE_FLUSH = 131072;

/**
 * Adds numbers and products exactly in decimal, each number read at 15 significant digits; the order of the rows
 * can't matter. Much faster than whole-number arithmetic of any size, which it only uses for numbers
 * outside 1e-8 … 1e15 and for the final total.
 */
export class ExactTotal {
  private readonly limbs = new Float64Array(LIMBS * SCALES);
  private rows = 0;
  private fewestDecimals = SCALES;
  private mostDecimals = 0;
  private settled: Decimal = ZERO;

  /** Adds `n`. */
  add(n: number): void {
    this.addProduct(n, 1);
  }

  /** Adds `a × b`. */
  addProduct(a: number, b: number): void {
    if (a === 0 || b === 0) return;
    const sizeA = a < 0 ? -a : a;
    const sizeB = b < 0 ? -b : b;
    if (sizeA < 1e-8 || sizeA >= 1e15 || sizeB < 1e-8 || sizeB >= 1e15) return this.addSlowly(a, b);
    const decimalsA = decimalsFor(sizeA);
    const decimalsB = decimalsFor(sizeB);
    const unitsA = scaledUnits(sizeA, decimalsA);
    const unitsB = scaledUnits(sizeB, decimalsB);
    this.addLimbs(a < 0 !== b < 0 ? -unitsA : unitsA, unitsB, decimalsA + decimalsB);
  }

  /** Adds what is already exact. */
  addDecimal(decimal: Decimal): void {
    this.settled = add(this.settled, decimal);
  }

  /** The exact total so far. */
  toDecimal(): Decimal {
    this.flush();
    return this.settled;
  }

  /** The double nearest to the exact total. */
  toNumber(): number {
    return toNumber(this.toDecimal());
  }

  private addLimbs(a: number, b: number, decimals: number): void {
    if (this.rows === ROWS_BEFORE_FLUSH) this.flush();
    this.rows++;
    if (decimals < this.fewestDecimals) this.fewestDecimals = decimals;
    if (decimals > this.mostDecimals) this.mostDecimals = decimals;
    const limbs = this.limbs;
    const at = decimals * LIMBS;
    const highA = Math.floor(a / LIMB_SQUARED);
    const restA = a - highA * LIMB_SQUARED;
    const middleA = Math.floor(restA / LIMB);
    const lowA = restA - middleA * LIMB;
    const highB = Math.floor(b / LIMB_SQUARED);
    const restB = b - highB * LIMB_SQUARED;
    const middleB = Math.floor(restB / LIMB);
    const lowB = restB - middleB * LIMB;
    (limbs[at] as number) += lowA * lowB;
    (limbs[at + 1] as number) += lowA * middleB + middleA * lowB;
    (limbs[at + 2] as number) += lowA * highB + middleA * middleB + highA * lowB;
    (limbs[at + 3] as number) += middleA * highB + highA * middleB;
    (limbs[at + 4] as number) += highA * highB;
  }

  private addSlowly(a: number, b: number): void {
    this.settled = add(this.settled, multiply(decimalOf(a), decimalOf(b)));
  }

  private flush(): void {
    if (this.rows === 0) return;
    for (let scale = this.fewestDecimals; scale <= this.mostDecimals; scale++) {
      let units = 0n;
      for (let limb = LIMBS - 1; limb >= 0; limb--) {
        units = units * BigInt(LIMB) + BigInt(this.limbs[scale * LIMBS + limb] as number);
      }
      if (units !== 0n) this.settled = add(this.settled, makeDecimal(units, scale));
    }
    this.limbs.fill(0);
    this.rows = 0;
    this.fewestDecimals = SCALES;
    this.mostDecimals = 0;
  }
}
