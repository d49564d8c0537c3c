import type { StructuredSpec } from "../formulas/structured";
import type { TableState } from "./state";

/** How a structured reference reads after names have changed. */
export type Renaming = (table: string, spec: StructuredSpec) => { table: string; spec: StructuredSpec };

/**
 * The new names of tables and columns between two states, whichever way the state changed: by a header typed over,
 * by an add-in, by undo. Undefined when no name changed.
 */
export function tableRenaming(
  next: readonly TableState[],
  before: readonly TableState[],
): Renaming | undefined {
  const changes = new Map<string, { readonly name: string; readonly columns: ReadonlyMap<string, string> }>();
  for (const table of next) {
    const old = before.find((each) => each.id === table.id);
    if (!old || old === table) continue;
    const columns = new Map<string, string>();
    table.columnIds.forEach((id, index) => {
      const was = old.columns[old.columnIds.indexOf(id)];
      const is = table.columns[index];
      if (was !== undefined && is !== undefined && was !== is) columns.set(was.toLowerCase(), is);
    });
    if (old.name !== table.name || columns.size > 0) {
      changes.set(old.name.toLowerCase(), { name: table.name, columns });
    }
  }
  if (changes.size === 0) return undefined;
  return (table, spec) => {
    const change = changes.get(table.toLowerCase());
    if (!change) return { table, spec };
    const rename = (column: string): string => change.columns.get(column.toLowerCase()) ?? column;
    const columns = spec.columns && ([rename(spec.columns[0]), rename(spec.columns[1])] as const);
    return { table: change.name, spec: columns ? { ...spec, columns } : spec };
  };
}
