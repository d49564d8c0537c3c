import {
  accessDenied,
  apiMissing,
  cellBeingEdited,
  connectionLost,
  excelFailed,
  itemGone,
} from "../core/messages/workbook";
import { tooLarge } from "../core/messages/changes";
import type { Problem } from "../core/messages/problem";
import { fail, type Outcome } from "../core/outcome";

/** How a piece of work with the workbook is run. */
export interface RunOptions {
  /** True when the workbook is changed: all of it becomes one undo step where Excel can do that (ExcelApi 1.20). */
  readonly writes?: boolean;
  /** Told `true` while a cell is being edited and Excel takes no calls, `false` once it does again. */
  readonly onWaiting?: (waiting: boolean) => void;
  /** Whether the work may be started again after Excel refused it in cell editing; by default it may. */
  readonly mayRestart?: () => boolean;
  /** How long to wait for the end of cell editing, in milliseconds; five minutes by default. */
  readonly patience?: number;
}

const fiveMinutes = 300_000;
const firstPause = 250;
const longestPause = 2_000;

/**
 * Runs work in the workbook: the only place that calls `Excel.run`. What Excel throws comes back as a problem with a
 * sentence. While a cell is being edited Excel refuses every call (office-js 625, 856): the work is then tried again
 * until it gets through.
 */
export async function runInWorkbook<T>(
  work: (context: Excel.RequestContext) => Promise<Outcome<T>>,
  options: RunOptions = {},
): Promise<Outcome<T>> {
  const merge = options.writes === true && supports("1.20");
  const giveUp = Date.now() + (options.patience ?? fiveMinutes);
  let pause = firstPause;
  let waiting = false;
  const tell = (now: boolean) => {
    if (now !== waiting) options.onWaiting?.(now);
    waiting = now;
  };
  for (;;) {
    try {
      const outcome = await Excel.run(merge ? { mergeUndoGroup: true } : {}, work);
      tell(false);
      return outcome;
    } catch (error) {
      const problem = problemOf(error);
      const retry = problem.key === "cell-edit" && (options.mayRestart?.() ?? true) && Date.now() < giveUp;
      tell(retry);
      if (!retry) return fail(problem);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, longestPause);
  }
}

/** True when this Excel has the given version of its API. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** The problem behind whatever was thrown while talking to Excel. */
export function problemOf(error: unknown): Problem {
  const { code, message, debugInfo } = (error ?? {}) as {
    code?: unknown;
    message?: unknown;
    debugInfo?: { errorLocation?: unknown };
  };
  const at = typeof debugInfo?.errorLocation === "string" ? debugInfo.errorLocation : "";
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return cellBeingEdited();
    case "AccessDenied":
      return accessDenied();
    case "ItemNotFound":
    case "InvalidObjectPath":
      return itemGone();
    case "ApiNotFound":
    case "ApiNotAvailable":
    case "UnsupportedOperation":
      return apiMissing(at);
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return tooLarge();
    case "ConnectionFailure":
    case "RequestAborted":
    case "Timeout":
    case "ServiceNotAvailable":
      return connectionLost();
    default:
      return excelFailed(typeof code === "string" ? code : typeof message === "string" ? message : "");
  }
}
