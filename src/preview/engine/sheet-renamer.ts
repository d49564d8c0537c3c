import { retarget } from "../formulas/retarget";
import type { Grid } from "./grid";
import { mapHostFormulas } from "./host-formulas";
import type { UniverServices } from "./services";
import type { StateFollower } from "./state-follower";
import type { StateStore } from "./state";

const renameCommand = "sheet.command.set-worksheet-name";
const renameMutation = "sheet.mutation.set-worksheet-name";

/** Follows a sheet's new name in the formulas the host itself keeps; the grid follows it in those of cells. */
export class SheetRenamer {
  private before = "";

  constructor(services: UniverServices, grid: Grid, state: StateStore, follower: StateFollower) {
    services.commands.beforeCommandExecuted(({ id, params }) => {
      if (id === renameCommand) follower.hold();
      if (id === renameMutation) this.before = grid.sheetName((params as { subUnitId: string }).subUnitId);
    });
    services.commands.onCommandExecuted(({ id, params }) => {
      if (id === renameCommand) follower.release();
      if (id !== renameMutation) return;
      const { name, trigger } = params as { readonly name: string; readonly trigger?: string };
      // Undo and redo bring back the state as it was.
      if (trigger !== renameCommand) return;
      const renaming = { sheet: [this.before, name], tables: new Map<string, string>() } as const;
      state.update((current) => mapHostFormulas(current, (formula) => retarget(formula, renaming)));
    });
  }
}
