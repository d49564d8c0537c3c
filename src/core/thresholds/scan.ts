import { type Culture, getCulture } from "../values/culture";
import {
  APOSTROPHE,
  AT_LEAST,
  AT_MOST,
  BULLET_CODE,
  codeAt,
  ELLIPSIS,
  fold,
  HYPHEN,
  IGNORED,
  isCurrencySign,
  isDigit,
  isLetter,
  isMark,
  NEW_LINE,
  NOT_EQUAL,
  PLUS_MINUS_CODE,
  QUOTE_CODE,
  SPACE,
} from "./characters";
import { entityAt, isRemnant, tagAt } from "./markup";
import { scanNumber } from "./scan-number";
import * as kinds from "./tokens";
import { type Tokens } from "./tokens";

const AMPERSAND = 38;
const PLUS = 43;
const DOT = 46;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const MORE = 62;
const UNDERSCORE = 95;

/** Tokens of one character that need no look at what follows. */
const single: Readonly<Record<number, number>> = {
  37: kinds.PERCENT,
  40: kinds.OPEN,
  91: kinds.OPEN,
  41: kinds.CLOSE,
  93: kinds.CLOSE,
  42: kinds.STAR,
  44: kinds.COMMA,
  58: kinds.COLON,
  // A question is a label like any other: "Delivered? yes/no".
  63: kinds.COLON,
  59: kinds.SEMICOLON,
  [QUOTE_CODE]: kinds.QUOTE,
  [APOSTROPHE]: kinds.QUOTE,
  [BULLET_CODE]: kinds.BULLET,
  [NEW_LINE]: kinds.LINE,
  [PLUS_MINUS_CODE]: kinds.PLUS_MINUS,
  [ELLIPSIS]: kinds.DOTS,
  [NOT_EQUAL]: kinds.BAD_SIGN,
};

/**
 * Cuts a text into tokens, once from left to right: each character is looked at a bounded number of times, whatever
 * the text. It knows characters, numbers of the culture and web leftovers; what words mean is the readers' business.
 */
export function scan(tokens: Tokens, text: string): Tokens {
  const culture = getCulture();
  const length = text.length;
  tokens.begin(text);
  let i = 0;
  while (i < length) {
    const code = codeAt(text, i);
    if (code === SPACE || code === IGNORED) i++;
    else i = scanToken(tokens, text, i, code, culture);
  }
  return tokens;
}

function scanToken(tokens: Tokens, text: string, i: number, code: number, culture: Culture): number {
  if (isDigit(code)) return scanNumber(tokens, text, i, culture);
  if (code === MORE || code === LESS || code === EQUALS) return scanSign(tokens, text, i, i + 1, code);
  if (code === AT_LEAST || code === AT_MOST) {
    tokens.add(kinds.SIGN, i, i + 1, "", code === AT_LEAST ? 1 : 3);
    return i + 1;
  }
  if (isLetter(code)) return scanWord(tokens, text, i);
  const startsDecimal = code === culture.decimal.charCodeAt(0) && isDigit(codeAt(text, i + 1));
  if (startsDecimal && code !== DOT) return scanNumber(tokens, text, i, culture);
  const kind = single[code];
  if (kind !== undefined) {
    tokens.add(kind, i, i + 1);
    return i + 1;
  }
  if (code === HYPHEN) return scanDash(tokens, text, i);
  if (code === DOT) return scanDots(tokens, text, i, culture);
  if (code === PLUS) return scanPlus(tokens, text, i);
  if (code === AMPERSAND) return scanAmpersand(tokens, text, i, culture);
  if (code === SLASH) tokens.add(kinds.SLASH, i, i + 1, "/");
  else if (isCurrencySign(code)) tokens.add(kinds.CURRENCY, i, i + 1, String.fromCharCode(code));
  else if (isMark(code)) tokens.add(kinds.WORD, i, i + 1, String.fromCharCode(code));
  else tokens.add(kinds.OTHER, i, i + 1);
  return i + 1;
}

