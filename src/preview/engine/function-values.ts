import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { ParameterMetadata } from "../workbook";
import { isErrorText } from "./values";

/** An argument as it crosses to the add-in; an error cell as office.js expects it. */
export type WireValue = number | string | boolean | null | { type: "CustomFunctionError"; code: string };
export type WireArgument = WireValue | WireValue[][] | WireValue[] | WireValue[][][];

/** What Excel passes for a blank cell: 0 on the desktop, null on the web. */
export type BlankCells = "zero" | "null";

/** A result: one value or rows of values; an error with its sentence. */
export type FunctionValue = number | string | boolean | FunctionError;
export interface FunctionError {
  readonly error: string;
  readonly message?: string;
}
export type FunctionResult = FunctionValue | readonly (readonly FunctionValue[])[];

/** An engine argument as rows of wire values; a single value is 1 × 1. Omitted gives undefined. */
export function readArgument(variant: FunctionVariantType, blank: BlankCells): WireValue[][] | undefined {
  const isReference = variant.isReferenceObject();
  const value = isReference
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  if (value.isArray()) {
    return (value as ArrayValueObject)
      .getArrayValue()
      .map((row) => row.map((cell) => readValue(cell ?? undefined, blank)));
  }
  return value.isNull() && !isReference ? undefined : [[readValue(value, blank)]];
}

function readValue(value: BaseValueObject | undefined, blank: BlankCells): WireValue {
  if (!value || value.isNull()) return blank === "zero" ? 0 : null;
  if (value.isError()) return { type: "CustomFunctionError", code: String(value.getValue()) };
  const raw = value.getValue();
  return value.isBoolean() ? Boolean(raw) : (raw as number | string);
}

/** The first error in the arguments. */
export function firstError(values: readonly (readonly WireValue[])[]): string | undefined {
  for (const row of values) {
    for (const value of row) if (typeof value === "object" && value !== null) return value.code;
  }
  return undefined;
}

/** True for parameters that take a range as it is; the others take one value of each cell. */
export function takesRange(parameter: ParameterMetadata | undefined): boolean {
  return parameter?.dimensionality === "matrix";
}

/** A result as the engine takes it; a rectangle spills. */
export function toEngine(result: FunctionResult): BaseValueObject {
  if (!Array.isArray(result)) return single(result as FunctionValue);
  const rows = result as readonly (readonly FunctionValue[])[];
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 0 || columns === 0) return ErrorValueObject.create("#VALUE!" as ErrorType);
  if (rows.length === 1 && columns === 1) return single(rows[0]?.[0] ?? 0);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(single)),
    rowCount: rows.length,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function single(value: FunctionValue): BaseValueObject {
  if (typeof value === "object") return ErrorValueObject.create(value.error as ErrorType);
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return isErrorText(value) ? ErrorValueObject.create(value as ErrorType) : StringValueObject.create(value);
}

/** A result as office.js sends it: values, nested rows, errors as objects. */
export function readResult(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return readSingle(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(readSingle));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [
    ...row,
    ...Array.from({ length: columns - row.length }, () => ({ error: "#N/A" })),
  ]);
}

function readSingle(value: unknown): FunctionValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "object" && value !== null) {
    const { type, basicValue, code, message } = value as Record<string, unknown>;
    if (type === "Error" || type === "CustomFunctionError") {
      return {
        error: String(basicValue ?? code ?? "#VALUE!"),
        message: typeof message === "string" ? message : undefined,
      };
    }
    if (typeof basicValue === "number" || typeof basicValue === "string" || typeof basicValue === "boolean") {
      return basicValue;
    }
    return { error: "#VALUE!" };
  }
  return 0; // null shows as 0, as in Excel
}

/** The first sentence in a result that explains an error. */
export function messageOf(result: FunctionResult): string | undefined {
  const values = Array.isArray(result)
    ? (result as readonly (readonly FunctionValue[])[]).flat()
    : [result as FunctionValue];
  for (const value of values) if (typeof value === "object" && value.message) return value.message;
  return undefined;
}
