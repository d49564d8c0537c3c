import { readThresholds } from "../../src/core/thresholds";
import { ratioOf } from "../harness/measure";
import { atMost, type BenchRow, forComparison } from "../harness/row";
import { random } from "./columns";

/** What one would write for the common forms alone: a sign, a number, a unit. */
const COMMON = /^\s*(>=|<=|>|<|=|≥|≤)?\s*([£$€])?(\d+(?:\.\d+)?)\s*(%|[A-Za-z][A-Za-z ]*)?\s*$/;

interface Read {
  readonly text: string;
  readonly sign: string;
  readonly bound: number;
  readonly unit: string;
}

function byRegex(text: string): Read | undefined {
  const match = COMMON.exec(text);
  if (match === null) return undefined;
  const [, sign = ">=", money, digits, unit = ""] = match;
  const bound = unit === "%" ? Number(digits) / 100 : Number(digits);
  return { text, sign, bound, unit: money ?? unit };
}

/** Thresholds as scorecards have them, every one different, so that nothing can be remembered. */
function distinctThresholds(count: number): string[] {
  const next = random(3);
  const signs = [">", "<", ">=", "<=", "≥", "≤"];
  const forms = [
    (sign: string, n: string) => `${sign}${n}%`,
    (sign: string, n: string) => `${sign} ${n}%`,
    (sign: string, n: string) => `${sign}${n}min`,
    (sign: string, n: string) => `${sign}${n}h`,
    (sign: string, n: string) => `${sign}${n} MIs`,
    (sign: string, n: string) => `${sign}${n}`,
    (sign: string, n: string) => `${sign}£${n}`,
    (_: string, n: string) => `${n}%`,
  ];
  const seen = new Set<string>();
  while (seen.size < count) {
    const sign = signs[Math.floor(next() * signs.length)] as string;
    const form = forms[Math.floor(next() * forms.length)] as (sign: string, n: string) => string;
    seen.add(form(sign, (Math.floor(next() * 9_999_999) / 10_000).toString()));
  }
  // Strings as the host hands them over, not as the pieces they were put together from.
  return JSON.parse(JSON.stringify([...seen])) as string[];
}

/** Longer forms, which no single expression reads. */
const RICH = [
  ">95% from 70%",
  "between 80% and 90%",
  "no more than 2 days",
  "at least 1,000 calls",
  "0 incidents due to failed change",
  "Delivered – yes/no",
  "On budget ±5%",
  "FCR >70%; AHT <20min",
  "&gt;95%",
  "<2 MIs, 0 incidents due to failed change",
];

function readAll(texts: readonly string[], read: (text: string) => unknown): unknown {
  let last: unknown;
  for (let i = 0; i < texts.length; i++) last = read(texts[i] as string);
  return last;
}

export function bench(): BenchRow[] {
  const texts = distinctThresholds(1_000_000);
  for (const text of [...RICH, ...texts.slice(0, 2000)]) {
    if (!readThresholds(text).ok) throw new Error(`not read: ${text}`);
  }
  for (const text of texts) if (byRegex(text) === undefined) throw new Error(`not read by the peer: ${text}`);
  for (let turn = 0; turn < 500; turn++) readAll(RICH, readThresholds);
  const regex = () => readAll(texts, byRegex);
  const timing = { rounds: 9, least: 1 };
  const rich = Array.from({ length: 100_000 }, (_, i) => RICH[i % RICH.length] as string);
  return [
    atMost(
      "reader, 1M distinct thresholds",
      "regex",
      ratioOf(() => readAll(texts, readThresholds), regex, timing),
      2,
    ),
    forComparison(
      "reader, 100k longer thresholds",
      "regex on 100k common ones",
      ratioOf(
        () => readAll(rich, readThresholds),
        () => readAll(texts.slice(0, 100_000), byRegex),
        timing,
      ),
    ),
  ];
}
