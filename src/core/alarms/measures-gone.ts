import { measuresAreGone } from "../messages/alarms";
import { cellAddress } from "../scorecard/address";
import { callsOxm, referencesIn } from "../scorecard/formula-references";
import { cellAt, formulaAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isCellError } from "../values/cell";
import type { AlarmRule } from "./alarm";

/** Rows scored from measures whose cells, table or sheet somebody has deleted: no score comes of them any more. */
export const measuresGone: AlarmRule = ({ reading, state }) => {
  const { found, sheet, rows } = state;
  const column = found.columns.combined;
  const grid = reading.grids.find((each) => each.sheet === sheet);
  if (grid === undefined || column === undefined) return [];
  const gone = found.rows.flatMap((row, index) => {
    const formula = formulaAt(grid, row, column) ?? "";
    if (!isCellError(cellAt(grid, row, column)) || !readsWhatIsGone(formula, reading)) return [];
    return [{ metric: rows[index]?.metric.text ?? "", address: cellAddress(row, column) }];
  });
  const [first] = gone;
  if (first === undefined) return [];
  return [
    {
      key: "measures-gone",
      sentence: measuresAreGone(gone.map(({ metric }) => metric)),
      place: { sheet, address: first.address },
      page: "structure",
    },
  ];
};

/** Excel puts #REF! where a reference was; other programs leave the name of the sheet or table that is gone. */
function readsWhatIsGone(formula: string, { sheets, tables }: WorkbookReading): boolean {
  if (!callsOxm(formula)) return false;
  if (formula.includes("#REF!")) return true;
  return referencesIn(formula).some((reference) => {
    if (reference.kind === "table") return !tables.some(({ name }) => same(name, reference.table));
    const { sheet } = reference;
    return sheet !== undefined && !sheet.includes("[") && !sheets.some((name) => same(name, sheet));
  });
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
