import type { Cell } from "../values/cell";
import { readThresholds } from "./read-thresholds";

/** True for a threshold whose value is still to be agreed: `TBC`, `<TBC`, `n/a`; until it is, nothing can be judged by it. */
export function isNotAgreed(threshold: Cell): boolean {
  const read = readThresholds(threshold);
  return !read.ok && read.problem.error === "notAvailable";
}
