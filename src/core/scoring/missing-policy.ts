import type { Outcome } from "../outcome";
import type { Cell } from "../values/cell";
import { readChoice } from "../values/choice";

/** What a missing score or actual counts as: nothing, left out of the weight, or an error. */
export type MissingPolicy = "zero" | "exclude" | "error";

/** The words a user can choose from, in the order pick-lists show them. */
export const MISSING_POLICIES: readonly MissingPolicy[] = ["zero", "exclude", "error"];

/** Reads a `missing` argument, as any closed one; omitted or blank gives `fallback`. */
export function readMissingPolicy(cell: Cell, fallback: MissingPolicy): Outcome<MissingPolicy> {
  return readChoice(cell, MISSING_POLICIES, fallback, "way to treat what is missing");
}
