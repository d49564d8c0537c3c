/** Fixed texts of the pane's frame: its places, a scorecard's pages, and what stands in while a page is fetched. */
export const navigationTexts = {
  pane: "OXM Scorecards",
  places: { home: "All scorecards", adopt: "Use my table", help: "Help", templates: "Templates" },
  titles: {
    home: "Scorecards",
    adopt: "Use my table",
    help: "Help",
    templates: "Templates",
    "kvi-board": "KVI board",
    "issue-register": "Issue register",
    "review-plan": "Review plan",
    "two-clocks": "Two clocks",
    dashboard: "Executive dashboard",
    maturity: "Maturity",
    journey: "Journey map",
  },
  pagesOf: "Pages of this scorecard",
  tabs: {
    result: "Result",
    "what-if": "What-if",
    structure: "Measures",
    weightings: "Weightings",
    settings: "Settings",
  },
  /** What a tab is called where its short name says too little. */
  fullNames: {
    result: "Result",
    "what-if": "What-if",
    structure: "Metrics and measures",
    weightings: "Weightings",
    settings: "Settings",
  },
  switch: "Another scorecard",
  opening: "Opening the page",
  tryAgain: "Try again",
} as const;

/** A scorecard in the list of them; with its sheet where another has the same name. */
export function scorecardChoice(title: string, sheet: string, ambiguous: boolean): string {
  return ambiguous ? `${title} (${sheet})` : title;
}

/** Read out when the pane has followed the person to another scorecard. */
export function nowShown(title: string, sheet: string): string {
  return `Now showing ${scorecardChoice(title, sheet, title !== sheet)}.`;
}

/** Why a page isn't there: its code didn't come, or it met a fault of its own. */
export function pageFailed(failure: "fetch" | "fault"): string {
  return failure === "fetch"
    ? "This page couldn't be loaded: check the connection and try again."
    : "This page met a fault and closed; your workbook is unchanged. Try again.";
}
