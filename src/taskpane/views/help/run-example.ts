import type { Outcome } from "../../../core/outcome";
import { readExample } from "../../../functions/example";
import type { FunctionDeclaration } from "../../../functions/registry";

/** What an example gives when it is worked out now. */
export interface ExampleRun {
  readonly text: string;
  /** How many cells it fills. */
  readonly rows: number;
  readonly columns: number;
}

/** Works out an example's formula by the core, as Excel would have it worked out. */
export function runExample({ core }: FunctionDeclaration, formula: string): ExampleRun {
  const compute = core as unknown as (...args: unknown[]) => Outcome<unknown>;
  const outcome = compute(...readExample(formula).args);
  if (!outcome.ok) {
    const { error, sentence } = outcome.problem;
    const code = error === "value" ? "#VALUE!" : error === "notAvailable" ? "#N/A" : error.code;
    return { text: `${code} ${sentence}`, rows: 1, columns: 1 };
  }
  const { value } = outcome;
  if (!Array.isArray(value)) return { text: shown(value), rows: 1, columns: 1 };
  const lines = value.map((row: unknown) => (Array.isArray(row) ? row : [row]) as unknown[]);
  return {
    text: lines.map((row) => row.map(shown).join("  ")).join("\n"),
    rows: lines.length,
    columns: Math.max(1, ...lines.map((row) => row.length)),
  };
}

/** A result as a cell shows it, with 15 digits at most. */
function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") return "(empty)";
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
