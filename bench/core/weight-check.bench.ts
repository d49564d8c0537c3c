import Decimal from "decimal.js";
import { weightCheck } from "../../src/core/weighting/weight-check";
import { ratioOf } from "../harness/measure";
import { atMost, type BenchRow, forComparison } from "../harness/row";
import { type Column, column, ratios, shares } from "./columns";

function loop(weights: Column): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number[])[0] as number;
  return sum;
}

/** The usual check, which binary rounding decides. */
function naive(weights: Column): boolean {
  return loop(weights) === 1;
}

function bigInt(weights: Column): boolean {
  let sum = 0n;
  for (const [weight] of weights) sum += BigInt(Math.round((weight ?? 0) * 1e7));
  return sum === 10_000_000n;
}

function decimalJs(weights: Column): boolean {
  let sum = new Decimal(0);
  for (const [weight] of weights) sum = sum.plus(weight ?? 0);
  return sum.equals(1);
}

/** Real use has met every kind of cell before. */
function meetEveryKind(): void {
  for (let turn = 0; turn < 200; turn++) {
    for (const kind of [0.5, 1, "30%", null, "", true, { code: "#N/A" }, 95, 1 / 3, -1]) {
      weightCheck([[0.5], [kind]]);
      weightCheck([[0.5, kind]], 100);
      weightCheck(kind);
    }
  }
}

export function bench(): BenchRow[] {
  meetEveryKind();
  const weights = column(shares(100_000));
  const answer = weightCheck(weights);
  if (!answer.ok || answer.value !== "OK") throw new Error("the weights of this bench should total 1");
  const base = () => loop(weights);
  const slow = { rounds: 3, least: 1 };
  const parts = ratios(100_000);
  const total = parts.reduce((a, b) => a + b, 0);
  const off = column(parts.map((n) => n / total));
  return [
    atMost(
      "WEIGHTCHECK, 100k weights",
      "loop",
      ratioOf(() => weightCheck(weights), base),
      1.5,
    ),
    forComparison(
      "naive sum = 1 (wrong), 100k weights",
      "loop",
      ratioOf(() => naive(weights), base),
    ),
    forComparison(
      "BigInt sum, 100k weights",
      "loop",
      ratioOf(() => bigInt(weights), base),
    ),
    forComparison(
      "decimal.js sum, 100k weights",
      "loop",
      ratioOf(() => decimalJs(weights), base, slow),
    ),
    forComparison(
      "WEIGHTCHECK, 100k weights off the grid",
      "loop",
      ratioOf(() => weightCheck(off), base),
    ),
  ];
}
