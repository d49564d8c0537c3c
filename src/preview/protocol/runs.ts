import type { RequestBody } from "./messages";

/**
 * Tells which requests belong to one `Excel.run`. The protocol doesn't say; but the ids of actions and objects count
 * on within a run and start afresh in the next. (office.js 1.1.110 sends no sign of `mergeUndoGroup`, so every run is
 * one undo step here.)
 */
export class Runs {
  private open: { last: number; readonly group: object }[] = [];

  /** The run's mark: the same object for all requests of one run. */
  of(body: RequestBody): object {
    const own = (body.Actions ?? []).map((action) => action.Id);
    const first = Math.min(...own);
    const last = Math.max(...own, ...Object.keys(body.ObjectPaths ?? {}).map(Number));
    const candidates = this.open.filter((run) => run.last < first);
    const run = candidates.reduce<(typeof this.open)[number] | undefined>(
      (best, each) => (best && best.last >= each.last ? best : each),
      undefined,
    );
    if (run) {
      run.last = last;
      return run.group;
    }
    const started = { last, group: {} };
    // A long-lived page starts many runs; only the latest can still go on.
    this.open = [...this.open.slice(-7), started];
    return started.group;
  }
}
