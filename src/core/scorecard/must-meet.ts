import { mustMeetMissed, mustMeetOpen, mustMeetUnknown, mustMeetWords } from "../messages/must-meet";
import { readTarget, type TargetBounds, targetBounds } from "../thresholds";
import { type Cell, isBlank } from "../values/cell";
import { exactSum } from "../values/numbers";
import type { Verdict } from "../verdict";
import { percent, roundShare } from "../verdict/figures";
import { sideOf } from "../verdict/standing";
import { shapeOf } from "../verdict/status-word";

/** The rows a scorecard's Must meet cell names, and what they are judged by. */
export interface MustMeetInput {
  readonly names: readonly string[];
  readonly rows: readonly {
    readonly metric: Cell;
    readonly combined: Cell;
    /** The share of its measures that have an actual, 0–1; all of them when left out. */
    readonly measured?: Cell;
  }[];
  readonly target: Cell;
  readonly missing: "zero" | "exclude";
}

/** How the must-meet rows stand, with the text that the cell beside Must meet shows ("" without such rows). */
export interface MustMeetStanding {
  readonly kind: "none" | "held" | "missed" | "open" | "faulty";
  readonly text: string;
  readonly bound: number;
}

/**
 * Judges the rows that have to meet the target by themselves: held when their own combined score meets it, missed when
 * it doesn't, open while something in them isn't measured (unless blanks are left out). It says what the cell beside
 * Must meet says, whose formula is in `must-meet-formulas.ts`.
 */
export function mustMeetStanding({ names, rows, target, missing }: MustMeetInput): MustMeetStanding {
  const bounds = simpleBound(target);
  const standing = (kind: MustMeetStanding["kind"], text: string): MustMeetStanding => ({
    kind,
    text,
    bound: bounds?.low ?? 0,
  });
  if (names.length === 0) return standing("none", "");
  const known = new Set(rows.map(({ metric }) => mustMeetKey(metric)));
  const strangers = names.filter((name) => !known.has(mustMeetKey(name)));
  if (strangers.length > 0) return standing("faulty", mustMeetUnknown(strangers));
  if (bounds === undefined) return standing("faulty", mustMeetWords.targetNeeded);
  const chosen = new Set(names.map(mustMeetKey));
  const mine = rows.filter(({ metric }) => !isBlank(metric) && chosen.has(mustMeetKey(metric)));
  const isOpen = ({ combined, measured = 1 }: (typeof mine)[number]) =>
    typeof combined !== "number" ||
    (missing !== "exclude" && !(typeof measured === "number" && measured >= 1 - 1e-10));
  const missed = mine.flatMap((row) =>
    typeof row.combined === "number" && !isOpen(row) && sideOf(row.combined, bounds) === "below"
      ? [{ metric: nameOf(row.metric), combined: row.combined }]
      : [],
  );
  if (missed.length > 0) {
    const figures = missed.map(({ combined }) => figure(combined, bounds.low));
    return standing(
      "missed",
      mustMeetMissed(
        missed.map(({ metric }) => metric),
        figures,
      ),
    );
  }
  const open = mine.filter(isOpen).map(({ metric }) => nameOf(metric));
  return open.length > 0 ? standing("open", mustMeetOpen(open)) : standing("held", mustMeetWords.held);
}

/** A verdict that says what its must-meet rows say: never Met while one of them misses or is open. */
export function withMustMeet(verdict: Verdict, { kind, text, bound }: MustMeetStanding): Verdict {
  const { verdictTarget, theTarget } = mustMeetWords;
  if (kind === "none" || kind === "held" || !verdict.sentence.includes(verdictTarget)) return verdict;
  const total = exactSum(verdict.rows.map(({ score = 0 }) => score));
  const link = total < bound ? "; " : ", but ";
  const said = verdict.sentence.replaceAll(verdictTarget, `${link}${text.slice(2)}${theTarget}`);
  const status =
    verdict.status === "Met" || verdict.status === "Incomplete"
      ? kind === "missed"
        ? "Missed"
        : "Incomplete"
      : verdict.status;
  const headed = said
    .replace("✓ Met:", `${shapeOf(status)} ${status}:`)
    .replace("… Incomplete:", `${shapeOf(status)} ${status}:`);
  const cut = headed.indexOf(", with ");
  const sentence = (cut < 0 ? headed : `${headed.slice(0, cut)}.`).replace(/ +/g, " ").trim();
  return { ...verdict, status, shape: shapeOf(status), sentence };
}

/** What a target that is one lower bound asks, as plain Excel can read it too: `>90%`, `≥ 0.9`, `90%`, 0.9. */
export function simpleBound(target: Cell): (TargetBounds & { readonly low: number }) | undefined {
  if (typeof target === "string" && !/^\s*(>=|≥|>)?[\s\d.,%]+$/.test(target)) return undefined;
  const read = readTarget(target);
  if (!read.ok) return undefined;
  const bounds = targetBounds(read.value);
  return bounds.low === undefined || bounds.high !== undefined ? undefined : { ...bounds, low: bounds.low };
}

/** As many decimals as it takes not to show the bound itself. */
function figure(combined: number, bound: number): string {
  const decimals = [1, 3].find((count) => Number(combined.toFixed(count + 2)) < bound) ?? 12;
  return percent(roundShare(combined, decimals));
}

const nameOf = (metric: Cell) =>
  String(metric ?? "")
    .replace(/ +/g, " ")
    .trim();

/** A metric as the Must meet cell names it: semicolons part its names, so one within a name is written as a comma. */
export const mustMeetName = (metric: Cell): string => nameOf(metric).replaceAll(";", ",");

/** What two spellings of a must-meet metric have in common: case, extra spaces and `;` for `,` don't matter. */
export const mustMeetKey = (metric: Cell): string => mustMeetName(metric).toLowerCase();
