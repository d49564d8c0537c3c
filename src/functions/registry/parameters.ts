import { METHOD, MISSING } from "./choices";
import type { ParameterDeclaration } from "./declaration";

/** An argument that takes one value. */
export function value(name: string, description: string): ParameterDeclaration {
  return { name, description, kind: "value" };
}

/** An argument that takes a range, or a single value. */
export function range(name: string, description: string): ParameterDeclaration {
  return { name, description, kind: "range" };
}

/** The same argument, free to be left out. */
export function optional(parameter: ParameterDeclaration): ParameterDeclaration {
  return { ...parameter, optional: true };
}

/** Arguments that several functions share. */
export const reference = optional(
  range(
    "reference",
    "Where the threshold names one (<SLA, On budget): its value, or a table of names and values.",
  ),
);

export const references = optional(
  range(
    "reference",
    "Where a threshold names one (<SLA, On budget): its value, or a table of names and values.",
  ),
);

export const actuals = range("actuals", "What was measured, one a row.");

export const thresholds = range("thresholds", "Their thresholds, row by row.");

export const innerWeights = optional(
  range(
    "weights",
    "The measures' weights inside the metric; equal when omitted. Only their proportion matters.",
  ),
);

export const method: ParameterDeclaration = {
  ...optional(value("method", '"attainment" (partial credit, the default), "met" (share met) or "worst".')),
  choice: { list: METHOD, omitted: "attainment" },
};

export const missingMeasures: ParameterDeclaration = {
  ...optional(value("missing", 'Measures without an actual: "exclude" (the default), "zero" or "error".')),
  choice: { list: MISSING, omitted: "exclude" },
};

export const missingRows: ParameterDeclaration = {
  ...optional(value("missing", 'Rows without a combined score: "zero" (the default), "exclude" or "error".')),
  choice: { list: MISSING, omitted: "zero" },
};

export const combinedScores = range("combined", "The combined scores.");

export const weighting = range("weighting", "Their weightings, row by row.");

export const target = value("target", "The target as threshold text, such as >90%.");

export const measured = optional(range("measured", "Each row's share of measures that have an actual."));

export const measuredOrScored = optional(
  range(
    "measured",
    "Each row's share of measures that have an actual; when omitted, a row with a combined score is measured.",
  ),
);
