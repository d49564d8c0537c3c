import { combined as combine } from "../combined";
import type { Cell } from "../values/cell";
import type { ColumnRole } from "./headers";
import { scoringMethod, type Settings } from "./settings";

/** A row's combined score: its cell, or in a table without that column what its own lines make by the scorecard's method. */
export function combinedOf(
  row: number,
  read: (row: number, role: ColumnRole) => Cell,
  settings: Settings = {},
): Cell {
  const score = read(row, "combined");
  if (score !== undefined) return score;
  const computed = combine(
    read(row, "actual"),
    read(row, "threshold"),
    read(row, "measureWeight"),
    scoringMethod(settings),
  );
  if (computed.ok) return computed.value;
  const { error } = computed.problem;
  if (error === "notAvailable") return { code: "#N/A", message: computed.problem.sentence };
  return error === "value" ? { code: "#VALUE!", message: computed.problem.sentence } : error;
}
