import { amountWords } from "../messages/readings";
import { looksLikePercent, neitherYesNorNo, unitsDiffer, unreadableActual } from "../messages/thresholds";
import { fail, ok, type Outcome } from "../outcome";
import type { Cell } from "../values/cell";
import { round15 } from "../values/numbers";
import type { Actual } from "./actual";
import { attain, budgetCredit } from "./attainment";
import { formatNumber } from "./format";
import type { Judgement } from "./judgement";
import { type References, resolveReference } from "./references";
import type { Band, Budget, Limit, Threshold } from "./threshold";
import { convert, type Unit } from "./units";

/** Judges one threshold by its actual; `line` of `lines` says which of the references is its own. */
export function judgeOne(
  actual: Actual,
  threshold: Threshold,
  references: References,
  line: number,
  lines: number,
): Outcome<Judgement> {
  if (actual.kind === "missing") {
    return ok({ threshold, actual: actual.cell, state: "missing", attainment: 0, atBound: false });
  }
  switch (threshold.kind) {
    case "answer":
      return judgeAnswer(actual, threshold, threshold.expected);
    case "budget":
      return judgeBudget(actual, threshold, references, line, lines);
    case "limit":
    case "band":
      return judgeAmount(actual, threshold, threshold);
    case "reference": {
      const value = resolveReference(references, threshold.name, line, lines);
      if (!value.ok) return value;
      const { text, sign, name, from } = threshold;
      const { value: bound, unit } = value.value;
      const floor = from && convert(from.value, from.unit, unit);
      if (from && floor === undefined) return fail(unitsDiffer(text, `${name}: ${amountWords(bound, unit)}`));
      return judgeAmount(actual, threshold, { kind: "limit", text, sign, bound, unit, from: floor });
    }
  }
}

function judgeAnswer(actual: Actual, threshold: Threshold, expected: boolean): Outcome<Judgement> {
  let yes: boolean | undefined;
  if (actual.kind === "answer") yes = actual.yes;
  else if (actual.kind === "amount" && (actual.unit.kind === "plain" || actual.unit.kind === "percent")) {
    // 1 and 0 are how a yes and a no are often counted.
    if (actual.value === 1 || actual.value === 0) yes = actual.value === 1;
  }
  if (yes === undefined) return fail(neitherYesNorNo(cellText(actual.cell), threshold.text));
  return ok(decided(threshold, actual, yes === expected));
}

function decided(threshold: Threshold, actual: Actual, met: boolean): Judgement {
  const state = met ? "met" : "missed";
  return { threshold, actual: actual.cell, state, attainment: met ? 1 : 0, atBound: false };
}

function judgeAmount(actual: Actual, threshold: Threshold, by: Limit | Band): Outcome<Judgement> {
  if (actual.kind !== "amount") return fail(unreadableActual(cellText(actual.cell), threshold.text));
  const value = amountIn(actual.value, actual.unit, by);
  if (value === undefined) return fail(unitsDiffer(cellText(actual.cell), boundText(threshold, by)));
  if (by.unit.kind === "percent" && actual.unit.kind === "plain") {
    const bound = by.kind === "band" ? by.high : by.bound;
    if (value >= 2 && value >= round15(bound * 10)) return fail(looksLikePercent(value));
  }
  const { met, attainment, atBound } = attain(value, by);
  const amount = { value, unit: by.unit };
  const state = met ? "met" : "missed";
  return ok({ threshold, actual: actual.cell, state, attainment, atBound, amount, judgedBy: by });
}

/** An actual in the threshold's unit. A percentage fits a plain bound up to 1, which can be a share. */
function amountIn(value: number, unit: Unit, by: Limit | Band): number | undefined {
  const most = by.kind === "band" ? by.high : by.bound;
  if (unit.kind === "percent" && by.unit.kind === "plain" && most <= 1) return value;
  return convert(value, unit, by.unit);
}

/** A budget: at most the reference, or within the tolerance of it; "on budget", "over budget", yes and no decide alone. */
function judgeBudget(
  actual: Actual,
  threshold: Budget,
  references: References,
  line: number,
  lines: number,
): Outcome<Judgement> {
  if (actual.kind === "answer") return ok(decided(threshold, actual, actual.yes));
  if (actual.kind === "budget") return ok(decided(threshold, actual, actual.kept));
  if (actual.kind !== "amount") return fail(unreadableActual(cellText(actual.cell), threshold.text));
  const reference = resolveReference(references, "Budget", line, lines);
  if (!reference.ok) return reference;
  const { value: budget, unit } = reference.value;
  // A budget given as a plain number is in whatever money the actual names.
  const inMoney = unit.kind === "plain" && actual.unit.kind === "money" ? actual.unit : unit;
  const { text, tolerance } = threshold;
  if (!tolerance)
    return judgeAmount(actual, threshold, { kind: "limit", text, sign: "<=", bound: budget, unit: inMoney });
  const width =
    tolerance.unit.kind === "percent"
      ? Math.abs(budget) * tolerance.size
      : convert(tolerance.size, tolerance.unit, inMoney.kind === "plain" ? tolerance.unit : inMoney);
  if (width === undefined) return fail(unitsDiffer(text, amountWords(budget, inMoney)));
  const [low, high] = [round15(budget - width), round15(budget + width)];
  const judged = judgeAmount(actual, threshold, { kind: "band", text, low, high, unit: inMoney });
  if (!judged.ok || judged.value.state === "met") return judged;
  return ok({ ...judged.value, attainment: budgetCredit(judged.value.amount?.value ?? 0, budget) });
}

function boundText(threshold: Threshold, by: Limit | Band): string {
  if (threshold === by) return threshold.text;
  return `${threshold.text} (${amountWords(by.kind === "limit" ? by.bound : by.high, by.unit)})`;
}

function cellText(cell: Cell): string {
  if (typeof cell === "number") return formatNumber(cell);
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}
