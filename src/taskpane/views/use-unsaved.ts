import { useEffect } from "react";
import type { PaneStore } from "../pane-store";

/** Keeps the pane where it is, whatever sheet is turned to, while the page has something that isn't written yet. */
export function useUnsaved(store: PaneStore, unsaved: boolean): void {
  useEffect(() => (unsaved ? store.hold() : undefined), [store, unsaved]);
}
