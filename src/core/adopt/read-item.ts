import { describeLabelled, readThresholds } from "../thresholds";
import { type Cell, isBlank } from "../values/cell";
import type { ReadThreshold } from "./table-reading";
import { shownText } from "./text-lines";

/** What a threshold cell asks for, line by line. */
export interface ThresholdsRead {
  readonly thresholds: readonly ReadThreshold[];
  /** True when all of it reads and needs no value from elsewhere, as `<SLA` does. */
  readonly scorable: boolean;
}

/**
 * Reads a threshold cell for showing: each threshold in English or, where the cell can't be read as a whole, each line with
 * the reader's sentence where it is that line's fault. A blank cell asks for nothing.
 */
export function readThresholdCell(cell: Cell): ThresholdsRead {
  if (isBlank(cell)) return { thresholds: [], scorable: false };
  const whole = readThresholds(cell);
  const lines = linesOf(cell);
  const byLine = lines.length < 2 ? [] : lines.flatMap(readLine);
  if (!whole.ok) {
    const faulty = byLine.some(({ problem }) => problem !== undefined);
    const all = { text: shownText(cell), line: 0, problem: whole.problem };
    return { thresholds: faulty ? byLine : [all], scorable: false };
  }
  const scorable = !whole.value.some(({ kind }) => kind === "reference");
  // Lines that are wrapped rather than listed read otherwise by themselves: then the cell as a whole counts.
  const listed = byLine.length === whole.value.length && byLine.every(({ problem }) => problem === undefined);
  if (listed) return { thresholds: byLine, scorable };
  const thresholds = whole.value.map((one, line) => ({
    text: one.text,
    line,
    english: describeLabelled(one),
  }));
  return { thresholds, scorable };
}

function linesOf(cell: Cell): string[] {
  return shownText(cell)
    .split(/\r\n|\r|\n|•/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function readLine(text: string, line: number): ReadThreshold[] {
  const reading = readThresholds(text);
  if (!reading.ok) return [{ text, line, problem: reading.problem }];
  return reading.value.map((one) => ({ text: one.text, line, english: describeLabelled(one) }));
}
