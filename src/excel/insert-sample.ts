import type { Applied } from "../core/change/workbook-change";
import type { Outcome } from "../core/outcome";
import { insertScorecard } from "./insert-scorecard";
import type { RunOptions } from "./run";

/** Inserts the sample, worked table 3, as two new sheets; see `insertScorecard`. */
export async function insertSample(options: Pick<RunOptions, "onWaiting"> = {}): Promise<Outcome<Applied>> {
  return insertScorecard("sample", options);
}
