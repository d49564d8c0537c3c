import { officeExternal, type PageServices } from "./office-external";

/** A page's own global object, before office.js has run in it. */
export interface PageWindow {
  external?: unknown;
  _richApiNativeBridge?: NativeBridge;
  setTimeout(handler: () => void, delay?: number): unknown;
  addEventListener(type: "pagehide", listener: () => void): void;
}

/** The object through which office.js talks to Excel on a Mac. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface Connection {
  receive(text: string): void;
  close(): void;
}

/**
 * Makes a page believe it runs in Excel: gives it `window.external` and the bridge for requests. It has to happen
 * before office.js runs.
 */
export function attachPage(
  page: PageWindow,
  services: PageServices,
  connect: (send: (text: string) => void) => Connection,
): () => void {
  Object.defineProperty(page, "external", {
    configurable: true,
    writable: true,
    value: officeExternal(services),
  });
  let open = true;
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => connection.receive(text),
  };
  // Never within the page's own call: Excel answers from another process.
  const connection = connect((text) => {
    page.setTimeout(() => {
      if (open) bridge.onMessageFromHost?.(text);
    }, 0);
  });
  page._richApiNativeBridge = bridge;
  const close = (): void => {
    if (!open) return;
    open = false;
    services.commands.close();
    connection.close();
  };
  page.addEventListener("pagehide", close);
  return close;
}
