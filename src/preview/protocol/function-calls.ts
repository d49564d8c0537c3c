import type { Invocation } from "../engine/custom-functions";
import { readResult } from "../engine/function-values";
import { categories, type HostEntry } from "./messages";

const invokeType = 1000;
const errorTexts: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** A page that can be sent entries. */
export interface EntryReceiver {
  send(entries: readonly HostEntry[]): void;
}

/** Custom functions between the engine and the page that runs them. */
export class FunctionCalls {
  private runner: EntryReceiver | undefined;
  private readonly open = new Map<number, Invocation>();
  private unsent: Invocation[] = [];
  private nextId = 1;

  constructor(private readonly onReady: (ready: boolean) => void) {}

  /** The page has loaded its functions and takes calls from now on. */
  ready(page: EntryReceiver): void {
    this.runner = page;
    this.onReady(true);
    this.invoke(this.unsent.splice(0));
  }

  /** The page has gone; what it hasn't answered waits for the next one. */
  gone(page: EntryReceiver): void {
    if (this.runner !== page) return;
    this.runner = undefined;
    this.unsent.push(...this.open.values());
    this.open.clear();
    this.onReady(false);
  }

  /** Calls nobody has been there to take yet. */
  get untaken(): number {
    return this.unsent.length;
  }

  invoke(invocations: readonly Invocation[]): void {
    if (invocations.length === 0) return;
    if (!this.runner) {
      this.unsent.push(...invocations);
      return;
    }
    this.runner.send(
      invocations.map((invocation) => {
        const id = this.nextId++;
        this.open.set(id, invocation);
        const { name, args, address, cancelable, stream, allowErrors } = invocation;
        const flags = (cancelable || stream ? 1 : 0) | (stream ? 2 : 0) | (allowErrors ? 4 : 0);
        return {
          messageCategory: categories.customFunction,
          messageType: invokeType,
          targetId: "",
          message: [id, name, args, address, flags, null],
        };
      }),
    );
  }

  /** Results as the page sends them: `[id, true, value]` or `[id, false, sentence, code]`. */
  takeResults(results: unknown): void {
    for (const result of Array.isArray(results) ? (results as unknown[]) : []) {
      const [id, succeeded, value, code] = asRow(result);
      const invocation = this.open.get(Number(id));
      if (!invocation) continue;
      if (!invocation.stream) this.open.delete(Number(id));
      if (succeeded) invocation.answer(readResult(value));
      else {
        const message = typeof value === "string" && value !== "" ? value : undefined;
        invocation.answer({ error: errorTexts[Number(code)] ?? "#VALUE!", message });
      }
    }
  }

  /** Another workbook is open: nobody waits for the old answers. */
  reset(): void {
    this.open.clear();
    this.unsent = [];
  }
}

/** The older form of a result is an object. */
function asRow(result: unknown): readonly unknown[] {
  if (Array.isArray(result)) return result as unknown[];
  const { id, failed, value, errorCode } = (result ?? {}) as Record<string, unknown>;
  return [id, !failed, value, errorCode];
}
