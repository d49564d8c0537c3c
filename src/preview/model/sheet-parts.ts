import { formatAddress, maxColumns, maxRows } from "../formulas/a1";
import { invalidOperation, itemNotFound } from "../protocol/errors";
import { wholeNumber } from "./arguments";
import { defineType, type HostObject, type ModelHost } from "./define";
import { rangeObject, readRange, type RangeObject } from "./range-object";

export interface SheetPart extends HostObject {
  readonly sheetId: string;
}

const plainOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Protection of a sheet. Passwords are taken and forgotten: anybody may take the protection off. */
export const worksheetProtectionType = defineType<SheetPart>({
  name: "WorksheetProtection",
  properties: {
    Protected: { get: ({ sheetId }, host) => host.engine.sheets.state(sheetId).protected === true },
    Options: {
      get: ({ sheetId }, host) => ({
        ...plainOptions,
        ...host.engine.sheets.state(sheetId).protectionOptions,
      }),
    },
  },
  methods: {
    Protect: ({ sheetId }, [options], host) => {
      if (host.engine.sheets.state(sheetId).protected) {
        throw invalidOperation("This operation is not allowed: the sheet is protected already.");
      }
      host.engine.state.updateSheet(sheetId, {
        protected: true,
        protectionOptions: (options ?? {}) as Readonly<Record<string, unknown>>,
      });
    },
    Unprotect: ({ sheetId }, _args, host) =>
      host.engine.state.updateSheet(sheetId, { protected: false, protectionOptions: undefined }),
  },
});

function frozen({ sheetId }: SheetPart, host: ModelHost): RangeObject | null {
  const { rows, columns } = host.engine.layout.frozen(sheetId);
  if (rows === 0 && columns === 0) return null;
  return rangeObject(sheetId, { row: 0, column: 0, rows: rows || maxRows, columns: columns || maxColumns });
}

export const worksheetFreezePanesType = defineType<SheetPart>({
  name: "WorksheetFreezePanes",
  properties: {},
  methods: {
    FreezeRows: ({ sheetId }, [count], host) =>
      host.engine.layout.freeze(sheetId, wholeNumber(count ?? 1), 0),
    FreezeColumns: ({ sheetId }, [count], host) =>
      host.engine.layout.freeze(sheetId, 0, wholeNumber(count ?? 1)),
    FreezeAt: ({ sheetId }, [range], host) => {
      const { box } = readRange(range, sheetId, host);
      const rows = box.rows >= maxRows ? 0 : box.row + box.rows;
      const columns = box.columns >= maxColumns ? 0 : box.column + box.columns;
      host.engine.layout.freeze(sheetId, rows, columns);
    },
    Unfreeze: ({ sheetId }, _args, host) => host.engine.layout.freeze(sheetId, 0, 0),
    GetLocation: (object, _args, host) => {
      const range = frozen(object, host);
      if (!range) throw itemNotFound();
      return range;
    },
    GetLocationOrNullObject: (object, _args, host) => frozen(object, host),
  },
});

/** An address argument in the absolute form files and settings use. */
export function absoluteAddress(argument: unknown, sheetId: string, host: ModelHost): string {
  return formatAddress(readRange(argument, sheetId, host).box, true);
}
