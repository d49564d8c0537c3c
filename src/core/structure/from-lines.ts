import { linesDiffer } from "../messages/structure";
import { fail, ok, type Outcome } from "../outcome";
import { judge, readThresholds } from "../thresholds";
import { readActuals } from "../thresholds/actual";
import { type Cell, isBlank, isNotAvailable } from "../values/cell";
import { actualCell, cellText, physicalLines } from "./line-text";
import type { Measure, MeasureLines } from "./measure";

/**
 * The measures that the lines of a compact row hold. Thresholds decide how many: a line each, or several in a line as
 * the reader finds them. Actuals pair with them as they do when they are scored, so that one actual serves all.
 *
 * Names come from the detail lines where these pair up, without list marks that every line has; else from the labels in
 * front of the thresholds. A row without thresholds has as many measures as details, none of them agreed. Counts that
 * don't pair are a problem.
 */
export function fromLines(metric: string, lines: MeasureLines): Outcome<Measure[]> {
  const thresholds = thresholdsOf(lines.threshold);
  const details = withoutMarks(physicalLines(lines.detail));
  const count =
    thresholds.length > 0 ? thresholds.length : Math.max(details.length, actualCount(lines.actual));
  if (count === 0) return ok([]);
  const actuals = actualsOf(lines, count, thresholds);
  if (actuals === undefined) return fail(linesDiffer(metric, count, actualCount(lines.actual), "actual"));
  const weights = weightsOf(lines.weight, count);
  if (weights === undefined) {
    return fail(linesDiffer(metric, count, physicalLines(lines.weight).length, "measure weight"));
  }
  const names = namesOf(padded(details, lines.detail, count), thresholds, count);
  return ok(
    Array.from({ length: count }, (_, at) => ({
      measure: names[at] ?? "",
      threshold: thresholds[at]?.cell ?? "",
      actual: actuals[at] ?? "",
      weight: weights[at] ?? "",
    })),
  );
}

/** Details with the blank lines at their end, where these make them pair up: the last measures have no name. */
function padded(details: readonly string[], cell: Cell, count: number): readonly string[] {
  const written = cellText(cell).split(/\r\n|\r|\n/).length;
  if (details.length === 0 || written !== count) return details;
  return [...details, ...new Array<string>(count - details.length).fill("")];
}

/** True when the details of a row say what each of its measures is. */
export function namesPair(lines: MeasureLines): boolean {
  const details = physicalLines(lines.detail).length;
  return details === 0 || details === thresholdsOf(lines.threshold).length || isBlank(lines.threshold);
}

interface ThresholdLine {
  readonly cell: Cell;
  readonly label?: string;
  /** The number of the line it stands in. */
  readonly line: number;
}

function thresholdsOf(cell: Cell): ThresholdLine[] {
  if (isBlank(cell)) return [];
  if (typeof cell !== "string") return [{ cell, line: 0 }];
  const lines = physicalLines(cell);
  const whole = readThresholds(cell);
  if (!whole.ok) return lines.map((text, line) => ({ cell: plainLine(text), line }));
  const filled = lines.filter((text) => text.trim() !== "");
  const read = filled.map((text) => readThresholds(text));
  // A line that goes on with the sentence above isn't one of its own: then the reader's pieces are what there is.
  const fits =
    read.every((one) => one.ok) &&
    total(read.map((one) => (one.ok ? one.value.length : 0))) === whole.value.length;
  if (!fits) return whole.value.map(({ text, label }, line) => ({ cell: onePiece(text), label, line }));
  return filled.flatMap((text, line) => {
    const one = read[line];
    const pieces = one?.ok ? one.value : [];
    if (pieces.length === 1) return [{ cell: plainLine(text), label: pieces[0]?.label, line }];
    return pieces.map((piece) => ({ cell: onePiece(piece.text), label: piece.label, line }));
  });
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);
const onePiece = (text: string) => text.replace(/\s*[\r\n]+\s*/g, " ").trim();

/** A line without its list mark, where it reads the same without. */
function plainLine(text: string): string {
  const [plain = text] = withoutMarks([text.trim()]);
  const [before, after] = [readThresholds(text), readThresholds(plain)];
  return before.ok === after.ok ? plain : text.trim();
}

const mark = /^\s*(?:[•·▪◦‣●○–—*-]|\d{1,2}[.)])\s+(?=\S)/;

/** Lines without the list marks they begin with: only where all of them do, or it is part of a name. */
function withoutMarks(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== "");
  return filled.length > 0 && filled.every((line) => mark.test(line))
    ? lines.map((line) => line.replace(mark, "").trim())
    : lines.map((line) => line.trim());
}

function actualCount(cell: Cell): number {
  if (isBlank(cell) || isNotAvailable(cell)) return 0;
  return typeof cell === "string" ? physicalLines(cell).length : 1;
}

/** The actual of each measure, paired as `judge` pairs them; `undefined` where they can't be paired. */
function actualsOf(
  { actual, threshold }: MeasureLines,
  count: number,
  thresholds: readonly ThresholdLine[],
): Cell[] | undefined {
  const cellOf = (line: string, at: number) => actualCell(line, thresholds[at]?.cell ?? "");
  if (isBlank(actual) || isNotAvailable(actual)) return new Array<Cell>(count).fill("");
  if (typeof actual !== "string") return new Array<Cell>(count).fill(actual);
  if (count === 1 && thresholds.length === 1) return [cellOf(actual, 0)];
  const judged = judge(actual, threshold);
  if (judged.ok && judged.value.length === count) {
    return judged.value.map((judgement, at) => cellOf(cellText(judgement.actual), at));
  }
  const lines = physicalLines(actual);
  if (lines.length === 1) return Array.from({ length: count }, (_, at) => cellOf(lines[0] ?? "", at));
  if (lines.length === count) return lines.map(cellOf);
  const read = readActuals(actual);
  if (read.ok && read.value.length === count)
    return read.value.map(({ cell }, at) => cellOf(cellText(cell), at));
  // Blank lines at the end were dropped; they are measures without an actual.
  const blanks = actual.split(/\r\n|\r|\n/);
  return blanks.length === count ? blanks.map(cellOf) : undefined;
}

/** Each measure's weight. One weight for the whole row says nothing of the proportion between its measures. */
function weightsOf(weight: Cell, count: number): Cell[] | undefined {
  const lines = physicalLines(weight).filter((line) => line.trim() !== "");
  if (lines.length === 0) return new Array<Cell>(count).fill("");
  if (lines.length === 1)
    return new Array<Cell>(count).fill(typeof weight === "string" ? numberOr(weight) : weight);
  return lines.length === count ? lines.map(numberOr) : undefined;
}

function numberOr(text: string): Cell {
  const cell = actualCell(text, "");
  return typeof cell === "boolean" ? text.trim() : cell;
}

function namesOf(details: readonly string[], thresholds: readonly ThresholdLine[], count: number): string[] {
  if (details.length === count) return [...details];
  const lines = new Set(thresholds.map(({ line }) => line)).size;
  const byLine = details.length === lines && details.length > 0;
  return Array.from({ length: count }, (_, at) => {
    const { label = "", line = at } = thresholds[at] ?? {};
    if (!byLine) return label;
    const alone = thresholds.filter((each) => each.line === line).length === 1;
    const own = details[line] ?? "";
    if (alone) return own;
    const number = thresholds.slice(0, at + 1).filter((each) => each.line === line).length;
    return `${own} (${label === "" ? number : label})`;
  });
}
