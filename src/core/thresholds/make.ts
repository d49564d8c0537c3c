import {
  bandOrder,
  bareNegative,
  floorSide,
  mixedUnits,
  noDirection,
  unreadable,
} from "../messages/thresholds";
import { fail, ok, type Outcome } from "../outcome";
import { round15 } from "../values/numbers";
import type { Draft } from "./draft";
import type { Quantity } from "./quantity";
import { isProblem, readTail } from "./tail";
import type { Limit, Threshold } from "./threshold";
import { NUMBER, PLUS } from "./tokens";
import { comparable, convert, percent, type Unit } from "./units";

/** A threshold on one side of a value that has just been read, with all that follows it. */
export function makeLimit(draft: Draft, quantity: Quantity): Outcome<Threshold> {
  const tail = readTail(draft, quantity.unit);
  if (isProblem(tail)) return fail(tail);
  let unit = quantity.unit;
  let qualifier = tail.qualifier;
  if (tail.noun !== undefined) {
    if (unit.kind === "plain") unit = { kind: "count", noun: tail.noun };
    else qualifier = qualifier === undefined ? tail.noun : `${tail.noun} ${qualifier}`;
  }
  const bound = quantity.value;
  let sign = draft.sign;
  if (sign === undefined) {
    const first = draft.tokens.kindAt(draft.valueFrom);
    // "+5%" may mean five more than before.
    if (first === PLUS) return draft.problem(unreadable);
    if (bound === 0) sign = "<=";
    else if (bound < 0) return draft.problem(bareNegative);
    else if (
      unit.kind === "percent" ||
      (unit.kind === "plain" && qualifier === undefined && first === NUMBER)
    )
      sign = ">=";
    else return fail(noDirection(draft.text, draft.words(draft.valueFrom, draft.to) ?? draft.text));
    if (unit.kind === "plain" && bound > 0 && bound <= 1) unit = percent;
  }
  let from: number | undefined;
  if (tail.from) {
    from = inUnit(tail.from, unit);
    if (from === undefined) return draft.problem(mixedUnits);
    const isMissedSide = sign === ">" || sign === ">=" ? from < bound : sign !== "=" && from > bound;
    if (!isMissedSide) return draft.problem(floorSide);
  }
  const limit: Limit = {
    kind: "limit",
    text: draft.text,
    label: draft.label,
    qualifier,
    sign,
    bound,
    unit,
    from,
  };
  return ok(limit);
}

/** An amount counted in another unit; a plain number takes a percentage only as a share (0.7, not 70). */
function inUnit(quantity: Quantity, unit: Unit): number | undefined {
  if (unit.kind === "percent" && quantity.unit.kind === "plain" && quantity.value > 1) return undefined;
  return convert(quantity.value, quantity.unit, unit);
}

/** A band between two amounts: an end without a unit has the other's (`80–90%`). */
export function makeBand(draft: Draft, one: Quantity, other: Quantity): Outcome<Threshold> {
  // "£5–10k" may mean five pounds or five thousand.
  if (other.scaled && !one.scaled && one.value !== 0) return draft.problem(unreadable);
  if (draft.sign !== undefined) return draft.problem(unreadable);
  let unit = one.unit.kind === "plain" ? other.unit : one.unit;
  if (!comparable(one.unit, other.unit)) return draft.problem(mixedUnits);
  const low = endOfBand(one, unit);
  const high = endOfBand(other, unit);
  if (low > high) return draft.problem(bandOrder);
  const tail = readTail(draft, unit);
  if (isProblem(tail)) return fail(tail);
  if (draft.sign !== undefined || tail.from) return draft.problem(unreadable);
  let { qualifier } = tail;
  if (tail.noun !== undefined) {
    if (unit.kind === "plain") unit = { kind: "count", noun: tail.noun };
    else qualifier = qualifier === undefined ? tail.noun : `${tail.noun} ${qualifier}`;
  }
  return ok({ kind: "band", text: draft.text, label: draft.label, qualifier, low, high, unit });
}

function endOfBand(end: Quantity, unit: Unit): number {
  if (end.unit.kind === "plain" && unit.kind === "percent") return round15(end.value / 100);
  return convert(end.value, end.unit, unit) ?? end.value;
}

/** A centre with a tolerance to both sides. A percentage of anything but a percentage is a share of the centre. */
export function makeTolerance(draft: Draft, centre: Quantity, tolerance: Quantity): Outcome<Threshold> {
  if (draft.sign === "=") draft.sign = undefined;
  const { unit } = centre;
  let width: number | undefined;
  if (tolerance.unit.kind === "percent" && unit.kind !== "percent") {
    width = Math.abs(centre.value) * tolerance.value;
  } else width = endOfTolerance(tolerance, unit);
  if (width === undefined) return draft.problem(mixedUnits);
  if (width < 0) return draft.problem(bandOrder);
  const low: Quantity = { value: round15(centre.value - width), unit, scaled: true };
  const high: Quantity = { value: round15(centre.value + width), unit, scaled: true };
  return makeBand(draft, low, high);
}

function endOfTolerance(tolerance: Quantity, unit: Unit): number | undefined {
  if (tolerance.unit.kind === "plain" && unit.kind === "percent") return round15(tolerance.value / 100);
  return convert(tolerance.value, tolerance.unit, unit);
}
