import {
  changedMeanwhile,
  contentText,
  nameTaken,
  sheetGone,
  sheetsProtected,
  tableGone,
} from "../messages/changes";
import type { Problem } from "../messages/problem";
import { workbookProtected } from "../messages/workbook";
import { cellAddress } from "../scorecard/address";
import { sameContent } from "./content";
import type { Standing } from "./standing";
import type { WorkbookChange } from "./workbook-change";
import { addedSheets, addedTables } from "./writes";

/** Why a change can't be carried out on the workbook as it stands; `undefined` when it can. */
export function refusalOf(change: WorkbookChange, standing: Standing): Problem | undefined {
  return (
    missing(change, standing) ??
    taken(change, standing) ??
    closed(change, standing) ??
    outdated(change, standing)
  );
}

/** The names of existing sheets that a change touches, each once. */
export function sheetsTouched(change: WorkbookChange): string[] {
  const planned = new Set(addedSheets(change).map(fold));
  const all = [
    ...[
      change.guards,
      change.insertRows,
      change.tables,
      change.resizeTables,
      change.cells,
      change.dress,
      change.copySheets,
    ]
      .flatMap((parts): readonly { readonly sheet: string }[] => parts ?? [])
      .map(({ sheet }) => sheet),
    ...(change.deleteRows ?? []).map(({ sheet }) => sheet),
    ...(change.names ?? []).flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet])),
    ...(change.deleteSheets ?? []),
  ];
  return [...new Set(all)].filter((sheet) => !planned.has(fold(sheet)));
}

const fold = (name: string) => name.toLowerCase();

function missing(change: WorkbookChange, { sheets, extents }: Standing): Problem | undefined {
  const there = new Set(sheets.map(fold));
  const gone = sheetsTouched(change).find((sheet) => !there.has(fold(sheet)));
  if (gone !== undefined) return sheetGone(gone);
  const table = (change.resizeTables ?? []).find((extent) => !extents.has(fold(extent.table)));
  return table === undefined ? undefined : tableGone(table.table);
}

function taken(change: WorkbookChange, { sheets, tables, names }: Standing): Problem | undefined {
  const sheetNames = new Set(sheets.map(fold));
  const sheet = addedSheets(change).find((name) => sheetNames.has(fold(name)));
  if (sheet !== undefined) return nameTaken("sheet", sheet);
  const workbookNames = names.filter((name) => name.sheet === undefined);
  const others = new Set([...tables, ...workbookNames.map(({ name }) => name)].map(fold));
  const table = addedTables(change).find((name) => others.has(fold(name)));
  return table === undefined ? undefined : nameTaken("table", table);
}

function closed(change: WorkbookChange, { structureProtected }: Standing): Problem | undefined {
  if (structureProtected && addedSheets(change).length > 0) return workbookProtected();
  return structureProtected && (change.deleteSheets ?? []).length > 0 ? sheetsProtected() : undefined;
}

function outdated({ guards = [] }: WorkbookChange, { cell }: Standing): Problem | undefined {
  for (const guard of guards) {
    const found = cell(guard);
    if (found === undefined || sameContent(found.content, guard.holds)) continue;
    const share = found.numberFormat.includes("%");
    return changedMeanwhile(
      `${guard.sheet}!${cellAddress(guard.row, guard.column)}`,
      contentText(guard.holds, share),
      contentText(found.content, share),
    );
  }
  return undefined;
}
