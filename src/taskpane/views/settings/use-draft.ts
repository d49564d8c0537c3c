import { useReducer } from "react";
import type { PaneStore } from "../../pane-store";
import { useUnsaved } from "../use-unsaved";

const drafts = new WeakMap<PaneStore, Map<string, string>>();

/**
 * What was entered for one setting and isn't written yet; `undefined` while that is what its cell holds. It is there
 * again when the person comes back from another tab or scorecard, for as long as the pane is open.
 *
 * @param setting The scorecard's id and the setting's name.
 * @param held What the cell holds.
 */
export function useDraft(
  store: PaneStore,
  setting: readonly [scorecard: string, name: string],
  held: string,
): [draft: string | undefined, keep: (draft: string | undefined) => void] {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const kept = drafts.get(store) ?? new Map<string, string>();
  drafts.set(store, kept);
  const key = setting.join(" ");
  const last = kept.get(key);
  const draft = last === held ? undefined : last;
  useUnsaved(store, draft !== undefined);
  const keep = (next: string | undefined) => {
    if (next === undefined) kept.delete(key);
    else kept.set(key, next);
    render();
  };
  return [draft, keep];
}
