import { spawn, type ChildProcess } from "node:child_process";
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from "playwright-core";
import { findBrowser, launchOptions } from "../../../scripts/find-browser.js";

/** Starting a browser on a busy machine takes its time; so may the first calculation. */
export const patience = 60_000;

/** A running preview, served as `npm start` serves it, with a browser to look at it. */
export interface RunningPreview {
  readonly address: string;
  readonly browser: Browser;
  /** Opens the page and waits until its workbook is shown and calculated. */
  open(path?: string): Promise<PreviewPage>;
  stop(): Promise<void>;
}

/** The preview's page as a test sees it. */
export interface PreviewPage {
  readonly page: Page;
  /** The add-in's page within its pane. */
  readonly pane: FrameLocator;
  /** What went wrong in the page, and which requests left this machine; a good page has none of either. */
  readonly faults: string[];
  readonly strangers: string[];
  values(sheet: string, address: string): Promise<unknown[][]>;
  formulas(sheet: string, address: string): Promise<unknown[][]>;
  text(sheet: string, address: string): Promise<string[][]>;
  type(sheet: string, address: string, text: string): Promise<void>;
  /** Puts cells on others as a paste of text does: past the lists of words that typing is held to. */
  paste(sheet: string, address: string, rows: readonly (readonly (string | number)[])[]): Promise<void>;
  /** A sheet's tab below the grid. */
  tab(sheet: string): Locator;
  /** Waits until calculation and the add-in's handlers have settled. */
  idle(): Promise<void>;
  save(): Promise<Uint8Array>;
  open(bytes: Uint8Array, name?: string): Promise<void>;
}

/** Serves the built preview on a free port and starts a browser. */
export async function startPreview(): Promise<RunningPreview> {
  const server = spawn(process.execPath, ["scripts/preview-server.mjs"], {
    env: { ...process.env, PORT: "0", BROWSER: "none" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = await addressOf(server);
  const browser = await chromium.launch({ executablePath: await findBrowser(), ...launchOptions });
  return {
    address,
    browser,
    open: async (path = "/") =>
      openPage(await browser.newPage({ viewport: { width: 1366, height: 768 } }), address, path),
    stop: async () => {
      await browser.close();
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill();
      await ended;
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address) {
        resolve(address);
      }
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("exit", () => reject(new Error(`The preview's server didn't start: ${said}`)));
  });
}

async function openPage(page: Page, address: string, path: string): Promise<PreviewPage> {
  const faults: string[] = [];
  const strangers: string[] = [];
  page.setDefaultTimeout(patience);
  const note = (fault: string): void => {
    if (!faults.includes(fault)) {
      faults.push(fault);
    }
  };
  page.on("pageerror", (error) => note(error.message));
  page.on("console", (line) => line.type() === "error" && note(line.text()));
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(address)) {
      strangers.push(request.url());
    }
  });
  await page.goto(address + path);
  await page.waitForFunction(() => "preview" in window, undefined, { timeout: patience });
  const idle = (): Promise<void> => page.evaluate(() => window.preview.idle());
  await idle();
  return {
    page,
    pane: page.frameLocator("iframe.pane-frame"),
    faults,
    strangers,
    idle,
    values: (sheet, at) =>
      page.evaluate(([name, range]) => window.preview.values(name, range), [sheet, at] as const),
    formulas: (sheet, at) =>
      page.evaluate(([name, range]) => window.preview.formulas(name, range), [sheet, at] as const),
    text: (sheet, at) =>
      page.evaluate(([name, range]) => window.preview.text(name, range), [sheet, at] as const),
    type: async (sheet, at, text) => {
      await page.evaluate(([name, range, typed]) => window.preview.type(name, range, typed), [
        sheet,
        at,
        text,
      ] as const);
      await idle();
    },
    paste: async (sheet, at, rows) => {
      const text = rows.map((cells) => cells.join("\t")).join("\n");
      await page.evaluate(([name, range, content]) => window.preview.paste(name, range, { text: content }), [
        sheet,
        at,
        text,
      ] as const);
      await idle();
    },
    tab: (sheet) =>
      page
        .locator("[data-u-comp='slide-tab-item'], .univer-slide-tab-item")
        .filter({ hasText: new RegExp(`^${sheet}$`) })
        .first(),
    save: async () =>
      Uint8Array.from(await page.evaluate(async () => Array.from(await window.preview.save()))),
    open: async (bytes, name) => {
      await page.evaluate(([content, called]) => window.preview.open(content, called), [
        Array.from(bytes),
        name,
      ] as const);
      await idle();
    },
  };
}
