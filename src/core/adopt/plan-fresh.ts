import { freshMeasureHint } from "../messages/adopt";
import { ok, type Outcome } from "../outcome";
import { planScorecard } from "../scorecard/layout";
import type { CellPlan, SheetPlan } from "../scorecard/plan";
import { type ScorecardColumn, tableRefs } from "../scorecard/refs";
import type { Sample, SampleMeasure } from "../scorecard/sample";
import { scorecardColumns } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { type Cell, isBlank } from "../values/cell";
import { exactProduct } from "../values/numbers";
import { readNumber } from "../weighting/read-number";
import type { AdoptChoices, Adoption } from "./adoption";
import { titleFor } from "./plan-around";
import { scoreSource, unscoredNotes } from "./scoring";
import type { ReadItem, ReadMetric, TableReading } from "./table-reading";
import { targetText } from "./target-text";
import { nameLines, shownText } from "./text-lines";
import { waitingRow } from "./waiting-row";

/** Where the scorecard's sheet has its rows and columns. */
export const freshLayout = { headerRow: 6, detail: 1, combined: 3, weighting: 4, status: 6 } as const;

/** A scorecard on two new sheets with what the table says; the table stays as it is. */
export function planFresh(
  reading: TableReading,
  choices: AdoptChoices,
  workbook: WorkbookReading,
): Outcome<Adoption> {
  const plan = planScorecard(sampleOf(reading, choices), {
    sheets: workbook.sheets,
    tables: workbook.tables.map(({ name }) => name),
    names: workbook.names.filter(({ sheet }) => sheet === undefined).map(({ name }) => name),
  });
  const [scorecard, measures] = plan.sheets;
  const [table] = plan.tables;
  const after = reading.block.sheet;
  const sheets = [
    ...(scorecard === undefined
      ? []
      : [{ ...withScores(scorecard, reading, choices, table?.name ?? ""), after }]),
    ...(measures === undefined ? [] : [{ ...withHint(measures), after: plan.activeSheet }]),
  ];
  return ok({
    change: {
      sheets,
      tables: plan.tables,
      names: plan.names,
      show: { sheet: plan.activeSheet, address: "A2" },
    },
    scorecard: `${plan.activeSheet}!A${freshLayout.headerRow + 1}`,
    notes: unscoredNotes(reading, choices),
  });
}

/** The table as data for a new scorecard. */
export function sampleOf(reading: TableReading, choices: AdoptChoices): Sample {
  const { metrics, weightings, target } = reading;
  const share = (weight: number) => (weightings.scale === "points" ? exactProduct(weight, 0.01) : weight);
  return {
    service: titleFor(reading, choices),
    period: choices.period ?? "",
    target: targetText(target?.text ?? ""),
    metrics: metrics.map((metric, index) => ({
      metric: metric.name === "" ? `Metric ${index + 1}` : metric.name,
      ...(metric.weight === undefined ? {} : { weighting: share(metric.weight) }),
      measures: metric.items.flatMap((item) => measuresOf(item, metric)),
    })),
  };
}

/** A row's measures: one for each threshold, named by its line; names without a threshold keep their row. */
function measuresOf(item: ReadItem, metric: ReadMetric): SampleMeasure[] {
  const { names, thresholds, actual, weight } = item;
  const actuals = actualsOf(actual?.value, thresholds.length);
  const weights = weight === undefined ? 1 : (readNumber(weight.value) ?? 1);
  const perLine = thresholds.some(({ line }) => line > 0) || names.length < 2;
  const found = thresholds.map(({ text, line }, index) => {
    const several = thresholds.filter((each) => each.line === line).length > 1;
    const name = (perLine ? names[line] : names[index]) ?? names[0] ?? metric.name;
    return {
      measure: several ? `${name}: ${text}` : name,
      threshold: text.replace(/^[•*]\s*/, ""),
      actual: actuals[index],
      weight: weights,
    };
  });
  const unnamed = names.slice(found.length === 0 ? 0 : names.length);
  return [...found, ...unnamed.map((measure) => ({ measure, threshold: "", weight: weights }))];
}

/** The actuals of a cell for so many thresholds: a line each, or the one for a single threshold. */
function actualsOf(cell: Cell, count: number): (number | string)[] {
  if (isBlank(cell)) return [];
  if (count === 1) return [typeof cell === "number" ? cell : shownText(cell)];
  const lines = nameLines(cell);
  return lines.length === count ? lines.map((line) => readNumber(line) ?? line) : [];
}

/** Scores that somebody typed stay typed, and rows in which something can't be read wait for it. */
export function withScores(
  sheet: SheetPlan,
  { metrics, shape }: TableReading,
  choices: AdoptChoices,
  table: string,
): SheetPlan {
  const here = tableRefs<ScorecardColumn>(table, scorecardColumns).here("combined");
  const scores = new Map(
    sheet.cells.flatMap(({ row, column, formula }) =>
      column === freshLayout.combined && formula !== undefined ? [[row, formula] as const] : [],
    ),
  );
  return patched(sheet, metrics, (metric, cell) => {
    const source = scoreSource(metric, choices);
    const { row, column } = cell;
    if (source === "actuals" || (source === "none" && shape !== "typed")) return cell;
    if (source !== "waiting")
      return column === freshLayout.combined ? { ...withoutContent(cell), value: typedShare(metric) } : cell;
    const waiting = waitingRow({ combined: scores.get(row) ?? "", status: cell.formula ?? "" }, here);
    if (column === freshLayout.combined) return { ...cell, formula: waiting.combined };
    return column === freshLayout.status ? { ...cell, formula: waiting.status, array: true } : cell;
  });
}

/** The share that a typed combined score means: 93, 93% and 0.93 are one. */
export function typedShare({ combined }: ReadMetric): number | undefined {
  const typed = readNumber(combined?.value);
  return typed === undefined || typed < 2 ? typed : exactProduct(typed, 0.01);
}

/** A cell with its look alone. */
export function withoutContent({ row, column, style, numberFormat }: CellPlan): CellPlan {
  return { row, column, style, numberFormat };
}

/** The rows of a scorecard's sheet with some of their cells otherwise. */
export function patched(
  sheet: SheetPlan,
  metrics: readonly ReadMetric[],
  change: (metric: ReadMetric, cell: CellPlan) => CellPlan,
): SheetPlan {
  const cells = sheet.cells.map((cell) => {
    const metric = metrics[cell.row - freshLayout.headerRow - 1];
    return metric === undefined ? cell : change(metric, cell);
  });
  return { ...sheet, cells };
}

function withHint(sheet: SheetPlan): SheetPlan {
  const cells = sheet.cells.map((cell) =>
    cell.row === 1 && cell.column === 0 ? { ...cell, value: freshMeasureHint() } : cell,
  );
  return { ...sheet, cells };
}
