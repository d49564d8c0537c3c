import type { WorkbookChange } from "../../src/core/change/workbook-change";
import { borrowedMeasures } from "../../src/core/month/borrowed-measures";
import { planOwnMeasures } from "../../src/core/month/own-measures";
import { planNextStart } from "../../src/core/month/start-next";
import type { CellPlan, WorkbookPlan } from "../../src/core/scorecard/plan";
import { planScorecard } from "../../src/core/scorecard/layout";
import { sample, type Sample } from "../../src/core/scorecard/sample";
import { workbookState } from "../../src/core/scorecard/workbook-state";
import { recognise } from "../../src/core/scorecard/recognise";
import { applyChange } from "../../src/excel/apply-change";
import { insertSample } from "../../test/support/insert-sample";
import { readWorkbook } from "../../src/excel/read-workbook";
import type { Book } from "../../src/preview/book";
import { createTestWorkbook, type TestWorkbook } from "../../test/support/test-workbook";
import { atMost, type BenchRow, forComparison } from "../harness/row";

/** What office.js sends by itself to end a run or to keep its house in order; every other message is a `context.sync()`. */
const housekeeping = /^(?:_RemoveReference|_SetOsfControlContainerReady|_GetEnabledFeatures|SetInvocation)/;

/** Scorecards in the workbook, each with so many rows. */
interface Size {
  readonly name: string;
  readonly scorecards: number;
  readonly rows: number;
}

const sizes: readonly Size[] = [
  { name: "the sample", scorecards: 1, rows: 4 },
  { name: "a 5,000-row scorecard", scorecards: 1, rows: 5_000 },
  { name: "50 scorecards of 20 rows", scorecards: 50, rows: 20 },
];

/**
 * Messages between the add-in and the workbook, counted on the wire below the real office.js, with the add-in's own
 * gateway above it: each waits for Excel, 0.1 s and more on the web.
 */
export async function bench(): Promise<BenchRow[]> {
  const book = await createTestWorkbook();
  try {
    const { Excel, Office } = book;
    Object.assign(globalThis, { Excel, Office });
    const count = counter(book);
    const rows: BenchRow[] = [];
    const inserting = async (name: string) => {
      const { trips, result } = await count(insertSample);
      if (!result.ok) throw new Error(result.problem.sentence);
      rows.push(atMost(`insert the sample ${name}`, "round trips", trips, 3));
    };
    await inserting("into an empty workbook");
    for (const size of sizes) {
      await book.workbook.load(size.rows === 4 ? sampleBook() : bookOf(size));
      await book.workbook.idle();
      const start = performance.now();
      const { trips, result } = await count(readWorkbook);
      const seconds = (performance.now() - start) / 1000;
      if (!result.ok) throw new Error(result.problem.sentence);
      const { grids, clipped } = result.value;
      const found = workbookState(grids);
      if (found.length !== size.scorecards || clipped.length > 0)
        throw new Error(`${size.name} wasn't read whole`);
      rows.push(atMost(`read ${size.name}`, "round trips", trips, 4));
      if (size.rows !== 4) rows.push(forComparison(`read ${size.name}, in jsdom`, "s", seconds));
      if (size.rows !== 4) await inserting(`beside ${size.name}`);
    }
    for (const { name, change } of await changes(book)) {
      const { trips, result } = await count(() => applyChange(change));
      if (!result.ok) throw new Error(`${name}: ${result.problem.sentence}`);
      rows.push(atMost(name, "round trips", trips, 3));
    }
    return rows;
  } finally {
    book.close();
  }
}

/** Commands that change cells that stand: each is planned from a reading, as the pane does, and then written. */
async function changes(book: TestWorkbook): Promise<{ name: string; change: WorkbookChange }[]> {
  await book.workbook.load({ sheets: [{ name: "Sheet1", cells: [] }], tables: [], names: [] });
  await insertSample();
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scorecard").copy("End");
    await context.sync();
  });
  await book.workbook.idle();
  const read = await readWorkbook();
  if (!read.ok) throw new Error(read.problem.sentence);
  const [scorecard, copy] = recognise(read.value.grids, read.value.names).scorecards;
  const borrowed = copy && borrowedMeasures(read.value, copy);
  if (scorecard === undefined || borrowed === undefined) throw new Error("the copy wasn't found");
  const next = planNextStart(read.value, scorecard, { clearTyped: false });
  if (!next.ok) throw new Error(next.problem.sentence);
  const thousandRows = Array.from({ length: 1_000 }, (_, row) => [
    { sheet: "Sheet1", row, column: 0, value: `Row ${row}` },
    { sheet: "Sheet1", row, column: 1, value: row },
    { sheet: "Sheet1", row, column: 2, formula: "=SUM(Scorecard[OXM Score])" },
  ]).flat();
  return [
    { name: "apply a change of 1,000 rows", change: { cells: thousandRows } },
    {
      name: "give a copied scorecard its own measures",
      change: planOwnMeasures(read.value, borrowed, { keepActuals: true }).change,
    },
    { name: "start the next month", change: next.value.change },
  ];
}

function counter({ window }: TestWorkbook) {
  const bridge = window._richApiNativeBridge;
  if (!bridge) throw new Error("the page has no bridge to the workbook");
  const send = bridge.sendMessageToHost.bind(bridge);
  let trips = 0;
  bridge.sendMessageToHost = (text) => {
    const { body } = (JSON.parse(text) as { message: { body: string | { Actions?: { Name?: string }[] } } })
      .message;
    const { Actions = [] } =
      typeof body === "string" ? (JSON.parse(body) as { Actions?: { Name?: string }[] }) : body;
    const named = Actions.filter(({ Name }) => Name);
    if (!(named.length > 0 && named.every(({ Name = "" }) => housekeeping.test(Name)))) trips++;
    send(text);
  };
  return async <T>(work: () => Promise<T>): Promise<{ trips: number; result: T }> => {
    trips = 0;
    const result = await work();
    return { trips, result };
  };
}

/** The sample's values; what its formulas give doesn't change how it is read. */
function sampleBook(): Book {
  return valuesOf(planScorecard(sample));
}

/** Scorecards as the add-in lays them out, with values where formulas would stand: the grid needn't calculate them. */
function bookOf({ scorecards, rows }: Size): Book {
  const data: Sample = {
    ...sample,
    metrics: Array.from({ length: rows }, (_, i) => ({
      metric: `Metric ${i + 1}`,
      weighting: 1 / rows,
      measures: [{ measure: `Measure ${i + 1}`, threshold: ">95%", actual: 0.96, weight: 1 }],
    })),
  };
  const books: Book[] = [];
  for (let i = 0; i < scorecards; i++) {
    const taken = (list: "sheets" | "tables") => books.flatMap((book) => book[list].map(({ name }) => name));
    books.push(
      valuesOf(planScorecard(data, { sheets: taken("sheets"), tables: taken("tables"), names: [] })),
    );
  }
  return {
    sheets: books.flatMap(({ sheets }) => sheets),
    tables: books.flatMap(({ tables }) => tables),
    names: [],
  };
}

function valuesOf({ sheets, tables }: WorkbookPlan): Book {
  const value = ({ row, column, value: written, formula }: CellPlan) => ({
    row,
    column,
    value: formula === undefined ? (written ?? null) : 0.5,
  });
  return {
    sheets: sheets.map(({ name, cells }) => ({ name, cells: cells.map(value) })),
    tables,
    names: [],
  };
}
