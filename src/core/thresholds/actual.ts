import { errorCell } from "../messages/errors";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, isBlank, isCellError, isNotAvailable } from "../values/cell";
import { round15 } from "../values/numbers";
import { Draft } from "./draft";
import { betweenCommas, linesOf, type Span } from "./lines";
import { actualPhrases } from "./phrases";
import { scan } from "./scan";
import { isProblem, readTail } from "./tail";
import { COMMA, DASH, Tokens } from "./tokens";
import { plain, type Unit } from "./units";

/** One actual, as far as it can be understood without its threshold. `cell` is the cell, or its line. */
export type Actual = { readonly cell: Cell } & (
  | { readonly kind: "amount"; readonly value: number; readonly unit: Unit }
  | { readonly kind: "answer"; readonly yes: boolean }
  | { readonly kind: "budget"; readonly kept: boolean }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable" }
);

const draft = new Draft(new Tokens());

/**
 * The actuals of a cell: one, or one a line. Numbers are what the cell holds; text says its own unit (`18min`,
 * `96%`, `1h30`) or an answer (`yes`, `not delivered`, `on budget`). Blank, `#N/A`, a dash and words such as `n/a`
 * are missing. Blank lines are kept, so that the lines of three thresholds can have their second actual missing.
 *
 * @returns A problem only for an error other than `#N/A`, which goes back as it came.
 */
export function readActuals(cell: Cell): Outcome<readonly Actual[]> {
  if (isBlank(cell) || isNotAvailable(cell)) return ok([{ kind: "missing", cell }]);
  if (isCellError(cell)) return fail(errorCell(cell));
  if (typeof cell === "string") return ok(readText(cell));
  if (typeof cell === "boolean") return ok([{ kind: "answer", yes: cell, cell }]);
  const value = typeof cell === "number" ? round15(cell) : NaN;
  return ok([
    Number.isFinite(value) ? { kind: "amount", value, unit: plain, cell } : { kind: "unreadable", cell },
  ]);
}

function readText(text: string): readonly Actual[] {
  const tokens = scan(draft.tokens, text);
  const actuals: Actual[] = [];
  for (const line of linesOf(tokens, true)) {
    const spans = tokens.has(COMMA) && line.from < line.to ? betweenCommas(tokens, line) : [line];
    for (const span of spans) actuals.push(readOne(span));
  }
  const [only] = actuals;
  return only && actuals.length === 1 ? [{ ...only, cell: text }] : actuals;
}

function readOne({ from, to }: Span): Actual {
  const { tokens, cursor } = draft;
  const cell = tokens.slice(from, to);
  draft.begin(from, to);
  if (from >= to || cell === "?" || (to - from === 1 && tokens.kindAt(from) === DASH))
    return { kind: "missing", cell };
  if (cursor.startsQuantity()) return readAmount(cell);
  const meaning = actualPhrases.match(tokens, from, to);
  if (!meaning) return { kind: "unreadable", cell };
  cursor.at = actualPhrases.after;
  if (meaning.is === "zero" || (meaning.is === "no" && meaning.phrase === "no" && cursor.at < to)) {
    return counted(0, plain, cell);
  }
  if (!draft.closes()) return { kind: "unreadable", cell };
  switch (meaning.is) {
    case "yes":
      return { kind: "answer", yes: true, cell };
    case "no":
      return { kind: "answer", yes: false, cell };
    case "onBudget":
      return { kind: "budget", kept: true, cell };
    case "overBudget":
      return { kind: "budget", kept: false, cell };
    default:
      return { kind: "missing", cell };
  }
}

function readAmount(cell: string): Actual {
  const quantity = draft.cursor.quantity();
  return quantity ? counted(quantity.value, quantity.unit, cell) : { kind: "unreadable", cell };
}

/** A value with what it counts behind it; comparing words (`or more`, `from 3`) make it no value. */
function counted(value: number, unit: Unit, cell: string): Actual {
  const tail = readTail(draft, unit);
  if (isProblem(tail) || tail.from || draft.sign !== undefined) return { kind: "unreadable", cell };
  const isCount = unit.kind === "plain" && tail.noun !== undefined;
  return { kind: "amount", value, unit: isCount ? { kind: "count", noun: tail.noun ?? "" } : unit, cell };
}
