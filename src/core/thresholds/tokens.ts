/** The kinds of token that the scanner tells apart. */
export const WORD = 1;
export const NUMBER = 2;
export const SIGN = 3;
export const PERCENT = 4;
export const CURRENCY = 5;
export const DASH = 6;
export const PLUS = 7;
export const PLUS_MINUS = 8;
export const COLON = 9;
export const COMMA = 10;
export const OPEN = 11;
export const CLOSE = 12;
export const QUOTE = 13;
export const STAR = 14;
export const DOT = 15;
/** `..` or `…` between the ends of a band. */
export const DOTS = 16;
export const SLASH = 17;
/** The end of a line. */
export const LINE = 18;
export const SEMICOLON = 19;
export const BULLET = 20;
/** What a web page left of a sign (`</sla,>`). */
export const REMNANT = 21;
/** Digits that are no number in this culture (`99,5` in en-US). */
export const BAD_NUMBER = 22;
/** `<>`, `>>`, `≠`: comparisons that no threshold makes. */
export const BAD_SIGN = 23;
export const OTHER = 24;

/** The signs, as the scanner notes them in `aux`. */
export const SIGNS = [">", ">=", "<", "<=", "="] as const;

const POWERS = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));

/** `digits` ÷ 10^`decimals`, rounded once: the double nearest to the decimal number that was written. */
export function decimalNumber(digits: number, decimals: number): number {
  const power = POWERS[decimals];
  return power === undefined ? Number(`${digits}e${-decimals}`) : digits / power;
}

/**
 * The tokens of one text, as parallel lists that are used again for the next text: reading a million thresholds
 * makes no garbage but its results. Whoever needs something of a text beyond the next scan copies it.
 */
export class Tokens {
  text = "";
  count = 0;
  /** One bit per kind that occurs. */
  seen = 0;
  /** True when tags of a web page stand between the tokens. */
  hasTags = false;
  readonly kind: number[] = [];
  readonly start: number[] = [];
  readonly end: number[] = [];
  /** Words: lower case, folded. Slashes: "/", so that phrases may hold one. Others: "". */
  readonly key: string[] = [];
  /** Numbers: up to 15 digits as a whole number. Signs: their place in SIGNS. */
  readonly aux: number[] = [];
  /** Numbers: how many of the digits are decimals. */
  readonly decimals: number[] = [];

  begin(text: string): void {
    this.text = text;
    this.count = 0;
    this.seen = 0;
    this.hasTags = false;
  }

  add(kind: number, start: number, end: number, key = "", aux = 0, decimals = 0): void {
    const n = this.count++;
    this.seen |= 1 << kind;
    this.kind[n] = kind;
    this.start[n] = start;
    this.end[n] = end;
    this.key[n] = key;
    this.aux[n] = aux;
    this.decimals[n] = decimals;
  }

  /** Copies a token to an earlier place. */
  move(from: number, to: number): void {
    if (from === to) return;
    this.kind[to] = this.kindAt(from);
    this.start[to] = this.startAt(from);
    this.end[to] = this.endAt(from);
    this.key[to] = this.keyAt(from);
    this.aux[to] = this.auxAt(from);
    this.decimals[to] = this.decimals[from] ?? 0;
  }

  has(kind: number): boolean {
    return (this.seen & (1 << kind)) !== 0;
  }

  kindAt(n: number): number {
    return this.kind[n] ?? 0;
  }

  keyAt(n: number): string {
    return this.key[n] ?? "";
  }

  startAt(n: number): number {
    return this.start[n] ?? 0;
  }

  endAt(n: number): number {
    return this.end[n] ?? 0;
  }

  /** True when nothing stands between a token and the one before it. */
  isGlued(n: number): boolean {
    return n > 0 && this.endAt(n - 1) === this.startAt(n);
  }

  auxAt(n: number): number {
    return this.aux[n] ?? 0;
  }

  /** The value of a number token; as a share (÷ 100) when it is a percentage. */
  numberAt(n: number, asShare: boolean): number {
    return decimalNumber(this.auxAt(n), (this.decimals[n] ?? 0) + (asShare ? 2 : 0));
  }

  /** True for a number token without decimals. */
  isWhole(n: number): boolean {
    return this.kindAt(n) === NUMBER && this.decimals[n] === 0;
  }

  /** The text from one token to before another, as written. */
  slice(from: number, to: number): string {
    return to > from ? this.text.slice(this.startAt(from), this.endAt(to - 1)) : "";
  }

  /** The same as words on one line, without tags. */
  words(from: number, to: number): string {
    if (!this.hasTags) return this.slice(from, to).replace(/\s+/g, " ");
    const parts: string[] = [];
    for (let at = from; at < to; at++)
      parts.push(at > from && !this.isGlued(at) ? " " : "", this.slice(at, at + 1));
    return parts.join("");
  }
}
