import type { WorkbookChange } from "../change/workbook-change";
import { noWeightingColumn } from "../messages/agreement-sheet";
import { fail, ok, type Outcome } from "../outcome";
import type { FoundScorecard } from "../scorecard/recognise";
import { formulaAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { CellDraft } from "../sharing/cell-draft";
import { serialOfDate } from "../settings/plan-setting";
import { normalise } from "../weighting";
import { inUnit } from "../what-if/moved-state";
import type { FoundAllocations } from "./find";
import { guardsOf } from "./guards";
import type { AllocationsStanding } from "./standing";

/** How the agreed weightings are taken over. */
export interface TakeOver {
  /** Whole percents instead of hundredths of one. */
  readonly whole: boolean;
  /** The day to write into "Agreed on", `yyyy-mm-dd`, with the members in "Agreed by"; neither when left out. */
  readonly today?: string;
}

/** What taking the agreed weightings over would write. */
export interface AgreedPlan {
  readonly change: WorkbookChange;
  /** The new weightings by the scorecard's rows, as shares that total exactly 1. */
  readonly shares: readonly number[];
  /** How many formulas would be replaced by numbers. */
  readonly formulas: number;
  /** False where the scorecard has no cells for who agreed and when. */
  readonly hasAgreedCells: boolean;
}

/**
 * The agreed weightings written into the scorecard, in its own unit, rounded by largest remainder so that they total exactly
 * 100 %; if asked, with the members who answered and the day. Every point that went into them is guarded: who changes one
 * meanwhile is asked anew.
 */
export function planAgreed(
  reading: WorkbookReading,
  found: FoundScorecard,
  allocations: FoundAllocations,
  standing: AllocationsStanding,
  { whole, today }: TakeOver,
): Outcome<AgreedPlan> {
  const { weighting, metric } = found.columns;
  const grid = reading.grids.find(({ sheet }) => sheet === found.sheet);
  if (weighting === undefined || metric === undefined || grid === undefined) return fail(noWeightingColumn());
  if (!standing.agreed.ok) return standing.agreed;
  const exact = standing.agreed.value.shares.map((share) => [share]);
  const rounded = normalise(exact, 1, whole ? 2 : undefined);
  if (!rounded.ok) return rounded;
  const shares = rounded.value.map(([share]) => share ?? 0);
  const draft = new CellDraft(reading);
  found.rows.forEach((row, index) => {
    const share = shares[index] ?? 0;
    draft.put({ sheet: found.sheet, row, column: weighting }, { value: inUnit(share, standing.card.whole) });
  });
  const formulas = draft.cells.filter(({ row }) => formulaAt(grid, row, weighting) !== undefined).length;
  const { agreedBy, agreedOn } = found.settings;
  const day = today === undefined ? undefined : serialOfDate(today);
  if (day !== undefined && agreedBy !== undefined) {
    const names = standing.members.filter(({ state }) => state === "answered").map(({ name }) => name);
    draft.put(
      { sheet: found.sheet, row: agreedBy.row, column: agreedBy.column },
      { value: names.join(", ") },
    );
  }
  if (day !== undefined && agreedOn !== undefined) {
    draft.put(
      { sheet: found.sheet, row: agreedOn.row, column: agreedOn.column },
      { value: day, numberFormat: "yyyy-mm-dd" },
    );
  }
  const given = allocations.rows.flatMap((row) =>
    [{ column: allocations.memberColumn }, ...allocations.metrics].map(({ column }) => ({ row, column })),
  );
  const names = found.rows.map((row) => ({ row, column: metric }));
  return ok({
    change: {
      guards: [...draft.guards, ...guardsOf(grid, names), ...guardsOf(allocations.grid, given)],
      cells: draft.cells,
    },
    shares,
    formulas,
    hasAgreedCells: agreedBy !== undefined || agreedOn !== undefined,
  });
}

/** A day where the person is, as `yyyy-mm-dd`. */
export function dayOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
