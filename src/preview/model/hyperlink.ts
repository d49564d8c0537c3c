import type { LinkState } from "../engine/state";
import { intersect } from "../formulas/a1";
import { invalidArgument } from "../protocol/errors";
import type { ModelHost, PropertyModel } from "./define";
import { assertUnprotected, assertWritable, type RangeObject } from "./range-object";

/** The look Excel gives a cell with a link. */
const linkColor = "#0563c1";

/** Takes the links off a range; a link on more cells than these goes as a whole. */
export function removeLinks({ sheetId, box }: RangeObject, host: ModelHost): void {
  const { links = [] } = host.engine.sheets.state(sheetId);
  const others = links.filter((link) => !intersect(link.box, box));
  if (others.length < links.length) host.engine.state.updateSheet(sheetId, { links: others });
}

function read(value: unknown): Omit<LinkState, "box"> & { readonly text?: string } {
  const given = value as Readonly<Record<string, unknown>>;
  const word = (key: string): string | undefined => {
    const text = given[key];
    if (text !== undefined && text !== null && typeof text !== "string") throw invalidArgument();
    return text || undefined;
  };
  const link = { place: word("documentReference"), target: word("address") };
  if (!link.place && !link.target) throw invalidArgument();
  return { ...link, tip: word("screenTip"), text: word("textToDisplay") };
}

/** `Range.hyperlink`: a link out of the workbook (address) or to a place in it (documentReference). */
export const hyperlink: PropertyModel<RangeObject> = {
  calculated: true, // the words a link shows may come from a formula
  get: ({ sheetId, box }, { engine }) => {
    const cell = { ...box, rows: 1, columns: 1 };
    const link = engine.sheets.state(sheetId).links?.find((each) => intersect(each.box, cell));
    if (!link) return null;
    const textToDisplay = engine.cells.read(sheetId, cell)[0]?.[0]?.text ?? "";
    const { place, target, tip = "" } = link;
    return {
      ...(target !== undefined && { address: target }),
      ...(place !== undefined && { documentReference: place }),
      screenTip: tip,
      textToDisplay,
    };
  },
  set: (range, value, host) => {
    assertUnprotected(range.sheetId, host);
    assertWritable(range, host);
    removeLinks(range, host);
    if (value === null || value === undefined) return;
    const { text, ...link } = read(value);
    const { sheetId, box } = range;
    const { cells, sheets, state } = host.engine;
    state.updateSheet(sheetId, { links: [...(sheets.state(sheetId).links ?? []), { ...link, box }] });
    const shown = text ?? link.target ?? link.place ?? "";
    const inputs = cells
      .read(sheetId, box)
      .map((row) => row.map((cell) => (text === undefined && cell.formula !== "" ? null : shown)));
    cells.write(sheetId, box, inputs);
    cells.setStyle(sheetId, box, () => ({ fontColor: linkColor, underline: true }));
  },
};
