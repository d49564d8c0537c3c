import type { Outcome } from "../../core/outcome";

/** The families of functions, one file of bodies and one of declarations each. */
export type Family =
  | "thresholds"
  | "combined"
  | "scores"
  | "verdicts"
  | "moves"
  | "weightings"
  | "agreement"
  | "maturity"
  | "journey"
  | "issue-register"
  | "two-clocks"
  | "kvi-board";

/** One argument of a function, as a person meets it in Excel. */
export interface ParameterDeclaration {
  readonly name: string;
  readonly description: string;
  /** A range takes a single value too; given a range for a value, Excel calls the function once a cell. */
  readonly kind: "value" | "range";
  readonly optional?: true;
  /** The closed list this argument is picked from, and which of it an omitted argument means. */
  readonly choice?: { readonly list: ChoiceList; readonly omitted: string };
}

/** A closed list of words, offered by Excel as a pick-list. */
export interface ChoiceList {
  /** The list's name in functions.json. */
  readonly id: string;
  readonly choices: readonly { readonly word: string; readonly meaning: string }[];
}

/** A value that an example gives: what stands in the cell, or in the cells of a spilled range. */
export type ExampleResult = ExampleCell | readonly (readonly ExampleCell[])[];
export type ExampleCell = number | string | boolean;

/**
 * A formula that needs no cells, so that it works wherever it is typed; tests run every one.
 * `result` is what the cell holds, `error` the Excel error with its sentence.
 */
export type Example =
  | { readonly formula: string; readonly says: string; readonly result: ExampleResult }
  | {
      readonly formula: string;
      readonly says: string;
      readonly error: { readonly code: "#VALUE!" | "#N/A"; readonly sentence: string };
    };

/**
 * Everything there is to say about one custom function. The metadata check, the reference in docs/ and the pane's
 * help all read it; the function's body in the family's file calls `core` and nothing else.
 */
export interface FunctionDeclaration {
  /** Its name behind `OXM.`; never changes once published. */
  readonly id: string;
  readonly family: Family;
  /** One or two sentences, the same that Excel shows beside the name. */
  readonly meaning: string;
  readonly parameters: readonly ParameterDeclaration[];
  /** What it gives, in words. */
  readonly gives: string;
  /** Whether it fills one cell or spills a range. */
  readonly shape: "value" | "range";
  /** What special or bad input gives: input, then result. */
  readonly badInput: readonly (readonly [input: string, gives: string])[];
  readonly examples: readonly [Example, ...Example[]];
  // `never` lets any core function stand here, whatever its parameters.
  readonly core: (...cells: never[]) => Outcome<unknown>;
}
