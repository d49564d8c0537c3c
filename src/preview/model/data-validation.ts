import type { ValidationState } from "../engine/state";
import type { LimitRule } from "../book";
import { formatAddress, intersect, quoteSheet } from "../formulas/a1";
import { invalidArgument } from "../protocol/errors";
import { oneOf, textOf } from "./arguments";
import { defineType, isHostObject, type HostObject, type ModelHost } from "./define";
import { assertUnprotected, sheetName, type RangeObject } from "./range-object";

const millisecondsPerDay = 86_400_000;
const serialOf1970 = 25_569;

interface ValidationObject extends HostObject {
  readonly range: RangeObject;
}

type Judged = Pick<ValidationState, "list" | "listFormula" | "rule">;

const kinds = ["wholeNumber", "decimal", "date", "time", "textLength"] as const;
const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** An alert that stops a person is on unless an add-in turns it off. */
const usualError: NonNullable<ValidationState["error"]> = { title: "", message: "", style: "Stop" };

function find({ range }: ValidationObject, host: ModelHost): ValidationState | undefined {
  const { validations = [] } = host.engine.sheets.state(range.sheetId);
  return validations.find(({ box }) => intersect(box, range.box));
}

/** Validation of exactly this range; what it overlaps gives way. */
function put(
  { range }: ValidationObject,
  host: ModelHost,
  next: Omit<ValidationState, "box"> | undefined,
): void {
  assertUnprotected(range.sheetId, host);
  const { validations = [] } = host.engine.sheets.state(range.sheetId);
  const others = validations.filter(({ box }) => !intersect(box, range.box));
  host.engine.state.updateSheet(range.sheetId, {
    validations: next ? [...others, { ...next, box: range.box }] : others,
  });
}

function readRule(value: unknown, host: ModelHost): Judged {
  const given = (value ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  const { list, custom } = given;
  if (list) return readList(list["source"], host);
  if (custom) return { rule: { kind: "custom", formula: textOf(custom["formula"]) } };
  const kind = kinds.find((each) => given[each]);
  const limit = kind && given[kind];
  if (!limit) throw invalidArgument();
  const operator = oneOf(limit["operator"], operators);
  const both = operator === "Between" || operator === "NotBetween";
  const wanted = both ? [limit["formula1"], limit["formula2"]] : [limit["formula1"]];
  return { rule: { kind, operator, limits: wanted.map((each) => readLimit(each, kind, host)) } };
}

function readList(source: unknown, host: ModelHost): Judged {
  if (isHostObject(source)) return { listFormula: referenceTo(source as RangeObject, host) };
  const text = textOf(source);
  if (text.startsWith("=")) return { listFormula: text };
  return { list: text.split(",").map((word) => word.trim()) };
}

/** A limit is a number, a formula, a range, or for dates and times a text as in ISO 8601. */
function readLimit(limit: unknown, kind: LimitRule["kind"], host: ModelHost): number | string {
  if (typeof limit === "number") return limit;
  if (isHostObject(limit)) return referenceTo(limit as RangeObject, host);
  const text = textOf(limit);
  if (text.startsWith("=")) return text;
  const dated = kind === "date" || kind === "time";
  const [day = "", time = "00:00"] = text.split("T");
  const moment = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T${time.slice(0, 8)}Z`) : NaN;
  const number = dated && !Number.isNaN(moment) ? moment / millisecondsPerDay + serialOf1970 : Number(text);
  if (text.trim() === "" || Number.isNaN(number)) throw invalidArgument();
  return number;
}

function referenceTo({ sheetId, box }: RangeObject, host: ModelHost): string {
  const absolute = formatAddress(box).replace(/[A-Z]+|\d+/g, "$$$&");
  return `=${quoteSheet(sheetName(sheetId, host))}!${absolute}`;
}

function ruleOf(validation: ValidationState | undefined): Readonly<Record<string, object>> {
  const { rule } = validation ?? {};
  const source = validation?.listFormula ?? validation?.list?.join(",");
  if (source !== undefined) return { list: { inCellDropDown: true, source } };
  if (!rule) return {};
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  const [formula1, formula2] = rule.limits.map((limit) =>
    rule.kind === "date" && typeof limit === "number" ? isoDate(limit) : limit,
  );
  return {
    [rule.kind]: { formula1, ...(formula2 !== undefined && { formula2 }), operator: rule.operator },
  };
}

function isoDate(serial: number): string {
  return new Date((serial - serialOf1970) * millisecondsPerDay).toISOString();
}

function typeOf(validation: ValidationState | undefined): string {
  const [kind] = Object.keys(ruleOf(validation));
  return kind === undefined ? "None" : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

export const dataValidationType = defineType<ValidationObject>({
  name: "DataValidation",
  properties: {
    Type: { get: (object, host) => typeOf(find(object, host)) },
    Rule: {
      get: (object, host) => ruleOf(find(object, host)),
      set: (object, value, host) => {
        const old = find(object, host);
        put(object, host, {
          prompt: old?.prompt,
          error: old ? old.error : usualError,
          ...readRule(value, host),
        });
      },
    },
    Prompt: {
      get: (object, host) => {
        const prompt = find(object, host)?.prompt;
        return {
          showPrompt: prompt !== undefined,
          title: prompt?.title ?? "",
          message: prompt?.message ?? "",
        };
      },
      set: (object, value, host) => {
        const { title = "", message = "" } = (value ?? {}) as { title?: string; message?: string };
        put(object, host, { ...find(object, host), prompt: { title, message } });
      },
    },
    ErrorAlert: {
      get: (object, host) => {
        const error = find(object, host)?.error;
        return {
          showAlert: error !== undefined,
          style: error?.style ?? "Stop",
          title: error?.title ?? "",
          message: error?.message ?? "",
        };
      },
      set: (object, value, host) => {
        const alert = (value ?? {}) as {
          title?: string;
          message?: string;
          style?: string;
          showAlert?: boolean;
        };
        const style = oneOf(alert.style ?? "Stop", ["Stop", "Warning", "Information"]);
        const error = { title: alert.title ?? "", message: alert.message ?? "", style };
        put(object, host, { ...find(object, host), error: alert.showAlert === false ? undefined : error });
      },
    },
    IgnoreBlanks: { get: () => true, set: () => undefined },
    Valid: { get: () => null },
  },
  methods: { Clear: (object, _args, host) => put(object, host, undefined) },
});
