import { countsDiffer } from "../../messages/arguments";
import { errorCell } from "../../messages/errors";
import {
  inRow,
  nobodyAnswered,
  noFavourable,
  windowNouns,
  windowReversed,
  windowWithoutDates,
} from "../../messages/kvi-measures";
import { fail, ok, type Outcome } from "../../outcome";
import { type Cells, isCellError } from "../../values/cell";
import { cellsOf, countToLastFilled, isRange, sideBySide } from "../../values/shape";
import { foldWord } from "../../values/fold-word";
import { isAbsent, readDate } from "./read-cells";

/**
 * The share of favourable answers among those given (FAVOURABLE), from 0 to 1: all answers together, so that a month with
 * ten doesn't count as much as one with two hundred. Answers and options are compared without case and outer spaces; a
 * blank or `#N/A` is nobody's answer.
 *
 * With a window (`from`, `to`, both included, either open when blank) only answers dated within it count; undated ones are
 * left out, a date that isn't one is `#VALUE!` naming its row. Nobody answered: `#N/A`.
 */
export function favourable(
  responses: Cells,
  options: Cells,
  dates?: Cells,
  from?: Cells,
  to?: Cells,
): Outcome<number> {
  const wanted = readOptions(options);
  if (!wanted.ok) return wanted;
  const window = readWindow(from, to);
  if (!window.ok) return window;
  const hasDates = isRange(dates) || !isAbsent(dates);
  if (window.value !== undefined && !hasDates) return fail(windowWithoutDates());
  const lists = sideBySide(hasDates ? [responses, dates] : [responses]);
  if (lists === undefined)
    return fail(
      countsDiffer([
        [countToLastFilled(cellsOf(responses)), "answer"],
        [countToLastFilled(cellsOf(dates)), "date"],
      ]),
    );
  const [answers = [], days = []] = lists;
  let [given, good] = [0, 0];
  for (const [index, answer] of answers.entries()) {
    if (isAbsent(answer)) continue;
    if (isCellError(answer)) return fail(errorCell(answer));
    if (window.value !== undefined) {
      const day = readDate(days[index], inRow(windowNouns.date, index + 1));
      if (!day.ok) return day;
      const { first, last } = window.value;
      if (day.value === undefined || day.value < first || day.value > last) continue;
    }
    given++;
    if (wanted.value.has(foldWord(answer))) good++;
  }
  return given === 0 ? fail(nobodyAnswered()) : ok(good / given);
}

function readOptions(options: Cells): Outcome<ReadonlySet<string>> {
  const wanted = new Set<string>();
  for (const option of cellsOf(options)) {
    if (isAbsent(option)) continue;
    if (isCellError(option)) return fail(errorCell(option));
    wanted.add(foldWord(option));
  }
  return wanted.size === 0 ? fail(noFavourable()) : ok(wanted);
}

/** The first and last day that count; `undefined` where every answer does. */
function readWindow(from: Cells, to: Cells): Outcome<{ first: number; last: number } | undefined> {
  const first = readDate(cellsOf(from)[0], windowNouns.from);
  if (!first.ok) return first;
  const last = readDate(cellsOf(to)[0], windowNouns.to);
  if (!last.ok) return last;
  if (first.value === undefined && last.value === undefined) return ok(undefined);
  const window = { first: first.value ?? -Infinity, last: last.value ?? Infinity };
  return window.first > window.last ? fail(windowReversed()) : ok(window);
}
