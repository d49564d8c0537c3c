import { contains, parseAddress, splitAddress, type Box } from "../formulas/a1";
import type { Engine } from "./engine";

/** What Excel says of a link to a place that isn't there. */
export const noSuchPlace = "Reference isn't valid.";

/** Selects the place a cell's hyperlink names; gives the address of a link out of the workbook instead. */
export function followLink(engine: Engine, sheetId: string, { row, column }: Box): string | undefined {
  const link = engine.sheets.state(sheetId).links?.find(({ box }) => contains(box, row, column));
  if (!link) return undefined;
  if (link.target !== undefined)
    return link.place === undefined ? link.target : `${link.target}#${link.place}`;
  const named = engine.names.list().find(({ name }) => name.toLowerCase() === link.place?.toLowerCase());
  const { sheet: sheetName, cells } = splitAddress((named?.formula ?? link.place ?? "").replace(/^[=#]/, ""));
  const box = parseAddress(cells);
  const wanted = sheetName?.toLowerCase();
  const sheet = engine.sheets
    .list()
    .find((each) => (wanted === undefined ? each.id === sheetId : each.name.toLowerCase() === wanted));
  if (!box || !sheet || sheet.hidden) throw new Error(noSuchPlace);
  engine.select(sheet.id, box);
  return undefined;
}
