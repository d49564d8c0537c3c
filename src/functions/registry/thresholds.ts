import { attainment, explain, meets } from "../../core/thresholds";
import {
  looksLikePercent,
  notAgreed,
  otherErrors,
  unitsDiffer,
  unknownReference,
  unreadableThreshold,
} from "./bad-input";
import type { FunctionDeclaration } from "./declaration";
import { optional, reference, value } from "./parameters";

const actual = value("actual", "What was measured: a number, text with a unit such as 18min, or yes / no.");

const noActual = ["a blank or `#N/A` actual", '`#N/A` "no actual"'] as const;

const unequalLines = [
  "3 thresholds and 2 actuals in their cells (one actual serves all)",
  '`#VALUE!` "3 thresholds, 2 actuals"',
] as const;

/** One actual against its threshold. */
export const THRESHOLD_FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "MEETS",
    family: "thresholds",
    meaning:
      "Does the actual meet its threshold? TRUE or FALSE, strict where the sign is strict; with several thresholds, all of them.",
    parameters: [
      actual,
      value("threshold", "The threshold as people write it: >95%, <20min, 0 incidents, Delivered – yes/no."),
      reference,
    ],
    gives: "TRUE or FALSE.",
    shape: "value",
    badInput: [
      noActual,
      notAgreed,
      unreadableThreshold,
      unknownReference,
      looksLikePercent,
      unitsDiffer,
      unequalLines,
      otherErrors,
    ],
    examples: [
      { formula: '=OXM.MEETS(96%,">95%")', says: "96 % is more than 95 %.", result: true },
      { formula: '=OXM.MEETS(95%,">95%")', says: "Equal to the bound is not more than it.", result: false },
      { formula: '=OXM.MEETS("18min","<20min")', says: "Text says its unit.", result: true },
      {
        formula: '=OXM.MEETS(4,"<SLA",{"SLA",5})',
        says: "The threshold's name is looked up in the reference.",
        result: true,
      },
    ],
    core: meets,
  },
  {
    id: "ATTAINMENT",
    family: "thresholds",
    meaning:
      "How much of its threshold the actual reaches: 1 when met, less in proportion when missed; the mean over several thresholds.",
    parameters: [
      actual,
      value("threshold", 'The threshold as people write it; ">95% from 70%" starts partial credit at 70%.'),
      reference,
    ],
    gives: "A number from 0 to 1.",
    shape: "value",
    badInput: [
      noActual,
      notAgreed,
      unreadableThreshold,
      unknownReference,
      looksLikePercent,
      unitsDiffer,
      unequalLines,
      otherErrors,
    ],
    examples: [
      {
        formula: '=OXM.ATTAINMENT(63.2%,">80%")',
        says: "Higher is better: actual ÷ threshold.",
        result: 0.79,
      },
      {
        formula: '=OXM.ATTAINMENT("40min","<20min")',
        says: "Lower is better: threshold ÷ actual.",
        result: 0.5,
      },
      {
        formula: '=OXM.ATTAINMENT(90%,">95% from 70%")',
        says: "From the floor of 70 %, 90 % has gone four fifths of the way.",
        result: 0.8,
      },
    ],
    core: attainment,
  },
  {
    id: "EXPLAIN",
    family: "thresholds",
    meaning:
      "Says in plain English how a threshold is read and, given an actual, whether and how well it is met.",
    parameters: [
      value("threshold", "The threshold as people write it."),
      optional(value("actual", "What was measured.")),
    ],
    gives: "A sentence.",
    shape: "value",
    badInput: [notAgreed, unreadableThreshold, looksLikePercent, unitsDiffer, otherErrors],
    examples: [
      {
        formula: '=OXM.EXPLAIN("<2 MIs, 0 incidents due to failed change")',
        says: "Two thresholds in one cell.",
        result: "fewer than 2 MIs, and no incidents due to failed change",
      },
      {
        formula: '=OXM.EXPLAIN(">95%",95%)',
        says: "With an actual that only equals the bound.",
        result: "95% is equal to the bound, which is not enough: missed",
      },
      {
        formula: '=OXM.EXPLAIN("20min")',
        says: "A bare time has no sign, so it is not guessed.",
        error: { code: "#VALUE!", sentence: "“20min”: say at least or at most, like >=20min or <=20min" },
      },
    ],
    core: explain,
  },
];
