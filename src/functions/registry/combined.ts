import { combined, combinedIf, tally } from "../../core/verdict";
import {
  badInnerWeights,
  looksLikePercent,
  notAgreed,
  otherErrors,
  unequalShapes,
  unknownReference,
  unknownWord,
  unreadableThreshold,
} from "./bad-input";
import type { FunctionDeclaration } from "./declaration";
import {
  actuals,
  innerWeights,
  method,
  missingMeasures,
  range,
  references,
  thresholds,
  value,
} from "./parameters";

const missing = [
  "a blank or `#N/A` actual",
  'counts by `missing`; all missing under exclude is `#N/A` "no actual"',
] as const;

const judged = [
  notAgreed,
  unreadableThreshold,
  unknownReference,
  looksLikePercent,
  unknownWord,
  unequalShapes,
  otherErrors,
] as const;

/** One metric, from its measures. */
export const COMBINED_FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "TALLY",
    family: "combined",
    meaning: 'How a list of actuals stands against its thresholds, in words: "✓ All met", "! 1 of 3 missed".',
    parameters: [actuals, thresholds, references],
    gives: "A few words, beginning with a shape.",
    shape: "value",
    badInput: [
      ["blank or `#N/A` actuals", 'counted as not measured: "… 1 of 3 missed, 1 not measured"'],
      notAgreed,
      unreadableThreshold,
      unknownReference,
      looksLikePercent,
      unequalShapes,
      otherErrors,
    ],
    examples: [
      {
        formula: '=OXM.TALLY({0.96;0.632;8},{">95%";">80%";">7"})',
        says: "One of three thresholds is missed.",
        result: "! 1 of 3 missed",
      },
      {
        formula: '=OXM.TALLY({0.96;"";6},{">95%";">80%";">7"})',
        says: "What isn't measured is said.",
        result: "… 1 of 3 missed, 1 not measured",
      },
    ],
    core: tally,
  },
  {
    id: "COMBINED",
    family: "combined",
    meaning: "One metric's combined score, from its actuals and their thresholds.",
    parameters: [
      range("actuals", "What was measured, one a row; a cell may hold several lines."),
      thresholds,
      innerWeights,
      method,
      missingMeasures,
      references,
    ],
    gives: "A number from 0 to 1.",
    shape: "value",
    badInput: [missing, ...judged, badInnerWeights],
    examples: [
      {
        formula: '=OXM.COMBINED({0.96;0.632;8},{">95%";">80%";">7"})',
        says: "Partial credit: the mean of 100 %, 79 % and 100 %.",
        result: 0.93,
      },
      {
        formula: '=OXM.COMBINED({"yes";"no"},{"Delivered – yes/no";"Delivered – yes/no"},{80;20})',
        says: "With weights inside the metric.",
        result: 0.8,
      },
      {
        formula: '=OXM.COMBINED({0.96;0.632;8},{">95%";">80%";">7"},,"worst")',
        says: "The weakest measure decides.",
        result: 0.79,
      },
      {
        formula: '=OXM.COMBINED({0.96;"";8},{">95%";">80%";">7"},,,"zero")',
        says: "A measure without an actual counts as 0 on request; by default it is left out.",
        result: 0.666666666666667,
      },
    ],
    core: combined,
  },
  {
    id: "COMBINEDIF",
    family: "combined",
    meaning: "The combined score over the rows whose metric matches, as SUMIF adds the rows that match.",
    parameters: [
      range("metrics", "The column that names each measure's metric."),
      value("metric", "The metric to score; case, outer spaces and a trailing * don't matter."),
      actuals,
      thresholds,
      innerWeights,
      method,
      missingMeasures,
      references,
    ],
    gives: "A number from 0 to 1.",
    shape: "value",
    badInput: [["no row whose metric matches", "`#N/A`"], missing, ...judged, badInnerWeights],
    examples: [
      {
        formula:
          '=OXM.COMBINEDIF({"Customer";"Practice";"Customer *"},"customer",{0.96;19;0.632},{">95%";"<20";">80%"})',
        says: "Two rows belong to Customer.",
        result: 0.895,
      },
      {
        formula: '=OXM.COMBINEDIF({"Customer";"Practice"},"Outcome",{0.96;19},{">95%";"<20"})',
        says: "A metric without measures has no score.",
        error: { code: "#N/A", sentence: 'no row is for "Outcome"' },
      },
    ],
    core: combinedIf,
  },
];
