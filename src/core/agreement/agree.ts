import { ok, type Outcome } from "../outcome";
import type { Cells } from "../values/cell";
import { decimalOf, quotient } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";
import { readAllocations } from "./allocations";

/**
 * The group's weighting (AGREE): per metric the arithmetic mean of the shares that the members gave it, one row each,
 * totalling 1. `allocations` has one row per metric and one column per member, who each give out 100 points (or 100 %);
 * how cells are read, and what is `#VALUE!`, see `readAllocations`.
 */
export function agree(allocations: Cells): Outcome<readonly (readonly number[])[]> {
  const members = readAllocations(allocations);
  if (!members.ok) return members;
  const count = decimalOf(members.value.length);
  const metrics = members.value[0]?.given ?? [];
  return ok(
    metrics.map((_, row) => {
      const shares = new ExactTotal();
      for (const { given, whole } of members.value) shares.addProduct(given[row] ?? 0, 1 / whole);
      return [quotient(shares.toDecimal(), count)];
    }),
  );
}
