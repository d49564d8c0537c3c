import type { Outcome } from "../../src/core/outcome";
import { readThresholds, type Threshold } from "../../src/core/thresholds";
import { readAnyText } from "../../src/core/thresholds/read-thresholds";
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

/** Reads every text and uses all that was read, so that no reading can be left out. One loop for each reader. */
function readAllByRegex(texts: readonly string[]): number {
  let sum = 0;
  for (let i = 0; i < texts.length; i++) {
    const read = byRegex(texts[i] as string);
    if (read !== undefined) sum += read.bound + read.sign.length + read.unit.length + read.text.length;
  }
  return sum;
}

function readAll(texts: readonly string[]): number {
  let sum = 0;
  for (let i = 0; i < texts.length; i++) sum += allOf(readThresholds(texts[i] as string));
  return sum;
}

/** The whole grammar on every text, without the short cut that common forms take. */
function readAllInFull(texts: readonly string[]): number {
  let sum = 0;
  for (let i = 0; i < texts.length; i++) sum += allOf(readAnyText(texts[i] as string));
  return sum;
}

function allOf(read: Outcome<readonly Threshold[]>): number {
  let sum = 0;
  if (!read.ok) return sum;
  for (const threshold of read.value) {
    sum += threshold.text.length;
    if (threshold.kind === "limit")
      sum += threshold.bound + threshold.sign.length + threshold.unit.kind.length;
  }
  return sum;
}

const signs: Readonly<Record<string, string>> = { "≥": ">=", "≤": "<=" };
const unitKinds: Readonly<Record<string, string>> = {
  "%": "percent",
  min: "time",
  h: "time",
  "£": "money",
  "": "plain",
};

/** Both must have read the same sign, bound and unit, or the race is between different things. */
function compareReadings(text: string): void {
  const peer = byRegex(text);
  const ours = readThresholds(text);
  const limit = ours.ok && ours.value.length === 1 ? ours.value[0] : undefined;
  const same =
    peer !== undefined &&
    limit?.kind === "limit" &&
    limit.sign === (signs[peer.sign] ?? peer.sign) &&
    Math.abs(limit.bound - peer.bound) <= 1e-12 * peer.bound &&
    limit.unit.kind === (unitKinds[peer.unit] ?? "count");
  if (!same) throw new Error(`read differently: ${text}`);
}

export function bench(): BenchRow[] {
  const texts = distinctThresholds(1_000_000);
  for (const text of texts) compareReadings(text);
  const rich = Array.from({ length: 100_000 }, (_, i) => RICH[i % RICH.length] as string);
  for (const text of RICH) if (!readThresholds(text).ok) throw new Error(`not read: ${text}`);
  // Real use has met longer forms before: what the engine has learned from common ones alone would flatter.
  for (let turn = 0; turn < 500; turn++) readAll(RICH);
  const timing = { rounds: 9, least: 1 };
  const common = texts.slice(0, rich.length);
  return [
    atMost(
      "reader, 1M distinct thresholds",
      "regex",
      ratioOf(
        () => readAll(texts),
        () => readAllByRegex(texts),
        timing,
      ),
      2,
    ),
    forComparison(
      "the same without the short cut for common forms",
      "regex",
      ratioOf(
        () => readAllInFull(texts),
        () => readAllByRegex(texts),
        timing,
      ),
    ),
    forComparison(
      "reader, 100k longer thresholds",
      "regex on 100k common ones",
      ratioOf(
        () => readAll(rich),
        () => readAllByRegex(common),
        timing,
      ),
    ),
  ];
}
