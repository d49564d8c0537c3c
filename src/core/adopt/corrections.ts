import type { AdoptRole } from "./roles";
import type { TableReading } from "./table-reading";
import { readTable } from "./read-table";

/** What a person says of their table where it was read differently; nothing here is written by itself. */
export interface Corrections {
  /** Columns of the sheet and their role; `null` for a column to leave alone. */
  readonly roles?: Readonly<Record<number, AdoptRole | null>>;
  /** The text that a threshold cell should have said, by its address. */
  readonly thresholds?: Readonly<Record<string, string>>;
  /** The row of the total; `null` for a table without one. */
  readonly totalRow?: number | null;
  /** The target of the total: `>90%`. */
  readonly target?: string;
}

/** The table read again as the person says it is to be read, beside what they had said before. */
export function applyCorrections(reading: TableReading, more: Corrections): TableReading {
  const { grid, block, corrections, table } = reading;
  return readTable(grid, block, {
    table,
    corrections: {
      ...corrections,
      ...more,
      roles: { ...corrections.roles, ...more.roles },
      thresholds: { ...corrections.thresholds, ...more.thresholds },
    },
  });
}
