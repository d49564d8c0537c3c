import { judge, readNumberText } from "../thresholds";
import { formatNumber } from "../thresholds/format";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { inCulture } from "../values/culture";
import { decimalOf, multiply, HUNDRED, toText } from "../values/decimal";

/** Text of a cell on one line; a line break inside a cell that is to be one line becomes a space. */
export function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g, " ").trim();
}

/** The lines of a text as they are written, blank ones in between too, none at the end. */
export function physicalLines(cell: Cell): string[] {
  if (isBlank(cell)) return [];
  const lines = cellText(cell).split(/\r\n|\r|\n/);
  while (lines.at(-1)?.trim() === "") lines.pop();
  return lines;
}

/** What a cell holds as text that reads the same: numbers in the workbook's culture, yes/no as TRUE and FALSE. */
export function cellText(cell: Cell): string {
  if (isBlank(cell) || isCellError(cell)) return "";
  if (typeof cell === "number") return formatNumber(cell);
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

/** A number as a percentage, every digit of it: 0.632 is `63.2%`. */
export function percentText(n: number): string {
  return `${inCulture(toText(multiply(decimalOf(n), HUNDRED)))}%`;
}

/**
 * An actual as a line: a number as the percentage it stands for where its threshold asks for one, as a plain number
 * otherwise; text as it is. `undefined` where no text is judged as the cell is.
 */
export function actualLine(actual: Cell, threshold: Cell): string | undefined {
  if (isBlank(actual) || isCellError(actual)) return "";
  if (typeof actual === "string") return onOneLine(actual);
  const candidates =
    typeof actual === "number" && asksForPercentage(threshold)
      ? [percentText(actual), cellText(actual)]
      : [cellText(actual)];
  return candidates.find((text) => judgedAlike(text, actual, threshold));
}

/** A line as a cell of its own: a number or yes/no where that is judged as the text is, the text otherwise. */
export function actualCell(line: string, threshold: Cell): Cell {
  const text = line.trim();
  if (text === "") return "";
  if (/^(true|false)$/i.test(text)) {
    const yes = /^true$/i.test(text);
    return judgedAlike(text, yes, threshold) ? yes : text;
  }
  const number = readNumberText(text);
  return number !== undefined && judgedAlike(text, number, threshold) ? number : text;
}

/** True when a threshold asks for a percentage, so that an actual beside it is shown as one. */
export function asksForPercentage(threshold: Cell): boolean {
  return typeof threshold === "number" ? threshold > 0 && threshold <= 1 : /%|％/.test(cellText(threshold));
}

function judgedAlike(a: Cell, b: Cell, threshold: Cell): boolean {
  const [one, other] = [judge(a, threshold), judge(b, threshold)];
  if (!one.ok || !other.ok) return !one.ok && !other.ok && one.problem.key === other.problem.key;
  return (
    one.value.length === other.value.length &&
    one.value.every(({ state, attainment, atBound }, index) => {
      const second = other.value[index];
      return second?.state === state && second.attainment === attainment && second.atBound === atBound;
    })
  );
}
