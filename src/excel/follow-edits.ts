import { ok, type Outcome } from "../core/outcome";
import { runInWorkbook, supports } from "./run";

/** Stops following; safe to call more than once. */
export type StopFollowing = () => Promise<void>;

const quiet = 120;
const longest = 600;

/**
 * Calls back, shortly after things have come to rest, when cells of the workbook were edited or calculated, or sheets
 * were added, deleted or renamed. Edits by co-authors count too: nothing is written in answer, the pane only reads
 * again. What this add-in writes itself doesn't count; who writes reads afterwards. Another sheet that comes into view
 * is `turned` to, which is told at once.
 */
export async function followEdits(changed: () => void, turned: () => void): Promise<Outcome<StopFollowing>> {
  const { soon, cancel } = debounced(changed);
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  const attached = await runInWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const always = async () => soon();
    if (supports("1.9")) {
      handlers.push(
        worksheets.onChanged.add(async (event) => {
          if (event.triggerSource !== "ThisLocalAddin") soon();
        }),
      );
    }
    if (supports("1.8")) handlers.push(worksheets.onCalculated.add(always));
    if (supports("1.7")) {
      handlers.push(
        worksheets.onAdded.add(always),
        worksheets.onDeleted.add(always),
        worksheets.onActivated.add(async () => turned()),
      );
    }
    if (supports("1.17")) handlers.push(worksheets.onNameChanged.add(always));
    await context.sync();
    return ok(undefined);
  });
  if (!attached.ok) return attached;
  return ok(async () => {
    cancel();
    await remove(handlers.splice(0));
  });
}

/** Handlers go in the context they were added in, or Excel doesn't find them. */
async function remove(handlers: readonly OfficeExtension.EventHandlerResult<unknown>[]): Promise<void> {
  const context = handlers[0]?.context;
  if (context === undefined) return;
  for (const handler of handlers) handler.remove();
  await context.sync();
}

/** Waits for a short silence, but not for ever: somebody who keeps typing still sees the figures move. */
function debounced(act: () => void): { soon: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const soon = () => {
    const now = Date.now();
    if (timer === undefined) since = now;
    cancel();
    timer = setTimeout(
      () => {
        timer = undefined;
        act();
      },
      Math.max(0, Math.min(quiet, since + longest - now)),
    );
  };
  return { soon, cancel };
}
