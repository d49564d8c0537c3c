import { badNumber, noQuestion, noSign, notAgreed, unreadable } from "../messages/thresholds";
import { fail, type Outcome } from "../outcome";
import type { Draft } from "./draft";
import { signAfterLabel } from "./label";
import { readBand, readBare, readComparison, readOperand } from "./operand";
import { leading, type Meaning } from "./phrases";
import { answer, readAnswer, readBudget, readZero } from "./statements";
import type { Threshold } from "./threshold";
import {
  BAD_NUMBER,
  BAD_SIGN,
  CLOSE,
  COLON,
  DASH,
  DOT,
  NUMBER,
  OPEN,
  PERCENT,
  QUOTE,
  SIGN,
  SLASH,
  STAR,
  type Tokens,
  WORD,
} from "./tokens";
import { rankWords, yesPhrases } from "./words";

/** Reads the tokens of one piece of a cell as one threshold. `draft` must stand on those tokens. */
export function readPiece(draft: Draft, from: number, to: number): Outcome<Threshold> {
  const { tokens, cursor } = draft;
  draft.begin(from, to);
  const first = cursor.kind();
  if (tokens.has(BAD_NUMBER) || tokens.has(BAD_SIGN)) {
    const spoilt = spoiltToken(tokens, from, to);
    if (spoilt >= 0 && tokens.kindAt(spoilt) === BAD_NUMBER)
      return fail(badNumber(tokens.slice(spoilt, spoilt + 1)));
    if (spoilt >= 0) return draft.problem(unreadable);
  }
  if (first === SIGN) return readComparison(draft);
  if (to - from === 1 && (first === DASH || tokens.slice(from, to) === "?")) return draft.problem(notAgreed);
  if (first === OPEN || first === QUOTE) {
    if (first === OPEN) draft.opened++;
    cursor.at++;
  }
  const signAt = tokens.has(SIGN) ? findSign(tokens, cursor.at, to) : -1;
  if (cursor.startsQuantity() && !isShareOf(draft, signAt)) {
    return signAt >= 0 ? draft.problem(unreadable) : readBare(draft);
  }
  if (signAt >= 0 && !cursor.startsQuantity()) {
    return signAfterLabel(draft, signAt) ? readComparison(draft) : draft.problem(unreadable);
  }
  return cursor.startsQuantity() ? readBare(draft) : readWords(draft);
}

function spoiltToken(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (tokens.kindAt(at) === BAD_NUMBER || tokens.kindAt(at) === BAD_SIGN) return at;
  return -1;
}

function findSign(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at < to; at++) if (tokens.kindAt(at) === SIGN) return at;
  return -1;
}

/** `95% of calls < 20s` is a percentage whose words hold a sign. */
function isShareOf(draft: Draft, signAt: number): boolean {
  const { cursor } = draft;
  return signAt >= 0 && cursor.kind() === NUMBER && cursor.kind(1) === PERCENT && cursor.key(2) === "of";
}

/** A piece that starts with words: a label, a phrase that means something, or a name that lost its sign. */
function readWords(draft: Draft): Outcome<Threshold> {
  const { cursor, tokens } = draft;
  draft.labelFrom = cursor.at;
  // Whether a phrase here could be the threshold itself: at the start, or behind a separator.
  let free = true;
  let labelled = false;
  while (cursor.at < cursor.end) {
    const at = cursor.at;
    const kind = cursor.kind();
    draft.labelTo = at;
    if (kind === WORD) {
      const meaning = leading.match(tokens, at, cursor.end);
      if (meaning?.is === "filler" && !labelled && leading.after < cursor.end) {
        cursor.at = draft.labelFrom = leading.after;
        continue;
      }
      const reading = meaning && readPhrase(draft, meaning, free, labelled);
      if (reading) return reading;
      cursor.at = at + 1;
      free = false;
      labelled = true;
    } else if (kind === COLON || kind === SLASH || kind === QUOTE || kind === OPEN) {
      if (kind === OPEN) draft.opened++;
      cursor.at++;
      free = true;
    } else if (kind === CLOSE && draft.opened > 0) {
      draft.opened--;
      cursor.at++;
    } else if (kind === DASH && !isMinus(draft)) {
      cursor.at++;
      free = true;
    } else if (
      kind === NUMBER &&
      labelled &&
      rankWords.has(tokens.keyAt(at - 1)) &&
      cursor.kind(1) === WORD
    ) {
      cursor.at++;
    } else if (cursor.startsQuantity()) {
      return readBare(draft);
    } else if (kind === STAR || kind === DOT) cursor.at++;
    else return draft.problem(unreadable);
  }
  return nothingCompared(draft);
}

/** True for a dash glued to the number behind it, with a space before it. */
function isMinus(draft: Draft): boolean {
  const { cursor, tokens } = draft;
  return tokens.isGlued(cursor.at + 1) && cursor.kind(1) === NUMBER && !tokens.isGlued(cursor.at);
}

/** Reads what a phrase of the tables says; `undefined` when it is only part of a label here. */
function readPhrase(
  draft: Draft,
  meaning: Meaning,
  free: boolean,
  labelled: boolean,
): Outcome<Threshold> | undefined {
  const { cursor } = draft;
  const start = cursor.at;
  cursor.at = leading.after;
  switch (meaning.is) {
    case "sign":
      if (!cursor.startsQuantity() && !(free && cursor.kind() === WORD)) return undefined;
      draft.sign = meaning.sign;
      draft.signWord = draft.tokens.keyAt(start);
      return readOperand(draft);
    case "band":
      return cursor.startsQuantity() ? readBand(draft) : undefined;
    case "zero":
      return free || cursor.at >= cursor.end ? readZero(draft, start) : undefined;
    case "budget":
      return readBudget(draft);
    case "choice":
      return draft.closes() ? answer(draft, true) : undefined;
    case "yes":
    case "no": {
      if (!free) return undefined;
      if (meaning.phrase === "no" && cursor.kind() === WORD && !labelled) return readZero(draft, start);
      const reading = readAnswer(draft, meaning);
      return reading.ok ? reading : undefined;
    }
    case "notAgreed":
      return free && draft.closes() ? draft.problem(notAgreed) : undefined;
    default:
      return undefined;
  }
}

/** Words alone: a short name most likely lost its sign on the way. */
function nothingCompared(draft: Draft): Outcome<Threshold> {
  const name = draft.words(draft.labelFrom, draft.to)?.replace(/[*.,:]$/, "") ?? "";
  if (yesPhrases.includes(draft.tokens.keyAt(draft.to - 1))) return fail(noQuestion(draft.text));
  const isName = draft.to - draft.labelFrom <= 4 && name !== "";
  return isName ? fail(noSign(name)) : draft.problem(unreadable);
}
