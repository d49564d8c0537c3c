/** The views of the pane that something outside it, a ribbon button above all, can ask for. */
export type PaneView = "home" | "scorecard" | "adopt" | "what-if" | "weightings" | "help" | "templates";

const listeners = new Set<(view: PaneView) => void>();
let waiting: PaneView | undefined;

/**
 * Asks the pane for one of its views. A pane that isn't there yet gets the last request as soon as it listens, so a
 * button may ask first and open the pane afterwards.
 */
export function requestView(view: PaneView): void {
  waiting = listeners.size === 0 ? view : undefined;
  for (const listener of listeners) listener(view);
}

/** Calls back with every request, and at once with the one that nobody has taken yet, until the returned function is called. */
export function onViewRequest(listener: (view: PaneView) => void): () => void {
  listeners.add(listener);
  if (waiting !== undefined) {
    const view = waiting;
    waiting = undefined;
    listener(view);
  }
  return () => {
    listeners.delete(listener);
  };
}
