import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { JSDOM, VirtualConsole } from "jsdom";
import type { PageWindow } from "../../src/preview/bridge/attach";

const office = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const compiled = new Map<string, Script>();

/** One of Microsoft's files, compiled once per test file. */
function officeScript(name: string): Script | undefined {
  const known = compiled.get(name);
  if (known) return known;
  const path = [join(office, name), join(office, "en-us", name)].find(existsSync);
  if (!path) return undefined;
  const script = new Script(readFileSync(path, "utf8"), { filename: path });
  compiled.set(name, script);
  return script;
}

/** The globals of a page of the add-in. */
export interface OfficeWindow extends PageWindow {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly document: Document;
  readonly DOMParser: typeof DOMParser;
  close(): void;
}

export interface OfficePage {
  readonly window: OfficeWindow;
  /** Runs a script as the page's own. */
  run(source: string, name?: string): unknown;
  close(): void;
}

/**
 * A page of the add-in with the real office.js in it, in jsdom. `attach` prepares the page before office.js runs.
 * jsdom loads no scripts here: those office.js asks for are evaluated by hand.
 */
export async function openOfficePage(attach: (page: PageWindow) => () => void): Promise<OfficePage> {
  const dom = new JSDOM(
    `<!doctype html><html><head><script src="https://localhost/office-js/office.js"></script></head><body></body></html>`,
    {
      runScripts: "outside-only",
      url: "https://localhost/taskpane.html",
      virtualConsole: new VirtualConsole(),
    },
  );
  const window = dom.window as unknown as OfficeWindow;
  const context = dom.getInternalVMContext();
  const detach = attach(window);
  const { document } = dom.window;
  const create = document.createElement.bind(document) as (name: string) => HTMLElement;
  const wanted: HTMLScriptElement[] = [];
  document.createElement = ((name: string) => {
    const element = create(name);
    if (name.toLowerCase() === "script") wanted.push(element as HTMLScriptElement);
    return element;
  }) as typeof document.createElement;
  officeScript("office.js")?.runInContext(context);
  const ready = window.Office.onReady();
  let done = false;
  void ready.then(() => {
    done = true;
  });
  for (let turn = 0; !done && turn < 500; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    for (const element of wanted.splice(0)) {
      const script = officeScript(element.src.split("/").at(-1) ?? "");
      script?.runInContext(context);
      element.onload?.(new dom.window.Event("load") as unknown as Event);
      (element as unknown as { onreadystatechange?: () => void }).onreadystatechange?.();
    }
  }
  if (!done) throw new Error("office.js did not become ready.");
  return {
    window,
    run: (source, name = "script.js") => new Script(source, { filename: name }).runInContext(context),
    close() {
      detach();
      dom.window.close();
    },
  };
}
