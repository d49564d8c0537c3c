/**
 * The characters people type in other shapes (full width, typographic, invisible), folded to the plain ones that
 * the scanner knows. Codes below 128 are themselves; the few signs without an ASCII shape get a code of their own.
 */
export const IGNORED = 0;
export const BULLET_CODE = 1;
export const AT_LEAST = 2;
export const AT_MOST = 3;
export const PLUS_MINUS_CODE = 4;
export const ELLIPSIS = 5;
export const NOT_EQUAL = 6;
/** A sign that no threshold has (an arrow, an emoji): never skipped, because skipping it would be guessing. */
export const UNKNOWN = 7;

export const NEW_LINE = 10;
export const SPACE = 32;
export const QUOTE_CODE = 34;
export const APOSTROPHE = 39;
export const HYPHEN = 45;

const folded = new Map<number, number>();
const foldTo = (code: number, characters: string): void => {
  for (const character of characters) folded.set(character.charCodeAt(0), code);
};
foldTo(IGNORED, "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufe0e\ufe0f\ufeff");
foldTo(NEW_LINE, "\u0085\u2028\u2029");
foldTo(
  SPACE,
  "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
);
foldTo(QUOTE_CODE, "“”„«»″");
foldTo(APOSTROPHE, "‘’‚′´");
foldTo(HYPHEN, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\ufe58\ufe63");
foldTo(BULLET_CODE, "•·▪▫‣◦●○■□➢➤►▸∙⁃\uf0b7\uf0a7");
foldTo(AT_LEAST, "≥≧⩾");
foldTo(AT_MOST, "≤≦⩽");
foldTo(PLUS_MINUS_CODE, "±");
foldTo(ELLIPSIS, "…");
foldTo(NOT_EQUAL, "≠");
foldTo(62, "﹥");
foldTo(60, "﹤");
foldTo(37, "﹪");
foldTo(0xa3, "￡");
foldTo(0xa5, "￥");

/** Marks that answer yes or no by themselves, and stand as words. */
const marks = new Set(Array.from("✓✔☑√✅✗✘✕✖×❌☒", (mark) => mark.charCodeAt(0)));
const currencySigns = new Set(Array.from("£€¥₹", (sign) => sign.charCodeAt(0)));
const letter = /[\p{L}\p{M}\p{N}]/u;

/** Folds a code of 128 or more: a known sign's plain code, the code itself for letters and marks, else UNKNOWN. */
export function fold(code: number): number {
  const known = folded.get(code);
  if (known !== undefined) return known;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (currencySigns.has(code) || marks.has(code) || letter.test(String.fromCharCode(code))) return code;
  return UNKNOWN;
}

/** The code at a place of the text, folded; NaN beyond its end. */
export function codeAt(text: string, place: number): number {
  const code = text.charCodeAt(place);
  if (code >= SPACE && code < 128) return code;
  if (code >= 128) return fold(code);
  if (code === 9) return SPACE;
  if (code >= NEW_LINE && code <= 13) return NEW_LINE;
  return Number.isNaN(code) ? code : UNKNOWN;
}

/** True for a currency sign (`$` among them). */
export function isCurrencySign(code: number): boolean {
  return code === 36 || currencySigns.has(code);
}

/** True for a letter of any script (a folded code; digits of ASCII are not letters). */
export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 128 && !currencySigns.has(code) && !marks.has(code))
  );
}

/** True for a mark such as ✓ that is a word by itself. */
export function isMark(code: number): boolean {
  return code >= 128 && marks.has(code);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
