import { findTables } from "../../src/core/adopt/find-tables";
import { planAdoption } from "../../src/core/adopt/plan-adoption";
import { planPaste } from "../../src/core/adopt/plan-paste";
import type { WorkbookChange } from "../../src/core/change/workbook-change";
import type { Outcome } from "../../src/core/outcome";
import { planScorecard } from "../../src/core/scorecard/layout";
import { recognise } from "../../src/core/scorecard/recognise";
import { sample } from "../../src/core/scorecard/sample";
import { workbookState } from "../../src/core/scorecard/workbook-state";
import { outlineOf } from "../../src/core/structure/outline";
import { applyChange } from "../../src/excel/apply-change";
import { insertCharts } from "../../src/excel/insert-charts";
import { insertScorecard } from "../../src/excel/insert-scorecard";
import { readWorkbook } from "../../src/excel/read-workbook";
import * as bodies from "../../src/functions/functions";
import type { Book } from "../../src/preview/book";
import { sourceText } from "../../test/core/adopt/fixtures/source-table";
import { createTestWorkbook, type TestWorkbook } from "../../test/support/test-workbook";
import { atMost, type BenchRow, forComparison } from "../harness/row";
import { foreignTables, largeSample, valuesOnly } from "./books";
import { type Command, aDay, type Look, onTypedScores } from "./commands";
import { type CountTrips, countTrips } from "./count-trips";

const small = "the sample";
const large = "1,000 rows";
const empty: Book = { sheets: [{ name: "Sheet1", cells: [] }], tables: [], names: [] };

/**
 * Round trips of everything the add-in reads and writes, with its own gateway above the real office.js. A command is
 * planned from a reading, as the pane does, and counted from there: what stands, writing, reading back.
 */
export async function bench(): Promise<BenchRow[]> {
  const book = await createTestWorkbook();
  try {
    const { Excel, Office } = book;
    Object.assign(globalThis, { Excel, Office });
    const count = countTrips(book);
    return [
      ...(await readingAndInserting(book, count)),
      ...(await usingTables(book, count)),
      ...(await dayOf(book, count)),
      // Last: until then no function calculates, which takes the preview's engine minutes at 1,000 rows.
      ...(await typedScoresOf(book, count)),
    ];
  } finally {
    book.close();
  }
}

async function readingAndInserting(book: TestWorkbook, count: CountTrips): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const insert = async (name: string, kind: "sample" | "empty" = "sample") => {
    const { trips, result } = await count(() => insertScorecard(kind));
    valueOf(name, result);
    rows.push(atMost(name, "round trips", trips, 3));
  };
  const read = async (name: string, data: Book, scorecards: number, isTimed: boolean) => {
    await open(book, data);
    const start = performance.now();
    const { trips, result } = await count(readWorkbook);
    const seconds = (performance.now() - start) / 1000;
    const { grids, clipped } = valueOf(name, result);
    if (workbookState(grids).length !== scorecards || clipped.length > 0)
      throw new Error(`${name}: not read whole`);
    rows.push(atMost(name, "round trips", trips, 4));
    if (isTimed) rows.push(forComparison(`${name}, in jsdom`, "s", seconds));
  };
  await open(book, empty);
  await insert("insert the sample into an empty workbook");
  await open(book, empty);
  await insert("insert an empty scorecard", "empty");
  await read("read the sample", valuesOnly(1, sample), 1, false);
  await read("read a 5,000-row scorecard", valuesOnly(1, largeSample(5_000)), 1, true);
  await insert("insert the sample beside a 5,000-row scorecard");
  await read("read 50 scorecards of 20 rows", valuesOnly(50, largeSample(20)), 50, true);
  await insert("insert the sample beside 50 scorecards of 20 rows");
  return rows;
}

async function usingTables(book: TestWorkbook, count: CountTrips): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const pasting = async (size: string, text: string) => {
    await open(book, empty);
    const name = "paste a table onto a new sheet";
    const { change } = valueOf(name, planPaste(text, valueOf(name, await readWorkbook())));
    rows.push(await applied(count, name, size, change));
  };
  await pasting(small, sourceText);
  const lines = Array.from({ length: 1_000 }, (_, at) => `Metric ${at}\t>95%\t96%\t0.1%`);
  await pasting(large, ["Metric\tThreshold\tActual\tWeight", ...lines].join("\n"));
  for (const { name, ...books } of foreignTables) {
    for (const way of ["around", "fresh"] as const) {
      const command = way === "around" ? name : `${name}, as a new scorecard`;
      for (const [size, data] of [[small, books.small] as const, [large, books.large] as const]) {
        await open(book, data);
        const reading = valueOf(command, await readWorkbook());
        const [table] = findTables(reading);
        if (table === undefined) throw new Error(`${command}, ${size}: no table was found`);
        const { change } = valueOf(command, planAdoption(table, { way }, reading));
        rows.push(await applied(count, command, size, change));
      }
    }
  }
  return inPairs(rows);
}

