import { combined as combine } from "../combined";
import { functionsUnknown, stillCalculating, weightingsReason } from "../messages/pane";
import type { Problem } from "../messages/problem";
import { ok } from "../outcome";
import { describeThreshold, targetBounds } from "../thresholds";
import { type Cell, isBlank, isCellError, isNotAvailable } from "../values/cell";
import { judgeScorecard, type Shape, type StatusWord, type Verdict } from "../verdict";
import { scoreText, shareText } from "../verdict/figures";
import { checkWeighting, type WeightingFault } from "../weighting";
import { cellAddress } from "./address";
import { type Cause, causeOf, type MeasuresTable } from "./cause";
import type { ColumnRole } from "./headers";
import type { FoundScorecard } from "./recognise";
import { mustMeetStanding, withMustMeet } from "./must-meet";
import { missingPolicy, mustMeet, scoringMethod, type Setting, type Settings } from "./settings";
import { cellAt, type SheetGrid } from "./sheet-grid";
import { labels } from "./vocabulary";

/** A text of the pane and the cell it comes from; without a cell where it is worked out. */
export interface Figure {
  readonly text: string;
  readonly address?: string;
}

/**
 * One row of a scorecard as the pane shows it. Its bar is as long as its weight (`weightingShare`), the measured part of
 * it is filled as far as its score, and the rest is open; each 0–1.
 */
export interface RowState {
  readonly metric: Figure;
  readonly combined: Figure;
  readonly weighting: Figure;
  readonly score: Figure;
  readonly status?: Figure;
  readonly combinedShare: number;
  readonly measuredShare: number;
  readonly weightingShare: number;
}

/** A fault of the weighting, with the cell of its row where it has one. */
export interface FaultState {
  readonly sentence: string;
  readonly address?: string;
}

/** What the pane says of a scorecard: its verdict, or the problem that keeps it from one. */
export type Judged =
  | {
      readonly ok: true;
      readonly status: StatusWord;
      readonly shape: Shape;
      /** The score, or between what it can still end; the status word where there is neither. */
      readonly display: Figure;
      /** Why, without the shape and the word it begins with in the cell. */
      readonly reason: string;
      readonly sentence: string;
      readonly measured?: Figure;
      readonly weightings: Figure;
      readonly faults: readonly FaultState[];
    }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** The cell to put right, where one is known. */
      readonly place?: { readonly sheet: string; readonly address: string };
    };

/** One scorecard as the pane shows it; addresses are on `sheet`. */
export interface ScorecardState {
  /** Stays the same while the scorecard stays where it is. */
  readonly id: string;
  /** As it was recognised: what explanations and changes are worked out from, with the reading it stands in. */
  readonly found: FoundScorecard;
  readonly sheet: string;
  readonly title: string;
  readonly place: string;
  readonly period?: Figure;
  readonly target: Figure;
  readonly verdict: Judged;
  readonly rows: readonly RowState[];
  /** The exact total of the weightings, and the score. */
  readonly total: { readonly weighting: Figure; readonly score: Figure };
}

/**
 * Works out what the pane shows of a scorecard from its cells: combined scores and weightings are read, everything
 * that follows from them is computed again by the core, so that the pane never repeats a stale or overwritten figure.
 * `measures`, nearest first, are where the cause of an error is looked for.
 */