/** A comparison whose first character is at `start`, and whose second would be at `next` or behind one space. */
function scanSign(tokens: Tokens, text: string, start: number, next: number, first: number): number {
  if (first === LESS) {
    const tag = tagAt(text, start);
    if (tag) {
      tokens.hasTags = true;
      if (tag.endsLine) tokens.add(kinds.LINE, start, tag.end);
      return tag.end;
    }
  }
  if (isRemnant(text, start)) {
    tokens.add(kinds.REMNANT, start, start + 3);
    return start + 3;
  }
  let end = next;
  let second = codeAt(text, end);
  if (second === SPACE && codeAt(text, end + 1) === EQUALS) second = codeAt(text, ++end);
  if (second === AMPERSAND) {
    const entity = entityAt(text, end);
    if (entity && (entity.code === EQUALS || entity.code === MORE || entity.code === LESS)) {
      second = entity.code;
      end = entity.end - 1;
    }
  }
  const isPair = second === EQUALS || (first === EQUALS && (second === MORE || second === LESS));
  if (isPair) {
    const way = first === EQUALS ? second : first;
    tokens.add(kinds.SIGN, start, end + 1, "", way === MORE ? 1 : way === LESS ? 3 : 4);
    return end + 1;
  }
  if (second === MORE) {
    tokens.add(kinds.BAD_SIGN, start, end + 1);
    return end + 1;
  }
  tokens.add(kinds.SIGN, start, next, "", first === MORE ? 0 : first === LESS ? 2 : 4);
  return next;
}

/** A word: letters, with digits unless a number is glued in front of it (`4h30` is 4, h, 30). */
function scanWord(tokens: Tokens, text: string, start: number): number {
  const last = tokens.count - 1;
  const lettersOnly = tokens.kindAt(last) === kinds.NUMBER && tokens.endAt(last) === start;
  let i = start;
  let plainAscii = true;
  for (;;) {
    const raw = text.charCodeAt(i);
    if ((raw >= 97 && raw <= 122) || (raw >= 65 && raw <= 90)) {
      i++;
      continue;
    }
    const code = codeAt(text, i);
    const belongs =
      isLetter(code) ||
      (!lettersOnly && (isDigit(code) || code === UNDERSCORE)) ||
      (code === IGNORED && i < text.length) ||
      (code === APOSTROPHE && isLetter(codeAt(text, i + 1)));
    if (!belongs) break;
    if (raw >= 128) plainAscii = false;
    i++;
  }
  const written = text.slice(start, i);
  tokens.add(kinds.WORD, start, i, plainAscii ? written.toLowerCase() : wordKey(written));
  return i;
}

/** A word as the tables hold it: without case, width and invisible characters. */
function wordKey(written: string): string {
  let key = "";
  for (const character of written.normalize("NFKC")) {
    const code = character.charCodeAt(0);
    const plain = code < 128 ? code : fold(code);
    if (plain === APOSTROPHE) key += "'";
    else if (plain !== IGNORED) key += character;
  }
  return key.toLowerCase();
}

function scanDash(tokens: Tokens, text: string, start: number): number {
  let i = start + 1;
  while (codeAt(text, i) === HYPHEN) i++;
  tokens.add(kinds.DASH, start, i);
  return i;
}

function scanDots(tokens: Tokens, text: string, start: number, culture: Culture): number {
  let i = start + 1;
  while (text.charCodeAt(i) === DOT) i++;
  const isDecimal = i === start + 1 && culture.decimal === "." && isDigit(codeAt(text, i));
  if (isDecimal) return scanNumber(tokens, text, start, culture);
  tokens.add(i > start + 1 ? kinds.DOTS : kinds.DOT, start, i);
  return i;
}

/** A plus, or one of the ways to type ±: `+/-`, `+-`. */
function scanPlus(tokens: Tokens, text: string, start: number): number {
  const end = text.charCodeAt(start + 1) === SLASH ? start + 3 : start + 2;
  if (codeAt(text, end - 1) === HYPHEN) {
    tokens.add(kinds.PLUS_MINUS, start, end);
    return end;
  }
  tokens.add(kinds.PLUS, start, start + 1);
  return start + 1;
}

/** An entity becomes the character it stands for; another `&` is the word "and". */
function scanAmpersand(tokens: Tokens, text: string, start: number, culture: Culture): number {
  const entity = entityAt(text, start);
  if (!entity) {
    tokens.add(kinds.WORD, start, start + 1, "&");
    return start + 1;
  }
  const code = codeAt(String.fromCharCode(entity.code), 0);
  if (code === SPACE || code === IGNORED) return entity.end;
  if (code === MORE || code === LESS || code === EQUALS)
    return scanSign(tokens, text, start, entity.end, code);
  const before = tokens.count;
  scanToken(tokens, String.fromCharCode(entity.code), 0, code, culture);
  if (tokens.count > before) {
    tokens.start[before] = start;
    tokens.end[before] = entity.end;
  }
  return entity.end;
}
