import { errorCell } from "../messages/errors";
import { unknownMissingPolicy } from "../messages/scores";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, isBlank, isCellError } from "../values/cell";

/** What a missing score or actual counts as: nothing, left out of the weight, or an error. */
export type MissingPolicy = "zero" | "exclude" | "error";

/** The words a user can choose from, in the order pick-lists show them. */
export const MISSING_POLICIES: readonly MissingPolicy[] = ["zero", "exclude", "error"];

/**
 * Reads a `missing` argument, in any case and with spaces around it; omitted or blank gives `fallback`.
 * An error cell comes back as it is; anything else is `#VALUE!` and lists the words there are.
 */
export function readMissingPolicy(cell: Cell, fallback: MissingPolicy): Outcome<MissingPolicy> {
  const word = typeof cell === "string" ? cell.trim().toLowerCase() : undefined;
  if (isBlank(cell)) return ok(fallback);
  if (isCellError(cell)) return fail(errorCell(cell));
  const policy = MISSING_POLICIES.find((known) => known === word);
  return policy === undefined ? fail(unknownMissingPolicy(cell, MISSING_POLICIES)) : ok(policy);
}
