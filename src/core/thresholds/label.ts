import type { Draft } from "./draft";
import { leading } from "./phrases";
import { CLOSE, COLON, DASH, NUMBER, OPEN, QUOTE, SLASH, STAR, WORD } from "./tokens";

/** Words that turn a comparison round, or join it to another: a label can't end in one. */
const joining = new Set(["not", "no", "never", "nor", "or", "and", "than", "to", "isn't"]);

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
      case NUMBER:
        if (!tokens.isWhole(at)) return false;
        break;
      default:
        return false;
    }
  }
  if (draft.opened < 0 || joining.has(tokens.keyAt(signAt - 1)) || signPhraseEnds(draft, start, signAt))
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
