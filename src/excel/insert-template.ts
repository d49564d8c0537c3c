import type { Applied } from "../core/change/workbook-change";
import type { Outcome } from "../core/outcome";
import type { System, TemplateKind } from "../core/systems/system";
import { applyChange } from "./apply-change";
import type { RunOptions } from "./run";

/** Inserts a system's template as new sheets under free names, whole or not at all, and gives what was read back. */
export async function insertTemplate(
  { template }: Pick<System, "template">,
  kind: TemplateKind,
  options: Pick<RunOptions, "onWaiting"> = {},
): Promise<Outcome<Applied>> {
  return applyChange((taken) => {
    const { sheets, tables, names, activeSheet } = template(kind, taken);
    return { sheets, tables, names, show: { sheet: activeSheet, address: "A1" } };
  }, options);
}
