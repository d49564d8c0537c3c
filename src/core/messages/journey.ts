import { scaleWords } from "./emotion";
import { type Problem, valueError } from "./problem";
import type { Cell } from "../values/cell";
import { held, shorten } from "./words";

/** What the sheets of a journey map say; headings that are looked for again stand in `core/journey/words.ts`. */
export const journeySheet = {
  title: "Journey map",
  sheet: "Journey",
  scale: "Emotion scale",
  tables: { stages: "Journey", scale: "Emotion_scale" },
  journeyOf: "Journey of",
  sampleOf: "A user with a fault",
  illustrative:
    "Sample: a fault as its user lives through it, from a good expectation to a survey that is ignored.",
  hint: "One row per stage: what the customer does and feels, what set it off or stands in the way, and what we do.",
  emotionHint:
    'Emotion word: one of the sheet "Emotion scale". Blank where nobody answered: it is left out, and isn\'t a neutral answer.',
  measuresHint:
    "Measures: as they stand in a scorecard, with semicolons between several. Weights are free; all blank counts every stage the same.",
  summary: "For a scorecard, refer to Journey score from an Actual or a Combined Score.",
  scaleHint:
    "Worst first, from 0% to 100%; left out is for no answer. Agree words and values before the first survey, not after it.",
  emotion: {
    title: "Emotion",
    message: "A word of the emotion scale; leave it blank where nobody answered.",
  },
  otherWord: {
    title: "Not in the emotion scale",
    message: 'Keep it, and give it a value on the sheet "Emotion scale"? Without one there is no score.',
  },
  weight: {
    title: "Weight",
    message: "0 or more. Only the proportion matters; all blank counts every stage the same.",
  },
  measures: {
    title: "Measures that watch it",
    message: "As they are called in a scorecard, with a semicolon between several.",
  },
  value: { title: "Value", message: "0% (worst) to 100% (best), or left out for what is no answer." },
  /** Words of the sheets' own formulas. */
  formulas: {
    noStages: "– No stages yet",
    noEmotions: "… No emotions yet",
    wrong:
      "! The score can't be worked out: look for a word that isn't in the scale, or a weight or value that is wrong",
    unknown: "! Not in the scale",
    wrongValue: "! Its value is wrong",
    unwatched: "! None named",
    watched: "✓ Named",
    score: "Journey score ",
    from: " from ",
    of: " of ",
    stages: " stages",
    nobody: "; no measure named for ",
    ofThem: " of them",
  },
  point: "●",
  track: "·",
} as const;

const within = (stage: string) => (stage === "" ? "a stage without a name" : `"${shorten(stage)}"`);
const named = (stage: string) => (stage === "" ? "A stage without a name" : within(stage));

/** What is wrong with the data of a map, or worth a look, and what to do. */
export const journeyFaults = {
  unknownEmotion: (stage: string, word: string, words: readonly string[]) =>
    `${named(stage)} feels "${shorten(word)}", which isn't in the emotion scale, so there is no score: use ${scaleWords(words)}, or give the word a value there.`,
  unanswered: (stage: string, word: string) =>
    `${named(stage)} has no ${word === "" ? "emotion" : `answer ("${shorten(word)}")`}: it is left out of the score, which isn't the same as a neutral one${word === "" ? "; pick a word if somebody said" : ""}.`,
  unwatched: (stage: string) =>
    `Nobody measures ${within(stage)}: name a measure that would notice when it gets better or worse.`,
  unknownMeasure: (stage: string, measure: string, nearest: string | undefined) =>
    `${named(stage)} names "${shorten(measure)}", and no scorecard of this workbook has a measure of that name: ${nearest === undefined ? "write it as it stands there" : `was "${shorten(nearest)}" meant?`}`,
  noMeasures: () =>
    "No scorecard of this workbook has measures yet, so the ones named here can't be looked up: insert a scorecard, or copy its sheets here.",
  weightNegative: (stage: string) =>
    `The weight of ${within(stage)} is negative, so there is no score: enter 0 or more.`,
  weightWrong: (stage: string, weight: Cell) =>
    `The weight of ${within(stage)} is ${held(weight)}, so there is no score: enter a number, such as 2.`,
  weightText: (stage: string, weight: Cell) =>
    `The weight of ${within(stage)} is ${held(weight)}, though it reads as a number: enter it as one.`,
  weightMissing: (stage: string) =>
    `${named(stage)} has no weight beside others that have, so it doesn't count: give it one, 0 to leave it out.`,
  weightsZero: () => "Every weight is 0, so no stage counts: give the ones that do a weight above 0.",
  emotionError: (stage: string, code: string) =>
    `The emotion of ${within(stage)} is ${code}, so there is no score: pick a word of the scale.`,
  stageTwice: (stage: string, first: string) =>
    `${named(stage)} stands in ${first} already: give this stage a name of its own, or delete it.`,
  noName: () => "This stage has no name: say which part of the journey it is.",
  scaleValue: (word: string, value: Cell) =>
    `The value of "${shorten(word)}" in the emotion scale is ${held(value)}: enter 0% (worst) to 100% (best), or left out.`,
  scaleBlank: (word: string) =>
    `"${shorten(word)}" has no value in the emotion scale, so it is taken for no answer: give it one, or type left out.`,
  scaleText: (word: string, value: Cell) =>
    `The value of "${shorten(word)}" in the emotion scale is ${held(value)}, though it reads as a number: enter it as one.`,
  scaleRepeated: (word: string, first: string) =>
    `"${shorten(word)}" stands in ${first} of the emotion scale already: keep one of the two.`,
  scaleNoWord: () => "This value of the emotion scale has no word: name the emotion it belongs to.",
} as const;

