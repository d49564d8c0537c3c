/** The pages of one scorecard. */
export type ScorecardPage = "result" | "what-if" | "structure" | "weightings" | "settings";

/** What the pane shows: a page of its own, or a page of one of the workbook's scorecards (by its state's id). */
export type View =
  | { readonly name: "home" }
  | { readonly name: "adopt" }
  | { readonly name: "help" }
  | { readonly name: ScorecardPage; readonly scorecard: string };

/** Where the pane begins. */
export const home: View = { name: "home" };
