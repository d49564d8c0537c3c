import type { Page } from "playwright-core";
import type { SheetData } from "../../src/preview/book";
import type { PreviewWorkbook } from "../../src/preview/workbook";
import { type PreviewPage, startPreview } from "../../test/e2e/support/preview";
import { percentages, shares, withFullMarks } from "../core/columns";
import { median } from "../harness/measure";
import { atMost, type BenchRow, forComparison } from "../harness/row";
import { type Arguments, tapWire } from "./wire";

declare global {
  interface Window {
    previewWorkbook: PreviewWorkbook;
  }
}

const ROWS = 10_000;
const ROUNDS = 21;

/** After it has sent results office.js holds the next ones back for half a second; every call here starts after it. */
const rest = 700;

/** Pairs of edits in the grid. */
const EDITS = 11;

/** What custom functions cost in the real runtime: built bundles, office.js from Microsoft's package, Chromium. */
export async function bench(): Promise<BenchRow[]> {
  const preview = await startPreview();
  try {
    const opened = await preview.open();
    await tapWire(opened.page);
    return [
      ...(await throughTheRuntime(opened.page)),
      ...(await wavesOfCalls(opened)),
      ...(await toTheCell(opened.page)),
    ];
  } finally {
    await preview.stop();
  }
}

async function throughTheRuntime(page: Page): Promise<BenchRow[]> {
  const column = (numbers: readonly number[]) => numbers.map((n) => [n]);
  const weights = shares(ROWS);
  const scores = percentages(ROWS);
  const kinds: Record<string, Arguments[]> = {
    cell: [[[[0.93]], [[0.3]]]],
    range: [[column(scores), column(weights)]],
    mixed: [[column(withFullMarks(ROWS)), column(weights)]],
    cells: scores.map((score, i) => [[[score]], [[weights[i]]]]),
  };
  const names = Object.keys(kinds);
  const took: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round++) {
    // In changing order, so that the machine's moods fall on all; the first round warms up.
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      await page.waitForTimeout(rest);
      const time = await page.evaluate((calls) => window.benchWire.time("SCORE", calls), kinds[name] ?? []);
      if (round >= 0) took[name]?.push(time);
    }
  }
  const of = (name: string): number => median(took[name] ?? []);
  const times = (name: string): number =>
    median((took[name] ?? []).map((time, round) => time / (took["cell"]?.[round] ?? NaN)));
  return [
    forComparison("SCORE of one cell through office.js", "ms", of("cell")),
    atMost("SCORE of a 10k-row range through office.js", "one cell", times("range"), 1.1),
    atMost("the same, three in ten at 100 %", "one cell", times("mixed"), 1.1),
    forComparison("10k SCOREs of one cell through office.js", "one cell", times("cells")),
  ];
}

/** Edits actuals of the sample and counts the messages of calls that follow one another until its verdict stands. */
async function wavesOfCalls({ page, values, type }: PreviewPage): Promise<BenchRow[]> {
  const measures = (await values("Measures", "D1:D30")).map(([actual]) => actual);
  const row = measures.indexOf("no") + 1;
  const edits = [
    ["D5", "0.4321"],
    ["D6", "0.4567"],
    [`D${row}`, "yes"],
  ] as const;
  let most = 0;
  for (const [cell, actual] of edits) {
    await page.waitForTimeout(rest);
    const before = (await values("Scorecard", "A2"))[0]?.[0];
    await page.evaluate(() => window.benchWire.startNoting());
    await type("Measures", cell, actual);
    if ((await values("Scorecard", "A2"))[0]?.[0] === before) throw new Error(`${cell} changed no verdict`);
    const waves = await page.evaluate(() => window.benchWire.noted());
    most = Math.max(most, waves.length);
  }
  return [atMost("waves of calls, edited actual to verdict", "waves in office.js", most, 2)];
}

/** From typing into a cell to the new result in another, with all that the preview's own grid does between. */
async function toTheCell(page: Page): Promise<BenchRow[]> {
  const sheet = (name: string, scores: readonly number[], weights: readonly number[]): SheetData => ({
    name,
    cells: [
      ...scores.flatMap((score, row) => [
        { row, column: 0, value: score },
        { row, column: 1, value: weights[row] ?? 0 },
      ]),
      { row: 0, column: 3, formula: `=OXM.SCORE(A1:A${scores.length},B1:B${scores.length})`, array: true },
    ],
  });
  const sheets = [sheet("Range", percentages(ROWS), shares(ROWS)), sheet("Cell", [0.93], [0.3])];
  await page.evaluate(
    async (book) => {
      await window.previewWorkbook.load(book);
      await window.previewWorkbook.idle();
    },
    { sheets, tables: [], names: [] },
  );
  const edit = async (name: string, typed: string): Promise<number> => {
    await page.waitForTimeout(rest);
    return page.evaluate(
      async ([on, text]) => {
        const workbook = window.previewWorkbook;
        const result = () => workbook.values(on, "D1")[0]?.[0];
        const before = result();
        const start = performance.now();
        const changed = new Promise<number>((resolve) => {
          const stop = workbook.onChange(() => {
            if (result() === before) return;
            stop();
            resolve(performance.now() - start);
          });
        });
        await workbook.type(on, "A1", text);
        return changed;
      },
      [name, typed] as const,
    );
  };
  const ratios: number[] = [];
  for (let round = 0; round < EDITS; round++) {
    const typed = `0.${1000 + round * 7}`;
    const first = await edit(round % 2 === 0 ? "Range" : "Cell", typed);
    const second = await edit(round % 2 === 0 ? "Cell" : "Range", typed);
    ratios.push(round % 2 === 0 ? first / second : second / first);
  }
  return [
    forComparison(
      "edit to result in the preview's grid, 10k-row range",
      "the same, one cell",
      median(ratios),
    ),
  ];
}
