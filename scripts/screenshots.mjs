/**
 * `node scripts/screenshots.mjs`: pictures of the built preview in screenshots/, in three themes and at the widths people
 * use. `node scripts/screenshots.mjs docs/images/preview.png` takes the one for the README alone.
 */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser, launchOptions } from "./find-browser.js";
import { createPreviewApp } from "./preview-app.js";

const shots = [
  { name: "sample-light", theme: "light", width: 1366, height: 768 },
  { name: "sample-dark", theme: "dark", width: 1366, height: 768 },
  { name: "sample-contrast", theme: "contrast", width: 1366, height: 768 },
  { name: "sample-wide", theme: "light", width: 1920, height: 1080 },
  { name: "sample-small", theme: "light", width: 1024, height: 700 },
  { name: "measures-light", theme: "light", width: 1366, height: 768, sheet: "Measures" },
];
const single = process.argv[2];
const wanted = single ? [{ theme: "light", width: 1440, height: 810, scale: 2 }] : shots;

const root = fileURLToPath(new URL("..", import.meta.url));
const server = createPreviewApp(root).listen(0, "127.0.0.1");
const browser = await chromium.launch({ executablePath: await findBrowser(), ...launchOptions });
try {
  for (const { name, theme, width, height, sheet, scale } of wanted) {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale ?? 1 });
    await page.goto(`http://localhost:${server.address().port}/`);
    await page.waitForFunction(() => "preview" in globalThis);
    await page.evaluate(
      async ([chosen, shown]) => {
        await globalThis.preview.idle();
        globalThis.preview.setTheme(chosen);
        if (shown) globalThis.preview.select(shown, "D5");
        await globalThis.preview.idle();
      },
      [theme, sheet],
    );
    await page.waitForTimeout(1200); // the pane's own drawing follows the workbook's
    const path = single ?? join("screenshots", `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({ path });
    await page.close();
    console.log(path);
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
