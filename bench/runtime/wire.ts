import type { Page } from "playwright-core";

/** What a page of the add-in shares with Excel: the same names as office.js uses. */
interface Bridge {
  onMessageFromHost(text: string): void;
  sendMessageToHost(text: string): void;
}

/** Arguments of one call, each a rectangle of cells. */
export type Arguments = readonly (readonly (readonly unknown[])[])[];

declare global {
  interface Window {
    benchWire: {
      /** Milliseconds from handing the calls to office.js to the message that holds the last of their results. */
      time(name: string, calls: readonly Arguments[]): Promise<number>;
      /** Starts noting the messages that hold calls of custom functions. */
      startNoting(): void;
      /** How many calls each of those messages held. */
      noted(): number[];
    };
  }
}

/**
 * Stands between the workbook and office.js in the pane's page, as Excel does: hands calls of custom functions to
 * office.js as text and waits for the text of their results. The page, office.js and the add-in's scripts are those
 * that ship.
 */
export async function tapWire(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe.pane-frame");
    const bridge = (frame?.contentWindow as unknown as { _richApiNativeBridge: Bridge })._richApiNativeBridge;
    const send = bridge.sendMessageToHost.bind(bridge);
    const receive = bridge.onMessageFromHost.bind(bridge);
    // Beyond the ids the preview gives its own calls, so that it passes these results over.
    let nextId = 9_000_000_000;
    let missing = 0;
    let finish: (at: number) => void = () => undefined;
    let notes: number[] = [];
    bridge.sendMessageToHost = (text) => {
      const at = performance.now();
      if (missing > 0 && text.includes("SetInvocation")) {
        missing -= text.match(/\b9\d{9}\b/g)?.length ?? 0;
        if (missing <= 0) finish(at);
      }
      send(text);
    };
    bridge.onMessageFromHost = (text) => {
      const { message } = JSON.parse(text) as { message?: { entries?: { messageCategory: number }[] } };
      const calls = message?.entries?.filter((entry) => entry.messageCategory === 1).length ?? 0;
      if (calls > 0) notes.push(calls);
      receive(text);
    };
    window.benchWire = {
      time: (name, calls) =>
        new Promise((resolve, reject) => {
          const entries = calls.map((args) => ({
            messageCategory: 1,
            messageType: 1000,
            targetId: "",
            message: [nextId++, name, args, "Sheet1!A1", 4, null],
          }));
          const text = JSON.stringify({ type: 3, message: { entries } });
          const patience = setTimeout(() => reject(new Error(`office.js gave no result of ${name}`)), 20_000);
          missing = calls.length;
          const start = performance.now();
          finish = (at) => {
            clearTimeout(patience);
            resolve(at - start);
          };
          receive(text);
        }),
      startNoting: () => {
        notes = [];
      },
      noted: () => notes,
    };
  });
}
