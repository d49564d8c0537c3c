import { CLOSE, COLON, CURRENCY, DASH, NUMBER, OPEN, PERCENT, PLUS, type Tokens, WORD } from "./tokens";
import {
  currencyWords,
  hour,
  minute,
  percent,
  plain,
  scaleWords,
  second,
  type Time,
  timeWords,
  type Unit,
} from "./units";
import { round15 } from "../values/numbers";
import { numberWords } from "./words";

/** An amount as written, in its own unit. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
  /** True when a word such as `k` multiplied it. */
  readonly scaled: boolean;
}

/** A word behind a number: its unit, or what multiplies it. */
export type UnitWord = { readonly unit: Unit } | { readonly scale: number };

/** Every such word, by its key. */
export const unitWords = new Map<string, UnitWord>([
  ["percent", { unit: percent }],
  ["pct", { unit: percent }],
]);
for (const [unit, words] of timeWords) for (const word of words.split(" ")) unitWords.set(word, { unit });
for (const [currency, words] of currencyWords)
  for (const word of words.split(" ")) unitWords.set(word, { unit: { kind: "money", currency } });
for (const [scale, words] of scaleWords) for (const word of words.split(" ")) unitWords.set(word, { scale });

const spelled = new Map(numberWords.map((word, value) => [word, value]));

/** A place among tokens: `at` moves on as things are read, never beyond `end`. */
export class Cursor {
  at = 0;
  end = 0;
  /** Why the last quantity could not be read, where there is more to say than that it isn't one. */
  trouble: "ambiguous-m" | "too-large" | undefined;

  constructor(readonly tokens: Tokens) {}

  kind(ahead = 0): number {
    return this.at + ahead < this.end ? (this.tokens.kind[this.at + ahead] ?? 0) : 0;
  }

  key(ahead = 0): string {
    return this.at + ahead < this.end ? (this.tokens.key[this.at + ahead] ?? "") : "";
  }

  /** The unit that the word at the cursor is, if it is one. */
  unitWord(ahead = 0): UnitWord | undefined {
    const key = this.key(ahead);
    return key === "" ? undefined : unitWords.get(key);
  }

  /** True when a quantity starts at the cursor. */
  startsQuantity(): boolean {
    let ahead = 0;
    for (let kind = this.kind(); kind === CURRENCY || kind === DASH || kind === PLUS; kind = this.kind(ahead))
      if (++ahead > 2) return false;
    if (this.kind(ahead) === NUMBER) return true;
    if (this.kind(ahead) !== WORD) return false;
    if (spelled.has(this.key(ahead))) return true;
    return ahead === 0 && this.kind(1) === NUMBER && this.currencyCode() !== undefined;
  }

  private currencyCode(): Unit | undefined {
    const word = this.unitWord();
    return word && "unit" in word && word.unit.kind === "money" ? word.unit : undefined;
  }

  /**
   * Reads a quantity and moves behind it: `95%`, `-5`, `£1.2m`, `500 GBP`, `20min`, `1h30`, `0:20`, `one (1)`.
   * A number without a unit is plain. `undefined` (and the cursor anywhere) when there is none.
   */
  quantity(): Quantity | undefined {
    this.trouble = undefined;
    let currency: Unit | undefined;
    let negative = false;
    for (let parts = 0; parts < 2; parts++) {
      const kind = this.kind();
      if (kind === DASH || kind === PLUS) {
        // Two dashes are no minus.
        const width = this.tokens.endAt(this.at) - this.tokens.startAt(this.at);
        if (width > 1 || (parts === 1 && currency === undefined)) return undefined;
        negative = kind === DASH;
        this.at++;
      } else if (kind === CURRENCY && !currency) {
        currency = currencySign(this.key());
        this.at++;
      } else if (kind === WORD && !currency && this.kind(1) === NUMBER && this.currencyCode()) {
        currency = this.currencyCode();
        this.at++;
      } else break;
    }
    const amount = this.amount(currency);
    if (!amount) return undefined;
    if (Number.isFinite(amount.value)) return negative ? { ...amount, value: -amount.value } : amount;
    this.trouble = "too-large";
    return undefined;
  }

  private amount(currency: Unit | undefined): Quantity | undefined {
    const { tokens } = this;
    const first = this.at;
    if (this.kind() !== NUMBER) return currency ? undefined : this.spelledAmount();
    this.at++;
    const next = this.kind();
    if (next === PERCENT && !currency) {
      this.at++;
      return { value: tokens.numberAt(first, true), unit: percent, scaled: false };
    }
    const value = tokens.numberAt(first, false);
    if (next === CURRENCY && !currency) {
      const unit = currencySign(this.key());
      this.at++;
      return { value, unit, scaled: false };
    }
    if (next === COLON && !currency && this.isClock()) return this.clock(value);
    if (next !== WORD) return { value, unit: currency ?? plain, scaled: false };
    return this.worded(first, value, currency);
  }

