import * as formulajs from "@formulajs/formulajs";
import Decimal from "decimal.js";
import { score } from "../../src/core/scoring/score";
import { lastResult, ratioOf, type Timing } from "../harness/measure";
import { atLeast, atMost, type BenchRow, forComparison } from "../harness/row";
import { type Column, column, percentages, ratios, shares, withFullMarks } from "./columns";

/** What everything is measured against: the products of two columns, added up without any check. */
function loop(combined: Column, weighting: Column): number {
  let sum = 0;
  for (let i = 0; i < combined.length; i++) {
    sum += ((combined[i] as number[])[0] as number) * ((weighting[i] as number[])[0] as number);
  }
  return sum;
}

/** As one would write it with array methods. */
function naive(combined: Column, weighting: Column): number {
  const weights = weighting.flat();
  return combined.flat().reduce((sum, n, i) => sum + n * (weights[i] ?? 0), 0);
}

function decimalJs(combined: Column, weighting: Column): number {
  let sum = new Decimal(0);
  for (let i = 0; i < combined.length; i++) {
    sum = sum.plus(new Decimal(combined[i]?.[0] ?? 0).times(weighting[i]?.[0] ?? 0));
  }
  return sum.toNumber();
}

/** Real use has met every kind of cell before: what the engine has learned from numbers alone would flatter. */
function meetEveryKind(): void {
  const kinds = [0.5, 1, "30%", " 0.3 ", null, "", true, { code: "#N/A" }, { code: "#REF!" }, 95, 1 / 3, -1];
  for (let turn = 0; turn < 200; turn++) {
    for (const kind of kinds) {
      score([[0.5], [kind]], [[0.5], [0.5]]);
      score([[0.5, kind]], [[0.5], [kind]]);
      score(kind, 0.3);
    }
  }
}

const LARGE = { rounds: 21, least: 1 };

/** The goals are set for combined scores as scorecards have them: some, often many, are at 100 %. */
const MIXES = [
  ["", percentages],
  [", three in ten at 100 %", withFullMarks],
] as const;

export function bench(): BenchRow[] {
  meetEveryKind();
  const rows: BenchRow[] = [];
  for (const [count, name, goal] of [
    [1_000, "1k", 2.5],
    [100_000, "100k", 2.3],
    [1_000_000, "1M", 1.5],
  ] as const) {
    const weighting = column(shares(count));
    for (const [mix, make] of MIXES) {
      const combined = column(make(count));
      const ours = () => score(combined, weighting);
      const base = () => loop(combined, weighting);
      const other = () => formulajs.SUMPRODUCT(combined, weighting);
      const timing = count > 100_000 ? LARGE : {};
      rows.push(atMost(`SCORE, ${name} rows${mix}`, "loop", ratioOf(ours, base, timing), goal));
      rows.push(atLeast(`formulajs SUMPRODUCT, ${name} rows${mix}`, "SCORE", ratioOf(other, ours, LARGE), 3));
    }
    rows.push(...slowerWays(name, column(percentages(count)), weighting));
  }
  return [...rows, ...otherColumns(100_000), ...oneCell()];
}

function slowerWays(name: string, combined: Column, weighting: Column): BenchRow[] {
  const base = () => loop(combined, weighting);
  const compare = (way: string, run: () => unknown, timing: Timing): BenchRow =>
    forComparison(`${way}, ${name} rows`, "loop", ratioOf(run, base, timing));
  const flat = compare("naive flat and reduce", () => naive(combined, weighting), LARGE);
  if (combined.length >= 1_000_000) return [flat];
  return [flat, compare("decimal.js", () => decimalJs(combined, weighting), { rounds: 3, least: 1 })];
}

/** Columns that aren't plain percentages throughout. */
function otherColumns(count: number): BenchRow[] {
  const weighting = column(shares(count));
  const off = column(ratios(count));
  const gap: (number | null)[][] = column(percentages(count));
  gap[count >> 1] = [null];
  const whole = column(percentages(count));
  return [
    forComparison(
      "SCORE, 100k rows of ratios such as 5/7",
      "loop",
      ratioOf(
        () => score(off, weighting),
        () => loop(off, weighting),
      ),
    ),
    forComparison(
      "SCORE, 100k rows, one of them blank",
      "loop",
      ratioOf(
        () => score(gap, weighting),
        () => loop(whole, weighting),
        LARGE,
      ),
    ),
  ];
}

/** 10,000 calls with one row each, as a scorecard's column of formulas makes them. */
function oneCell(): BenchRow[] {
  const combined = percentages(10_000).map((n) => column([n]));
  const weighting = shares(1000).map((n) => column([n]));
  const each = (one: (c: Column, w: Column) => unknown) => () => {
    let last: unknown;
    for (let i = 0; i < 10_000; i++) last = one(combined[i] as Column, weighting[i % 1000] as Column);
    return last;
  };
  const base = each(loop);
  const rows = [
    atMost("SCORE, one cell, 10k calls", "loop", ratioOf(each(score), base), 4),
    forComparison(
      "formulajs SUMPRODUCT, one cell, 10k calls",
      "loop",
      ratioOf(each(formulajs.SUMPRODUCT), base),
    ),
  ];
  if (lastResult() === undefined) throw new Error("nothing was measured");
  return rows;
}
