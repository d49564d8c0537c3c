import { insertScorecard } from "../../src/excel/insert-scorecard";

/** Inserts the sample, worked table 3, as the ribbon's command does. */
export const insertSample = (options?: Parameters<typeof insertScorecard>[1]) =>
  insertScorecard("sample", options);
