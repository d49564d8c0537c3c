import type { NameState } from "../engine/state";
import { formatAddress, quoteSheet, splitAddress } from "../formulas/a1";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/errors";
import { textOf } from "./arguments";
import { defineType, isHostObject, type HostObject, type ModelHost } from "./define";
import { readRange, sheetName, type RangeObject } from "./range-object";

interface CollectionObject extends HostObject {
  readonly sheetId?: string;
}
interface NameObject extends HostObject {
  readonly name: string;
  readonly sheetId?: string;
}

const nameObject = ({ name, sheetId }: NameState): NameObject => ({ objectType: "NamedItem", name, sheetId });

function listed({ sheetId }: CollectionObject, host: ModelHost): NameState[] {
  return host.engine.names.list().filter((name) => name.sheetId === sheetId);
}

function find(object: NameObject, host: ModelHost): NameState {
  const found = byName(object, object.name, host);
  if (!found) throw itemNotFound();
  return found;
}

function byName(collection: CollectionObject, name: unknown, host: ModelHost): NameState | undefined {
  const key = String(name).toLowerCase();
  return listed(collection, host).find((each) => each.name.toLowerCase() === key);
}

/** Excel's rules: starts with a letter, `_` or `\`, no spaces, nothing that reads like a cell. */
export function checkDefinedName(name: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!wellFormed || /^(?:[A-Za-z]{1,3}\d+|[RrCc])$/.test(name)) throw invalidArgument();
}

function range(object: NameObject, host: ModelHost): RangeObject | null {
  const text = find(object, host).formula.replace(/^=/, "");
  const { sheet } = splitAddress(text);
  try {
    const home = object.sheetId ?? host.engine.sheets.active();
    return sheet === undefined && object.sheetId === undefined ? null : readRange(text, home, host);
  } catch {
    return null; // the name stands for a constant or a formula
  }
}

export const namedItemCollectionType = defineType<CollectionObject>({
  name: "NamedItemCollection",
  properties: {},
  methods: {
    Add: (collection, [name, reference, comment], host) => {
      checkDefinedName(textOf(name));
      if (byName(collection, name, host)) throw itemAlreadyExists();
      if (
        host.engine.tables.list().some((table) => table.name.toLowerCase() === textOf(name).toLowerCase())
      ) {
        throw itemAlreadyExists();
      }
      const formula = isHostObject(reference)
        ? absolute(reference as RangeObject, host)
        : asFormula(reference);
      const state: NameState = {
        name: textOf(name),
        formula,
        sheetId: collection.sheetId,
        comment: comment === undefined || comment === null ? undefined : textOf(comment),
      };
      host.engine.names.add(state);
      return nameObject(state);
    },
    GetItem: (collection, [name], host) => {
      const found = byName(collection, name, host);
      if (!found) throw itemNotFound();
      return nameObject(found);
    },
    GetItemOrNullObject: (collection, [name], host) => {
      const found = byName(collection, name, host);
      return found ? nameObject(found) : null;
    },
    GetCount: (collection, _args, host) => listed(collection, host).length,
  },
  items: (collection, host) => listed(collection, host).map(nameObject),
});

export const namedItemType = defineType<NameObject>({
  name: "NamedItem",
  identity: ({ name }) => ({ Name: name, _Id: name }),
  properties: {
    Name: { get: ({ name }) => name },
    _Id: { get: ({ name }) => name },
    Formula: {
      get: (object, host) => find(object, host).formula,
      set: ({ name, sheetId }, value, host) =>
        host.engine.names.change(name, sheetId, { formula: asFormula(value) }),
    },
    Comment: {
      get: (object, host) => find(object, host).comment ?? "",
      set: ({ name, sheetId }, value, host) =>
        host.engine.names.change(name, sheetId, { comment: textOf(value) }),
    },
    Visible: {
      get: (object, host) => find(object, host).visible ?? true,
      set: ({ name, sheetId }, value, host) =>
        host.engine.names.change(name, sheetId, { visible: value === true }),
    },
    Scope: { get: ({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet") },
    Type: {
      get: (object, host) => {
        if (range(object, host)) return "Range";
        const text = find(object, host).formula.replace(/^=/, "");
        if (/^".*"$/s.test(text)) return "String";
        if (/^(?:TRUE|FALSE)$/i.test(text)) return "Boolean";
        return Number.isNaN(Number(text)) ? "Error" : "Double";
      },
    },
    Value: {
      get: (object, host) => {
        const found = range(object, host);
        if (found) return `${quoteSheet(sheetName(found.sheetId, host))}!${formatAddress(found.box, true)}`;
        const text = find(object, host).formula.replace(/^=/, "");
        if (/^".*"$/s.test(text)) return text.slice(1, -1).replace(/""/g, '"');
        return Number.isNaN(Number(text)) ? text : Number(text);
      },
    },
    Worksheet: {
      leadsTo: ({ sheetId }) => {
        if (sheetId === undefined) throw itemNotFound();
        return { objectType: "Worksheet", sheetId } as HostObject;
      },
    },
    WorksheetOrNullObject: {
      leadsTo: ({ sheetId }) =>
        sheetId === undefined ? null : ({ objectType: "Worksheet", sheetId } as HostObject),
    },
  },
  methods: {
    Delete: ({ name, sheetId }, _args, host) => host.engine.names.remove(name, sheetId),
    GetRange: (object, _args, host) => {
      const found = range(object, host);
      if (!found) throw itemNotFound();
      return found;
    },
    GetRangeOrNullObject: (object, _args, host) => range(object, host),
  },
});

function absolute({ sheetId, box }: RangeObject, host: ModelHost): string {
  return `=${quoteSheet(sheetName(sheetId, host))}!${formatAddress(box, true)}`;
}

function asFormula(reference: unknown): string {
  if (typeof reference === "number" || typeof reference === "boolean") return `=${String(reference)}`;
  const text = textOf(reference);
  return text.startsWith("=") ? text : `="${text.replace(/"/g, '""')}"`;
}
