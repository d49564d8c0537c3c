import { type Cell, isCellError } from "../values/cell";

/** What stands in the cell of an SLA, as text: an error value as Excel writes it. */
export function slaText(sla: Cell): string {
  return isCellError(sla) ? sla.code : String(sla ?? "").trim();
}
