/** What people call a function, or look for when it is what they need, where nothing that is said of it has the word. */
const alsoCalled: Readonly<Record<string, string>> = {
  MEETS: "pass fail compare check",
  ATTAINMENT: "achievement average percentage ratio",
  EXPLAIN: "meaning read",
  TALLY: "count pass fail",
  COMBINED: "average weighted total percentage rolling",
  COMBINEDIF: "if averageif average weighted total percentage rolling month period",
  SCORE: "weighted average mean sum total sumproduct percentage overall",
  SCORES: "weighted array contribution",
  COVERAGE: "percentage proportion missing blank complete",
  RANGE: "minimum maximum best worst missing blank",
  REQUIRED: "goal seek needed what if forecast percentage",
  STATUS: "rag red amber green traffic light pass fail",
  VERDICT: "rag red green summary pass fail",
  DISPLAY: "percentage rounding format",
  FLIP: "sensitivity robust what if percentage",
  BRIDGE: "waterfall difference compare trend month variance percentage",
  WEIGHTCHECK: "check sum validate percentage",
  NORMALISE: "normalize scale sum percentage",
  AGREE: "average vote survey poll percentage",
  AGREEMENT: "concordance consensus vote rank",
  PAIRWISE: "compare rank priorities",
  CONSISTENCY: "ahp check",
};

/** The functions that have other names here. */
export const functionsAlsoCalled: readonly string[] = Object.keys(alsoCalled);

/**
 * Whether somebody who types this into the search of functions may mean the one with that name, of which that is said:
 * every word typed begins a word of it, or of what else it is called. Plural or singular, either is found.
 */
export function findsFunction(typed: string, id: string, said: string): boolean {
  const words = wordsOf(`oxm ${id} ${said} ${alsoCalled[id] ?? ""}`);
  return wordsOf(typed).every((sought) => {
    const singular = sought.length > 3 ? sought.replace(/s$/, "") : sought;
    return words.some((word) => word.startsWith(singular));
  });
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== "");
