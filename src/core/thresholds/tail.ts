import { commaInside, unreadable } from "../messages/thresholds";
import type { Problem } from "../messages/problem";
import type { Draft } from "./draft";
import { leading, trailing } from "./phrases";
import type { Quantity } from "./quantity";
import { COLON, COMMA, DASH, DOT, NUMBER, PERCENT, PLUS, QUOTE, SIGN, SLASH, STAR, WORD } from "./tokens";
import type { Sign } from "./threshold";
import type { Unit } from "./units";
import { percentQualifierWords, qualifierWords, rankWords } from "./words";

/** What stood behind a value. */
export interface Tail {
  /** The words right behind it: what a plain number counts, or what qualifies any other value. */
  noun?: string;
  qualifier?: string;
  /** Where partial credit starts. */
  from?: Quantity;
}

/**
 * Reads all that may follow a value: `or more`, `+`, `from 70%`, what is counted, what qualifies it, notes in
 * brackets. A sign found here goes into the draft. Gives the problem when anything is left that says something the
 * reader doesn't know, because passing over it would be a guess.
 */
export function readTail(draft: Draft, unit: Unit): Tail | Problem {
  const { cursor } = draft;
  const tail: Tail = {};
  if (cursor.kind() === PLUS && (cursor.kind(1) === 0 || cursor.kind(1) === WORD)) {
    setSign(draft, ">=");
    cursor.at++;
  }
  if (cursor.kind() === DASH && cursor.kind(1) === WORD) cursor.at++;
  let nounFrom = -1;
  let nounTo = -1;
  let nounEnded = false;
  while (!draft.closes()) {
    const kind = cursor.kind();
    const inNoun = nounFrom >= 0;
    if (kind === WORD) {
      if (readSuffix(draft, inNoun)) {
        nounEnded = inNoun;
        continue;
      }
      const floor = readFrom(draft);
      if (floor) {
        tail.from = floor;
        if (!draft.closes()) return unreadable(draft.text);
        break;
      }
      const qualifies = qualifierWords.has(cursor.key()) || isPercentQualifier(draft, unit);
      if (nounEnded || (qualifies && !inNoun)) {
        const problem = readQualifier(draft, tail);
        if (problem) return problem;
        break;
      }
      if (!inNoun && isSteering(draft)) return unreadable(draft.text);
      if (!inNoun) nounFrom = cursor.at;
      nounTo = ++cursor.at;
    } else if (inNoun && !nounEnded && continuesNoun(draft)) nounTo = ++cursor.at;
    else return kind === COMMA ? commaInside(draft.text) : unreadable(draft.text);
  }
  if (draft.contradicts) return unreadable(draft.text);
  if (nounFrom >= 0) tail.noun = draft.words(nounFrom, closingQuote(draft, nounTo));
  return tail;
}

/** A quotation mark behind the words belongs to them, unless it closes one in front of the whole threshold. */
function closingQuote(draft: Draft, end: number): number {
  const { tokens } = draft;
  const closesWords = end < draft.to && tokens.kindAt(end) === QUOTE && tokens.kindAt(draft.from) !== QUOTE;
  return closesWords ? end + 1 : end;
}

export function isProblem(tail: Tail | Problem): tail is Problem {
  return "sentence" in tail;
}

/** `or more` and the like, right behind the value or at the end of its noun. */
function readSuffix(draft: Draft, inNoun: boolean): boolean {
  const { cursor } = draft;
  const meaning = trailing.match(draft.tokens, cursor.at, cursor.end);
  if (meaning?.is !== "sign") return false;
  const before = cursor.at;
  cursor.at = trailing.after;
  const stands =
    !inNoun || cursor.at >= cursor.end || cursor.kind() !== WORD || qualifierWords.has(cursor.key());
  if (stands) setSign(draft, meaning.sign);
  else cursor.at = before;
  return stands;
}

/** Takes a sign from behind the value; one before it that says otherwise makes the threshold unreadable. */
function setSign(draft: Draft, sign: Sign): void {
  if (draft.sign !== undefined && draft.sign !== sign) draft.contradicts = true;
  draft.sign = sign;
}

/** `from 70%`; a `from` without a value is part of the words around it. */
function readFrom(draft: Draft): Quantity | undefined {
  const { cursor } = draft;
  if (cursor.key() !== "from") return undefined;
  const before = cursor.at++;
  const quantity = cursor.startsQuantity() ? cursor.quantity() : undefined;
  if (!quantity) cursor.at = before;
  return quantity;
}

function isPercentQualifier(draft: Draft, unit: Unit): boolean {
  return unit.kind === "percent" && percentQualifierWords.has(draft.cursor.key());
}

/** Everything up to the end, as words; a comparison among it only behind `of` (`95% of calls <20s`). */
function readQualifier(draft: Draft, tail: Tail): Problem | undefined {
  const { cursor } = draft;
  const start = cursor.at;
  const isShareOf = cursor.key() === "of";
  // "within 5% of budget" may mean a band around the budget or a share of it.
  if (isShareOf && draft.signWord === "within") return unreadable(draft.text);
  let end = cursor.at;
  while (cursor.at < cursor.end) {
    const kind = cursor.kind();
    if (kind === SIGN && !isShareOf) return unreadable(draft.text);
    if (kind === WORD) {
      const floor = readFrom(draft);
      if (floor) {
        if (!draft.closes()) return unreadable(draft.text);
        tail.from = floor;
        break;
      }
      if (readSuffix(draft, true)) continue;
    }
    cursor.at++;
    if (kind !== STAR) end = cursor.at;
  }
  tail.qualifier = draft.words(start, end);
  return undefined;
}

/** Words that steer a comparison mustn't be taken for what is counted (`5 over`, `95% or so`). */
function isSteering(draft: Draft): boolean {
  const { cursor } = draft;
  const key = cursor.key();
  if (steering.has(key)) return true;
  const meaning = leading.match(draft.tokens, cursor.at, cursor.end);
  return meaning?.is === "sign" || meaning?.is === "band" || meaning?.is === "notAgreed";
}

/** Words that can't be what is counted. */
export const steering = new Set(
  "or and not no than to but unless except at less more plus minus x m of within".split(" "),
);

/** Words that a number inside a noun belongs to: `Sev 1 incidents`, `tickets older than 30 days`. */
const numberLeads = new Set([
  ...rankWords,
  ..."in within over under than for of per by after last past every each".split(" "),
]);

/** What may stand inside a noun besides words: `P1/P2 incidents`, `re-opened`, `Sev 1`, quotation marks. */
function continuesNoun(draft: Draft): boolean {
  const { cursor, tokens } = draft;
  switch (cursor.kind()) {
    case SLASH:
    case DASH:
      return cursor.kind(1) === WORD;
    case QUOTE:
    case COLON:
      return true;
    case DOT:
      return tokens.isGlued(cursor.at + 1);
    case NUMBER:
      return numberLeads.has(tokens.keyAt(cursor.at - 1)) && cursor.kind(1) !== PERCENT;
    default:
      return false;
  }
}
