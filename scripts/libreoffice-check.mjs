/**
 * `npm run test:libreoffice`: saves the sample from the running preview, lets LibreOffice open it and save it again as
 * .xlsx, and compares every cell. LibreOffice can't compute the add-in's functions: it keeps the results stored in the
 * file, and may change the case of names, so values must be the same and formulas the same but for case.
 *
 * Then the same sample with shared formulas, and no stored result at all: LibreOffice has to work everything out by
 * itself, once as it was scored and once with an actual changed, which it has to call stale.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import JSZip from "jszip";
import { chromium } from "playwright-core";
import { findBrowser, launchOptions } from "./find-browser.js";
import { createPreviewApp } from "./preview-app.js";

const staleWords = [
  ["Scorecard", 1, 0, "! Stale: 1 actual changed since scored. As scored: ✗ Missed: 89.9%"],
  ["Scorecard", 7, 6, "! Stale: 1 actual changed since scored"],
  ["Scorecard", 8, 6, "✓ All met"],
  ["Scorecard", 11, 5, "0.899"],
  ["Scorecard", 11, 6, "! Stale"],
  ["Measures", 5, 4, "! Stale"],
];

const require = createRequire(import.meta.url);
require("./load-typescript.js");
const { readXlsx } = require("../src/preview/xlsx/index.ts");

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "oxm-libreoffice-"));
try {
  const program = await findLibreOffice();
  const { live: saved, shared } = await saveSample();
  const file = join(folder, "sample.xlsx");
  await writeFile(file, saved);
  await convert(program, file, "xlsx:Calc MS Excel 2007 XML", "again");
  const before = await readXlsx(saved);
  const after = await readXlsx(new Uint8Array(await readFile(join(folder, "again", "sample.xlsx"))));
  const { compared, differences } = compare(before, after);
  if (differences.length > 0) {
    throw new Error(
      `LibreOffice shows ${differences.length} cells otherwise:\n  ${differences.join("\n  ")}`,
    );
  }
  console.log(
    `LibreOffice reads the saved sample: ${compared} cells in ${before.sheets.length} sheets, all the same.`,
  );
  const same = compare(await readXlsx(shared), await recalculated(program, shared, "shared"));
  if (same.differences.length > 0) {
    throw new Error(`LibreOffice works out shared cells otherwise:\n  ${same.differences.join("\n  ")}`);
  }
  console.log(`LibreOffice works out the shared sample by itself: ${same.compared} cells, all the same.`);
  const stale = await recalculated(program, shared, "stale", { sheet: 2, cell: "D6", value: 0.8 });
  const said = staleWords.map(([sheet, row, column, words]) => {
    const held = stale.sheets
      .find(({ name }) => name === sheet)
      ?.cells.find((c) => c.row === row && c.column === column);
    return String(held?.value ?? "").startsWith(words)
      ? undefined
      : `${words} expected, ${held?.value} found`;
  });
  if (said.some(Boolean)) throw new Error(said.filter(Boolean).join("\n"));
  console.log("LibreOffice calls the shared sample stale as soon as an actual changes.");
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** A file without any stored result, an actual changed in it if asked, as LibreOffice works it out. */
async function recalculated(program, bytes, name, change) {
  const zip = await JSZip.loadAsync(bytes);
  const sheets = Object.keys(zip.files).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  for (const path of sheets) {
    const xml = await zip.file(path).async("string");
    const bare = xml.replace(/(<f\b[^>]*>[^<]*<\/f>|<f\b[^>]*\/>)<v>[^<]*<\/v>/g, "$1");
    const edited =
      change !== undefined && path.endsWith(`sheet${change.sheet}.xml`)
        ? bare.replace(new RegExp(`(<c r="${change.cell}"[^>]*><v>)[^<]*(</v>)`), `$1${change.value}$2`)
        : bare;
    zip.file(path, edited);
  }
  const file = join(folder, `${name}.xlsx`);
  await writeFile(file, await zip.generateAsync({ type: "uint8array" }));
  await convert(program, file, "xlsx:Calc MS Excel 2007 XML", "again");
  return readXlsx(new Uint8Array(await readFile(join(folder, "again", `${name}.xlsx`))));
}

async function findLibreOffice() {
  const usual = [
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  ];
  for (const program of ["soffice", "libreoffice", ...usual.filter((path) => existsSync(path))]) {
    if (
      await run(program, ["--version"]).then(
        () => true,
        () => false,
      )
    ) {
      return program;
    }
  }
  throw new Error(
    "LibreOffice was not found. Install it (on Debian: apt-get install libreoffice-calc-nogui) and run this again.",
  );
}

/** The sample as a person saves it, live and shared: from the preview's own page, computed by the add-in's functions. */
async function saveSample() {
  if (!existsSync(join(root, "dist-preview", "index.html"))) {
    throw new Error('The preview is not built yet: run "npx webpack" first.');
  }
  const server = createPreviewApp(root).listen(0, "127.0.0.1");
  const browser = await chromium.launch({ executablePath: await findBrowser(), ...launchOptions });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${server.address().port}/`);
    await page.waitForFunction(() => "preview" in globalThis);
    const save = async () =>
      Uint8Array.from(
        await page.evaluate(async () => {
          await globalThis.preview.idle();
          return Array.from(await globalThis.preview.save());
        }),
      );
    const live = await save();
    const pane = page.frameLocator("iframe.pane-frame");
    await pane.getByRole("tab", { name: "Settings" }).click();
    await pane.getByRole("button", { name: "Switch to Shared" }).click();
    await pane.getByRole("button", { name: "Write", exact: true }).click();
    await pane.getByText(/^Shared: /).waitFor();
    return { live, shared: await save() };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function convert(program, file, filter, into) {
  // A profile of its own, or a LibreOffice that is open would take the job and answer nothing.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const target = join(folder, into);
  await run(
    program,
    [profile, "--headless", "--norestore", "--convert-to", filter, "--outdir", target, file],
    { timeout: 120_000 },
  );
}

function compare(before, after) {
  const differences = [];
  let compared = 0;
  for (const sheet of before.sheets) {
    const other = after.sheets.find(({ name }) => name === sheet.name);
    const cells = new Map((other?.cells ?? []).map((cell) => [`${cell.row},${cell.column}`, cell]));
    for (const cell of sheet.cells) {
      const found = cells.get(`${cell.row},${cell.column}`) ?? {};
      const place = `${sheet.name} row ${cell.row + 1}, column ${cell.column + 1}`;
      compared++;
      if (!sameValue(cell.value ?? "", found.value ?? "")) {
        differences.push(`${place}: ${JSON.stringify(cell.value)} became ${JSON.stringify(found.value)}`);
      }
      if (plain(cell.formula) !== plain(found.formula)) {
        differences.push(`${place}: ${cell.formula} became ${found.formula}`);
      }
    }
  }
  return { compared, differences };
}

/** Numbers as Excel compares them, at 15 digits; a formula's TRUE is kept as 1 by LibreOffice. */
function sameValue(one, other) {
  return typeof one === "number" && typeof other === "number"
    ? one.toPrecision(15) === other.toPrecision(15)
    : one === other || (typeof one === "boolean" && Number(one) === other);
}

/** A formula without what LibreOffice writes its own way: case, spaces, and TRUE() for TRUE. */
function plain(formula) {
  return formula
    ?.toLowerCase()
    .replace(/\b(true|false)\(\)/g, "$1")
    .replace(/\s+/g, " ");
}
