import { cellAddress } from "../../../src/core/scorecard/address";
import { kviBoardTemplate } from "../../../src/core/kvi-board/template";
import { longestChain } from "../service-review/longest-chain";

it("a result, and the share of KVIs met, wait for one of the add-in's functions: a scorecard's own two follow", () => {
  const plan = kviBoardTemplate("sample", { sheets: [], tables: [], names: [] });
  const waits = longestChain(plan);
  const [board] = plan.sheets;
  const waitsOf = (column: string) => {
    const across = plan.tables[0]!.columns.indexOf(column);
    return board!.cells
      .filter((cell) => cell.column === across && cell.row > plan.tables[0]!.row)
      .map(({ row }) => waits(board!.name, cellAddress(row, across)));
  };
  expect(Math.max(...waitsOf("Result"))).toBe(1);
  expect(Math.max(...waitsOf("Status"))).toBe(1);
  const [met] = plan.names.filter(({ name }) => name === "KVIs_met");
  expect(waits(board!.name, (met?.formula ?? "").replace(/^.*!|\$/g, ""))).toBe(1);
});
