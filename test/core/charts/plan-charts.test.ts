import { planCharts } from "../../../src/core/charts/plan-charts";
import { recognise } from "../../../src/core/scorecard/recognise";
import type { SheetGrid } from "../../../src/core/scorecard/sheet-grid";
import type { Cell } from "../../../src/core/values/cell";

const names = { service: "Service desk", period: "October 2026", ordinal: 1 };
const use = { freeRow: 10, rowHeight: 15 };
const plan = (values: readonly (readonly Cell[])[], freeRow = 10) => {
  const grid: SheetGrid = { sheet: "Board", row: 0, column: 0, values };
  const [found] = recognise([grid]).scorecards;
  if (!found) throw new Error("no scorecard");
  return planCharts(grid, found, names, { ...use, freeRow });
};
const planned = (values: readonly (readonly Cell[])[], freeRow?: number) => {
  const outcome = plan(values, freeRow);
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
};
const table: readonly (readonly Cell[])[] = [
  ["Metric", "Combined Score", "Weight"],
  ["Customer", 0.93, 0.3],
  ["Outcome", 0.8, 0.7],
  ["Total", "", 1],
];
const formulaAt = ({ cells }: ReturnType<typeof planned>, row: number, column: number) =>
  cells.find((cell) => cell.row === row && cell.column === column)?.formula;
const dataRow = (of: ReturnType<typeof planned>) =>
  (of.cells.find(({ value }) => value === "Metric")?.row ?? 0) + 1;

describe("the charts of a scorecard", () => {
  test("are titled with what they are of and the period", () => {
    expect(planned(table).charts.map(({ title }) => title)).toEqual([
      "Service desk – weights, October 2026",
      "Service desk – score by row, October 2026",
      "Service desk – where points were lost, October 2026",
    ]);
  });

  test("are drawn from plain Excel formulas over the scorecard's own cells", () => {
    const charts = planned(table);
    const row = dataRow(charts);
    expect([0, 1, 2, 3, 4].map((column) => formulaAt(charts, row, column))).toEqual([
      '=A2&""',
      `=IF(ISNUMBER(B2),MIN(1,MAX(0,B2))*E${row + 1},0)`,
      `=IF(ISNUMBER(B2),E${row + 1}-B${row + 1},0)`,
      `=IF(ISNUMBER(B2),0,E${row + 1})`,
      "=IFERROR(VALUE(C2),0)",
    ]);
    expect(charts.cells.every(({ formula = "" }) => !/OXM\./.test(formula))).toBe(true);
  });

  test("count points by the hundred", () => {
    const charts = planned([table[0] ?? [], ["Customer", 0.93, 30], ["Outcome", 0.8, 70]]);
    expect(formulaAt(charts, dataRow(charts), 4)).toBe("=IFERROR(VALUE(C2)/100,0)");
  });

  test("begin below what the sheet holds, and their cells below the charts", () => {
    const charts = planned(table, 25);
    expect(charts.row).toBe(26);
    const first = Math.min(...charts.cells.map(({ row }) => row));
    expect(first).toBeGreaterThanOrEqual(charts.row + charts.height / 15);
  });

  test("take the cells written before, found by their heading", () => {
    const first = planned(table);
    const values: Cell[][] = [...table, ...Array.from({ length: 60 }, () => [])].map((row) => [...row]);
    for (const { row, column, value, formula } of first.cells)
      (values[row] ??= [])[column] = value ?? formula;
    expect(planned(values, 70).address).toBe(first.address);
    expect(planned(values, 70).standing.map(({ data }) => data)).toEqual(
      first.charts.map(({ data }) => data),
    );
    const end = Math.max(...first.cells.map(({ row }) => row));
    // One metric more needs two rows more, and somebody has written there.
    values.splice(3, 0, ["Cost", 1, 0]);
    (values[end + 2] ??= [])[0] = "mine";
    const moved = planned(values, 70);
    expect(moved.address).not.toBe(first.address);
    const cleared = moved.cells.filter(({ value, formula }) => value === undefined && formula === undefined);
    expect(cleared.length).toBeGreaterThan(20);
    expect(cleared.every(({ row }) => row !== end + 2)).toBe(true);
  });

  test("aren't planned of a table without scores, nor of more rows than can be read", () => {
    const many = Array.from({ length: 41 }, (_value, index) => [`Metric ${index}`, 1, 0.01]);
    expect(plan([table[0] ?? [], ...many])).toMatchObject({
      ok: false,
      problem: { key: "too-many-to-chart" },
    });
    expect(
      plan([
        ["Metric", "Threshold", "Actual", "Weight"],
        ["Customer", ">90%", 0.93, 1],
      ]),
    ).toMatchObject({ ok: false, problem: { key: "nothing-to-chart" } });
  });
});
