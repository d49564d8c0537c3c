import { helpTexts, tryCredit } from "../messages/help";
import { nearWords } from "../explain/near";
import { describeAll, judge, readThresholds } from "../thresholds";
import { isBlank } from "../values/cell";

/** How one threshold of the text fares. */
export interface TriedThreshold {
  readonly state: "met" | "missed";
  readonly sentence: string;
  readonly credit: string;
}

/** What trying a threshold shows: nothing yet, how it is read and how the actual fares, or why it can't be said. */
export type Tried =
  | { readonly kind: "blank" }
  | { readonly kind: "problem"; readonly sentence: string; readonly reading?: string }
  | { readonly kind: "read"; readonly reading: string; readonly results: readonly TriedThreshold[] };

/** Reads a threshold as a cell with that text would be read, and judges the actual where one is given. */
export function tryThreshold(threshold: string, actual: string): Tried {
  if (isBlank(threshold)) return { kind: "blank" };
  const read = readThresholds(threshold);
  if (!read.ok) return { kind: "problem", sentence: read.problem.sentence };
  const reading = describeAll(read.value);
  if (isBlank(actual)) return { kind: "read", reading, results: [] };
  const judged = judge(actual, threshold);
  if (!judged.ok) {
    const sentence =
      judged.problem.key === "missing-reference" ? helpTexts.needsReference : judged.problem.sentence;
    return { kind: "problem", sentence, reading };
  }
  return {
    kind: "read",
    reading,
    results: judged.value.flatMap((judgement) => {
      const { state, attainment } = judgement;
      if (state === "missing") return [];
      return [{ state, sentence: nearWords(judgement, attainment), credit: tryCredit(attainment) }];
    }),
  };
}

/** Thresholds as people write them, each with an actual, to be tried by a click. */
export const triedExamples: readonly (readonly [threshold: string, actual: string])[] = [
  [">95%", "96%"],
  [">80%", "63.2%"],
  ["<20min", "1h30"],
  ["0 incidents due to failed change", "0"],
  ["80%–90%", "85%"],
  [">95% from 70%", "82.5%"],
  ["Delivered – yes/no", "yes"],
];