  /** A number with a word behind it, which may be its unit, a multiplier, or a noun that is left where it is. */
  private worded(first: number, value: number, currency: Unit | undefined): Quantity | undefined {
    const word = this.unitWord();
    if (word && "unit" in word) {
      if (currency) return { value, unit: currency, scaled: false };
      this.at++;
      if (word.unit.kind === "percent")
        return { value: this.tokens.numberAt(first, true), unit: percent, scaled: false };
      if (word.unit.kind === "time") return this.compound(value, word.unit);
      return { value, unit: word.unit, scaled: false };
    }
    if (this.key() === "per" && this.key(1) === "cent") {
      this.at += 2;
      return { value: this.tokens.numberAt(first, true), unit: percent, scaled: false };
    }
    if (!word) {
      if (this.key() === "b" && currency) return this.multiplied(value, 1e9, currency);
      return { value, unit: currency ?? plain, scaled: false };
    }
    return this.multiplied(value, word.scale, currency);
  }

  private multiplied(value: number, scale: number, currency: Unit | undefined): Quantity | undefined {
    const letter = this.key();
    this.at++;
    let unit = currency;
    if (!unit && this.kind() === CURRENCY) {
      unit = currencySign(this.key());
      this.at++;
    } else if (!unit) {
      unit = this.currencyCode();
      if (unit) this.at++;
    }
    if (!unit && letter === "m") {
      // "2m30s" says that it means minutes.
      if (this.kind() === NUMBER && this.tokens.isGlued(this.at) && unitIs(this.unitWord(1), second))
        return this.compound(value, minute);
      this.trouble = "ambiguous-m";
      return undefined;
    }
    return { value: round15(value * scale), unit: unit ?? plain, scaled: true };
  }

  /** The smaller parts of a time: `1h30`, `1h 30min`, `2 days 4 hours`. The first unit is the quantity's own. */
  private compound(value: number, unit: Time): Quantity {
    let size = value * unit.size;
    let last = unit;
    let parts = 1;
    while (this.kind() === NUMBER) {
      const word = this.unitWord(1);
      let part: Time | undefined;
      if (word && "unit" in word && word.unit.kind === "time" && word.unit.size < last.size) part = word.unit;
      else if (last.size === hour.size && this.key(1) === "m") part = minute;
      const alone =
        part === undefined && last.size === hour.size && this.isGluedPair() && this.kind(1) !== PERCENT;
      if (alone) part = minute;
      if (!part || part.base !== last.base) break;
      size += this.tokens.numberAt(this.at, false) * part.size;
      this.at += alone ? 1 : 2;
      last = part;
      parts++;
    }
    return { value: parts === 1 ? value : size / unit.size, unit, scaled: false };
  }

  /** True for the 30 of `1h30`: two digits glued to the hour. */
  private isGluedPair(): boolean {
    const { tokens, at } = this;
    return tokens.isGlued(at) && tokens.isWhole(at) && tokens.endAt(at) - tokens.startAt(at) === 2;
  }

  /** True for `0:20` and `1:30:00`: pairs of digits glued to their colons. */
  private isClock(): boolean {
    const { tokens, at } = this;
    const minutes = at + 1;
    return (
      this.kind(1) === NUMBER &&
      tokens.isGlued(at) &&
      tokens.isWhole(at - 1) &&
      tokens.isGlued(minutes) &&
      tokens.isWhole(minutes) &&
      tokens.endAt(minutes) - tokens.startAt(minutes) === 2 &&
      tokens.auxAt(minutes) < 60
    );
  }

  /** Hours and minutes, with seconds perhaps; a plain number beside them is hours. */
  private clock(hours: number): Quantity {
    let size = hours * hour.size + this.tokens.numberAt(this.at + 1, false) * minute.size;
    this.at += 2;
    if (this.kind() === COLON && this.isClock()) {
      size += this.tokens.numberAt(this.at + 1, false) * second.size;
      this.at += 2;
    }
    return { value: size / hour.size, unit: hour, scaled: false };
  }

  /** `one`, `five (5)`. */
  private spelledAmount(): Quantity | undefined {
    const value = this.kind() === WORD ? spelled.get(this.key()) : undefined;
    if (value === undefined) return undefined;
    this.at++;
    if (this.kind() === OPEN && this.kind(1) === NUMBER && this.kind(2) === CLOSE) {
      if (this.tokens.numberAt(this.at + 1, false) !== value) return undefined;
      this.at += 3;
    }
    const word = this.unitWord();
    if (word && "unit" in word) {
      this.at++;
      const inPercent = word.unit.kind === "percent";
      return { value: inPercent ? value / 100 : value, unit: word.unit, scaled: false };
    }
    return { value, unit: plain, scaled: false };
  }
}

function currencySign(sign: string): Unit {
  return { kind: "money", currency: sign };
}

function unitIs(word: UnitWord | undefined, unit: Unit): boolean {
  return word !== undefined && "unit" in word && word.unit === unit;
}