export function scorecardState(
  grid: SheetGrid,
  found: FoundScorecard,
  measures: readonly MeasuresTable[] = [],
): ScorecardState {
  const { sheet, rows, columns, headerRow, settings, totalRow } = found;
  const read = (row: number, role: ColumnRole): Cell => {
    const column = columns[role];
    return column === undefined ? undefined : cellAt(grid, row, column);
  };
  const at = (row: number, role: ColumnRole): string | undefined => {
    const column = columns[role];
    return column === undefined ? undefined : cellAddress(row, column);
  };
  const totalAt = (role: ColumnRole) => (totalRow === undefined ? undefined : at(totalRow, role));
  const metrics = rows.map((row) => [read(row, "metric")]);
  const combined = rows.map((row) => [combinedOf(row, read, settings)]);
  const weighting = rows.map((row) => [read(row, "weighting")]);
  const measured = columns.measured === undefined ? undefined : rows.map((row) => [read(row, "measured")]);
  const missing = missingPolicy(settings);
  const plain = judgeScorecard({
    metrics,
    combined,
    weighting,
    target: settings.target?.value,
    missing,
    ...(measured === undefined ? {} : { measured }),
  });
  const mustMeetRows = mustMeetStanding({
    names: mustMeet(settings),
    rows: rows.map((row, index) => ({
      metric: read(row, "metric"),
      combined: combined[index]?.[0],
      ...(measured === undefined ? {} : { measured: measured[index]?.[0] }),
    })),
    target: settings.target?.value,
    missing,
  });
  const judged = plain.ok ? ok(withMustMeet(plain.value, mustMeetRows)) : plain;
  const judgedRows = judged.ok ? judged.value.rows : [];
  const place = cellAddress(headerRow, columns.metric ?? 0);
  const cause = (): Cause | undefined => {
    for (const [index, row] of rows.entries()) {
      for (const [role, cell] of [
        ["combined", combined[index]?.[0]],
        ["weighting", weighting[index]?.[0]],
      ] as const) {
        const address = at(row, role);
        if (!isCellError(cell) || cell.code === "#N/A" || address === undefined) continue;
        return causeOf(
          read(row, "metric"),
          { sheet, address, code: cell.code },
          role === "combined" ? measures : [],
        );
      }
    }
    return undefined;
  };
  return {
    id: `${sheet}!${place}`,
    found,
    sheet,
    title: titleOf(settings.title, sheet),
    place,
    ...(settings.period === undefined || isBlank(settings.period.value)
      ? {}
      : { period: { text: shown(settings.period.value), address: addressOf(settings.period) } }),
    target: targetFigure(settings.target, judged),
    verdict: verdictState(judged, [...combined, ...weighting].flat(), {
      score: totalAt("score"),
      measured: settings.measured === undefined ? undefined : addressOf(settings.measured),
      weightings: columnAddress(rows, at),
      weightingOf: (index) => at(rows[index] ?? headerRow, "weighting"),
      cause,
    }),
    total: {
      weighting: { text: totalOf(weighting), address: totalAt("weighting") },
      score: {
        text: judged.ok && judged.value.score !== undefined ? headline(judged.value) : "",
        address: totalAt("score"),
      },
    },
    rows: rows.map((row, index) => {
      const own = judgedRows[index];
      const status = read(row, "status");
      return {
        metric: {
          text: own?.metric ?? (shown(read(row, "metric")) || `Row ${index + 1}`),
          address: at(row, "metric"),
        },
        combined: { text: shareOf(combined[index]?.[0]), address: at(row, "combined") ?? at(row, "actual") },
        weighting: {
          text: own === undefined ? shareOf(weighting[index]?.[0]) : shareText(own.weighting),
          address: at(row, "weighting"),
        },
        score: { text: own?.score === undefined ? "" : shareText(own.score), address: at(row, "score") },
        ...(typeof status === "string" && !isBlank(status)
          ? { status: { text: status, address: at(row, "status") } }
          : {}),
        combinedShare: own?.combined ?? 0,
        measuredShare: own?.combined === undefined ? 0 : own.measured,
        weightingShare: own?.weighting ?? 0,
      };
    }),
  };
}

/** A row's combined score: its cell, or in a table without that column what its own lines make by the scorecard's method. */
export function combinedOf(
  row: number,
  read: (row: number, role: ColumnRole) => Cell,
  settings: Settings = {},
): Cell {
  const score = read(row, "combined");
  if (score !== undefined) return score;
  const computed = combine(
    read(row, "actual"),
    read(row, "threshold"),
    read(row, "measureWeight"),
    scoringMethod(settings),
  );
  if (computed.ok) return computed.value;
  const { error } = computed.problem;
  if (error === "notAvailable") return { code: "#N/A", message: computed.problem.sentence };
  return error === "value" ? { code: "#VALUE!", message: computed.problem.sentence } : error;
}

