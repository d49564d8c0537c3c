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
  private readonly known = new WeakSet<object>();
  /** The sheet in view when a run began. */
  private readonly homes = new WeakMap<object, string>();

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
    // Univer has no hook between a command's mutations and its undo step: the step is completed once it is listed.
    undo.undoRedoStatus$.subscribe(() => this.completeTop());
  }

  /** Runs changes as part of the given run of the add-in: they join its undo step. */
  as<T>(group: object, change: () => T): T {
    const before = this.group;
    this.group = group;
    if (!this.homes.has(group)) {
      this.homes.set(group, this.services.workbook().getActiveSheet().getSheetId());
    }
    try {
      const result = change();
      this.commit();
      return result;
    } finally {
      this.group = before;
    }
  }

  /** Runs changes that belong to the step made last. */
  joinLast(change: () => void): void {
    const top = this.stack()?.at(-1);
    if (!top) return change();
    top.group ??= {};
    this.as(top.group, change);
  }

  /** Makes a step of changes to the host's own state that no command of the grid has taken along. */
  commit(): void {
    if (this.state.current === this.recorded) return;
    const unitID = this.services.workbook().getUnitId();
    this.services.undo.pushUndoRedo({ unitID, undoMutations: [], redoMutations: [] });
  }

  /** Forgets all steps; the state in force is the new start. */
  reset(): void {
    this.recorded = this.state.current;
  }

  private completeTop(): void {
    const stack = this.stack();
    const item = stack?.at(-1);
    if (!stack || !item || this.known.has(item)) return;
    this.known.add(item);
    dropRules(item);
    const { current } = this.state;
    if (current !== this.recorded) {
      item.redoMutations.push(this.setState(current));
      item.undoMutations.push(this.setState(this.recorded));
      this.recorded = current;
    }
    if (this.group) {
      dropSelections(item);
      this.leaveFirst(item, this.homes.get(this.group));
    }
    const before = stack.at(-2);
    if (this.group && before?.group === this.group) {
      // Univer's own batching appends undo mutations; a sheet would be gone before its cells are restored.
      before.redoMutations.push(...item.redoMutations);
      before.undoMutations.unshift(...item.undoMutations);
      stack.pop();
    } else item.group = this.group;
  }

  /** The grid's view fails on a sheet that goes while it is shown: another is shown before. */
  private leaveFirst(item: IUndoRedoItem, home: string | undefined): void {
    const at = item.undoMutations.findIndex((mutation) => mutation.id === "sheet.mutation.remove-sheet");
    if (at < 0 || home === undefined) return;
    const params = { unitId: item.unitID, subUnitId: home };
    item.undoMutations.splice(at, 0, { id: "sheet.operation.set-worksheet-active", params });
  }

  private setState(state: HostState): IMutationInfo<{ state: HostState }> {
    return { id: setStateId, params: { state } };
  }

  private stack(): GroupedItem[] | undefined {
    const { undo, api } = this.services;
    const unitId = api.getActiveWorkbook()?.getId() ?? "";
    // The list itself is not part of the service's interface.
    return (undo as unknown as { _undoStacks: Map<string, GroupedItem[]> })._undoStacks.get(unitId);
  }
}

/** Rules of the grid show the host's own, under names that change: replayed, they would not be found. */
function dropRules(item: IUndoRedoItem): void {
  for (const list of [item.undoMutations, item.redoMutations]) {
    const kept = list.filter(
      (mutation) => !/^data-validation\.mutation\.|conditional-rule|worksheet-merge$/.test(mutation.id),
    );
    list.splice(0, list.length, ...kept);
  }
}

/** Replaying an add-in's step would otherwise run through every sheet it wrote to, some of them gone by then. */
function dropSelections(item: IUndoRedoItem): void {
  for (const list of [item.undoMutations, item.redoMutations]) {
    const kept = list.filter((mutation) => mutation.id !== "sheet.operation.set-selections");
    list.splice(0, list.length, ...kept);
  }
}
