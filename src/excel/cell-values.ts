import type { Cell } from "../core/values/cell";

const error =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|BUSY!|SPILL!|CALC!|CONNECT!|BLOCKED!|FIELD!|GETTING_DATA|UNKNOWN!)$/;

/** A value as `Range.values` gives it, as the core takes it: errors come as their text, blanks as "". */
export function cellOf(value: unknown): Cell {
  if (typeof value === "string") return error.test(value) ? { code: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}
