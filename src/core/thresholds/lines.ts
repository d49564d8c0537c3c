import { leading } from "./phrases";
import {
  BULLET,
  CLOSE,
  COLON,
  COMMA,
  DASH,
  DOT,
  LINE,
  OPEN,
  QUOTE,
  SEMICOLON,
  SLASH,
  STAR,
  type Tokens,
  WORD,
} from "./tokens";
import { referenceNames } from "./words";

/** A stretch of tokens, the last not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The lines of a cell: what line ends, bullets and semicolons separate, without their own bullets. */
export function linesOf(tokens: Tokens, keepBlank = false): Span[] {
  const lines: Span[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.count; at++) {
    const kind = at < tokens.count ? tokens.kindAt(at) : LINE;
    if (kind !== LINE && kind !== SEMICOLON && kind !== BULLET) continue;
    const line = withoutBullet(tokens, from, at);
    const isBlank = line.from >= line.to;
    if (!isBlank || (keepBlank && kind === LINE)) lines.push(line);
    from = at + 1;
  }
  return lines;
}

/** The stretches of a line between commas that have a space behind them; a comma glued to what follows stays inside. */
export function betweenCommas(tokens: Tokens, line: Span): Span[] {
  const spans: Span[] = [];
  let { from } = line;
  for (let at = line.from; at < line.to - 1; at++) {
    if (tokens.kindAt(at) !== COMMA || tokens.isGlued(at + 1)) continue;
    spans.push({ from, to: at });
    from = at + 1;
  }
  spans.push({ from, to: line.to });
  return spans;
}

/**
 * A line without the bullet it starts with: a star, a dash with a space behind it, or a number with a full stop or
 * bracket and a space behind it (`1. >95%`). A number alone is no bullet.
 */
function withoutBullet(tokens: Tokens, from: number, to: number): Span {
  let start = from;
  while (start < to) {
    const kind = tokens.kindAt(start);
    const next = tokens.kindAt(start + 1);
    if (kind === STAR || kind === DOT || (kind === DASH && start + 1 < to && !tokens.isGlued(start + 1)))
      start++;
    else if (
      tokens.isWhole(start) &&
      start + 2 < to &&
      (next === DOT || next === CLOSE) &&
      tokens.isGlued(start + 1) &&
      !tokens.isGlued(start + 2)
    )
      start += 2;
    else break;
  }
  let end = to;
  while (end > start && (tokens.kindAt(end - 1) === STAR || tokens.kindAt(end - 1) === DOT)) end--;
  return { from: start, to: end };
}

/**
 * Takes out the line ends before lines that go on with the sentence above, as text wrapped on a slide does: they
 * start in lower case or with a quotation mark, and hold words only (`0 incidents due to` / `failed change`). A line that says something by
 * itself, or is a name that may have lost its sign (`sla`), stays a line.
 */
export function joinWrappedLines(tokens: Tokens): void {
  let kept = 0;
  const { count } = tokens;
  for (let at = 0; at < count;) {
    let next = at;
    while (next < count && tokens.kindAt(next) === LINE) next++;
    if (next > at && kept > 0 && isContinuation(tokens, next, count)) at = next;
    else if (next === at) next++;
    while (at < next) tokens.move(at++, kept++);
  }
  tokens.count = kept;
}

function isContinuation(tokens: Tokens, from: number, count: number): boolean {
  const isQuoted = tokens.kindAt(from) === QUOTE;
  if (from >= count || (tokens.kindAt(from) !== WORD && !isQuoted)) return false;
  const first = tokens.text.charCodeAt(tokens.startAt(from));
  if (!isQuoted && (first < 97 || first > 122)) return false;
  const parts = isQuoted ? wrappedQuotes : wrappedWords;
  let to = from;
  for (; to < count && tokens.kindAt(to) !== LINE; to++) if (!parts.has(tokens.kindAt(to))) return false;
  if (to - from === 1 && referenceNames.has(tokens.keyAt(from))) return false;
  return leading.match(tokens, from, to) === undefined || leading.after < to;
}

const wrappedWords = new Set([WORD, DASH, SLASH, QUOTE, OPEN, CLOSE, DOT]);
/** Answers in quotation marks are listed with commas and a colon. */
const wrappedQuotes = new Set([...wrappedWords, COMMA, COLON]);
