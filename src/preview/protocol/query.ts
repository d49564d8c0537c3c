import { isHostObject, type HostObject, type ModelHost } from "../model/define";
import { typeOf } from "../model/registry";
import { notImplemented } from "./errors";
import type { QueryInfo } from "./messages";

type Json = Record<string, unknown>;

/** The properties a query asks for as a tree: `values`, `format/font/color`, `items/name`; "*" is every plain value. */
interface Wanted {
  readonly names: Map<string, Wanted>;
  all: boolean;
}

function readWanted(query: QueryInfo | undefined): Wanted {
  const root: Wanted = { names: new Map(), all: false };
  for (const path of [...(query?.Select ?? []), ...(query?.Expand ?? [])]) {
    let node = root;
    for (const part of path.split("/")) {
      if (part === "*" || part === "$all") {
        node.all = true;
        break;
      }
      const key = part.toLowerCase();
      const next = node.names.get(key) ?? { names: new Map<string, Wanted>(), all: false };
      node.names.set(key, next);
      node = next;
    }
  }
  if (root.names.size === 0) root.all = true;
  return root;
}

/** What a client needs to reach the object again. */
export function identify(object: HostObject, host: ModelHost): Json {
  return typeOf(object).identity?.(object, host) ?? {};
}

/** True when a query reads something that calculation may still change. */
export function waitsForCalculation(object: HostObject, query: QueryInfo | undefined): boolean {
  const wanted = readWanted(query);
  const reads = (type: string | undefined, node: Wanted): boolean => {
    if (type === undefined) return false;
    const { properties } = typeOf({ objectType: type });
    const direct = Object.entries(properties).some(
      ([name, property]) => property.calculated && (node.all || node.names.has(name.toLowerCase())),
    );
    return (
      direct || node.names.has("items") || [...node.names.values()].some((inner) => inner.names.size > 0)
    );
  };
  return reads(object.objectType, wanted);
}

/** The answer to a query, in the protocol's spelling. */
export function project(object: HostObject, query: QueryInfo | undefined, host: ModelHost): Json {
  return read(object, readWanted(query), host, query);
}

function read(object: HostObject, wanted: Wanted, host: ModelHost, query?: QueryInfo): Json {
  const type = typeOf(object);
  const result: Json = { ...type.identity?.(object, host) };
  const of = type.items && itemsWanted(wanted, Object.keys(type.properties));
  if (type.items && of) {
    const { Skip = 0, Top = Infinity } = query ?? {};
    const list = type.items(object, host).slice(Skip, Skip + Top);
    result["_Items"] = list.map((item) => read(item, of, host));
  }
  for (const [name, property] of Object.entries(type.properties)) {
    const inner = wanted.names.get(name.toLowerCase());
    if (property.leadsTo) {
      if (!inner) continue;
      const child = property.leadsTo(object, host);
      result[name] = child ? read(child, inner.names.size > 0 ? inner : { ...inner, all: true }, host) : null;
    } else if (property.get && (inner || wanted.all)) {
      const value = property.get(object, host);
      result[name] = isHostObject(value) ? read(value, { names: new Map(), all: true }, host) : value;
    }
  }
  assertKnown(type.name, wanted, Object.keys(type.properties), type.items !== undefined);
  return result;
}

/**
 * What is asked of a collection's items: after `items/`, or by their own names without it, or everything. Undefined
 * when only the collection itself was asked (`count`).
 */
function itemsWanted(wanted: Wanted, own: readonly string[]): Wanted | undefined {
  const items = wanted.names.get("items");
  if (items) return items.all || items.names.size > 0 ? items : { ...items, all: true };
  const mine = new Set(own.map((name) => name.toLowerCase()));
  const names = new Map([...wanted.names].filter(([name]) => !mine.has(name)));
  if (names.size > 0 || wanted.all) return { names, all: wanted.all };
  return undefined;
}

/** An unknown property of a collection may be one of its items. */
function assertKnown(type: string, wanted: Wanted, known: readonly string[], collection: boolean): void {
  const names = new Set(known.map((name) => name.toLowerCase()));
  for (const name of wanted.names.keys()) {
    if (!names.has(name) && !collection) throw notImplemented(`${type}.${name}`);
  }
}

/** The same answer as plain JSON (`retrieve`): camel case, `items` without underscore. */
export function toCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toCamelCase);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const plain = key === "_Items" ? "items" : key;
      const nested = typeof each === "object" && (key === "_Items" || !Array.isArray(each));
      return [plain.charAt(0).toLowerCase() + plain.slice(1), nested ? toCamelCase(each) : each];
    }),
  );
}
