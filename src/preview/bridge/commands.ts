type EventHandler = (eventId: number, payload: unknown) => void;

const appCommandInvoked = 39;
const appCommandCompleted = 94;

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

/** Ribbon commands of one page: office.js registers for them like a document event and reports each one's end. */
export class PageCommands {
  private handler: EventHandler | undefined;
  private readonly waiting = new Map<string, Waiting>();
  private nextId = 1;

  get ready(): boolean {
    return this.handler !== undefined;
  }

  register(eventId: number, handler: EventHandler): void {
    if (eventId === appCommandInvoked) this.handler = handler;
  }

  unregister(eventId: number): void {
    if (eventId === appCommandInvoked) this.handler = undefined;
  }

  /** Runs an ExecuteFunction action; resolves when its handler calls `event.completed()`. */
  invoke(functionId: string): Promise<void> {
    const { handler } = this;
    if (!handler) return Promise.reject(new Error(`No page of the add-in can run ${functionId} yet.`));
    const id = `command-${this.nextId++}`;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      handler(appCommandInvoked, [id, functionId, JSON.stringify({ source: { id: functionId } })]);
    });
  }

  /** Takes office.js' calls of the older kind; true when it was the end of a command. */
  execute(method: number, args: readonly unknown[]): boolean {
    if (method !== appCommandCompleted) return false;
    const [id, status] = args;
    const waiting = this.waiting.get(String(id));
    this.waiting.delete(String(id));
    if (status === 0) waiting?.resolve();
    else
      waiting?.reject(
        new Error(`The add-in has no function for this command (Office error ${String(status)}).`),
      );
    return true;
  }

  close(): void {
    this.handler = undefined;
    for (const each of this.waiting.values()) each.reject(new Error("The add-in's page was closed."));
    this.waiting.clear();
  }
}
