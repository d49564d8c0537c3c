import type { NamesPart } from "./engine";
import type { NameState, StateStore } from "./state";

/** Defined names, kept by the host. */
export class StateNames implements NamesPart {
  constructor(
    private readonly state: StateStore,
    private readonly sheetIds: () => readonly string[],
  ) {}

  /** Names of a deleted sheet go with it; they are kept for an undo that brings it back. */
  list(): NameState[] {
    const alive = new Set(this.sheetIds());
    return this.state.current.names.filter(({ sheetId }) => sheetId === undefined || alive.has(sheetId));
  }

  add(name: NameState): void {
    this.set([...this.state.current.names, name]);
  }

  change(name: string, sheetId: string | undefined, change: Partial<NameState>): void {
    this.set(
      this.state.current.names.map((each) => (is(each, name, sheetId) ? { ...each, ...change } : each)),
    );
  }

  remove(name: string, sheetId: string | undefined): void {
    this.set(this.state.current.names.filter((each) => !is(each, name, sheetId)));
  }

  private set(names: readonly NameState[]): void {
    this.state.update((state) => ({ ...state, names }));
  }
}

function is(each: NameState, name: string, sheetId: string | undefined): boolean {
  return each.name.toLowerCase() === name.toLowerCase() && each.sheetId === sheetId;
}
