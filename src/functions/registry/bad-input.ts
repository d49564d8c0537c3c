/** What special or bad input gives, in the words that several functions share: input, then result. */
type Row = readonly [input: string, gives: string];

export const notAgreed: Row = ["a threshold that is blank, TBC, n/a or not agreed", '`#N/A` "not agreed"'];

export const unreadableThreshold: Row = [
  "a threshold that can't be read, or has no sign where one is needed",
  "`#VALUE!`, naming the text, with two examples that work",
];

export const unknownReference: Row = [
  "a name in the threshold that the reference doesn't hold",
  "`#VALUE!`, naming it",
];

export const looksLikePercent: Row = [
  "95 against `>95%`",
  '`#VALUE!` "95 looks like 95 %: enter 95% or 0.95"; nothing is rescaled',
];

export const unitsDiffer: Row = [
  "an actual in a unit that can't be compared with the threshold's",
  "`#VALUE!`, naming both",
];

export const otherErrors: Row = ["any error cell but `#N/A`", "that error, as it is"];

export const unequalShapes: Row = [
  "ranges with different counts of cells (rows blank on all sides at the end don't count)",
  "`#VALUE!` with both counts",
];

export const unknownWord: Row = [
  "an unknown word for a method or a policy",
  "`#VALUE!`, listing those that exist; upper or lower case doesn't matter",
];

export const textScore: Row = [
  'text: `"30%"` and `" 0.3 "` are numbers; any other text',
  "`#VALUE!`, naming its row",
];

export const booleanScore: Row = ["TRUE or FALSE as a score or a weighting", "`#VALUE!`, naming its row"];

export const largeScore: Row = [
  "a combined score of 2 or more",
  '`#VALUE!` "95 looks like 95 %"; between 1 and 2 it counts as 1, below 0 as 0',
];

export const blankWeighting: Row = ["a blank weighting", "counts as 0 here; WEIGHTCHECK reports it"];

export const points: Row = [
  "weightings that total exactly 100",
  "are read as points; any other weighting above 1 is `#VALUE!` and says what to do",
];

export const missingScores: Row = [
  "a blank or `#N/A` as a combined score",
  "counts by `missing`; all missing under exclude is `#N/A`",
];

export const negativeWeighting: Row = ["a negative weighting", "`#VALUE!`, naming its row"];

export const errorsAmongScores: Row = [
  "any error cell as a weighting, or any but `#N/A` as a score",
  "that error, as it is",
];

/** What the functions over combined scores and weightings share; what they do with an error cell stands apart. */
export const readingOfRows: readonly Row[] = [
  textScore,
  booleanScore,
  largeScore,
  blankWeighting,
  negativeWeighting,
  points,
  unequalShapes,
];

export const scoresAndWeightings: readonly Row[] = [...readingOfRows, errorsAmongScores];

export const noTarget: Row = ["a target that is blank, TBC, n/a or not agreed", '`#N/A` "not agreed"'];

export const unreadableTarget: Row = [
  "a target that can't be read, or that no score can be judged by",
  "`#VALUE!`, naming the text",
];

export const severalScores: Row = ["several scores without a weighting", "`#VALUE!`"];

export const checkWeightings: Row = ["weightings that don't total 100 %", '"Check weightings"'];

export const badInnerWeights: Row = [
  "a measure weight that is negative or no number, or all of them 0",
  "`#VALUE!`; a blank one beside others counts as 0",
];
