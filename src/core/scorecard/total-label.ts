import type { Cell } from "../values/cell";
import { foldHeader } from "./headers";

/**
 * True for the label of a table's total: "Total", "OXM – Business performance (target >90%)". "Overall experience" with a
 * score is a metric like any other; without one, "Overall" is the line below them.
 *
 * @param scored Whether the row has a score or an actual of its own.
 */
export function isTotalLabel(label: Cell, scored: boolean): boolean {
  if (typeof label !== "string") return false;
  if (/\(\s*target\b/i.test(label)) return true;
  const folded = foldHeader(label);
  return (
    /^((grand|sub|overall) ?-?)?total\b/.test(folded) || (!scored && /^(oxm|overall|sum|all)\b/.test(folded))
  );
}

/** The target written into a label, ">90%" of "(Target >90%*)"; `undefined` where there is none. */
export function targetInLabel(label: Cell): string | undefined {
  const written = typeof label === "string" ? /\(\s*target\b\s*[:=]?([^()]*)\)/i.exec(label)?.[1] : undefined;
  return written?.replace(/\*+\s*$/, "").trim();
}
