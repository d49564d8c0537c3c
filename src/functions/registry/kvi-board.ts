import { favourable, headroom, interval, onTime, pooled, withinCaps } from "../../core/kvi-board/arithmetic";
import { unequalShapes } from "./bad-input";
import type { FunctionDeclaration } from "./declaration";
import { optional, range, value } from "./parameters";

type Row = readonly [input: string, gives: string];

const errors: Row = ["any error cell but `#N/A`", "that error, as it is"];
const badDate: Row = [
  "text where a date should be, even one that looks like it",
  "`#VALUE!`, naming its row",
];

const counts = range("counts", "What was counted, one number per severity.");
const caps = range("caps", "The most there may be of each, row by row.");
const readingOfCaps: readonly Row[] = [
  ["a negative or fractional count or cap, text that is no number", "`#VALUE!`, naming its row"],
  ["a count without a cap", "`#VALUE!`, naming its row"],
  ["a row that is blank or `#N/A` on both sides", "doesn't count"],
  unequalShapes,
  errors,
];

/** The measures of a board of key value indicators. */
export const KVI_FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "FAVOURABLE",
    family: "kvi-board",
    meaning:
      "The share of favourable answers among those given, all answers together; only those dated within the window where one is given.",
    parameters: [
      range("responses", "The answers, one a cell; a blank is nobody's answer."),
      range("favourable", "The answers that count as favourable."),
      optional(range("dates", "The answers' dates, row by row; needed for a window.")),
      optional(value("from", "The first day that counts.")),
      optional(value("to", "The last day that counts.")),
    ],
    gives: "A number from 0 to 1.",
    shape: "value",
    badInput: [
      ["a blank or `#N/A` among the answers", "nobody's answer: it counts neither way"],
      ["nobody answered, or nobody within the window", "`#N/A`, which isn't 0%"],
      ["upper or lower case, spaces around or between words", "make no difference"],
      ["an answer without a date where a window is given", "left out"],
      badDate,
      ["a window without dates, or one that ends before it begins", "`#VALUE!`"],
      unequalShapes,
      errors,
    ],
    examples: [
      {
        formula:
          '=OXM.FAVOURABLE({"Trust";"Starting to Trust";"Don\'t Trust";""},{"Trust";"Starting to Trust"})',
        says: "Two of three; the fourth didn't answer.",
        result: 0.666666666666667,
      },
      {
        formula:
          '=OXM.FAVOURABLE({"Always";"Never";"Usually"},{"Always";"Usually"},{43900;43930;43990},43922,44012)',
        says: "The first answer is from before 1 April 2020.",
        result: 0.5,
      },
      {
        formula: '=OXM.FAVOURABLE({"";""},"Trust")',
        says: "No answers are not 0%.",
        error: {
          code: "#N/A",
          sentence: "nobody has answered, which isn't 0%: there is nothing to share out",
        },
      },
    ],
    core: favourable,
  },
  {
    id: "POOLED",
    family: "kvi-board",
    meaning:
      "The ratio of two sums: what shares of different sizes come to together, which their mean doesn't say.",
    parameters: [
      range("numerators", "What is counted, such as favourable answers, one number a row."),
      range("denominators", "Out of how many, row by row."),
    ],
    gives: "A number.",
    shape: "value",
    badInput: [
      ["a row that is blank or `#N/A` on both sides", "doesn't count"],
      ["a row with only one of its numbers", "`#N/A`, naming it"],
      ["denominators that total 0", "`#N/A`"],
      ["text that is no number, TRUE or FALSE", "`#VALUE!`, naming its row"],
      unequalShapes,
      errors,
    ],
    examples: [
      {
        formula: "=OXM.POOLED({9;196;28},{10;200;30})",
        says: "97.1% of 240 answers; the mean of the months, 93.8%, is wrong.",
        result: 0.970833333333333,
      },
    ],
    core: pooled,
  },
  {
    id: "INTERVAL",
    family: "kvi-board",
    meaning: "Where the true share lies that a sample comes from: Wilson's interval.",
    parameters: [
      value("successes", "How many, such as favourable answers."),
      value("n", "Out of how many."),
      optional(value("confidence", "How sure the interval is; 95% when omitted.")),
    ],
    gives: "One row: its low and its high end.",
    shape: "range",
    badInput: [
      ["`n` of 0, a blank or `#N/A`", "`#N/A`"],
      ["a negative or fractional number, more successes than `n`", "`#VALUE!`"],
      ["a confidence that isn't between 0 and 1, such as 95", "`#VALUE!`"],
      errors,
    ],
    examples: [
      {
        formula: "=OXM.INTERVAL(19,20)",
        says: "95% of 20 replies: they can't support a commitment of 95%.",
        result: [[0.763868806553258, 0.991118551199205]],
      },
    ],
    core: interval,
  },
  {
    id: "WITHINCAPS",
    family: "kvi-board",
    meaning: "Whether every count is within its cap.",
    parameters: [counts, caps],
    gives: "TRUE or FALSE.",
    shape: "value",
    badInput: [["a count that is blank or `#N/A`", "`#N/A`, naming its row: it isn't 0"], ...readingOfCaps],
    examples: [
      {
        formula: "=OXM.WITHINCAPS({0;0;1;5},{0;0;1;5})",
        says: "Critical, High, Medium, Low: held, with no headroom.",
        result: true,
      },
      {
        formula: "=OXM.WITHINCAPS({0;0;2;0},{0;0;1;5})",
        says: "One Medium too many.",
        result: false,
      },
    ],
    core: withinCaps,
  },
  {
    id: "HEADROOM",
    family: "kvi-board",
    meaning: "What is left under each cap; negative where a count is above it.",
    parameters: [counts, caps],
    gives: "One number per count, blank where there is none.",
    shape: "range",
    badInput: [["a count that is blank or `#N/A`", "blank"], ...readingOfCaps],
    examples: [
      {
        formula: "=OXM.HEADROOM({0;0;2;1},{0;0;1;5})",
        says: "One Medium too many, four Low left.",
        result: [[0], [0], [-1], [4]],
      },
    ],
    core: headroom,
  },
  {
    id: "ONTIME",
    family: "kvi-board",
    meaning:
      "The share done by its due date. What is open counts as late from the day after its due date on, and not at all before.",
    parameters: [
      range("due", "The due dates."),
      range("done", "When each was done, row by row; blank where it isn't."),
      optional(value("asAt", "The day it is looked at from; needed where anything is open.")),
    ],
    gives: "A number from 0 to 1.",
    shape: "value",
    badInput: [
      ["nothing due", '`#N/A` "not applicable"'],
      ["something open without an as-at date", "`#VALUE!`, naming its row"],
      ["something done without a due date", "`#VALUE!`, naming its row"],
      ["a time of day", "doesn't matter: days are compared"],
      badDate,
      unequalShapes,
      ["any error cell but `#N/A`, which counts as blank", "that error, as it is"],
    ],
    examples: [
      {
        formula: '=OXM.ONTIME({43936;43980;44027},{43936;43984;""},44012)',
        says: "One in time, one four days late, one not due yet.",
        result: 0.5,
      },
      {
        formula: '=OXM.ONTIME("","",44012)',
        says: "No actions are not 0%.",
        error: { code: "#N/A", sentence: "not applicable: nothing has been due" },
      },
    ],
    core: onTime,
  },
];
