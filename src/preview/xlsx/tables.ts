import type { Worksheet } from "exceljs";
import type { SheetData, TableData } from "../book";
import { parseAddress } from "../formulas/a1";
import { cellAddress } from "./cell-address";
import { valueToFile } from "./cell-values";
import { relationships, type PackageParts } from "./package-parts";
import { descendants, parseXml, type XmlElement } from "./xml";

/**
 * The tables of all sheets, read from their own parts: ExcelJS takes a header row for missing where Excel left out
 * the default, and stops at files whose table parts are named from the root.
 */
export async function readTables(parts: PackageParts): Promise<TableData[]> {
  const tables: TableData[] = [];
  for (const sheet of parts.sheets) {
    for (const { type, target } of (await relationships(parts.read, sheet.part)).values()) {
      const [element] = type === "table" ? descendants(parseXml(await parts.read(target)), "table") : [];
      const table = element && readTable(element, sheet.name);
      if (table) {
        tables.push(table);
      }
    }
  }
  return tables;
}

function readTable(element: XmlElement, sheet: string): TableData | undefined {
  const area = parseAddress(element.attributes["ref"] ?? "");
  if (!area || element.attributes["headerRowCount"] === "0") {
    return undefined; // without a header row it stays a plain range: nothing could refer to its columns
  }
  const totals = Number(element.attributes["totalsRowCount"] ?? 0);
  const [style] = descendants(element, "tableStyleInfo");
  const [filter] = descendants(element, "autoFilter");
  const hidden = descendants(element, "filterColumn").some(
    (column) => column.attributes["hiddenButton"] === "1",
  );
  return {
    name: element.attributes["displayName"] ?? element.attributes["name"] ?? "",
    sheet,
    row: area.row,
    column: area.column,
    rowCount: area.rows - totals,
    columns: descendants(element, "tableColumn").map((column) =>
      unescapeHeader(column.attributes["name"] ?? ""),
    ),
    ...(style?.attributes["name"] && { style: style.attributes["name"] }),
    showFilterButton: filter !== undefined && !hidden,
    showBandedRows: style?.attributes["showRowStripes"] === "1",
  };
}

/** Line breaks stand in a table's header names as `_x000a_`. */
function unescapeHeader(name: string): string {
  return name.replace(/_x([0-9a-f]{4})_/gi, (_code, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Gives the worksheet its tables. Their cells are written afterwards, over what ExcelJS puts there. */
export function writeTables(worksheet: Worksheet, sheet: SheetData, tables: readonly TableData[]): void {
  const values = new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell.value]));
  for (const table of tables) {
    const rows = Array.from({ length: Math.max(table.rowCount - 1, 0) }, (_row, row) =>
      table.columns.map((_name, column) =>
        valueToFile(values.get(cellAddress(table.row + 1 + row, table.column + column))),
      ),
    );
    worksheet.addTable({
      name: table.name,
      ref: cellAddress(table.row, table.column),
      headerRow: true,
      totalsRow: false,
      style: {
        theme: (table.style ?? "TableStyleMedium2") as "TableStyleMedium2",
        showRowStripes: table.showBandedRows ?? true,
      },
      columns: table.columns.map((name) => ({ name, filterButton: table.showFilterButton ?? true })),
      rows,
    });
  }
}
