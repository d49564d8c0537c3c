import type { WorkbookChange } from "../change/workbook-change";
import { metricKey, metricName } from "../combined";
import { lastMetricStays, metricNameBlank, metricNameTaken, noFurtherThisWay } from "../messages/structure";
import { fail, ok, type Outcome } from "../outcome";
import { cellAddress } from "../scorecard/address";
import { mustMeetName } from "../scorecard/must-meet";
import { ChangeDraft } from "./change-draft";
import { whyNotBuild, whyNotWithMeasures } from "./in-the-way";
import type { Outline } from "./outline";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { filledRow, scorecardRow } from "./row-formulas";
import { placeMeasures } from "./measure-rows";
import { rowHeights } from "./row-heights";
import { swapRows } from "./swap-rows";

/**
 * A further metric below the others, before the total row: its name, a weighting left blank for people to agree, the
 * formulas its neighbours have, and in a detailed scorecard one measure to fill (or those that name it already). A blank or taken name is a problem.
 */
export function planAddMetric(
  reading: WorkbookReading,
  outline: Outline,
  name: string,
  measures: "one to fill" | "those there" = "one to fill",
): Outcome<WorkbookChange> {
  const problem = nameProblem(outline, name) ?? whyNotBuild(reading, outline);
  if (problem !== undefined) return fail(problem);
  const { scorecard, table, feed } = outline;
  const { sheet, columns } = scorecard;
  const draft = new ChangeDraft(reading);
  draft.guardTable(table);
  const row = draft.insertRows(table, table.lastRow + 1, 1);
  const formulas = filledRow(
    table,
    table.lastRow + 1,
    scorecardRow(feed, scorecard, table, table.lastRow + 1),
  );
  for (const [column, formula] of formulas) {
    if (column !== columns.metric && column !== columns.weighting)
      draft.writeNew({ sheet, row, column }, { formula });
  }
  if (columns.metric !== undefined)
    draft.writeNew({ sheet, row, column: columns.metric }, { value: name.trim() });
  if (feed.kind === "detailed" && measures === "one to fill")
    placeMeasures(draft, feed.table, name.trim(), [], [{}]);
  draft.dress({ sheet, ...rowHeights([[row, 1]]) });
  return ok(
    draft.build({ show: { sheet, address: cellAddress(row, columns.weighting ?? columns.metric ?? 0) } }),
  );
}

/** Another name for a metric, in its row, in the rows of its measures and among the rows that must meet the target. */
export function planRenameMetric(
  reading: WorkbookReading,
  outline: Outline,
  row: number,
  name: string,
): Outcome<WorkbookChange> {
  const metric = outline.metrics.find((each) => each.row === row);
  const column = outline.scorecard.columns.metric;
  if (metric === undefined || column === undefined) return fail(metricNameBlank());
  const problem = nameProblem(outline, name, row) ?? whyNotWithMeasures(reading, outline, metric);
  if (problem !== undefined) return fail(problem);
  const draft = new ChangeDraft(reading);
  const value = name.trim();
  const { feed, scorecard } = outline;
  draft.write({ sheet: scorecard.sheet, row, column }, { value });
  const metrics = feed.kind === "detailed" ? feed.table.found.columns.metric : undefined;
  if (feed.kind === "detailed" && metrics !== undefined) {
    for (const { at } of metric.measures) {
      if ("row" in at)
        draft.write({ sheet: feed.table.found.sheet, row: at.row, column: metrics }, { value });
    }
  }
  const { mustMeet } = scorecard.settings;
  if (mustMeet !== undefined && typeof mustMeet.value === "string" && metric.key !== "") {
    const names = mustMeet.value.split(";").map((each) => each.trim());
    const isMeant = (each: string) => metricKey(each) === mustMeetName(metric.key);
    const renamed = names.map((each) => (isMeant(each) ? mustMeetName(value) : each)).join("; ");
    if (renamed !== names.join("; "))
      draft.write({ sheet: scorecard.sheet, ...placeOf(mustMeet) }, { value: renamed });
  }
  return ok(draft.build());
}

const placeOf = ({ row, column }: { readonly row: number; readonly column: number }) => ({ row, column });

/** A metric one place up (-1) or down (+1): the two rows change places, their formulas stay those of their rows. */
export function planMoveMetric(
  reading: WorkbookReading,
  outline: Outline,
  row: number,
  by: -1 | 1,
): Outcome<WorkbookChange> {
  const { table, metrics, scorecard } = outline;
  const from = metrics.find((each) => each.row === row);
  const to = metrics[(from?.index ?? -2) + by];
  if (from === undefined || to === undefined) return fail(noFurtherThisWay());
  const draft = new ChangeDraft(reading);
  draft.guardTable(table);
  swapRows(draft, table, from.row, to.row);
  const lines = (metric: typeof from) => Math.max(1, metric.measures.length);
  if (lines(from) !== lines(to) && scorecard.columns.detail !== undefined) {
    draft.dress({
      sheet: scorecard.sheet,
      ...rowHeights([
        [to.row, lines(from)],
        [from.row, lines(to)],
      ]),
    });
  }
  return ok(draft.build());
}

/**
 * A metric taken away with all its measures. No weighting is changed by itself: what the others total then is said
 * before, and the verdict asks for it. The last metric stays.
 */
export function planDeleteMetric(
  reading: WorkbookReading,
  outline: Outline,
  row: number,
): Outcome<WorkbookChange> {
  const { table, metrics, feed } = outline;
  const metric = metrics.find((each) => each.row === row);
  if (metric === undefined || metrics.length < 2) return fail(lastMetricStays());
  const problem = whyNotWithMeasures(reading, outline, metric);
  if (problem !== undefined) return fail(problem);
  const draft = new ChangeDraft(reading);
  draft.guardTable(table);
  draft.deleteRows(table, [row]);
  const shared = metrics.some((other) => other !== metric && other.key === metric.key);
  if (feed.kind === "detailed" && !shared) {
    const gone = metric.measures.flatMap(({ at }) => ("row" in at ? [at.row] : []));
    draft.deleteOrClear(feed.table, gone);
  }
  return ok(draft.build());
}

function nameProblem({ metrics }: Outline, name: string, except?: number) {
  if (metricName(name) === "") return metricNameBlank();
  const key = metricKey(name);
  const other = metrics.find((metric) => metric.key === key && metric.row !== except);
  return other === undefined ? undefined : metricNameTaken(other.name);
}
