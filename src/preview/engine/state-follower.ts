import { RedoCommand, UndoCommand } from "@univerjs/core";
import type { GridFilters } from "./filters";
import type { FormulaKeeper } from "./formula-keeper";
import type { Grid } from "./grid";
import type { GridMerges } from "./merges";
import type { Projection } from "./projection";
import { tableRenaming } from "./renaming";
import type { UniverServices } from "./services";
import type { HostState, StateStore } from "./state";

/** What has to follow the host's state. */
interface Followers {
  readonly formulas: FormulaKeeper;
  readonly merges: GridMerges;
  readonly filters: GridFilters;
  readonly projection: Projection;
}

/**
 * Brings formulas and what the grid shows in line with the host's state: tables and names decide what formulas mean.
 * While a change passes through halves (rows of which only the tables have moved, a step half undone) it waits: only
 * the end counts.
 */
export class StateFollower {
  private held = false;

  constructor(
    private readonly services: UniverServices,
    private readonly grid: Grid,
    state: StateStore,
    private readonly followers: Followers,
  ) {
    state.onChange((next, before) => this.follow(next, before));
    followers.merges.followGrid(() => this.held);
    this.waitForUndo();
  }

  get isHeld(): boolean {
    return this.held;
  }

  hold(): void {
    this.held = true;
  }

  release(): void {
    this.held = false;
    this.followers.merges.show();
    this.followers.projection.show();
    this.refresh();
  }

  /** Takes over the state of a workbook whose cells and formulas are in line with it already. */
  start(change: () => void): void {
    this.held = true;
    change();
    this.held = false;
    this.followers.projection.show();
  }

  refresh(): void {
    if (this.held) return;
    this.held = true;
    try {
      this.followers.formulas.refresh();
    } finally {
      this.held = false;
    }
  }

  private follow(next: HostState, before: HostState): void {
    const { formulas, merges, filters, projection } = this.followers;
    const renaming = tableRenaming(next.tables, before.tables);
    if (renaming) formulas.rename(renaming);
    if (next.sheets !== before.sheets) {
      if (!this.held) {
        merges.show();
        projection.show();
      }
      filters.show(
        this.grid.sheetIds().filter((id) => next.sheets[id]?.filters !== before.sheets[id]?.filters),
      );
    }
    if (next.tables !== before.tables || next.names !== before.names) this.refresh();
  }

  private waitForUndo(): void {
    const { commands } = this.services;
    const isReplay = (id: string): boolean => id === UndoCommand.id || id === RedoCommand.id;
    commands.beforeCommandExecuted(({ id }) => {
      if (isReplay(id)) this.hold();
    });
    commands.onCommandExecuted(({ id }) => {
      if (isReplay(id)) this.release();
    });
  }
}
