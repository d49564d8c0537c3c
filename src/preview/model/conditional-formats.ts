import type { ConditionalFormatState } from "../engine/state";
import { formatAddress, intersect } from "../formulas/a1";
import { itemNotFound, notImplemented } from "../protocol/errors";
import { oneOf, textOf } from "./arguments";
import { defineType, type HostObject, type ModelHost, type PropertyModel } from "./define";
import { assertUnprotected, rangeObject, type RangeObject } from "./range-object";

interface CollectionObject extends HostObject {
  readonly range: RangeObject;
}
interface FormatObject extends HostObject {
  readonly sheetId: string;
  readonly id: string;
}

const kinds = ["ContainsText", "Custom", "CellValue"] as const;

function list(sheetId: string, host: ModelHost): readonly ConditionalFormatState[] {
  return host.engine.sheets.state(sheetId).conditionalFormats ?? [];
}

function inRange({ range }: CollectionObject, host: ModelHost): ConditionalFormatState[] {
  return list(range.sheetId, host).filter(({ box }) => intersect(box, range.box));
}

function find({ sheetId, id }: FormatObject, host: ModelHost): ConditionalFormatState {
  const format = list(sheetId, host).find((each) => each.id === id);
  if (!format) throw itemNotFound();
  return format;
}

function change({ sheetId, id }: FormatObject, host: ModelHost, next: Partial<ConditionalFormatState>): void {
  assertUnprotected(sheetId, host);
  host.engine.state.updateSheet(sheetId, {
    conditionalFormats: list(sheetId, host).map((each) => (each.id === id ? { ...each, ...next } : each)),
  });
}

const object = (type: string, { sheetId, id }: { sheetId: string; id: string }): HostObject =>
  ({ objectType: type, sheetId, id }) as HostObject;

/** The first cell of the format's range, relative, as rules written as formulas name it. */
function firstCell(format: ConditionalFormatState): string {
  return formatAddress({ ...format.box, rows: 1, columns: 1 });
}

export const conditionalFormatCollectionType = defineType<CollectionObject>({
  name: "ConditionalFormatCollection",
  properties: {},
  methods: {
    Add: ({ range }, [type], host) => {
      assertUnprotected(range.sheetId, host);
      const kind = kinds.find((each) => each === type);
      if (!kind) throw notImplemented(`ConditionalFormatType.${String(type)}`);
      const others = list(range.sheetId, host);
      const id = `{cf-${Math.max(0, ...others.map((each) => Number(/\d+/.exec(each.id)?.[0] ?? 0))) + 1}}`;
      const rule =
        kind === "ContainsText"
          ? ({ kind: "containsText", text: "" } as const)
          : ({ kind: "formula", formula: "=FALSE" } as const);
      host.engine.state.updateSheet(range.sheetId, {
        conditionalFormats: [...others, { id, box: range.box, rule }],
      });
      return object("ConditionalFormat", { sheetId: range.sheetId, id });
    },
    ClearAll: ({ range }, _args, host) => {
      assertUnprotected(range.sheetId, host);
      host.engine.state.updateSheet(range.sheetId, {
        conditionalFormats: list(range.sheetId, host).filter(({ box }) => !intersect(box, range.box)),
      });
    },
    GetCount: (collection, _args, host) => inRange(collection, host).length,
    GetItem: (collection, [id], host) => {
      const found = inRange(collection, host).find((each) => each.id === id);
      if (!found) throw itemNotFound();
      return object("ConditionalFormat", { sheetId: collection.range.sheetId, id: found.id });
    },
    GetItemAt: (collection, [index], host) => {
      const found = inRange(collection, host)[Number(index)];
      if (!found) throw itemNotFound();
      return object("ConditionalFormat", { sheetId: collection.range.sheetId, id: found.id });
    },
  },
  items: (collection, host) =>
    inRange(collection, host).map(({ id }) =>
      object("ConditionalFormat", { sheetId: collection.range.sheetId, id }),
    ),
});

export const conditionalFormatType = defineType<FormatObject>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Type: {
      get: (format, host) => (find(format, host).rule.kind === "formula" ? "Custom" : "ContainsText"),
    },
    Priority: {
      get: (format, host) => list(format.sheetId, host).findIndex((each) => each.id === format.id),
      set: () => undefined,
    },
    StopIfTrue: { get: () => false, set: () => undefined },
    Custom: { leadsTo: (format) => object("CustomConditionalFormat", format) },
    CustomOrNullObject: {
      leadsTo: (format, host) =>
        find(format, host).rule.kind === "formula" ? object("CustomConditionalFormat", format) : null,
    },
    TextComparison: { leadsTo: (format) => object("TextConditionalFormat", format) },
    TextComparisonOrNullObject: {
      leadsTo: (format, host) =>
        find(format, host).rule.kind === "formula" ? null : object("TextConditionalFormat", format),
    },
    CellValue: { leadsTo: (format) => object("CellValueConditionalFormat", format) },
  },
  methods: {
    Delete: ({ sheetId, id }, _args, host) => {
      assertUnprotected(sheetId, host);
      host.engine.state.updateSheet(sheetId, {
        conditionalFormats: list(sheetId, host).filter((each) => each.id !== id),
      });
    },
    GetRange: (format, _args, host) => rangeObject(format.sheetId, find(format, host).box),
  },
});

