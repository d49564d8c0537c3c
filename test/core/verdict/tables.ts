import type { Cell } from "../../../src/core/values/cell";
import type { Outcome } from "../../../src/core/outcome";

/** A list as the column of cells Excel hands over. */
export const column = (...cells: Cell[]): Cell[][] => cells.map((cell) => [cell]);

/** The value of an outcome that should have one. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.key}: ${outcome.problem.sentence}`);
  return outcome.value;
}

/** The problem of an outcome that should have one. */
export function problemOf(outcome: Outcome<unknown>) {
  if (outcome.ok) throw new Error(`no problem, but ${JSON.stringify(outcome.value)}`);
  return outcome.problem;
}

export const na = { code: "#N/A" };
export const metrics = column("Customer / User*", "Employee", "Practice / Process", "Outcome");
export const weighting = column(0.3, 0.2, 0.1, 0.4);
/** The three worked tables of `001_fcb6dc0e614a30e5.txt`. */
export const table1 = column(1, 1, 1, 1);
export const table2 = column(0.95, 1, 1, 1);
export const table3 = column(0.93, 1, 1, 0.8);