interface Places {
  readonly score?: string;
  readonly measured?: string;
  readonly weightings?: string;
  readonly weightingOf: (index: number) => string | undefined;
  readonly cause: () => Cause | undefined;
}

function verdictState(
  judged: ReturnType<typeof judgeScorecard>,
  cells: readonly Cell[],
  places: Places,
): Judged {
  if (!judged.ok) {
    const ofExcel = problemIn(cells);
    const cause = ofExcel === undefined && judged.problem.key === "error-cell" ? places.cause() : undefined;
    if (cause === undefined) return { ok: false, problem: ofExcel ?? judged.problem };
    const { problem, sheet, address } = cause;
    return { ok: false, problem, place: { sheet, address } };
  }
  const { status, shape, sentence, coverage, weighting, faults } = judged.value;
  return {
    ok: true,
    status,
    shape,
    sentence,
    reason:
      status === "Check weightings"
        ? weightingsReason(weighting)
        : sentence.slice(sentence.indexOf(": ") + 2),
    display: { text: headline(judged.value), address: places.score },
    ...(coverage === undefined ? {} : { measured: { text: shareText(coverage), address: places.measured } }),
    weightings: { text: weighting, address: places.weightings },
    faults: faults.map((fault) => faultState(fault, places)),
  };
}

/** While a score can still turn either way, one figure would say more than is known. */
function headline({ status, display, floor, ceiling, target }: Verdict): string {
  if (status !== "Incomplete" || floor === undefined || ceiling === undefined) return display;
  const bounds = target === undefined ? undefined : targetBounds(target);
  return `${scoreText(floor, bounds)}–${scoreText(ceiling, bounds)}`;
}

function faultState({ sentence, row }: WeightingFault, places: Places): FaultState {
  return { sentence, address: row === undefined ? places.weightings : places.weightingOf(row - 1) };
}

/** Errors that say nothing about the scorecard, only about Excel at this moment. */
function problemIn(cells: readonly Cell[]): Problem | undefined {
  const codes = cells.filter(isCellError).map((cell) => cell.code);
  if (codes.some((code) => code === "#BUSY!" || code === "#GETTING_DATA")) return stillCalculating();
  return codes.includes("#NAME?") ? functionsUnknown() : undefined;
}

function targetFigure(setting: Setting | undefined, judged: ReturnType<typeof judgeScorecard>): Figure {
  const address = setting === undefined ? undefined : addressOf(setting);
  const target = judged.ok ? judged.value.target : undefined;
  if (target !== undefined) return { text: describeThreshold(target), address };
  return { text: setting === undefined || isBlank(setting.value) ? "" : shown(setting.value), address };
}

function titleOf(title: Setting | undefined, sheet: string): string {
  const text = title === undefined ? "" : shown(title.value);
  const named = text.toLowerCase().startsWith(labels.title.toLowerCase())
    ? text.slice(labels.title.length).trim()
    : text;
  return named === "" ? sheet : named;
}

const addressOf = ({ row, column }: Setting) => cellAddress(row, column);

function columnAddress(
  rows: readonly number[],
  at: (row: number, role: ColumnRole) => string | undefined,
): string | undefined {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [at(first, "weighting"), at(last, "weighting")];
  return from === to ? from : `${from}:${to}`;
}

/** The exact total of a weighting as it is written: 100% for shares, 100 for points. */
function totalOf(weighting: readonly (readonly Cell[])[]): string {
  const check = checkWeighting(weighting);
  if (!check.ok) return "";
  return check.value.total <= 2 ? shareText(check.value.total) : String(check.value.total);
}

/** A share as a percentage, also one below 0 or above 1; anything else as it stands in the cell, missing as nothing. */
function shareOf(cell: Cell): string {
  if (isBlank(cell) || isNotAvailable(cell)) return "";
  return typeof cell === "number" && Math.abs(cell) < 2 ? shareText(cell) : shown(cell);
}

function shown(cell: Cell): string {
  if (isCellError(cell)) return cell.code;
  return cell === null || cell === undefined ? "" : String(cell).trim();
}
