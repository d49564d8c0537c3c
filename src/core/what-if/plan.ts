import type { CellChange, Guard, WorkbookChange } from "../change/workbook-change";
import { isFormula } from "../change/content";
import { cellAt, formulaAt, type SheetGrid } from "../scorecard/sheet-grid";
import { isCellError } from "../values/cell";
import { type Moves, movedWeights } from "./moves";
import { inUnit } from "./moved-state";
import type { WhatIfCell, WhatIfSheet } from "./sheet";

/** One cell that a what-if would write. */
export interface PlannedCell {
  readonly row: number;
  readonly kind: "score" | "weighting";
  readonly address: string;
  /** What the cell shows now, and what it would hold. */
  readonly was: string | number | boolean;
  readonly becomes: number;
  /** True where a formula stands now: the number typed over it no longer follows its measures. */
  readonly replacesFormula: boolean;
}

/** What Apply would write, and what it can't. */
export interface WhatIfPlan {
  readonly change: WorkbookChange;
  readonly cells: readonly PlannedCell[];
  /** Rows whose combined score was moved, on a scorecard that works scores out from actuals and has no cell for them. */
  readonly unwritten: readonly number[];
}

/**
 * The moves as a change of the workbook: numbers in the cells of the scores and weightings that were moved, in the
 * unit the weightings are in. Each cell, and its metric's name, must still hold what it held when it was read.
 */
export function planWhatIf(grid: SheetGrid, sheet: WhatIfSheet, moves: Moves): WhatIfPlan {
  const shares = movedWeights(moves, sheet);
  const cells: PlannedCell[] = [];
  const changes: CellChange[] = [];
  const guards = new Map<string, Guard>();
  const unwritten: number[] = [];
  const guard = ({ row, column, address }: WhatIfCell) => {
    const holds = contentAt(grid, row, column);
    if (holds !== undefined) guards.set(address, { sheet: sheet.sheet, row, column, holds });
  };
  const write = (index: number, kind: PlannedCell["kind"], place: WhatIfCell, becomes: number) => {
    const { row, column, address } = place;
    const content = contentAt(grid, row, column);
    guard(place);
    changes.push({ sheet: sheet.sheet, row, column, value: becomes });
    const shown = cellAt(grid, row, column);
    cells.push({
      row: index,
      kind,
      address,
      was: isCellError(shown) ? shown.code : (shown ?? ""),
      becomes,
      replacesFormula: isFormula(content),
    });
  };
  sheet.rows.forEach(({ at, weight }, index) => {
    const score = moves.scores.get(index);
    const share = shares[index];
    const isWeightMoved = share !== undefined && share !== weight;
    if (score === undefined && !isWeightMoved) return;
    if (at.metric !== undefined) guard(at.metric);
    if (score !== undefined && at.combined !== undefined) write(index, "score", at.combined, score);
    else if (score !== undefined) unwritten.push(index);
    if (isWeightMoved && at.weighting !== undefined) {
      write(index, "weighting", at.weighting, inUnit(share, sheet.whole));
    }
  });
  return { change: { guards: [...guards.values()], cells: changes }, cells, unwritten };
}

/** A cell as its formula bar shows it; `undefined` for an error, which no guard can name. */
function contentAt(grid: SheetGrid, row: number, column: number): string | number | boolean | undefined {
  const content = formulaAt(grid, row, column) ?? cellAt(grid, row, column) ?? "";
  return isCellError(content) ? undefined : content;
}
