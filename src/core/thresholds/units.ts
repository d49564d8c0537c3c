import { round15 } from "../values/numbers";

/**
 * What an amount is counted in. Amounts of one unit compare as numbers; `convert` tells which others do.
 * A `percent` amount is held as a share: 95 % is 0.95.
 */
export type Unit = Plain | Percent | Time | Money | Count;

interface Plain {
  readonly kind: "plain";
}

interface Percent {
  readonly kind: "percent";
}

/** Milliseconds to weeks are sizes on the clock (in milliseconds); months and years on the calendar (in months). */
export interface Time {
  readonly kind: "time";
  readonly name: string;
  readonly size: number;
  readonly base: "clock" | "calendar";
}

export interface Money {
  readonly kind: "money";
  /** The sign or code as it is shown: `£`, `CHF`. */
  readonly currency: string;
}

/** A number of anything: `noun` is as written (`MIs`). */
export interface Count {
  readonly kind: "count";
  readonly noun: string;
}

export const plain: Plain = { kind: "plain" };
export const percent: Percent = { kind: "percent" };

const clock = (name: string, size: number): Time => ({ kind: "time", name, size, base: "clock" });
const calendar = (name: string, size: number): Time => ({ kind: "time", name, size, base: "calendar" });

export const minute = clock("minute", 60_000);
export const hour = clock("hour", 3_600_000);
export const second = clock("second", 1_000);

/** Units of time by every word accepted for them. `m` is not one: it means minutes as often as millions. */
export const timeWords: readonly (readonly [Time, string])[] = [
  [clock("millisecond", 1), "ms millisecond milliseconds"],
  [second, "s sec secs second seconds"],
  [minute, "min mins minute minutes"],
  [hour, "h hr hrs hour hours"],
  [clock("day", 86_400_000), "d day days"],
  [clock("week", 604_800_000), "w wk wks week weeks"],
  [calendar("month", 1), "month months"],
  [calendar("year", 12), "y yr yrs year years"],
];

/** Currencies by the sign or code shown for them, and every word accepted. */
export const currencyWords: readonly (readonly [string, string])[] = [
  ["£", "£ gbp pound pounds"],
  ["$", "$ usd dollar dollars"],
  ["€", "€ eur euro euros"],
  ["¥", "¥ jpy yen"],
  ["₹", "₹ inr rupee rupees"],
  ["CHF", "chf"],
  ["SEK", "sek"],
  ["NOK", "nok"],
  ["DKK", "dkk"],
  ["PLN", "pln"],
  ["AUD", "aud"],
  ["CAD", "cad"],
];

/** Words and letters that multiply the number before them. A lone `m` or `M` counts only where money is named. */
export const scaleWords: readonly (readonly [number, string])[] = [
  [1e3, "k thousand"],
  [1e6, "m mn million"],
  [1e9, "bn billion"],
];

/**
 * An amount of unit `from` counted in unit `to`, or `undefined` where the two can't be compared (minutes with per
 * cent, pounds with dollars, incidents with complaints).
 *
 * A plain number is taken to be in `to` already; a count compares with a plain number; nouns compare when one is
 * the other's beginning (`incidents` and `incidents due to failed change`), singular or plural.
 */
export function convert(amount: number, from: Unit, to: Unit): number | undefined {
  if (from.kind === "plain") return amount;
  switch (to.kind) {
    case "plain":
      return from.kind === "count" ? amount : undefined;
    case "percent":
      return from.kind === "percent" ? amount : undefined;
    case "money":
      return from.kind === "money" && from.currency === to.currency ? amount : undefined;
    case "count":
      return from.kind === "count" && nounsAgree(from.noun, to.noun) ? amount : undefined;
    case "time":
      if (from.kind !== "time" || from.base !== to.base) return undefined;
      // Rounded once, at the end: an hour and forty minutes is 100 minutes, whatever 1.666… was cut off at.
      return from.size === to.size ? amount : round15((amount * from.size) / to.size);
  }
}

/** True when two amounts of these units can be compared at all. */
export function comparable(one: Unit, other: Unit): boolean {
  return one.kind === "plain" || other.kind === "plain" || convert(1, one, other) !== undefined;
}

function nounsAgree(one: string, other: string): boolean {
  const a = nounKey(one);
  const b = nounKey(other);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && (long.length === short.length || long[short.length] === " ");
}

/** A noun without case, double spaces and the plural of its words, so that `1 MI` meets `<2 MIs`. */
function nounKey(noun: string): string {
  return noun.normalize("NFKC").toLowerCase().trim().split(/\s+/).map(singular).join(" ");
}

/** One of what a word names: `MI`, `breach`, `query`. */
export function singular(word: string): string {
  if (/.ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
