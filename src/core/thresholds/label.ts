import type { Draft } from "./draft";
import { leading } from "./phrases";
import { CLOSE, COLON, COMMA, DASH, NUMBER, OPEN, QUOTE, SLASH, STAR, WORD } from "./tokens";

/** Words that join a comparison to another, or turn it round: a label can't end in one. */
const joining = new Set(["not", "no", "never", "nor", "or", "and", "than", "to"]);

/** Words that turn round whatever comparison follows. */
const negating = new Set([
  "not",
  "never",
  "nor",
  "neither",
  "cannot",
  "without",
  "outside",
  "except",
  "excluding",
]);

/** Words that say which way is better, or that a value is only about right: a bare value behind them isn't "at least". */
const swaying = new Set(
  (
    "better worse lower higher less fewer more least most max maximum min minimum limit cap ceiling floor upper below " +
    "under above over reduce reduced reduction decrease decreased cut avoid minimise minimize about around approx " +
    "approximately circa ca roughly nearly almost only by before after until from in at with for"
  ).split(" "),
);

/**
 * True when the words between two tokens can be a label of the comparison behind them: they negate nothing, and don't
 * end in the middle of a phrase. Before a value without a sign (`bare`) they mustn't sway it either.
 */
export function isLabel({ tokens }: Draft, from: number, to: number, bare: boolean): boolean {
  if (joining.has(tokens.keyAt(to - 1))) return false;
  for (let at = from; at < to; at++) {
    const key = tokens.keyAt(at);
    if (negating.has(key) || key.endsWith("n't") || (bare && swaying.has(key))) return false;
  }
  return true;
}

/**
 * Reads what stands before a sign as a label, and moves to the sign. False when it isn't one: a label starts with
 * a word, holds plain numbers at most, and doesn't end in words that compare or negate (`not >5%`).
 */
export function signAfterLabel(draft: Draft, signAt: number): boolean {
  const { tokens, cursor } = draft;
  const start = cursor.at;
  if (tokens.kindAt(start) !== WORD) return false;
  for (let at = start; at < signAt; at++) {
    switch (tokens.kindAt(at)) {
      case WORD:
        if (at > start && tokens.kindAt(at - 1) === NUMBER && tokens.isGlued(at)) return false;
        break;
      case OPEN:
        draft.opened++;
        break;
      case CLOSE:
        draft.opened--;
        break;
      case COLON:
      case DASH:
      case SLASH:
      case QUOTE:
      case STAR:
        break;
      case COMMA:
        // As in "absence, attrition >98%"; one without a space behind it may be part of a number or of code.
        if (tokens.isGlued(at + 1)) return false;
        break;
      case NUMBER:
        if (!tokens.isWhole(at)) return false;
        break;
      default:
        return false;
    }
  }
  if (draft.opened < 0 || !isLabel(draft, start, signAt, false) || signPhraseEnds(draft, start, signAt))
    return false;
  draft.labelFrom = start;
  draft.labelTo = signAt;
  cursor.at = signAt;
  return true;
}

/** True for `at least >95%`: two comparisons, perhaps different ones. Phrases have five words at most. */
function signPhraseEnds(draft: Draft, from: number, to: number): boolean {
  for (let at = Math.max(from, to - 5); at < to; at++) {
    const meaning = leading.match(draft.tokens, at, to);
    if (meaning?.is === "sign" && leading.after === to) return true;
  }
  return false;
}
