/** Draws assets/*.png from assets/svg: each size from the drawing whose grid it fits, in true pixels. */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { findBrowser, launchOptions } from "./find-browser.js";

const icons = ["scorecard", "insert", "sample", "empty", "adopt", "recalculate", "what-if", "help"];
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const browser = await chromium.launch({ executablePath: await findBrowser(), ...launchOptions });
const page = await browser.newPage();
for (const icon of icons) {
  for (const size of sizes) {
    const svg = await readFile(`assets/svg/${icon}-${size < 32 ? 16 : 32}.svg`, "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await writeFile(`assets/${icon}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
