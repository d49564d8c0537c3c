import type { TableKind } from "../systems/tables";
import type { TemplateColumn, TemplateValue } from "../systems/template-sheet";
import { dayOf } from "../values/day";

export const dateFormat = "d mmm yyyy";
export const monthFormat = "mmm yyyy";
export const shareFormat = "0.0##%";

/** The columns of a table in the order of its kind. */
export function columnsOf<Column extends string>(
  { headers }: TableKind<Column>,
  columns: Readonly<Record<Column, Omit<TemplateColumn, "header">>>,
): TemplateColumn[] {
  return (Object.keys(headers) as Column[]).map((column) => ({
    header: headers[column][0],
    ...columns[column],
  }));
}

/** A cell of the sample: dates become days as Excel counts them. */
export function valueOf(cell: unknown): TemplateValue {
  if (Array.isArray(cell)) return dayOf(...(cell as [number, number, number]));
  return cell as TemplateValue;
}

/** A table's rows: those of the sample, or blank ones to fill. */
export function rowsOf(rows: readonly (readonly unknown[])[], sample: boolean, spareRows: number) {
  return { rows: sample ? rows.map((row) => row.map(valueOf)) : [], spareRows: sample ? 0 : spareRows };
}
