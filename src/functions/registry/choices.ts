import type { ChoiceList } from "./declaration";

/** How a metric's measures make its combined score. */
export const METHOD: ChoiceList = {
  id: "METHOD",
  choices: [
    {
      word: "attainment",
      meaning: "Partial credit: the mean of how far each threshold is reached",
    },
    { word: "met", meaning: "Only full marks count: the share of thresholds met" },
    { word: "worst", meaning: "The weakest measure decides: the least of the attainments" },
  ],
};

/** What happens to what has no actual. */
export const MISSING: ChoiceList = {
  id: "MISSING",
  choices: [
    { word: "exclude", meaning: "Left out; the rest counts in proportion" },
    { word: "zero", meaning: "Counts as 0" },
    { word: "error", meaning: "The result is an error until everything is measured" },
  ],
};

/** What MATURITY gives. */
export const MATURITY_METHOD: ChoiceList = {
  id: "MATURITY_METHOD",
  choices: [
    { word: "reached", meaning: "The highest level with it and all lower levels met; 0 when there is none" },
    {
      word: "share",
      meaning: "The share of each level's metrics that are met: five cells, Initial to Optimized",
    },
  ],
};
