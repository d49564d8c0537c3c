import type { Book } from "../../src/preview/book";
import { cellAddress } from "../../src/core/scorecard/address";
import type { TestWorkbook } from "./test-workbook";

/**
 * How a sync fails: Excel does nothing of it; carries out the first half of its actions; or carries it out and the
 * answer is lost on the way.
 */
export type Failure = "refused" | "halfway" | "unanswered";
export const failures: readonly Failure[] = ["refused", "halfway", "unanswered"];

/** What a workbook holds, as far as a failed command may change it: contents, number formats, tables and names. */
export interface Holding {
  readonly sheets: readonly { readonly name: string; readonly cells: Readonly<Record<string, string>> }[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
}

/** One run of a command in which one sync failed. */
export interface Trial<T> {
  readonly sync: number;
  readonly failure: Failure;
  readonly result: T;
  readonly before: Holding;
  readonly after: Holding;
  /** What the workbook holds after a run in which nothing fails. */
  readonly done: Holding;
}

/** What office.js sends by itself; every other message of a page is a `context.sync()`. */
const housekeeping = /^(?:_RemoveReference|SetInvocation|_SetOsfControlContainerReady|_GetEnabledFeatures)/;

interface Action {
  readonly Name?: string;
}

/**
 * Runs a command once on the workbook as it is, to count its syncs, then again for each of them and each way to fail,
 * each time on a workbook as it was. `check` sees every one of those runs. Gives the number of syncs.
 */
export async function failingSyncs<T>(
  book: TestWorkbook,
  run: () => Promise<T>,
  check: (trial: Trial<T>) => void | Promise<void>,
): Promise<number> {
  await book.workbook.idle();
  const start = book.workbook.snapshot();
  const before = holding(start);
  const reopen = async () => {
    book.workbook.load(start);
    await book.workbook.idle();
  };
  const first = interceptSyncs(book);
  await run();
  first.stop();
  const syncs = first.count();
  await book.workbook.idle();
  const done = holding(book.workbook.snapshot());
  for (let sync = 1; sync <= syncs; sync++) {
    for (const failure of failures) {
      await reopen();
      const intercepted = interceptSyncs(book, { sync, failure });
      const result = await run();
      intercepted.stop();
      await book.workbook.idle();
      await check({ sync, failure, result, before, after: holding(book.workbook.snapshot()), done });
    }
  }
  await reopen();
  return syncs;
}

/**
 * Which sync fails, counted from 1, and how; `actions` is how many of them "halfway" carries out. One that is "swallowed"
 * carries out as many and says that all is well.
 */
export interface Fault {
  readonly sync: number;
  readonly failure: Failure | "swallowed";
  readonly actions?: number;
}

/** Stands on the wire below office.js: counts the syncs from now on, and lets the faulty ones fail, until stopped. */
export function interceptSyncs(
  { window }: TestWorkbook,
  ...faults: readonly Fault[]
): { count: () => number; actions: (sync: number) => number; stop: () => void } {
  const bridge = window._richApiNativeBridge;
  if (!bridge) throw new Error("the page has no bridge to the workbook");
  const { sendMessageToHost: send, onMessageFromHost: receive } = bridge;
  const failing = new Set<number>();
  const sizes: number[] = [];
  bridge.sendMessageToHost = (text) => {
    const message = JSON.parse(text) as { id: number; message: { body: string | object } };
    const { body } = message.message;
    const content = (typeof body === "string" ? JSON.parse(body) : body) as { Actions?: Action[] };
    const actions = content.Actions ?? [];
    const named = actions.filter(({ Name }) => Name);
    if (named.length > 0 && named.every(({ Name = "" }) => housekeeping.test(Name))) {
      send.call(bridge, text);
      return;
    }
    sizes.push(actions.length);
    const fault = faults.find(({ sync }) => sync === sizes.length);
    if (fault === undefined) {
      send.call(bridge, text);
      return;
    }
    if (fault.failure !== "swallowed") failing.add(message.id);
    const kept = fault.failure === "refused" ? 0 : (fault.actions ?? Math.floor(actions.length / 2));
    const part = { ...content, Actions: fault.failure === "unanswered" ? actions : actions.slice(0, kept) };
    const sent = typeof body === "string" ? JSON.stringify(part) : part;
    send.call(bridge, JSON.stringify({ ...message, message: { ...message.message, body: sent } }));
  };
  bridge.onMessageFromHost = (text) => {
    const message = JSON.parse(text) as { id?: number; message: { body?: string } };
    receive?.call(bridge, message.id !== undefined && failing.has(message.id) ? failed(message) : text);
  };
  return {
    count: () => sizes.length,
    actions: (sync) => sizes[sync - 1] ?? 0,
    stop: () => {
      bridge.sendMessageToHost = send;
      bridge.onMessageFromHost = receive;
    },
  };
}

function failed(message: { message: { body?: string } }): string {
  const error = { Code: "GeneralException", Message: "This sync failed on purpose.", Location: "" };
  const body = { Results: [], Error: { ...error, HttpStatusCode: 500, ActionIndex: 0 } };
  return JSON.stringify({ ...message, message: { ...message.message, body: JSON.stringify(body) } });
}

/** A snapshot as a failed command may change it; how cells look apart from their number format is left out. */
export function holding({ sheets, tables, names }: Book): Holding {
  return {
    sheets: sheets.map(({ name, cells }) => ({
      name,
      cells: Object.fromEntries(
        cells.flatMap(({ row, column, value, formula, numberFormat }) => {
          const content = formula ?? value ?? "";
          const format = numberFormat ?? "General";
          if (content === "" && format === "General") return [];
          return [
            [
              cellAddress(row, column),
              `${typeof content === "string" ? content : JSON.stringify(content)} (${format})`,
            ],
          ];
        }),
      ),
    })),
    tables: tables.map(
      ({ name, sheet, row, column, rowCount, columns }) =>
        `${name}: ${sheet}!${cellAddress(row, column)}, ${rowCount} rows, ${columns.join(" | ")}`,
    ),
    names: names.map(({ name, formula, sheet }) => `${sheet ?? ""} ${name} ${formula}`),
  };
}
