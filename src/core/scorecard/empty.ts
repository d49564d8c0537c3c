import type { Sample } from "./sample";

/**
 * A scorecard to fill in: the four metrics of `001_fcb6dc0e614a30e5.txt` with a measure each. Weightings are the
 * customer's to agree and stay blank, so its verdict says that they are missing rather than scoring on invented ones. It is
 * about no service yet: its titles say no more than what the sheets are.
 *
 * @param period what the first period is called, "November 2026"
 */
export function emptyScorecard(period: string): Sample {
  const open = [{ measure: "", threshold: "", weight: 1 }];
  return {
    service: "",
    period,
    target: ">90%",
    metrics: ["Customer / User", "Employee", "Practice / Process", "Outcome"].map((metric) => ({
      metric,
      measures: open,
    })),
  };
}
