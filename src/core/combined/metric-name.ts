import type { Cell } from "../values/cell";

/** The name of a metric without outer spaces and the `*` that marks it as an example; "" for a blank or error cell. */
export function metricName(cell: Cell): string {
  if (cell === null || cell === undefined || typeof cell === "object") return "";
  let name = String(cell).trim();
  while (name.endsWith("*")) name = name.slice(0, -1).trimEnd();
  return name;
}

/** What two names of one metric have in common: case, outer spaces and a trailing `*` don't matter. No wildcards. */
export function metricKey(cell: Cell): string {
  return metricName(cell).toLowerCase();
}
