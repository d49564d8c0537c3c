import type { Sign } from "./threshold";

/**
 * Every word and phrase the reader knows, by meaning. Case, double spaces and hyphens between words don't matter.
 * The documentation lists these tables, and a test keeps the two the same.
 */

/** Phrases that come before a value and say how to compare with it. */
export const signPhrases: Readonly<Record<Sign, readonly string[]>> = {
  ">": [
    "more than",
    "greater than",
    "higher than",
    "over",
    "above",
    "exceed",
    "exceeds",
    "exceeding",
    "in excess of",
    "longer than",
  ],
  ">=": [
    "at least",
    "no less than",
    "not less than",
    "no fewer than",
    "not fewer than",
    "no lower than",
    "not lower than",
    "not under",
    "not below",
    "minimum",
    "minimum of",
    "min",
    "min of",
    "greater than or equal to",
    "more than or equal to",
    "equal to or greater than",
    "equal to or more than",
  ],
  "<": [
    "less than",
    "fewer than",
    "lower than",
    "under",
    "below",
    "shorter than",
    "quicker than",
    "faster than",
  ],
  "<=": [
    "at most",
    "no more than",
    "not more than",
    "no greater than",
    "not greater than",
    "no higher than",
    "not higher than",
    "no longer than",
    "not longer than",
    "no later than",
    "not later than",
    "not over",
    "not above",
    "not exceeding",
    "not to exceed",
    "must not exceed",
    "should not exceed",
    "must not be more than",
    "should not be more than",
    "maximum",
    "maximum of",
    "max",
    "max of",
    "up to",
    "within",
    "less than or equal to",
    "fewer than or equal to",
    "equal to or less than",
  ],
  "=": ["equals", "equal to", "exactly"],
};

/** Phrases that come behind a value and say how to compare with it. */
export const suffixPhrases: Readonly<Partial<Record<Sign, readonly string[]>>> = {
  ">=": [
    "or more",
    "or above",
    "or over",
    "or higher",
    "or greater",
    "or longer",
    "and above",
    "and over",
    "and more",
    "minimum",
    "min",
    "at least",
    "plus",
  ],
  "<=": [
    "or less",
    "or fewer",
    "or below",
    "or under",
    "or lower",
    "or faster",
    "or quicker",
    "or sooner",
    "or shorter",
    "and below",
    "and under",
    "maximum",
    "max",
    "at most",
  ],
};

/** What stands before the two ends of a band, whose ends are joined by a dash, two dots, "to" or "and". */
export const bandPhrases = ["between", "from", "in the range", "range"];

/** Words before a threshold that add nothing to it. */
export const fillerPhrases = [
  "target",
  "target of",
  "target is",
  "threshold",
  "threshold of",
  "goal",
  "must be",
  "should be",
  "to be",
];

/** At most 0, alone or before a noun (`zero breaches`). */
export const zeroPhrases = ["zero", "none", "nil", "zero tolerance"];

/** At most the budget, or within a tolerance of it (`On budget ±5%`). */
export const budgetPhrases = ["on budget", "within budget", "to budget"];

/** The choice written out asks for its first word. */
export const choicePhrases = [
  "yes / no",
  "y / n",
  "true / false",
  "pass / fail",
  "done / not done",
  "met / not met",
  "met / missed",
  "delivered / not delivered",
  "achieved / not achieved",
];

export const yesPhrases = [
  "yes",
  "y",
  "true",
  "done",
  "delivered",
  "complete",
  "completed",
  "achieved",
  "met",
  "pass",
  "passed",
  "on time",
  "in place",
  "✓",
  "✔",
  "☑",
  "√",
  "✅",
];

/** As a threshold only the plain ones (`no`, `n`, `false`) ask for a no; the rest are answers. */
export const noPhrases = [
  "no",
  "n",
  "false",
  "not done",
  "not delivered",
  "not complete",
  "not completed",
  "incomplete",
  "not achieved",
  "not met",
  "missed",
  "fail",
  "failed",
  "late",
  "✗",
  "✘",
  "✕",
  "✖",
  "×",
  "❌",
  "☒",
];
export const plainNo = new Set(["no", "n", "false"]);

/** A threshold that nobody has agreed yet. */
export const notAgreedPhrases = [
  "tbc",
  "tba",
  "tbd",
  "to be confirmed",
  "to be agreed",
  "to be decided",
  "to be defined",
  "to be determined",
  "n / a",
  "na",
  "not applicable",
  "not agreed",
  "not yet agreed",
  "not set",
  "not defined",
  "no target",
  "no threshold",
  "pending",
];

/** An actual that isn't there. A lone dash or question mark is one, too. */
export const noActualPhrases = [
  "n / a",
  "na",
  "tbc",
  "tba",
  "tbd",
  "not measured",
  "not available",
  "not yet measured",
  "not known",
  "unknown",
  "no data",
  "pending",
];

/** Answers about a budget. */
export const onBudgetPhrases = ["on budget", "under budget", "within budget", "below budget"];
export const overBudgetPhrases = ["over budget", "above budget", "not on budget"];

/** Numbers written out. */
export const numberWords = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** Words that a number behind belongs to: `Priority 1`, `Tier 2`. */
export const rankWords = new Set([
  "priority",
  "severity",
  "sev",
  "level",
  "tier",
  "class",
  "category",
  "grade",
  "line",
  "p",
]);

/** Words that a rest of any kind may follow behind a value: `>80% of calls`, `>95% for 3 months`. */
export const qualifierWords = new Set(["for", "during", "by", "per", "each", "every"]);
/** The same, behind a percentage: `80% within 20 seconds`. */
export const percentQualifierWords = new Set(["of", "in", "within"]);

/** Names that a word for a sign may refer to (`within SLA`); behind `<` and its kin any name will do. */
export const referenceNames = new Set([
  "sla",
  "slas",
  "ola",
  "kpi",
  "target",
  "budget",
  "baseline",
  "plan",
  "forecast",
  "threshold",
  "limit",
  "cap",
  "agreed",
  "last",
  "previous",
]);
