import type { Problem } from "../../../src/core/messages/problem";
import type { Outcome } from "../../../src/core/outcome";

/** The value of an outcome; fails the test when there is none. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`a problem instead of a value: ${outcome.problem.sentence}`);
  return outcome.value;
}

/** The problem of an outcome; fails the test when there is a value. */
export function problemOf(outcome: Outcome<unknown>): Problem {
  if (outcome.ok) throw new Error(`a value instead of a problem: ${JSON.stringify(outcome.value)}`);
  return outcome.problem;
}
