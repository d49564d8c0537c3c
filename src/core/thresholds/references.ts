import { errorCell } from "../messages/errors";
import {
  countsDiffer,
  missingReference,
  notAgreed,
  repeatedReference,
  unreadableReference,
} from "../messages/thresholds";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError } from "../values/cell";
import { round15 } from "../values/numbers";
import { cellsOf, columnCount, countToLastFilled } from "../values/shape";
import { readActuals } from "./actual";
import { plain, type Unit } from "./units";

/** The value that a name stands for. */
export interface ReferenceValue {
  readonly value: number;
  readonly unit: Unit;
}

/**
 * What references may be given as: a table of names and values (two columns), one value for every name, or one
 * value for each line of the threshold cell.
 */
export type References =
  | { readonly kind: "none" }
  | { readonly kind: "names"; readonly table: ReadonlyMap<string, Named> }
  | { readonly kind: "values"; readonly cells: readonly Cell[] };

/** What a table of names says of one of them: the name as written, and its values, of which there should be one. */
interface Named {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** Recognises which of the forms a reference argument has. A text of several lines is one value a line. */
export function readReferences(reference: Cells | undefined): References {
  if (reference === undefined) return { kind: "none" };
  const cells = cellsOf(reference);
  const count = countToLastFilled(cells);
  if (count === 0) return { kind: "none" };
  if (columnCount(reference) === 2 && cells.some((cell) => typeof cell === "string" && !isValueText(cell))) {
    return { kind: "names", table: namesIn(cells) };
  }
  const [only] = cells;
  if (count === 1 && typeof only === "string" && /[\r\n]/.test(only.trim())) {
    return { kind: "values", cells: only.trim().split(/\r\n|\r|\n/) };
  }
  return { kind: "values", cells: cells.slice(0, count) };
}

function isValueText(text: string): boolean {
  const actuals = readActuals(text);
  return actuals.ok && actuals.value.every(({ kind }) => kind === "amount" || kind === "missing");
}

function namesIn(cells: readonly Cell[]): ReadonlyMap<string, Named> {
  const table = new Map<string, { name: string; cells: Cell[] }>();
  for (let at = 0; at + 1 < cells.length; at += 2) {
    const cell = cells[at];
    if (isBlank(cell) || isCellError(cell)) continue;
    const name = String(cell).trim();
    const known = table.get(fold(name));
    if (known) known.cells.push(cells[at + 1]);
    else table.set(fold(name), { name, cells: [cells[at + 1]] });
  }
  return table;
}

/**
 * The value that `name` stands for. Names fold case, spaces and a trailing star. A name that is missing or has no
 * value is a problem that names it, and so is one that stands twice with different values.
 *
 * @param line Which threshold of its cell asks, from 0; `lines` is how many there are.
 */
export function resolveReference(
  references: References,
  name: string,
  line: number,
  lines: number,
): Outcome<ReferenceValue> {
  switch (references.kind) {
    case "none":
      return fail(missingReference(name, []));
    case "values": {
      const { cells } = references;
      if (cells.length > 1 && cells.length !== lines)
        return fail(countsDiffer(lines, cells.length, "references"));
      return readValue(cells.length === 1 ? cells[0] : cells[line], name);
    }
    case "names": {
      const { table } = references;
      const found = table.get(fold(name));
      const first = found?.cells[0];
      if (found?.cells.some((cell) => cell !== first)) return fail(repeatedReference(name));
      if (found && !isBlank(first)) return readValue(first, name);
      return fail(
        missingReference(
          name,
          Array.from(table.values(), (known) => known.name),
        ),
      );
    }
  }
}

function readValue(cell: Cell, name: string): Outcome<ReferenceValue> {
  if (isBlank(cell)) return fail(missingReference(name, []));
  if (isCellError(cell)) return fail(errorCell(cell));
  if (typeof cell === "string") return readValueText(cell.trim(), name);
  if (typeof cell === "number" && Number.isFinite(round15(cell)))
    return ok({ value: round15(cell), unit: plain });
  return fail(unreadableReference(name, String(cell)));
}

function readValueText(text: string, name: string): Outcome<ReferenceValue> {
  const actuals = readActuals(text);
  if (!actuals.ok) return actuals;
  const [only, second] = actuals.value;
  if (only?.kind === "missing" && !second) return fail(notAgreed(`${name}: ${text}`));
  if (only?.kind !== "amount" || second) return fail(unreadableReference(name, text));
  return ok({ value: only.value, unit: only.unit });
}

function fold(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\ufeff]+/g, "")
    .replace(/[*:]+$/, "");
}
