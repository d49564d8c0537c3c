import { judge, readThresholds } from "../../../src/core/thresholds";
import { Cursor } from "../../../src/core/thresholds/quantity";
import { Tokens } from "../../../src/core/thresholds/tokens";
import { allCells } from "./fixtures";

type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * What the reader does for a text, counted in place of clocks: characters looked at, copied or searched, and tokens
 * looked at.
 */
function stepsOf(read: () => unknown): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const count = (target: object, name: string, cost: (result: unknown) => number): void => {
    const methods = target as Record<string, Method>;
    const original = methods[name] as Method;
    methods[name] = function (...args) {
      const result = original.apply(this, args);
      steps += cost(result);
      return result;
    };
    undo.push(() => (methods[name] = original));
  };
  const one = (): number => 1;
  const length = (result: unknown): number => (result as string).length + 1;
  count(String.prototype, "charCodeAt", one);
  for (const name of ["slice", "replace", "toLowerCase", "normalize", "trim"])
    count(String.prototype, name, length);
  for (const name of ["kindAt", "keyAt", "startAt", "endAt", "auxAt", "move"])
    count(Tokens.prototype, name, one);
  for (const name of ["kind", "key"]) count(Cursor.prototype, name, one);
  try {
    read();
  } finally {
    for (const restore of undo) restore();
  }
  return steps;
}

const repeated = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));

const parts = [
  ..."> < = a 9 % , ; . - – + ± ( ) [ ] * / : ? & ' “ • \n \u00a0 \u200b 😀 é ﷺ ＞ ９".split(/ (?!$)/),
  ..."from |of |or |no |not |to |and |min |yes |zero |on budget |between |SLA |1,000|within a |not within ".split(
    "|",
  ),
  ...'<li|<li |<sla,|</li>|<b>|&gt;|&amp;|&amp;amp;|&|&#|=""|> |>=|>SLA |+/-|±5|a-b|a/b|a: |5 to |min max '.split(
    "|",
  ),
  ..."9 |9,|9.|9e|1h|1:30|5k |£|£5 |from 5 |or more |at least |0 incidents |95% of x, |>95% of x, |9 (a |one (1) ".split(
    "|",
  ),
  ...">95%|>95%\n|>95%\n\n|>95%, |>95%; |• >95% |\n\n|\nwords |\n‘a’|a, |a |é |aﷺ |TBC\n|yes\n|n/a, ".split(
    "|",
  ),
  ..."(a |(a) |a(|yes (|yes: |no. |no: no |yes/no |yes – |Delivered – yes/no|not |within |over |max. ".split(
    "|",
  ),
  "no more than ",
  "greater than or equal to ",
  "greater than or equal ",
];

describe("a hundred thousand characters cost ten times what ten thousand do", () => {
  it.each(parts.map((part) => [part]))("%j, repeated", (part) => {
    const judged = (length: number): number => {
      const text = repeated(part, length);
      return stepsOf(() => judge(text, "<SLA", text)) + stepsOf(() => readThresholds(`>95% ${text}`));
    };
    const short = judged(10_000);
    const long = judged(100_000);
    expect(long).toBeLessThan(11 * short + 10_000);
    expect(long).toBeLessThan(250 * 100_000);
  });
});

it("any cell of the fixtures, over and over, costs a bounded number of steps a character", () => {
  const length = 4_000;
  for (const cell of allCells().filter((one) => one !== "")) {
    for (const separator of ["", " ", "\n", ", "]) {
      const text = repeated(cell + separator, length);
      expect([cell, separator, Math.round(stepsOf(() => readThresholds(text)) / length) < 100]).toEqual([
        cell,
        separator,
        true,
      ]);
    }
  }
});

it("a short text is counted, too", () =>
  expect(stepsOf(() => readThresholds("no more than 5%"))).toBeGreaterThan(15));
