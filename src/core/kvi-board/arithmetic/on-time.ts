import { countsDiffer } from "../../messages/arguments";
import { asAtNeeded, deliveryNouns, inRow, noDueDate, nothingDue } from "../../messages/kvi-measures";
import { fail, ok, type Outcome } from "../../outcome";
import type { Cells } from "../../values/cell";
import { cellsOf, countToLastFilled, sideBySide } from "../../values/shape";
import { readDate } from "./read-cells";

/**
 * The share done by its due date (ONTIME), from 0 to 1, in days without time. What is done counts by its own due date; what
 * is open counts as late from the day after its due date on `asAt`, and not at all before. `asAt` is needed where anything
 * is open. Nothing due: `#N/A` "not applicable".
 */
export function onTime(due: Cells, done: Cells, asAt?: Cells): Outcome<number> {
  const lists = sideBySide([due, done]);
  if (lists === undefined)
    return fail(
      countsDiffer([
        [countToLastFilled(cellsOf(due)), deliveryNouns.due],
        [countToLastFilled(cellsOf(done)), deliveryNouns.done],
      ]),
    );
  const today = readDate(cellsOf(asAt)[0], deliveryNouns.asAt);
  if (!today.ok) return today;
  const [dueCells = [], doneCells = []] = lists;
  let [counted, inTime] = [0, 0];
  for (const [index, cell] of dueCells.entries()) {
    const by = readDate(cell, inRow(deliveryNouns.due, index + 1));
    if (!by.ok) return by;
    const at = readDate(doneCells[index], inRow(deliveryNouns.done, index + 1));
    if (!at.ok) return at;
    if (by.value === undefined && at.value === undefined) continue;
    if (by.value === undefined) return fail(noDueDate(index + 1));
    if (at.value !== undefined) {
      counted++;
      if (at.value <= by.value) inTime++;
    } else if (today.value === undefined) return fail(asAtNeeded(index + 1));
    else if (today.value > by.value) counted++;
  }
  return counted === 0 ? fail(nothingDue()) : ok(inTime / counted);
}
