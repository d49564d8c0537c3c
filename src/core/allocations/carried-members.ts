import type { FoundAllocations } from "./find";
import type { NewMember } from "./member-cells";
import type { AllocationsStanding } from "./standing";

/** The members with the points they gave by metric name: what a new sheet takes over. */
export function carriedMembers(
  { metrics }: FoundAllocations,
  { members }: Pick<AllocationsStanding, "members">,
): NewMember[] {
  return members.map(({ name, cells }) => ({
    name,
    points: new Map(
      metrics.flatMap(({ name: metric }, index) => {
        const given = cells[index];
        return typeof given === "number" ? [[metric, given] as const] : [];
      }),
    ),
  }));
}
