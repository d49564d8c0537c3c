import { planScorecard } from "../../src/core/scorecard/layout";
import { sample } from "../../src/core/scorecard/sample";
import { measuresColumns } from "../../src/core/scorecard/vocabulary";
import { atMost, type BenchRow } from "../harness/row";
import { formulaCells, linksOf, type Place } from "./links";

/**
 * Custom functions that have to end one after another between an edited actual and what the sample makes of it,
 * counted in its formulas. Each costs a batch of the runtime, 0.2 to 0.5 s in Excel.
 */
export function bench(): BenchRow[] {
  const plan = planScorecard(sample);
  const links = linksOf(plan);
  const measures = plan.tables.find(({ columns }) => columns.includes(measuresColumns.actual));
  const verdict = formulaCells(plan).find(([sheet, row, column]) =>
    plan.sheets
      .find(({ name }) => name === sheet)
      ?.cells.some(
        (cell) => cell.row === row && cell.column === column && cell.formula?.includes("OXM.VERDICT("),
      ),
  );
  if (measures === undefined || verdict === undefined) throw new Error("the sample has changed its shape");
  const actuals = Array.from({ length: measures.rowCount - 1 }, (_, i): Place => [
    measures.sheet,
    measures.row + 1 + i,
    measures.column + measures.columns.indexOf(measuresColumns.actual),
  ]);
  const most = (cells: readonly Place[]): number =>
    Math.max(...actuals.flatMap((actual) => cells.map((cell) => links(actual, cell) ?? -1)));
  if (actuals.some((actual) => links(actual, verdict) === undefined))
    throw new Error("an actual of the sample doesn't reach its verdict");
  return [
    atMost("edited actual to the sample's verdict", "links by its formulas", most([verdict]), 2),
    atMost("edited actual to any cell of the sample", "links by its formulas", most(formulaCells(plan)), 2),
  ];
}
