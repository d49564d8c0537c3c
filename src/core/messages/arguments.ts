import { type Problem, valueError } from "./problem";
import { listed, shorten } from "./words";

/** Ranges that should run side by side and have different counts of cells. */
export function countsDiffer(counts: readonly (readonly [count: number, noun: string])[]): Problem {
  const said = listed(counts.map(([count, noun]) => `${count} ${count === 1 ? noun : `${noun}s`}`));
  return valueError("counts-differ", `${said}: select the same rows in each`);
}

/** A word that isn't one of those a closed argument has; `what` names what it would have chosen. */
export function unknownWord(what: string, word: string, words: readonly string[]): Problem {
  return valueError("unknown-word", `"${shorten(word)}" is no ${what}: use ${listed(words, "or")}`);
}
