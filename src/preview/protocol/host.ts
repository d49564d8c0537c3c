import type { Engine } from "../engine/engine";
import type { CultureSigns, ModelHost } from "../model/define";
import { PaneVisibility } from "../model/app-runtime";
import { RangeReferences } from "../model/references";
import { SettingsStore } from "../model/settings";
import { Batch } from "./batch";
import { inCellEditMode, OfficeError } from "./errors";
import { Events } from "./events";
import { FunctionCalls } from "./function-calls";
import {
  delayForCellEditFlag,
  type HostEntry,
  type RequestBody,
  type RequestMessage,
  type ResponseBody,
} from "./messages";
import { Runs } from "./runs";
import { Subscriptions } from "./subscriptions";

/** An engine that wants to know whether custom functions can be answered. */
export type HostedEngine = Engine & { setFunctionsReady(ready: boolean): void };

/** Requests the runtime makes for itself; nobody's command, so they never fail on purpose nor wait for an edit. */
const plumbing =
  /^(?:SetInvocation|_GetEnabledFeatures|_SetOsfControlContainerReady|NotifyActionHandlerReady)/;
/** What `Excel.run` sends when it has ended. */
const release = "_RemoveReference";

/** How often, at 50 ms, `idle` looks for a page to run custom functions. */
const pageTurns = 200;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The workbook as office.js sees it: takes requests, answers, and tells of events. */
export class Host implements ModelHost {
  readonly references = new RangeReferences();
  readonly settings = new SettingsStore();
  readonly subscriptions = new Subscriptions();
  readonly pane = new PaneVisibility();
  readonly documentProperties = new Map<string, string>();
  readonly calls: FunctionCalls;
  private readonly pages = new Set<Page>();
  private signs: CultureSigns = { name: "en-US", decimal: ".", group: "," };
  private editing = false;
  private afterEditing: (() => void)[] = [];
  private faults: { left: number; readonly code: string }[] = [];
  private active = 0;
  private idleWaiters: (() => void)[] = [];

  constructor(readonly engine: HostedEngine) {
    this.calls = new FunctionCalls((ready) => engine.setFunctionsReady(ready));
    engine.setInvoker((invocations) => this.calls.invoke(invocations));
    engine.on((event) => {
      if (event.kind === "structure") this.references.follow(event.change);
    });
    new Events(engine, this.subscriptions, this.references, (entries) => this.broadcast(entries));
  }

  culture(): CultureSigns {
    return this.signs;
  }

  setCulture(signs: CultureSigns): void {
    this.signs = signs;
  }

  connect(send: (text: string) => void): Page {
    const page = new Page(
      send,
      (message, from) => void this.answer(message, from),
      (gone) => {
        this.pages.delete(gone);
        this.calls.gone(gone);
      },
    );
    this.pages.add(page);
    return page;
  }

  /** Makes the n-th request from now fail before it does anything. */
  failNextSync(n: number, code = "GeneralException"): void {
    this.faults.push({ left: n, code });
  }

  setEditing(on: boolean): void {
    this.editing = on;
    if (!on) for (const resume of this.afterEditing.splice(0)) resume();
  }

  /**
   * Resolves when no request is being answered, nothing calculates, and this has held for a moment. Where custom
   * functions wait for a page to run them, it gives the page some seconds to come.
   */
  async idle(): Promise<void> {
    await this.engine.settled();
    for (let turn = 0; this.calls.untaken > 0 && turn < pageTurns; turn++) await pause(50);
    for (let quiet = 0; quiet < 3; quiet++) {
      await this.engine.settled();
      if (this.active > 0) {
        await new Promise<void>((resolve) => this.idleWaiters.push(resolve));
        quiet = -1;
      }
      // Handlers of events run on after their message; they ask for more within a few turns.
      await pause(10);
      if (this.active > 0) quiet = -1;
    }
  }

  broadcast(entries: readonly HostEntry[]): void {
    for (const page of this.pages) page.send(entries);
  }

  /** Another workbook is open. */
  reset(): void {
    this.references.clear();
    this.calls.reset();
  }

  private async answer(request: RequestMessage, page: Page): Promise<void> {
    const { body } = request.message;
    const content = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
    const own = isPlumbing(content);
    if (!own) this.active++;
    try {
      const response = await this.process(content, request.flags, own, page);
      page.reply(request.id, response);
    } finally {
      if (!own && --this.active === 0) for (const waiter of this.idleWaiters.splice(0)) waiter();
    }
  }

  private async process(body: RequestBody, flags: number, own: boolean, page: Page): Promise<ResponseBody> {
    if (!own) {
      const refusal = this.fault() ?? (await this.waitForEditing(flags));
      if (refusal) return failed(refusal);
    }
    const group = page.runs.of(body);
    const batch = new Batch(body, this, (change) => this.engine.asAddIn(group, change));
    const response = await batch.execute();
    const ready = (body.Actions ?? []).some((action) =>
      action.Name?.startsWith("_SetOsfControlContainerReady"),
    );
    if (ready) this.calls.ready(page);
    return response;
  }

  private fault(): OfficeError | undefined {
    for (const fault of this.faults) fault.left--;
    const due = this.faults.find((fault) => fault.left <= 0);
    this.faults = this.faults.filter((fault) => fault.left > 0);
    return due && new OfficeError(due.code, `This request failed on purpose (${due.code}).`, 500);
  }

  private async waitForEditing(flags: number): Promise<OfficeError | undefined> {
    if (!this.editing) return undefined;
    if ((flags & delayForCellEditFlag) === 0) return inCellEditMode();
    await new Promise<void>((resolve) => this.afterEditing.push(resolve));
    return undefined;
  }
}

/** One page of the add-in with its own office.js. */
export class Page {
  readonly runs = new Runs();
  private open = true;

  constructor(
    private readonly transmit: (text: string) => void,
    private readonly take: (message: RequestMessage, page: Page) => void,
    private readonly onClose: (page: Page) => void,
  ) {}

  receive(text: string): void {
    if (this.open) this.take(JSON.parse(text) as RequestMessage, this);
  }

  reply(id: number, body: ResponseBody): void {
    this.transmitIfOpen({
      id,
      type: 2,
      message: { statusCode: 200, headers: {}, body: JSON.stringify(body) },
    });
  }

  send(entries: readonly HostEntry[]): void {
    this.transmitIfOpen({ type: 3, message: { entries } });
  }

  close(): void {
    this.open = false;
    this.onClose(this);
  }

  private transmitIfOpen(message: object): void {
    if (this.open) this.transmit(JSON.stringify(message));
  }
}

function isPlumbing({ Actions = [] }: RequestBody): boolean {
  const named = Actions.filter((action) => action.Name);
  return (
    named.some((action) => plumbing.test(action.Name ?? "")) ||
    (named.length > 0 && named.every((action) => action.Name === release))
  );
}

function failed(error: OfficeError): ResponseBody {
  const { code, message, httpStatus } = error;
  return {
    Results: [],
    Error: { Code: code, Message: message, Location: "", HttpStatusCode: httpStatus, ActionIndex: 0 },
  };
}
