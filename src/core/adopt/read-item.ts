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
  if (whole.ok) {
    const thresholds = whole.value.map((one) => ({ text: one.text, english: describeLabelled(one) }));
    return { thresholds, scorable: !whole.value.some(({ kind }) => kind === "reference") };
  }
  const lines = shownText(cell)
    .split(/\r\n|\r|\n|•/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const thresholds = lines.length < 2 ? [] : lines.flatMap(readLine);
  const faulty = thresholds.some(({ problem }) => problem !== undefined);
  const text = shownText(cell);
  return { thresholds: faulty ? thresholds : [{ text, problem: whole.problem }], scorable: false };
}

function readLine(line: string): ReadThreshold[] {
  const reading = readThresholds(line);
  if (!reading.ok) return [{ text: line, problem: reading.problem }];
  return reading.value.map((one) => ({ text: one.text, english: describeLabelled(one) }));
}
