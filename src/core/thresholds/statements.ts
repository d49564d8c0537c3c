import { unreadable } from "../messages/thresholds";
import { ok, type Outcome } from "../outcome";
import type { Draft } from "./draft";
import { makeLimit } from "./make";
import { leading, type Meaning } from "./phrases";
import type { Threshold } from "./threshold";
import { OPEN, PLUS_MINUS } from "./tokens";
import { plain } from "./units";
import { plainNo, referenceNames } from "./words";

/** `zero`, `none`, `zero breaches`, `no data security breaches`: at most 0. */
export function readZero(draft: Draft, start: number): Outcome<Threshold> {
  const { cursor, tokens } = draft;
  draft.valueFrom = start;
  draft.sign = "<=";
  if (tokens.keyAt(start) === "zero" && cursor.at === start + 1) {
    cursor.at = start;
    const zero = cursor.quantity();
    if (zero) return makeLimit(draft, zero);
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
export function readBudget(draft: Draft): Outcome<Threshold> {
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
  if (!size) return draft.problem(unreadable);
  if (!draft.closes() || size.value < 0) return draft.problem(unreadable);
  const tolerance = { size: size.value, unit: size.unit };
  return ok({ kind: "budget", text: draft.text, label: draft.label, tolerance });
}

/** A yes or no that is the whole rest of the piece; `undefined` when it isn't, or asks for nothing (`missed`). */
export function readAnswer(
  draft: Draft,
  meaning: Meaning & { readonly is: "yes" | "no" },
): Outcome<Threshold> | undefined {
  draft.cursor.at = leading.after;
  if (!draft.closes()) return undefined;
  if (meaning.is === "yes") return answer(draft, true);
  return plainNo.has(meaning.phrase) ? answer(draft, false) : undefined;
}

export function answer(draft: Draft, expected: boolean): Outcome<Threshold> {
  return ok({ kind: "answer", text: draft.text, label: draft.label, expected });
}
