import type { Culture } from "../values/culture";
import { APOSTROPHE, codeAt, fold, isDigit, SPACE } from "./characters";
import { BAD_NUMBER, NUMBER, type Tokens } from "./tokens";

const DOT = 46;
const COMMA = 44;

/**
 * Scans one number at `start` and adds its token. Thousands are grouped in threes by the culture's sign; digits
 * that the culture can't read (`99,5` in en-US) become one BAD_NUMBER, because dropping the sign would make 995 of
 * them. Fifteen significant digits are kept, as Excel keeps them.
 *
 * @returns Where the text goes on.
 */
export function scanNumber(tokens: Tokens, text: string, start: number, culture: Culture): number {
  const decimal = culture.decimal.charCodeAt(0);
  const group = groupCode(culture);
  let i = start;
  let digits = 0;
  let kept = 0;
  let decimals = 0;
  let inFraction = false;
  let groups = 0;
  let inGroup = 0;
  let bad = false;
  for (; ; i++) {
    const code = codeAt(text, i);
    if (isDigit(code)) {
      inGroup++;
      if (kept < 15) {
        digits = digits * 10 + (code - 48);
        if (digits > 0) kept++;
        if (inFraction) decimals++;
      } else if (!inFraction) decimals--;
      continue;
    }
    if (code !== code) break;
    const digitFollows = isDigit(codeAt(text, i + 1));
    if (!digitFollows) break;
    if (code === decimal && !inFraction) {
      bad ||= groups > 0 && inGroup !== 3;
      inFraction = true;
    } else if (code === group && !inFraction) {
      const three =
        isDigit(codeAt(text, i + 2)) && isDigit(codeAt(text, i + 3)) && !isDigit(codeAt(text, i + 4));
      if (!three && (group === SPACE || group === APOSTROPHE)) break;
      bad ||= !three || (groups === 0 ? inGroup > 3 || inGroup === 0 : inGroup !== 3);
      groups++;
    } else if (code === DOT || code === COMMA) bad = true;
    else break;
    inGroup = 0;
  }
  if (bad) {
    tokens.add(BAD_NUMBER, start, i);
    return i;
  }
  const exponent = exponentAt(text, i);
  if (exponent !== undefined) {
    i = exponent.end;
    decimals -= exponent.value;
  }
  tokens.add(NUMBER, start, i, "", digits, decimals);
  return i;
}

/** The power of ten that Excel's own number text ends in (`1E+06`); letters behind it make it a word instead. */
function exponentAt(
  text: string,
  start: number,
): { readonly value: number; readonly end: number } | undefined {
  const code = text.charCodeAt(start);
  if (code !== 69 && code !== 101) return undefined;
  let i = start + 1;
  const sign = codeAt(text, i);
  if (sign === 43 || sign === 45) i++;
  const first = i;
  while (i - first < 3 && isDigit(codeAt(text, i))) i++;
  if (i === first || isDigit(codeAt(text, i))) return undefined;
  const value = Number(text.slice(first, i).normalize("NFKC"));
  return { value: sign === 45 ? -value : value, end: i };
}

/** Spaces and apostrophes come in several shapes; one stands for all of them. */
function groupCode(culture: Culture): number {
  const code = culture.group.charCodeAt(0);
  return code >= 128 ? fold(code) : code;
}
