import {
  ambiguousM,
  badNumber,
  noQuestion,
  noSign,
  notAgreed,
  numberTooLarge,
  unreadable,
} from "../messages/thresholds";
import { fail, ok, type Outcome } from "../outcome";
import { Draft } from "./draft";
import { signAfterLabel } from "./label";
import { makeBand, makeLimit, makeTolerance } from "./make";
import { leading, type Meaning } from "./phrases";
import type { Quantity } from "./quantity";
import type { Threshold } from "./threshold";
import {
  BAD_NUMBER,
  BAD_SIGN,
  CLOSE,
  COLON,
  DASH,
  DOTS,
  NUMBER,
  OPEN,
  PERCENT,
  PLUS_MINUS,
  QUOTE,
  SIGN,
  SIGNS,
  SLASH,
  STAR,
  DOT,
  type Tokens,
  WORD,
} from "./tokens";
import { plain } from "./units";
import { plainNo, rankWords, referenceNames, yesPhrases } from "./words";

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

/** A sign, and what it compares with. The cursor stands on the sign. */
function readComparison(draft: Draft): Outcome<Threshold> {
  draft.sign = SIGNS[draft.tokens.auxAt(draft.cursor.at)];
  draft.cursor.at++;
  return readOperand(draft);
}

/** What a sign, or words that say the same, compares with: a value, a band's centre, or a name. */
function readOperand(draft: Draft): Outcome<Threshold> {
  const { cursor } = draft;
  draft.valueFrom = cursor.at;
  if (cursor.startsQuantity()) return readValue(draft);
  if (cursor.kind() !== WORD) return draft.problem(unreadable);
  if (draft.sign === "=" && draft.signWord === "") {
    const meaning = leading.match(draft.tokens, cursor.at, cursor.end);
    if (meaning?.is === "yes" || meaning?.is === "no") return readAnswer(draft, meaning);
  }
  return readReference(draft);
}

/** A value without a sign before it. */
function readBare(draft: Draft): Outcome<Threshold> {
  draft.valueFrom = draft.cursor.at;
  return readValue(draft);
}

function readValue(draft: Draft): Outcome<Threshold> {
  const { cursor } = draft;
  const quantity = cursor.quantity();
  if (!quantity) return failedQuantity(draft);
  const kind = cursor.kind();
  if (kind === 0) return makeLimit(draft, quantity);
  if (kind === DASH || kind === DOTS || (kind === WORD && cursor.key() === "to")) {
    const before = cursor.at++;
    if (cursor.startsQuantity()) return readOtherEnd(draft, quantity);
    cursor.at = before;
  } else if (kind === PLUS_MINUS) {
    cursor.at++;
    const tolerance = cursor.quantity();
    return tolerance ? makeTolerance(draft, quantity, tolerance) : failedQuantity(draft);
  }
  return makeLimit(draft, quantity);
}

function readOtherEnd(draft: Draft, one: Quantity): Outcome<Threshold> {
  const other = draft.cursor.quantity();
  return other ? makeBand(draft, one, other) : failedQuantity(draft);
}

function failedQuantity(draft: Draft): Outcome<Threshold> {
  const { trouble } = draft.cursor;
  if (trouble === "ambiguous-m") return draft.problem(ambiguousM);
  return draft.problem(trouble === "too-large" ? numberTooLarge : unreadable);
}

