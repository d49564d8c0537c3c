import type { Problem } from "../messages/problem";
import {
  countsDiffer,
  looksLikePercent,
  neitherYesNorNo,
  noActual,
  unitsDiffer,
  unreadableActual,
} from "../messages/thresholds";
import { fail, ok, type Outcome } from "../outcome";
import type { Cell, Cells } from "../values/cell";
import { exactSum, round15 } from "../values/numbers";
import { type Actual, readActuals } from "./actual";
import { attain, budgetCredit, share } from "./attainment";
import { formatNumber } from "./format";
import { readThresholds } from "./read-thresholds";
import { type References, readReferences, resolveReference } from "./references";
import type { Band, Budget, Limit, Threshold } from "./threshold";
import { convert, plain, type Unit } from "./units";

/** One threshold judged by its actual. */
export interface Judgement {
  readonly threshold: Threshold;
  /** The actual's cell, or its line of the cell. */
  readonly actual: Cell;
  /** `missing`: there is no actual, which is neither met nor missed. */
  readonly state: "met" | "missed" | "missing";
  /** Partial credit, 0–1: 1 when met or at a strict bound, 0 when missing. */
  readonly attainment: number;
  /** True when the actual equals a strict bound, which is not enough. */
  readonly atBound: boolean;
  /** The actual as an amount in the unit it was judged in, where it is one. */
  readonly amount?: { readonly value: number; readonly unit: Unit };
  /** What the amount was judged by: the threshold itself, or the limit or band that its reference makes of it. */
  readonly judgedBy?: Limit | Band;
}

/**
 * Judges what a cell asks for by what another cell holds. One actual serves all thresholds of the cell; as many
 * actuals as thresholds pair line by line; other counts are `#VALUE!`.
 *
 * @param actual A number in the threshold's own unit, text with its unit, an answer; blank or `#N/A` is missing.
 * @param reference What names in the threshold (`<SLA`, `On budget`) stand for: a value, one a line, or a
 * two-column table of names and values.
 * @returns One judgement a threshold, or the first problem: an unreadable threshold or actual, units that can't be
 * compared, a missing reference, `#N/A` for a threshold that isn't agreed, or an error cell as it came.
 */
export function judge(actual: Cell, threshold: Cell, reference?: Cells): Outcome<readonly Judgement[]> {
  const thresholds = readThresholds(threshold);
  if (!thresholds.ok) return thresholds;
  const actuals = readActuals(actual);
  if (!Array.isArray(actuals)) return fail(actuals as Problem);
  const count = thresholds.value.length;
  const paired = pair(actuals as readonly Actual[], count);
  if (!paired) return fail(countsDiffer(count, filled(actuals as readonly Actual[]).length, "actuals"));
  const references = readReferences(reference);
  const judgements: Judgement[] = [];
  for (const [line, one] of thresholds.value.entries()) {
    const judgement = judgeOne(paired[line] ?? { kind: "missing", cell: null }, one, references, line, count);
    if (!judgement.ok) return judgement;
    judgements.push(judgement.value);
  }
  return ok(judgements);
}

/** An actual for each threshold. Blank lines count where that makes the lines pair, and are spacing otherwise. */
function pair(actuals: readonly Actual[], count: number): readonly Actual[] | undefined {
  if (actuals.length === count) return actuals;
  const there = filled(actuals);
  if (there.length === count) return there;
  const only = there[0] ?? actuals[0];
  return there.length <= 1 && only ? new Array<Actual>(count).fill(only) : undefined;
}

function filled(actuals: readonly Actual[]): readonly Actual[] {
  return actuals.filter(({ cell }) => cell !== "");
}

function judgeOne(
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
      if (from && floor === undefined) return fail(unitsDiffer(text, `${name}: ${shown(bound, unit)}`));
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
  if (width === undefined) return fail(unitsDiffer(text, shown(budget, inMoney)));
  const [low, high] = [round15(budget - width), round15(budget + width)];
  const judged = judgeAmount(actual, threshold, { kind: "band", text, low, high, unit: inMoney });
  if (!judged.ok || judged.value.state === "met") return judged;
  return ok({ ...judged.value, attainment: budgetCredit(judged.value.amount?.value ?? 0, budget) });
}

function boundText(threshold: Threshold, by: Limit | Band): string {
  if (threshold.kind !== "reference" || by.kind !== "limit") return threshold.text;
  return `${threshold.text} (${shown(by.bound, by.unit)})`;
}

function shown(value: number, unit: Unit): string {
  return unit === plain ? formatNumber(value) : `${formatNumber(value)} ${unit.kind}`;
}

function cellText(cell: Cell): string {
  if (typeof cell === "number") return formatNumber(cell);
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

/**
 * Whether an actual meets everything its threshold cell asks for. `false` as soon as one is missed; `#N/A` "no
 * actual" when none is missed but not all can be judged.
 */
export function meets(actual: Cell, threshold: Cell, reference?: Cells): Outcome<boolean> {
  const judged = judge(actual, threshold, reference);
  if (!judged.ok) return judged;
  if (judged.value.some(({ state }) => state === "missed")) return ok(false);
  const missing = missingLine(judged.value);
  return missing ? fail(missing) : ok(true);
}

/** The mean partial credit (0–1) over what a threshold cell asks for; `#N/A` "no actual" while one is missing. */
export function attainment(actual: Cell, threshold: Cell, reference?: Cells): Outcome<number> {
  const judged = judge(actual, threshold, reference);
  if (!judged.ok) return judged;
  const missing = missingLine(judged.value);
  if (missing) return fail(missing);
  return ok(share(exactSum(judged.value.map(({ attainment: credit }) => credit)), judged.value.length));
}

function missingLine(judgements: readonly Judgement[]): Problem | undefined {
  const line = judgements.findIndex(({ state }) => state === "missing");
  if (line < 0) return undefined;
  return noActual(judgements.every(({ state }) => state === "missing") ? undefined : line + 1);
}
