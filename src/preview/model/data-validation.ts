import type { ValidationState } from "../engine/state";
import { formatFullAddress, intersect } from "../formulas/a1";
import { invalidArgument } from "../protocol/errors";
import { oneOf } from "./arguments";
import { defineType, isHostObject, type HostObject, type ModelHost } from "./define";
import { assertUnprotected, sheetName, type RangeObject } from "./range-object";

interface ValidationObject extends HostObject {
  readonly range: RangeObject;
}

interface ListRule {
  readonly list?: { readonly inCellDropDown?: boolean; readonly source?: unknown };
}

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

function readRule(value: unknown, host: ModelHost): Pick<ValidationState, "list" | "listFormula" | "rule"> {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) throw invalidArgument();
  const source = (value as ListRule).list?.source;
  if (source === undefined) return { rule: value };
  if (isHostObject(source)) {
    const { sheetId, box } = source as RangeObject;
    return { listFormula: `=${formatFullAddress(sheetName(sheetId, host), box)}` };
  }
  if (typeof source !== "string") throw invalidArgument();
  if (source.startsWith("=")) return { listFormula: source };
  return { list: source.split(",").map((word) => word.trim()) };
}

function ruleOf(validation: ValidationState | undefined): unknown {
  if (!validation) return {};
  if (validation.rule !== undefined) return validation.rule;
  const source = validation.listFormula ?? validation.list?.join(",");
  return source === undefined ? {} : { list: { inCellDropDown: true, source } };
}

function typeOf(validation: ValidationState | undefined): string {
  const [kind] = Object.keys((ruleOf(validation) ?? {}) as object);
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
        put(object, host, { prompt: old?.prompt, error: old?.error, ...readRule(value, host) });
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
