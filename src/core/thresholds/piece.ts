import { badNumber, noDirection, noQuestion, noSign, notAgreed, unreadable } from "../messages/thresholds";
import { fail, type Outcome } from "../outcome";
import type { Draft } from "./draft";
import { isLabel, signAfterLabel } from "./label";
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
import { noPhrases, rankWords, referenceNames, yesPhrases } from "./words";

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
    if (cursor.kind() === SIGN) return readComparison(draft);
  }
  const signAt = tokens.has(SIGN) ? findSign(tokens, cursor.at, to) : -1;
  const startsZero = cursor.kind() === WORD && leading.match(tokens, cursor.at, to)?.is === "zero";
  if (cursor.startsQuantity() && !startsZero) {
    return signAt < 0 || isShareOf(draft) ? readBare(draft) : draft.problem(unreadable);
  }
  if (signAt >= 0) return signAfterLabel(draft, signAt) ? readComparison(draft) : draft.problem(unreadable);
  return readWords(draft);
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
function isShareOf({ cursor }: Draft): boolean {
  return cursor.kind() === NUMBER && cursor.kind(1) === PERCENT && cursor.key(2) === "of";
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
      return readLabelledValue(draft, free);
    } else if (kind === STAR || kind === DOT) cursor.at++;
    else return draft.problem(unreadable);
  }
  return nothingCompared(draft);
}

/** A value without a sign behind a label: a plain number needs a separator between (`March 2020` is no threshold). */
function readLabelledValue(draft: Draft, free: boolean): Outcome<Threshold> {
  const { labelFrom, labelTo } = draft;
  const reading = readBare(draft);
  if (!reading.ok) return reading;
  const isBare = reading.value.kind === "limit" && draft.sign === undefined;
  if (!isLabel(draft, labelFrom, labelTo, isBare)) return draft.problem(unreadable);
  if (free || reading.value.kind !== "limit") return reading;
  const { unit, bound } = reading.value;
  const isClear = unit.kind === "percent" || bound === 0 || draft.sign !== undefined;
  return isClear ? reading : fail(noDirection(draft.text, draft.words(draft.valueFrom, draft.to) ?? ""));
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
  const isTurned = (): boolean => labelled && !isLabel(draft, draft.labelFrom, start, false);
  switch (meaning.is) {
    case "sign":
      if (cursor.kind() === DOT && draft.tokens.isGlued(cursor.at)) cursor.at++;
      if (!cursor.startsQuantity() && !(cursor.kind() === WORD && (free || referenceNames.has(cursor.key()))))
        return undefined;
      if (isTurned()) return draft.problem(unreadable);
      draft.sign = meaning.sign;
      draft.signWord = draft.tokens.keyAt(start);
      return readOperand(draft);
    case "band":
      if (!cursor.startsQuantity()) return undefined;
      return isTurned() ? draft.problem(unreadable) : readBand(draft);
    case "zero":
      if (!free && cursor.at < cursor.end) return undefined;
      return isTurned() ? draft.problem(unreadable) : readZero(draft, start);
    case "budget":
      return isTurned() ? draft.problem(unreadable) : readBudget(draft);
    case "choice":
      if (!draft.closes()) return undefined;
      return isTurned() ? draft.problem(unreadable) : answer(draft, true);
    case "yes":
    case "no": {
      if (!free) return undefined;
      if (meaning.phrase === "no" && cursor.kind() === WORD && !labelled) return readZero(draft, start);
      return readAnswer(draft, meaning);
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
  if (isAnswerWord(draft.tokens.keyAt(draft.to - 1))) return fail(noQuestion(draft.text));
  const isName = draft.to - draft.labelFrom <= 3 && name !== "";
  return isName ? fail(noSign(name)) : draft.problem(unreadable);
}

function isAnswerWord(key: string): boolean {
  return yesPhrases.includes(key) || noPhrases.includes(key);
}
