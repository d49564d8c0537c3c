import { getCulture } from "../values/culture";
import { unitWords } from "./quantity";
import { steering } from "./tail";
import type { Limit, Sign } from "./threshold";
import { decimalNumber } from "./tokens";
import { percent, plain, type Unit } from "./units";
import { isPhraseStart } from "./phrases";
import { percentQualifierWords, qualifierWords } from "./words";

const SPACE = 32;
const PERCENT = 37;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
const EQUALS = 61;
const MORE = 62;
const MOST = 0x2264;
const LEAST = 0x2265;

const money = new Map(
  ["$", "£", "€"].map((currency): [number, Unit] => [currency.charCodeAt(0), { kind: "money", currency }]),
);

/**
 * Reads the forms that most cells have, in one pass and without tokens: a sign, an amount and one unit or noun
 * (`>95%`, `<20min`, `<= 2 MIs`, `≥£500`), and a bare percentage. Gives `undefined` for every other text, which the
 * whole reader then reads; what this gives, the whole reader would have given, too.
 */
export function readCommonForm(text: string): Limit | undefined {
  const { length } = text;
  const start = afterSpaces(text, 0);
  let i = start;
  let sign: Sign | undefined;
  const first = text.charCodeAt(i);
  if (first === MORE || first === LESS) {
    const orEqual = text.charCodeAt(i + 1) === EQUALS;
    i += orEqual ? 2 : 1;
    sign = first === MORE ? (orEqual ? ">=" : ">") : orEqual ? "<=" : "<";
  } else if (first === LEAST || first === MOST) {
    i++;
    sign = first === LEAST ? ">=" : "<=";
  }
  if (sign !== undefined) i = afterSpaces(text, i);
  let unit: Unit | undefined;
  let code = text.charCodeAt(i);
  if (code < ZERO || code > NINE) {
    unit = money.get(code);
    if (unit === undefined) return undefined;
    code = text.charCodeAt(++i);
  }
  const from = i;
  let digits = 0;
  let point = -1;
  for (; ; code = text.charCodeAt(++i)) {
    if (code >= ZERO && code <= NINE) digits = digits * 10 + code - ZERO;
    else if (code === DOT && point < 0 && i > from) point = i;
    else break;
  }
  const decimals = point < 0 ? 0 : i - point - 1;
  if (i === from || i - from > 15 || (point >= 0 && (decimals === 0 || getCulture().decimal !== ".")))
    return undefined;
  let end = i;
  if (code === PERCENT) {
    if (unit !== undefined) return undefined;
    unit = percent;
    end = i + 1;
  } else if (i < length) {
    const word = afterSpaces(text, i);
    end = endOfWord(text, word);
    if (end > word) {
      if (unit !== undefined) return undefined;
      unit = unitOrNoun(text.slice(word, end));
      if (unit === undefined) return undefined;
    } else if (word === length) end = i;
    else return undefined;
  }
  if (afterSpaces(text, end) < length) return undefined;
  const isPercent = unit === percent;
  if (sign === undefined) {
    if (!isPercent || digits === 0) return undefined;
    sign = ">=";
  }
  return {
    kind: "limit",
    text: start === 0 && end === length ? text : text.slice(start, end),
    label: undefined,
    qualifier: undefined,
    sign,
    bound: decimalNumber(digits, isPercent ? decimals + 2 : decimals),
    unit: unit ?? plain,
    from: undefined,
  };
}

function afterSpaces(text: string, from: number): number {
  let i = from;
  while (text.charCodeAt(i) === SPACE) i++;
  return i;
}

/** Behind the plain letters at a place. */
function endOfWord(text: string, from: number): number {
  let i = from;
  for (;;) {
    const code = text.charCodeAt(i) | SPACE;
    if (!(code >= 97 && code <= 122)) return i;
    i++;
  }
}

/** What one word behind a number is; `undefined` for a word that may steer the comparison or multiply. */
function unitOrNoun(word: string): Unit | undefined {
  const known = unitWords.get(word);
  if (known) return "unit" in known ? known.unit : undefined;
  const key = word.toLowerCase();
  const isPlainNoun =
    !unitWords.has(key) &&
    !isPhraseStart(key) &&
    !steering.has(key) &&
    !qualifierWords.has(key) &&
    !percentQualifierWords.has(key) &&
    key !== "from" &&
    key !== "b" &&
    key !== "e";
  return isPlainNoun ? { kind: "count", noun: word } : undefined;
}
