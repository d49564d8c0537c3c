import type { Cell } from "../values/cell";
import { notAvailable, type Problem, valueError } from "./problem";
import { held, listed, shorten } from "./words";

/** More words than this drown a sentence. */
const mostWords = 8;

/** The words of a scale as a sentence names them: "Angry, Confused or Good". */
export function scaleWords(words: readonly string[]): string {
  const more = words.length > mostWords;
  return listed([...words.slice(0, mostWords).map(shorten), ...(more ? ["another of its words"] : [])], "or");
}

const inRow = (row: number | undefined) => (row === undefined ? "" : `row ${row}: `);
const written = (cell: Cell) => (typeof cell === "string" ? `"${shorten(cell)}"` : held(cell));

/** An emotion that the scale doesn't have; without a row it is the only one. */
export function emotionUnknown(row: number | undefined, cell: Cell, words: readonly string[]): Problem {
  return valueError(
    "emotion-unknown",
    `${inRow(row)}${written(cell)} isn't in the emotion scale: use ${scaleWords(words)}, or give it a value in the scale`,
  );
}

/** Nobody has said how any stage feels, or only stages that don't weigh. */
export function noEmotion(): Problem {
  return notAvailable(
    "no-emotion",
    "no stage that counts has an emotion yet, which isn't the same as a neutral one",
  );
}

/** A weight that is no number. */
export function stageWeightUnreadable(row: number, cell: Cell): Problem {
  return valueError(
    "stage-weight-unreadable",
    `row ${row} of the weights is ${held(cell)}: enter a number, such as 2`,
  );
}

/** A weight below 0. */
export function stageWeightNegative(row: number): Problem {
  return valueError("stage-weight-negative", `row ${row} of the weights is negative: enter 0 or more`);
}

/** Weights that are all 0: no stage counts. */
export function stageWeightsZero(): Problem {
  return valueError("stage-weights-zero", "every weight is 0: give the stages that count a weight above 0");
}

/** A scale that isn't two columns. */
export function scaleShape(columns: number): Problem {
  return valueError(
    "scale-shape",
    `the emotion scale has ${columns} ${columns === 1 ? "column" : "columns"}: give it two, word and value`,
  );
}

/** A scale without a word in it. */
export function scaleEmpty(): Problem {
  return valueError("scale-empty", "the emotion scale is empty: give it words and values from 0 to 1");
}

/** A value of the scale without the word it belongs to. */
export function scaleWordMissing(row: number): Problem {
  return valueError(
    "scale-word-missing",
    `row ${row} of the emotion scale has a value and no word: name the emotion`,
  );
}

/** A value of the scale that isn't from 0 to 1. */
export function scaleValueWrong(row: number, word: string, cell: Cell): Problem {
  return valueError(
    "scale-value-wrong",
    `row ${row} of the emotion scale: the value of "${shorten(word)}" is ${held(cell)}: enter 0 (worst) to 1 (best), or "left out"`,
  );
}

/** A word that the scale has twice. */
export function scaleRepeated(row: number, word: string, before: number): Problem {
  return valueError(
    "scale-repeated",
    `row ${row} of the emotion scale repeats "${shorten(word)}" of row ${before}: keep one of them`,
  );
}

/** The nouns of counts that differ. */
export const journeyNouns = { emotion: "emotion", weight: "weight" } as const;
