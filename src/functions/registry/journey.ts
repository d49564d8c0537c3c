import { journey } from "../../core/journey/journey";
import { otherErrors, unequalShapes } from "./bad-input";
import type { FunctionDeclaration } from "./declaration";
import { optional, range } from "./parameters";

/** What a customer's journey feels like. */
export const JOURNEY_FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "JOURNEY",
    family: "journey",
    meaning:
      "The score of a customer's journey from what its stages feel like: the weighted mean by an ordered emotion scale. An unanswered stage is left out; it isn't neutral.",
    parameters: [
      range("emotions", "One word of the scale per stage; blank where nobody answered."),
      optional(
        range(
          "weights",
          "The stages' weights, row by row; equal when omitted. Only their proportion matters.",
        ),
      ),
      optional(
        range(
          "scale",
          'Two columns: word, and value from 0 (worst) to 1 (best) or "left out". When omitted: Angry 0, Confused and Frustrated 25%, Relieved but disappointed 50%, Good 75%, Delighted 100%.',
        ),
      ),
    ],
    gives: "A number from 0 to 1.",
    shape: "value",
    badInput: [
      ["a blank or `#N/A` as an emotion", "left out with its weight: not answering isn't a neutral answer"],
      [
        "a word whose value in the scale is blank, `left out` or n/a, such as Ignored survey",
        "left out likewise",
      ],
      ["no stage with an emotion, or only ones that weigh nothing", "`#N/A`"],
      ["a word that the scale doesn't have", "`#VALUE!`, naming it and its row"],
      ["upper or lower case, spaces around or between words", "make no difference"],
      ["a blank weight beside others", "counts as 0; with all of them blank the stages count the same"],
      ["a weight that is negative or no number, or all of them 0", "`#VALUE!`"],
      ["a scale that isn't two columns, or is empty", "`#VALUE!`"],
      [
        "a value of the scale that isn't from 0 to 1, or a word that it has twice",
        "`#VALUE!`, naming its row",
      ],
      unequalShapes,
      otherErrors,
    ],
    examples: [
      {
        formula: '=OXM.JOURNEY({"Good";"Confused";"Angry";"Relieved but disappointed";""})',
        says: "The fifth stage, an ignored survey, is left out: 1.5 of 4.",
        result: 0.375,
      },
      {
        formula: '=OXM.JOURNEY({"Good";"Confused";"Angry"},{1;1;2})',
        says: "The last stage weighs as much as the other two.",
        result: 0.25,
      },
      {
        formula: '=OXM.JOURNEY({"calm";"tense";"no reply"},,{"Calm",1;"Tense",0.3;"No reply","left out"})',
        says: "A scale of your own.",
        result: 0.65,
      },
      {
        formula: '=OXM.JOURNEY({"Good";"Furious"})',
        says: "A word that the scale doesn't have.",
        error: {
          code: "#VALUE!",
          sentence:
            'row 2: "Furious" isn\'t in the emotion scale: use Angry, Confused, Frustrated, Relieved but disappointed, Good, Delighted or Ignored survey, or give it a value in the scale',
        },
      },
    ],
    core: journey,
  },
];
