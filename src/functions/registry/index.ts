import { AGREEMENT_FUNCTIONS } from "./agreement";
import { COMBINED_FUNCTIONS } from "./combined";
import type { FunctionDeclaration } from "./declaration";
import { JOURNEY_FUNCTIONS } from "./journey";
import { MATURITY_FUNCTIONS } from "./maturity";
import { KVI_FUNCTIONS } from "./kvi-board";
import { MOVE_FUNCTIONS } from "./moves";
import { SCORE_FUNCTIONS } from "./scores";
import { THRESHOLD_FUNCTIONS } from "./thresholds";
import { ISSUE_REGISTER_FUNCTIONS } from "./issue-register";
import { TWO_CLOCKS_FUNCTIONS } from "./two-clocks";
import { VERDICT_FUNCTIONS } from "./verdicts";
import { WEIGHTING_FUNCTIONS } from "./weightings";

/** The namespace that stands before every function's name. */
export const NAMESPACE = "OXM";

/** Every custom function of the add-in, in the order of the reference. */
export const FUNCTIONS: readonly FunctionDeclaration[] = [
  ...THRESHOLD_FUNCTIONS,
  ...COMBINED_FUNCTIONS,
  ...SCORE_FUNCTIONS,
  ...VERDICT_FUNCTIONS,
  ...MOVE_FUNCTIONS,
  ...WEIGHTING_FUNCTIONS,
  ...AGREEMENT_FUNCTIONS,
  ...KVI_FUNCTIONS,
  ...MATURITY_FUNCTIONS,
  ...ISSUE_REGISTER_FUNCTIONS,
  ...TWO_CLOCKS_FUNCTIONS,
  ...JOURNEY_FUNCTIONS,
];

export { METHOD, MISSING } from "./choices";
export type {
  Example,
  ExampleCell,
  ExampleResult,
  FunctionDeclaration,
  ParameterDeclaration,
} from "./declaration";
