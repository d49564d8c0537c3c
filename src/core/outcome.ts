import type { Problem } from "./messages/problem";

/**
 * What a core computation gives: a value, or the problem that prevented it.
 * The core never throws for bad input; `messages/` turns a problem into a sentence that says what to do.
 */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Wraps a value as a success. */
export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Wraps a problem as a failure of any type. */
export function fail(problem: Problem): Outcome<never> {
  return { ok: false, problem };
}