const looks: PropertyModel<FormatObject> = { leadsTo: (format) => object("ConditionalRangeFormat", format) };

export const textConditionalFormatType = defineType<FormatObject>({
  name: "TextConditionalFormat",
  properties: {
    Format: looks,
    Rule: {
      get: (format, host) => {
        const { rule } = find(format, host);
        if (rule.kind === "formula") return { operator: "NotContains", text: "" };
        return { operator: rule.kind === "beginsWith" ? "BeginsWith" : "Contains", text: rule.text };
      },
      set: (format, value, host) => {
        const { operator, text } = (value ?? {}) as { operator?: string; text?: string };
        const word = textOf(text);
        const cell = firstCell(find(format, host));
        const quoted = `"${word.replace(/"/g, '""')}"`;
        const rules = {
          Contains: { kind: "containsText", text: word },
          BeginsWith: { kind: "beginsWith", text: word },
          NotContains: { kind: "formula", formula: `=ISERROR(SEARCH(${quoted},${cell}))` },
          EndsWith: { kind: "formula", formula: `=RIGHT(${cell},${word.length})=${quoted}` },
        } as const;
        const known = Object.keys(rules) as (keyof typeof rules)[];
        change(format, host, { rule: rules[oneOf(operator, known)] });
      },
    },
  },
  methods: {},
});

export const customConditionalFormatType = defineType<FormatObject>({
  name: "CustomConditionalFormat",
  properties: { Format: looks, Rule: { leadsTo: (format) => object("ConditionalFormatRule", format) } },
  methods: {},
});

const formula: PropertyModel<FormatObject> = {
  get: (format, host) => {
    const { rule } = find(format, host);
    return rule.kind === "formula" ? rule.formula : "";
  },
  set: (format, value, host) => change(format, host, { rule: { kind: "formula", formula: textOf(value) } }),
};

export const conditionalFormatRuleType = defineType<FormatObject>({
  name: "ConditionalFormatRule",
  properties: { Formula: formula, FormulaLocal: formula },
  methods: {},
});

const operators: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  GreaterThanOrEqual: ">=",
  LessThan: "<",
  LessThanOrEqual: "<=",
};

/** Comparisons of the cell's value are kept as the formula that says the same. */
export const cellValueConditionalFormatType = defineType<FormatObject>({
  name: "CellValueConditionalFormat",
  properties: {
    Format: looks,
    Rule: {
      set: (format, value, host) => {
        const rule = (value ?? {}) as { operator?: string; formula1?: unknown; formula2?: unknown };
        const cell = firstCell(find(format, host));
        const bound = (each: unknown): string => String(each).replace(/^=/, "");
        if (rule.operator === "Between" || rule.operator === "NotBetween") {
          const inside = `AND(${cell}>=${bound(rule.formula1)},${cell}<=${bound(rule.formula2)})`;
          const text = rule.operator === "Between" ? `=${inside}` : `=NOT(${inside})`;
          return change(format, host, { rule: { kind: "formula", formula: text } });
        }
        const sign = operators[oneOf(rule.operator, Object.keys(operators))] ?? "=";
        change(format, host, {
          rule: { kind: "formula", formula: `=${cell}${sign}${bound(rule.formula1)}` },
        });
      },
    },
  },
  methods: {},
});

export const conditionalRangeFormatType = defineType<FormatObject>({
  name: "ConditionalRangeFormat",
  properties: {
    Font: { leadsTo: (format) => object("ConditionalRangeFont", format) },
    Fill: { leadsTo: (format) => object("ConditionalRangeFill", format) },
  },
  methods: {},
});

export const conditionalRangeFontType = defineType<FormatObject>({
  name: "ConditionalRangeFont",
  properties: {
    Color: {
      get: (format, host) => (find(format, host).fontColor ?? "").toUpperCase(),
      set: (format, value, host) => change(format, host, { fontColor: String(value).toLowerCase() }),
    },
    Bold: {
      get: (format, host) => find(format, host).bold ?? false,
      set: (format, value, host) => change(format, host, { bold: value === true }),
    },
  },
  methods: {
    Clear: (format, _args, host) => change(format, host, { fontColor: undefined, bold: undefined }),
  },
});

export const conditionalRangeFillType = defineType<FormatObject>({
  name: "ConditionalRangeFill",
  properties: {
    Color: {
      get: (format, host) => (find(format, host).fill ?? "").toUpperCase(),
      set: (format, value, host) => change(format, host, { fill: String(value).toLowerCase() }),
    },
  },
  methods: { Clear: (format, _args, host) => change(format, host, { fill: undefined }) },
});
