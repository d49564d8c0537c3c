import { errorCell } from "../messages/errors";
import {
  scaleEmpty,
  scaleRepeated,
  scaleShape,
  scaleValueWrong,
  scaleWordMissing,
} from "../messages/emotion";
import { foldWord } from "../values/fold-word";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError, isNotAvailable } from "../values/cell";
import { columnCount, isRange } from "../values/shape";
import { round15 } from "../values/numbers";
import { readNumber } from "../weighting/read-number";

/** An ordered scale of emotions: what each word is worth. */
export interface EmotionScale {
  /** Value by folded word: 0 (worst) to 1 (best); `undefined` for a word that stands for no answer. */
  readonly values: ReadonlyMap<string, number | undefined>;
  /** The words as they are written, in their order. */
  readonly words: readonly string[];
}

/** What the value of a word says that stands for no answer: left out, and never a neutral one. */
export const leftOut = "left out";
const noAnswer = new Set(["", leftOut, "-", "–", "—", "n/a", "none", "no answer"]);

/** The scale that is used unless another is given; its words in the order a sheet begins with, worst first. */
export const usualScale: readonly (readonly [word: string, value: number | typeof leftOut])[] = [
  ["Angry", 0],
  ["Confused", 0.25],
  ["Frustrated", 0.25],
  ["Relieved but disappointed", 0.5],
  ["Good", 0.75],
  ["Delighted", 1],
  ["Ignored survey", leftOut],
];

/** What people also write for a word of the usual scale. */
const alsoWritten: readonly (readonly [word: string, value: number | typeof leftOut])[] = [
  ["Confused or frustrated", 0.25],
  ["Confused and frustrated", 0.25],
  ["Confused, frustrated", 0.25],
  ["Ignores survey", leftOut],
  ["Ignore survey", leftOut],
  ["No answer", leftOut],
  ["No response", leftOut],
];

const valueOf = (value: number | typeof leftOut) => (value === leftOut ? undefined : value);

export const usualEmotions: EmotionScale = {
  values: new Map([...usualScale, ...alsoWritten].map(([word, value]) => [foldWord(word), valueOf(value)])),
  words: usualScale.map(([word]) => word),
};

/** What a cell of a scale's value column holds. */
export type ScaleValue =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "left-out" }
  | { readonly kind: "wrong" };

/** Reads the value of a word: 0 to 1 (text such as "25%" too), or that the word stands for no answer. */
export function readScaleValue(cell: Cell): ScaleValue {
  if (isCellError(cell)) return { kind: isNotAvailable(cell) ? "left-out" : "wrong" };
  if (noAnswer.has(foldWord(cell))) return { kind: "left-out" };
  const number = readNumber(cell);
  return number !== undefined && number >= 0 && number <= 1
    ? { kind: "value", value: round15(number) }
    : { kind: "wrong" };
}

/**
 * Reads a scale of two columns, word and value; the usual one when none is given. A word whose value is blank, "left
 * out" or n/a stands for no answer. Rows blank on both sides are passed over. A value that isn't from 0 to 1, one without
 * a word, and a word that stands twice are `#VALUE!` naming the row; errors but `#N/A` come back as they are.
 */
export function readScale(scale: Cells): Outcome<EmotionScale> {
  if (!isRange(scale) && isBlank(scale)) return ok(usualEmotions);
  if (!isRange(scale) || columnCount(scale) !== 2) return fail(scaleShape(columnCount(scale)));
  const values = new Map<string, number | undefined>();
  const rowOf = new Map<string, number>();
  const words: string[] = [];
  for (const [index, [word, value]] of scale.entries()) {
    const row = index + 1;
    for (const cell of [word, value]) {
      if (isCellError(cell) && !(cell === value && isNotAvailable(cell))) return fail(errorCell(cell));
    }
    if (isBlank(word)) {
      if (isBlank(value)) continue;
      return fail(scaleWordMissing(row));
    }
    const name = String(word).trim();
    const read = readScaleValue(value);
    if (read.kind === "wrong") return fail(scaleValueWrong(row, name, value));
    const key = foldWord(word);
    const before = rowOf.get(key);
    if (before !== undefined) return fail(scaleRepeated(row, name, before));
    rowOf.set(key, row);
    values.set(key, read.kind === "value" ? read.value : undefined);
    words.push(name);
  }
  return words.length === 0 ? fail(scaleEmpty()) : ok({ values, words });
}

/** What an emotion is worth in a scale: a value, no answer, or nothing the scale knows. */
export type EmotionRead =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "unanswered" }
  | { readonly kind: "unknown" };

/**
 * Reads one emotion. A blank or `#N/A` is no answer. So is a 0 that the scale doesn't have: a blank cell may arrive as 0
 * (office-js 4702, 5262), and no emotion is called that.
 */
export function readEmotion(cell: Cell, { values }: EmotionScale): EmotionRead {
  if (isBlank(cell) || isNotAvailable(cell)) return { kind: "unanswered" };
  const key = foldWord(cell);
  if (key === "" || !values.has(key)) return { kind: cell === 0 ? "unanswered" : "unknown" };
  const value = values.get(key);
  return value === undefined ? { kind: "unanswered" } : { kind: "value", value };
}