/** The commands on a detailed scorecard, of 4 metrics with their measures and of 100 with 1,000. */
async function dayOf(book: TestWorkbook, count: CountTrips): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [size, data] of [[small, sample] as const, [large, largeSample(100, 10)] as const]) {
    const plan = planScorecard(data);
    await open(book, { ...plan, sheets: [...plan.sheets, { name: "Sheet1", cells: [] }] } as Book);
    if (size === small) rows.push(...(await charts(count)));
    for (const command of aDay) rows.push(await run(book, count, command, size));
  }
  return inPairs(rows);
}

/** A chart shows 40 rows at most, so there is no larger size. */
async function charts(count: CountTrips): Promise<BenchRow[]> {
  const { reading, scorecard } = await look();
  const found = workbookState(reading.grids, reading.names).find(({ sheet }) => sheet === scorecard.sheet);
  if (found === undefined) throw new Error("the scorecard has no state");
  const rows: BenchRow[] = [];
  for (const name of ["insert the charts", "bring the charts up to date"]) {
    const { trips, result } = await count(() => insertCharts(found));
    valueOf(name, result);
    rows.push({ ...atMost(name, "round trips", trips, 3), size: small });
  }
  return rows;
}

async function typedScoresOf(book: TestWorkbook, count: CountTrips): Promise<BenchRow[]> {
  book.addFunctions({ ...bodies });
  const rows: BenchRow[] = [];
  for (const [size, metrics] of [[small, 4] as const, [large, 1_000] as const]) {
    const lines = Array.from({ length: metrics }, (_, at) => at + 1);
    await open(book, {
      sheets: [
        {
          name: "Mine",
          cells: [
            ...["Metric", "Combined Score", "Weighting", "OXM Score"].map((value, column) => ({
              row: 0,
              column,
              value,
            })),
            ...lines.flatMap((row) => [
              { row, column: 0, value: `Metric ${row}` },
              { row, column: 1, value: 0.9 },
              { row, column: 2, value: 1 / metrics },
              { row, column: 3, formula: `=OXM.SCORE(B${row + 1},C${row + 1})` },
            ]),
          ],
        },
      ],
      tables: [],
      names: [],
    });
    for (const command of onTypedScores) rows.push(await run(book, count, command, size));
  }
  return inPairs(rows);
}

async function run(book: TestWorkbook, count: CountTrips, command: Command, size: string): Promise<BenchRow> {
  if (command.before !== undefined) {
    const at = await look();
    await book.Excel.run(async (context) => {
      command.before?.(context, at);
      await context.sync();
    });
    await book.workbook.idle();
  }
  const change = valueOf(`${command.name}, ${size}`, command.plan(await look()));
  const row = await applied(count, command.name, size, change);
  await book.workbook.idle();
  return row;
}

async function applied(
  count: CountTrips,
  name: string,
  size: string,
  change: WorkbookChange,
): Promise<BenchRow> {
  const { trips, result } = await count(() => applyChange(change));
  if (valueOf(`${name}, ${size}`, result).cells === 0 && change.deleteRows === undefined)
    throw new Error(`${name}, ${size}: nothing was written`);
  return { ...atMost(name, "round trips", trips, 3), size };
}

async function look(): Promise<Look> {
  const reading = valueOf("reading", await readWorkbook());
  const [scorecard, ...others] = recognise(reading.grids, reading.names).scorecards;
  const outline = scorecard && outlineOf(reading, scorecard);
  if (scorecard === undefined || outline === undefined) throw new Error("no scorecard was found");
  return { reading, scorecard, others, outline };
}

/** The sizes of a command after one another. */
function inPairs(rows: readonly BenchRow[]): BenchRow[] {
  const names = [...new Set(rows.map(({ name }) => name))];
  return names.flatMap((name) => rows.filter((row) => row.name === name));
}

async function open({ workbook }: TestWorkbook, data: Book): Promise<void> {
  workbook.load(data);
  await workbook.idle();
}

function valueOf<T>(what: string, outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${what}: ${outcome.problem.sentence}`);
  return outcome.value;
}
