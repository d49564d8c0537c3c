/** One sentence about what a command did or couldn't do, for the pane to show. */
export interface Notice {
  readonly kind: "done" | "problem";
  readonly sentence: string;
}

const listeners = new Set<(notice: Notice) => void>();

/** Tells the pane about the end of a command that was started elsewhere, on the ribbon. */
export function notify(notice: Notice): void {
  for (const listener of listeners) listener(notice);
}

/** Calls back with every notice until the returned function is called. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
