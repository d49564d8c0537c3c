import type { TestWorkbook } from "../../test/support/test-workbook";

/** What office.js sends by itself to end a run or to keep its house in order; every other message is a `context.sync()`. */
const housekeeping = /^(?:_RemoveReference|_SetOsfControlContainerReady|_GetEnabledFeatures|SetInvocation)/;

/** Runs a piece of work and gives what it gave, with the round trips it took. */
export type CountTrips = <T>(work: () => Promise<T>) => Promise<{ trips: number; result: T }>;

/** Counts on the wire below the real office.js: each message to the workbook waits for Excel, 0.1 s and more on the web. */
export function countTrips({ window }: TestWorkbook): CountTrips {
  const bridge = window._richApiNativeBridge;
  if (!bridge) throw new Error("the page has no bridge to the workbook");
  const send = bridge.sendMessageToHost.bind(bridge);
  let trips = 0;
  bridge.sendMessageToHost = (text) => {
    const { body } = (JSON.parse(text) as { message: { body: string | { Actions?: { Name?: string }[] } } })
      .message;
    const { Actions = [] } =
      typeof body === "string" ? (JSON.parse(body) as { Actions?: { Name?: string }[] }) : body;
    const named = Actions.filter(({ Name }) => Name);
    if (!(named.length > 0 && named.every(({ Name = "" }) => housekeeping.test(Name)))) trips++;
    send(text);
  };
  return async (work) => {
    trips = 0;
    const result = await work();
    return { trips, result };
  };
}
