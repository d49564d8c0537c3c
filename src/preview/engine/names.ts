import type { NamesPart } from "./engine";
import type { NameState, StateStore } from "./state";

/** Defined names, kept by the host. */
export class StateNames implements NamesPart {
  constructor(private readonly state: StateStore) {}

  list(): NameState[] {
    return [...this.state.current.names];
  }

  add(name: NameState): void {
    this.set([...this.state.current.names, name]);
  }

  change(name: string, sheetId: string | undefined, change: Partial<NameState>): void {
    this.set(this.list().map((each) => (is(each, name, sheetId) ? { ...each, ...change } : each)));
  }

  remove(name: string, sheetId: string | undefined): void {
    this.set(this.list().filter((each) => !is(each, name, sheetId)));
  }

  private set(names: readonly NameState[]): void {
    this.state.update((state) => ({ ...state, names }));
  }
}

function is(each: NameState, name: string, sheetId: string | undefined): boolean {
  return each.name.toLowerCase() === name.toLowerCase() && each.sheetId === sheetId;
}