const stagesOf = (count: number, total: number) => `${count} of ${total} stages`;

/** How a map stands. The score isn't judged: it has no target of its own. */
export const journeyStanding = {
  empty: journeySheet.formulas.noStages,
  noEmotions: journeySheet.formulas.noEmotions,
  wrong: "! No score: an emotion, a weight or the scale is wrong",
  unwatched: (count: number, total: number, score: string) =>
    `! Nobody measures ${stagesOf(count, total)}; journey score ${score}`,
  score: (score: string, lowest: string) =>
    `Journey score ${score}${lowest === "" ? "" : `, lowest in ${shorten(lowest)}`}`,
} as const;

/** What somebody with an empty map does first. */
export const journeySteps = {
  of: "whose journey it is, such as a new starter's",
  stages: "a row per stage: name it, and say what the customer does and meets there",
  emotions: "the word for what a stage feels like, once somebody has said",
  measures: "the measures of a scorecard that would notice when a stage gets better or worse",
} as const;

/** The page of a map. */
export const journeyPage = {
  line: "The emotional line",
  stages: "Stages",
  stage: "Stage",
  score: (score: string, answered: number, total: number) =>
    `Journey score ${score}, from ${answered === total ? `${total} ${total === 1 ? "stage" : "stages"}` : stagesOf(answered, total)}`,
  journeyScore: "Journey score",
  /** One point of the line, in words. */
  point: (stage: string, word: string, value: string) =>
    `${stage}: ${word}${value === "" ? "" : ` (${value})`}`,
  gap: "no answer",
  best: "best",
  worst: "worst",
  leftOut: (word: string) => (word === "" ? "– no answer, left out" : `– ${word}: left out`),
  unknown: (word: string) => `! "${shorten(word)}" isn't in the scale`,
  unwatched: "! Nobody measures it",
  unknownOnly: "! Nobody measures it:",
  watched: "Watched by",
  measure: "Measure",
  /** Beside measures that there are it has its own shape; where there is none, the line begins with one. */
  noSuchMeasure: (measure: string, watched: boolean) =>
    `${watched ? "! " : ""}${shorten(measure)} (no such measure)`,
  insert: "Insert the line in the sheet",
  inserting: "Inserting the line…",
} as const;

/** The chart of a map's line: what Excel calls it, and its title. */
export const journeyChart = {
  name: (ordinal: number) => (ordinal === 1 ? "OXM emotional line" : `OXM emotional line ${ordinal}`),
  title: (journey: string) => (journey === "" ? "Emotional line" : `${journey} – emotional line`),
  inserted: (sheet: string) =>
    `Inserted the emotional line on "${sheet}", below the map. One undo takes it back.`,
  renewed: (sheet: string) =>
    `Brought the emotional line on "${sheet}" up to date with the map's rows. One undo takes that back.`,
} as const;

/** A map without a column of numbers to draw. */
export function noLineToChart(): Problem {
  return valueError(
    "no-line-to-chart",
    "To draw the line in the sheet, the map needs a column Score with numbers from 0 to 1, and stages.",
  );
}

/** A map isn't where it was when the pane read it. */
export function mapMoved(sheet: string): Problem {
  return valueError(
    "map-moved",
    `The journey map on "${sheet}" has moved or gone meanwhile. Look again, then insert its line.`,
  );
}

/** The command failed, and so did taking back what it had done. */
export function lineLeft(problem: Problem, sheet: string): Problem {
  return {
    ...problem,
    sentence: `${problem.sentence} It may be that a chart was left, or changed, on "${sheet}": undo once, or delete it. Nothing else was changed.`,
  };
}
