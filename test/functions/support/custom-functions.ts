/** What the runtime gives a functions script, and no more: the shape of Excel's own `CustomFunctions`. */
export interface Runtime {
  readonly CustomFunctions: {
    Error: new (code?: string, message?: string) => RuntimeError;
    ErrorCode: Readonly<Record<string, string>>;
    associate(id: string, body: Body): void;
  };
  readonly bodies: ReadonlyMap<string, Body>;
}

export type Body = (...args: unknown[]) => unknown;

/** An error value as Excel's runtime makes it; an error cell comes in as one without a message. */
export class RuntimeError extends Error {
  constructor(
    readonly code = "#VALUE!",
    message = "",
  ) {
    super(message);
  }
}

export function createRuntime(): Runtime {
  const bodies = new Map<string, Body>();
  return {
    bodies,
    CustomFunctions: {
      Error: RuntimeError,
      ErrorCode: {
        invalidValue: "#VALUE!",
        notAvailable: "#N/A",
        divisionByZero: "#DIV/0!",
        invalidNumber: "#NUM!",
        nullReference: "#NULL!",
        invalidName: "#NAME?",
        invalidReference: "#REF!",
      },
      associate: (id, body) => bodies.set(id, body),
    },
  };
}

/** An error cell as it stands in a range that Excel hands over. */
export const errorCell = (code: string) => new RuntimeError(code);

/** What a formula shows: its value, or the error with its sentence; a promise of it where the function answers later. */
export function shown(call: () => unknown): unknown {
  try {
    const value = call();
    return isLater(value) ? value.then(inside, asError) : inside(value);
  } catch (thrown) {
    return asError(thrown);
  }
}

// The shipped script's promises are of another realm.
const isLater = (value: unknown): value is Promise<unknown> =>
  typeof (value as Promise<unknown> | undefined)?.then === "function";

function asError(thrown: unknown): unknown {
  if (thrown instanceof RuntimeError) return { code: thrown.code, sentence: thrown.message };
  throw thrown;
}

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside);
  return value instanceof RuntimeError ? { code: value.code, sentence: value.message } : value;
}
