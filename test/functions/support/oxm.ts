import { createRuntime, shown, type Body } from "./custom-functions";
import * as functions from "../../../src/functions/functions";
import { FUNCTIONS } from "../../../src/functions/registry";

Object.assign(globalThis, createRuntime());

/** The functions by their id, as the script associates them. */
export const bodies: ReadonlyMap<string, Body> = new Map(Object.entries(functions) as [string, Body][]);

/**
 * Calls a function as Excel does: omitted arguments at the end are `null`, and an invocation object follows the last.
 * Gives what the cell shows: a value, or `{code, sentence}`; a promise of it for a function that answers later.
 */
export function oxm(id: string, ...args: unknown[]): unknown {
  const body = bodies.get(id);
  const declared = FUNCTIONS.find((entry) => entry.id === id);
  if (!body || !declared) throw new Error(`No function ${id}`);
  const padded = declared.parameters.map((_, index) => args[index] ?? null);
  return shown(() => body(...padded, { functionName: id }));
}
