import type { Applied } from "../core/change/workbook-change";
import type { Outcome } from "../core/outcome";
import type { LaterSystem, System, TemplateKind } from "../core/systems/system";
import { applyChange } from "./apply-change";
import { onDemand } from "./on-demand";
import type { RunOptions } from "./run";

/** Inserts a system's template as new sheets under free names, whole or not at all, and gives what was read back. */
export async function insertTemplate(
  { template }: Pick<System | LaterSystem, "template">,
  kind: TemplateKind,
  options: Pick<RunOptions, "onWaiting"> = {},
): Promise<Outcome<Applied>> {
  return onDemand(
    async () => (typeof template === "function" ? template : template.load()),
    (planned) =>
      applyChange((taken) => {
        const { sheets, tables, names, activeSheet } = planned(kind, taken);
        return { sheets, tables, names, show: { sheet: activeSheet, address: "A1" } };
      }, options),
  );
}
