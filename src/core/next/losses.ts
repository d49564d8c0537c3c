import type { Look, MeasureWhy } from "../explain";
import { round15 } from "../values/numbers";

/** What a measure took from the whole score, as a share of it (0.08 is eight points). */
export interface MeasureLoss {
  readonly measure: MeasureWhy;
  readonly metric: string;
  readonly loss: number;
}

/** The measures that took something from the score, the most first; the earlier one on a tie. */
export function measureLosses({ why, state }: Look): readonly MeasureLoss[] {
  return why
    .flatMap(({ index, metric, measures, made }) => {
      const row = state.rows[index];
      // A typed score isn't made of its measures: they took nothing from it.
      if (row === undefined || made === undefined || round15(made) !== round15(row.combinedShare)) return [];
      return measures.flatMap((measure) => {
        const { share, credit } = measure;
        if (share === undefined || credit === undefined) return [];
        const loss = round15(row.weightingShare * share * (1 - credit));
        return loss > 0 ? [{ measure, metric, loss }] : [];
      });
    })
    .sort((a, b) => b.loss - a.loss);
}
