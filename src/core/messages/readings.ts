import { formatNumber, formatPercent } from "../thresholds/format";
import { round15 } from "../values/numbers";
import type { Sign } from "../thresholds/threshold";
import { singular, type Time, type Unit } from "../thresholds/units";

/** A sign in words, for things that are counted (`fewer than 2 MIs`) or measured (`less than 5%`). */
export function signWords(sign: Sign, counted: boolean): string {
  switch (sign) {
    case ">":
      return "more than";
    case ">=":
      return "at least";
    case "<":
      return counted ? "fewer than" : "less than";
    case "<=":
      return "at most";
    case "=":
      return "exactly";
  }
}

/** An amount with its unit, in English: `95%`, `20 minutes`, `1 hour 30 minutes`, `£1,200`, `2 MIs`, `7`. */
export function amountWords(value: number, unit: Unit): string {
  switch (unit.kind) {
    case "plain":
      return formatNumber(value);
    case "percent":
      return formatPercent(value);
    case "count":
      // Which word of several is the plural can't be told.
      return `${formatNumber(value)} ${value === 1 && !unit.noun.includes(" ") ? singular(unit.noun) : unit.noun}`;
    case "money":
      return moneyWords(value, unit.currency);
    case "time":
      return timeWords(value, unit);
  }
}

function moneyWords(value: number, currency: string): string {
  const number = formatNumber(Math.abs(value));
  // £1,200.5 is written £1,200.50.
  const hasTenths = !Number.isInteger(value) && Number.isInteger(round15(value * 10));
  const sum = hasTenths ? `${number}0` : number;
  const sign = value < 0 ? "-" : "";
  return currency.length === 1 ? `${sign}${currency}${sum}` : `${sign}${sum} ${currency}`;
}

/** The units a time is broken into when it isn't a whole number of its own. */
const parts: readonly (readonly [name: string, size: number])[] = [
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
];

/** A time in its own unit, or in up to three (`1 hour 30 minutes`) where that says it exactly. */
function timeWords(value: number, unit: Time): string {
  const whole = plural(value, unit.name);
  if (Number.isInteger(value) || value < 0 || unit.base !== "clock") return whole;
  let rest = Math.round(value * unit.size);
  if (Math.abs(rest - value * unit.size) > 1e-3) return whole;
  const said: string[] = [];
  for (const [name, size] of parts) {
    if (size > unit.size || rest < size) continue;
    said.push(plural(Math.floor(rest / size), name));
    rest %= size;
  }
  return rest === 0 && said.length <= 3 ? said.join(" ") : whole;
}

function plural(value: number, noun: string): string {
  return `${formatNumber(value)} ${noun}${value === 1 ? "" : "s"}`;
}

/** Zero tolerance for something that is counted: `no incidents due to failed change`. */
export function noneOf(noun: string): string {
  return `no ${noun}`;
}

export function bandWords(low: string, high: string): string {
  return `between ${low} and ${high}`;
}

/** Said where there is room for it: a band includes its ends. */
export function withBothEnds(band: string): string {
  return `${band}, both included`;
}

export function answerWords(expected: boolean): string {
  return expected ? "must be yes" : "must be no";
}

export function budgetWords(tolerance: string | undefined): string {
  return tolerance === undefined ? "at most the budget" : `within ${tolerance} of the budget, both ways`;
}

export function partialCredit(from: string): string {
  return `, with partial credit from ${from}`;
}

/** Several readings as one sentence. */
export function allOf(readings: readonly string[]): string {
  if (readings.length < 3) return readings.join(", and ");
  return `${readings.slice(0, -1).join("; ")}; and ${readings[readings.length - 1] ?? ""}`;
}

export function metWords(actual: string, reading: string): string {
  return `${actual} is ${reading}: met`;
}

export function missedWords(actual: string, reading: string, credit: string): string {
  return `${actual} is not ${reading}: missed, partial credit ${credit}`;
}

/** Partial credit as a percentage with one decimal, cut off so that less than all never reads as 100%. */
export function creditWords(attainment: number): string {
  return formatPercent(Math.floor(round15(attainment * 1000)) / 1000);
}

/** How an actual fares where nothing is allowed. */
export function noneVerdict(actual: string, met: boolean): string {
  return met ? `${actual}: met` : `${actual}, where none is allowed: missed`;
}

export function atBoundWords(actual: string): string {
  return `${actual} is equal to the bound, which is not enough: missed`;
}

export function missingWords(reading: string): string {
  return `${reading}: no actual`;
}

/** A threshold whose bound stands elsewhere, explained without it. */
export function needsReference(reading: string, names: readonly string[]): string {
  return `${reading}: judged where the value of ${names.join(" and ")} is given`;
}

export function answerVerdict(actual: string, met: boolean): string {
  return `the answer is ${actual}: ${met ? "met" : "missed"}`;
}

export function budgetVerdict(actual: string, met: boolean): string {
  return `the answer is ${actual}: the budget is ${met ? "met" : "missed"}`;
}
