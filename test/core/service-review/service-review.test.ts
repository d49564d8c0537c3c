import { loadParts, planServiceReview } from "../../../src/core/service-review";
import { cellAddress } from "../../../src/core/scorecard/address";
import { sample } from "../../../src/core/scorecard/sample";
import type { TakenNames } from "../../../src/core/scorecard/free-names";
import type { WorkbookPlan } from "../../../src/core/scorecard/plan";
import { longestChain } from "./longest-chain";
import { systems } from "../../../src/core/systems";

const nothing: TakenNames = { sheets: [], tables: [], names: [] };
const planned = async (taken = nothing): Promise<WorkbookPlan> => planServiceReview(await loadParts(), taken);
const cellsOf = ({ sheets }: WorkbookPlan, sheet: string) =>
  sheets.find(({ name }) => name === sheet)?.cells ?? [];

describe("the service review sample", () => {
  it("begins with the scorecard and holds the sheets of every system", async () => {
    const plan = await planned();
    const parts = await loadParts();
    const sheets = parts.flatMap(({ template }) =>
      template("sample", nothing).sheets.map(({ name }) => name),
    );
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Scorecard", "Measures", ...sheets]);
    expect(plan.activeSheet).toBe("Scorecard");
    expect(parts).toHaveLength(systems.length);
  });

  it("takes every system into its measures by a plain reference to one cell of it", async () => {
    const plan = await planned();
    const rows = cellsOf(plan, "Measures").filter(
      ({ column, formula }) => column === 3 && formula !== undefined,
    );
    const sheets = rows.map(({ formula = "" }) => /^='?([^'!]+)'?!\$[A-Z]+\$\d+$/.exec(formula)?.[1]);
    expect(new Set(sheets)).toEqual(
      new Set(["KVI board", "Review plan", "Cases", "Journey", "Dashboard", "Issues", "Maturity"]),
    );
    const typed = sample.metrics.flatMap(({ measures }) => measures);
    const measures = cellsOf(plan, "Measures").filter(({ row, column }) => column === 1 && row > 3);
    expect(measures).toHaveLength(typed.length + rows.length);
  });

  it("has no two names alike, in a workbook that has one already too", async () => {
    const first = await planned();
    const named = ({ sheets, tables }: WorkbookPlan) => ({
      sheets: sheets.map(({ name }) => name),
      tables: tables.map(({ name }) => name),
    });
    const [one, two] = [named(first), named(await planned({ ...nothing, ...named(first) }))];
    for (const kind of ["sheets", "tables"] as const) {
      const all = [...one[kind], ...two[kind]].map((name) => name.toLowerCase());
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it("refers to its own sheets when the usual names are taken", async () => {
    const plan = await planned({ ...nothing, sheets: ["Journey"] });
    const formulas = cellsOf(plan, "Measures").map(({ formula }) => formula);
    expect(formulas).toContain("='Journey 2'!$D$3");
  });

  it("takes cells that wait for one of the add-in's functions at most: a scorecard's own two follow", async () => {
    const plan = await planned();
    const waits = longestChain(plan);
    const fed = cellsOf(plan, "Measures").filter(
      ({ column, formula }) => column === 3 && formula !== undefined,
    );
    const chains = fed.map(({ row, column }) => waits("Measures", cellAddress(row, column)));
    expect(chains.length).toBeGreaterThanOrEqual(systems.length);
    expect(Math.max(...chains)).toBe(1);
  });
});
