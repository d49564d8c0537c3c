import { ok } from "../outcome";
import { describeThreshold } from "../thresholds";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { judgeScorecard } from "../verdict";
import { shareText } from "../verdict/figures";
import { cellAddress } from "./address";
import { type Cause, causeOf, type MeasuresTable } from "./cause";
import { combinedOf } from "./combined-of";
import { type Figure, shareOf, shown, totalOf } from "./figure";
import type { ColumnRole } from "./headers";
import type { FoundScorecard } from "./recognise";
import { mustMeetStanding, withMustMeet } from "./must-meet";
import { missingPolicy, mustMeet, type Setting } from "./settings";
import { cellAt, type SheetGrid } from "./sheet-grid";
import { headline, type Judged, verdictState } from "./verdict-state";
import { labels } from "./vocabulary";

export type { Figure } from "./figure";
export type { FaultState, Judged } from "./verdict-state";

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
