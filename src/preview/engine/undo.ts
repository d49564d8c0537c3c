import { CommandType, type IMutationInfo, type IUndoRedoItem } from "@univerjs/core";
import type { UniverServices } from "./services";
import type { HostState, StateStore } from "./state";

const setStateId = "preview.mutation.set-state";

/** One undo step with the run of the add-in that made it, if one did. */
interface GroupedItem extends IUndoRedoItem {
  group?: object;
}

/**
 * Keeps the grid's undo list whole: every step also holds the host's own state before and after it, and all that one
 * run of the add-in writes becomes one step.
 */
export class UndoKeeper {
  private recorded: HostState;
  private group: object | undefined;
  private readonly push: (item: IUndoRedoItem) => void;

  constructor(
    private readonly services: UniverServices,
    private readonly state: StateStore,
  ) {
    this.recorded = state.current;
    const { commands, undo } = services;
    commands.registerCommand({
      id: setStateId,
      type: CommandType.MUTATION,
      handler: (_accessor, params: { state: HostState }) => {
        this.recorded = params.state;
        this.state.set(params.state);
        return true;
      },
    });
    this.push = undo.pushUndoRedo.bind(undo);
    // Univer has no hook between a command's mutations and its undo step, so the step is completed on its way in.
    undo.pushUndoRedo = (item: IUndoRedoItem) => this.add(item);
  }

  /** Runs changes as part of the given run of the add-in: they join its undo step. */
  as<T>(group: object, change: () => T): T {
    const before = this.group;
    this.group = group;
    try {
      const result = change();
      this.commit();
      return result;
    } finally {
      this.group = before;
    }
  }

  /** Makes a step of changes to the host's own state that no command of the grid has taken along. */
  commit(): void {
    if (this.state.current === this.recorded) return;
    this.add({ unitID: this.services.workbook().getUnitId(), undoMutations: [], redoMutations: [] });
  }

  /** Forgets all steps; the state in force is the new start. */
  reset(): void {
    this.recorded = this.state.current;
  }

  private add(item: GroupedItem): void {
    const { current } = this.state;
    if (current !== this.recorded) {
      item.redoMutations.push(this.setState(current));
      item.undoMutations.push(this.setState(this.recorded));
      this.recorded = current;
    }
    const top = this.stack(item.unitID).at(-1);
    if (this.group && top?.group === this.group) {
      // Univer's own batching appends undo mutations; a sheet would be gone before its cells are restored.
      top.redoMutations.push(...item.redoMutations);
      top.undoMutations.unshift(...item.undoMutations);
      return;
    }
    item.group = this.group;
    this.push(item);
  }

  private setState(state: HostState): IMutationInfo<{ state: HostState }> {
    return { id: setStateId, params: { state } };
  }

  private stack(unitId: string): GroupedItem[] {
    const stacks = (this.services.undo as unknown as { _undoStacks: Map<string, GroupedItem[]> })._undoStacks;
    return stacks.get(unitId) ?? [];
  }
}