/** `<SLA`, `>=Target from 70%`, `within SLA`. Words for a sign take only names that mean an agreed value. */
function readReference(draft: Draft): Outcome<Threshold> {
  const { cursor, tokens, sign } = draft;
  const start = cursor.at;
  if (draft.signWord !== "") {
    const article = cursor.key() === "the" || cursor.key() === "our" || cursor.key() === "agreed" ? 1 : 0;
    if (!referenceNames.has(cursor.key(article))) return draft.problem(unreadable);
  }
  let from: Quantity | undefined;
  let end = start;
  while (end < cursor.end) {
    const kind = cursor.kind();
    if (kind === WORD && cursor.key() === "from") {
      cursor.at++;
      from = cursor.startsQuantity() ? cursor.quantity() : undefined;
      if (!from) return draft.problem(unreadable);
      break;
    }
    const isPart =
      kind === WORD ||
      ((kind === DASH || kind === SLASH || kind === DOT) && cursor.kind(1) === WORD) ||
      (kind === NUMBER && rankWords.has(tokens.keyAt(cursor.at - 1)) && tokens.isWhole(cursor.at));
    if (!isPart) break;
    end = ++cursor.at;
  }
  const name = draft.words(start, end);
  if (!draft.closes() || name === undefined || sign === undefined) return draft.problem(unreadable);
  return ok({ kind: "reference", text: draft.text, label: draft.label, sign, name, from });
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

/** `between 80 and 90`, `from 2h to 4h`. */
function readBand(draft: Draft): Outcome<Threshold> {
  const { cursor } = draft;
  draft.valueFrom = cursor.at;
  const one = cursor.quantity();
  if (!one) return failedQuantity(draft);
  const kind = cursor.kind();
  const joins =
    kind === DASH || kind === DOTS || cursor.key() === "and" || cursor.key() === "to" || cursor.key() === "&";
  if (!joins) return draft.problem(unreadable);
  cursor.at++;
  return readOtherEnd(draft, one);
}

/** `zero`, `none`, `zero breaches`, `no data security breaches`: at most 0. */
function readZero(draft: Draft, start: number): Outcome<Threshold> {
  const { cursor, tokens } = draft;
  draft.valueFrom = start;
  draft.sign = "<=";
  if (tokens.keyAt(start) === "zero" && cursor.at === start + 1) {
    cursor.at = start;
    return readValue(draft);
  }
  const isNothingCounted = referenceNames.has(cursor.key()) || spanHas(draft, "than");
  return isNothingCounted
    ? draft.problem(unreadable)
    : makeLimit(draft, { value: 0, unit: plain, scaled: false });
}

/** True when a word occurs in what is left (`no worse than last year` counts nothing). */
function spanHas({ cursor, tokens }: Draft, word: string): boolean {
  for (let at = cursor.at; at < cursor.end; at++) if (tokens.keyAt(at) === word) return true;
  return false;
}

/** `On budget`, `on budget ±5%`, `on budget (+/- £500)`. */
function readBudget(draft: Draft): Outcome<Threshold> {
  const { cursor } = draft;
  if (draft.closes()) return ok({ kind: "budget", text: draft.text, label: draft.label });
  if (cursor.kind() === OPEN && cursor.kind(1) === PLUS_MINUS) {
    draft.opened++;
    cursor.at++;
  }
  const isWithin = cursor.key() === "within";
  if (!isWithin && cursor.kind() !== PLUS_MINUS) return draft.problem(unreadable);
  cursor.at++;
  if (isWithin && cursor.kind() === PLUS_MINUS) cursor.at++;
  const size = cursor.quantity();
  if (!size) return failedQuantity(draft);
  if (!draft.closes() || size.value < 0) return draft.problem(unreadable);
  const tolerance = { size: size.value, unit: size.unit };
  return ok({ kind: "budget", text: draft.text, label: draft.label, tolerance });
}

function readAnswer(draft: Draft, meaning: Meaning & { readonly is: "yes" | "no" }): Outcome<Threshold> {
  draft.cursor.at = leading.after;
  if (!draft.closes()) return draft.problem(unreadable);
  if (meaning.is === "yes") return answer(draft, true);
  return plainNo.has(meaning.phrase) ? answer(draft, false) : draft.problem(unreadable);
}

function answer(draft: Draft, expected: boolean): Outcome<Threshold> {
  return ok({ kind: "answer", text: draft.text, label: draft.label, expected });
}

/** Words alone: a short name most likely lost its sign on the way. */
function nothingCompared(draft: Draft): Outcome<Threshold> {
  const name = draft.words(draft.labelFrom, draft.to)?.replace(/[*.,:]$/, "") ?? "";
  if (yesPhrases.includes(draft.tokens.keyAt(draft.to - 1))) return fail(noQuestion(draft.text));
  const isName = draft.to - draft.labelFrom <= 4 && name !== "";
  return isName ? fail(noSign(name)) : draft.problem(unreadable);
}
