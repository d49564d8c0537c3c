import { ambiguousM, notAgreed, numberTooLarge, unreadable } from "../messages/thresholds";
import { ok, type Outcome } from "../outcome";
import type { Draft } from "./draft";
import { makeBand, makeLimit, makeTolerance } from "./make";
import { leading } from "./phrases";
import type { Quantity } from "./quantity";
import { readAnswer } from "./statements";
import type { Threshold } from "./threshold";
import { DASH, DOT, DOTS, NUMBER, PLUS_MINUS, SIGNS, SLASH, WORD } from "./tokens";
import { rankWords, referenceNames } from "./words";

/** A sign, and what it compares with. The cursor stands on the sign. */
export function readComparison(draft: Draft): Outcome<Threshold> {
  draft.sign = SIGNS[draft.tokens.auxAt(draft.cursor.at)];
  draft.cursor.at++;
  return readOperand(draft);
}

/** What a sign, or words that say the same, compares with: a value, a band's centre, or a name. */
export function readOperand(draft: Draft): Outcome<Threshold> {
  const { cursor } = draft;
  draft.valueFrom = cursor.at;
  if (cursor.startsQuantity()) return readValue(draft);
  if (cursor.kind() !== WORD) return draft.problem(unreadable);
  if (draft.sign === "=" && draft.signWord === "") {
    const meaning = leading.match(draft.tokens, cursor.at, cursor.end);
    if (meaning?.is === "yes" || meaning?.is === "no")
      return readAnswer(draft, meaning) ?? draft.problem(unreadable);
  }
  return readReference(draft);
}

/** A value without a sign before it. */
export function readBare(draft: Draft): Outcome<Threshold> {
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

/** Words before a name that aren't part of it. */
const articles = new Set(["the", "our", "agreed"]);

/**
 * `<SLA`, `>=Target from 70%`, `within SLA`. Words for a sign take only names that mean an agreed value. `<TBC` says the
 * direction of what isn't agreed yet.
 */
function readReference(draft: Draft): Outcome<Threshold> {
  const { cursor, tokens, sign } = draft;
  if (articles.has(cursor.key()) && cursor.kind(1) === WORD) cursor.at++;
  const start = cursor.at;
  const meaning = leading.match(tokens, start, cursor.end);
  if (meaning?.is === "notAgreed") {
    cursor.at = leading.after;
    return draft.problem(draft.closes() ? notAgreed : unreadable);
  }
  if (draft.signWord !== "" && !referenceNames.has(cursor.key())) return draft.problem(unreadable);
  if (meaning?.is === "yes" || meaning?.is === "no") return draft.problem(unreadable);
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

/** `between 80 and 90`, `from 2h to 4h`. */
export function readBand(draft: Draft): Outcome<Threshold> {
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
