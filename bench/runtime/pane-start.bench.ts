import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import express from "express";
import { chromium, type Page } from "playwright-core";
import webpack from "webpack";
import { findBrowser, launchOptions } from "../../scripts/find-browser.js";
import { median } from "../harness/measure";
import { atMost, type BenchRow, forComparison } from "../harness/row";

declare global {
  interface Window {
    /** When the page in the pane's place could be used, in milliseconds since it was opened. */
    benchUsable?: number;
  }
}

const root = process.cwd();
const ROUNDS = 15;

const office = '<script src="/bridge.js"></script><script src="/office-js/office.js"></script>';
const pageOf = (body: string) => `<!doctype html><html><head>${office}</head><body>${body}</body></html>`;

/** The pages that open in the pane's place, and what stands on each once a person can use it. */
const pages = {
  ours: { address: "/taskpane.html", usable: '[role="tabpanel"] button' },
  template: { address: "/bench/template.html", usable: "button" },
  bare: { address: "/bench/bare.html", usable: "button" },
} as const;
type Name = keyof typeof pages;

/** How long the pane takes to open, in the preview on the real office.js, against a pane as Microsoft's template makes it. */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "oxm-start-"));
  await buildTemplate(folder);
  const app = express();
  app.get("/bench/template.js", (_, response) => {
    response.type("js").send(readFileSync(path.join(folder, "template.js")));
  });
  app.get("/bench/bare.js", (_, response) => {
    response.type("js").send('Office.onReady(() => document.body.append(document.createElement("button")));');
  });
  app.get(pages.template.address, (_, response) => {
    response.send(pageOf('<div id="container"></div><script defer src="/bench/template.js"></script>'));
  });
  app.get(pages.bare.address, (_, response) => {
    response.send(pageOf('<script defer src="/bench/bare.js"></script>'));
  });
  // As it stands in its folder: from there it finds office.js.
  const { createPreviewApp } = (await import(
    /* webpackIgnore: true */ pathToFileURL(path.join(root, "scripts/preview-app.js")).href
  )) as typeof import("../../scripts/preview-app.js");
  const server = app.use(createPreviewApp(root)).listen(0, "127.0.0.1");
  const browser = await chromium.launch({ executablePath: await findBrowser(), ...launchOptions });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.addInitScript(watch, Object.values(pages));
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}`);
    await page.waitForFunction(() => "preview" in window, undefined, { timeout: 120_000 });
    await page.evaluate(() => window.preview.idle());
    return await compare(page);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(page: Page): Promise<BenchRow[]> {
  const names = Object.keys(pages) as Name[];
  const took: Record<Name, number[]> = { ours: [], template: [], bare: [] };
  for (let round = -1; round < ROUNDS; round++) {
    // In changing order, so that the machine's moods fall on all; the first round warms up.
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const time = await open(page, pages[name].address);
      if (round >= 0) took[name].push(time);
    }
  }
  const times = (of: (round: number) => number) => median(took.template.map((_, round) => of(round)));
  const usable = (name: Name, round: number) => took[name][round] ?? NaN;
  const of = (name: Name) => times((round) => usable(name, round) / usable("template", round));
  return [
    forComparison(
      "a page as Microsoft's template makes it, opened in the pane",
      "ms",
      times((round) => usable("template", round)),
    ),
    atMost("the pane opened, with its scorecard read", "the template's page", of("ours"), 1.05),
    forComparison("a page with a button alone", "the template's page", of("bare")),
  ];
}

/** Opens a page in the pane's place, as Excel does: what it says of its host stands behind the address. */
async function open(page: Page, address: string): Promise<number> {
  const handle = await page.$("iframe.pane-frame");
  await page.evaluate(() => window.preview.idle());
  const stamp = `?${Date.now()}`;
  await page.evaluate((next) => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe.pane-frame");
    const now = frame?.contentWindow?.location;
    if (now !== undefined) now.href = `${next}${now.search.replace(/^\?\d*&?/, "&")}${now.hash}`;
  }, address + stamp);
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error("The preview has no pane.");
  await frame.waitForURL((url) => url.pathname === address && url.search.startsWith(stamp));
  await frame.waitForFunction(() => window.benchUsable !== undefined, undefined, { timeout: 60_000 });
  return frame.evaluate(() => window.benchUsable ?? NaN);
}

/** Notes in every page of the pane when it is usable; runs before the page's own scripts. */
function watch(pagesToWatch: readonly { readonly address: string; readonly usable: string }[]): void {
  const watched = pagesToWatch.find(({ address }) => address === location.pathname);
  if (watched === undefined) return;
  const look = () => {
    if (window.benchUsable === undefined && document.querySelector(watched.usable) !== null)
      window.benchUsable = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** Builds the page in the template's place as its own configuration would: for production, in one script. */
function buildTemplate(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: "production",
        devtool: false,
        entry: path.join(root, "bench/runtime/template-pane/index.tsx"),
        output: { path: folder, filename: "template.js" },
        target: ["web", "es2022"],
        resolve: { extensions: [".ts", ".tsx", ".js"] },
        module: {
          rules: [
            {
              test: /\.tsx?$/,
              loader: "ts-loader",
              options: { transpileOnly: true, compilerOptions: { noEmit: false } },
            },
          ],
        },
        performance: { hints: false },
      },
      (failure, stats) => {
        if (failure) reject(failure);
        else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve();
      },
    );
  });
}
