import type { WorkbookChange } from "../../src/core/change/workbook-change";
import type { SheetPlan } from "../../src/core/scorecard/plan";
import { applyChange } from "../../src/excel/apply-change";
import type { Book } from "../../src/preview/book";
import { failingSyncs, holding, interceptSyncs } from "../support/failing-syncs";
import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

jest.setTimeout(120_000);

const table = { style: "TableStyleLight1", showFilterButton: false, showBandedRows: false };
const cells = (rows: readonly (readonly (string | number)[])[], row = 0, column = 0) =>
  rows.flatMap((line, down) =>
    line.map((content, across) => {
      const place = { row: row + down, column: column + across };
      return typeof content === "string" && content.startsWith("=")
        ? { ...place, formula: content, value: 0 }
        : { ...place, value: content };
    }),
  );

/** A sheet with a table, a total below it and notes; another with a list that isn't a table yet. */
const start: Book = {
  sheets: [
    {
      name: "Data",
      cells: [
        ...cells([
          ["Scores", ""],
          ["Metric", "Score", "Share"],
          ["Speed", 0.9, "=Scores[[#This Row],[Score]]*2"],
          ["Care", 0.8, "=Scores[[#This Row],[Score]]*2"],
        ]),
        { row: 5, column: 0, value: "Total" },
        { row: 5, column: 1, formula: "=SUM(Scores[Score])", value: 1.7, numberFormat: "0.00" },
        { row: 8, column: 0, value: "A note" },
        { row: 9, column: 0, value: "Another note" },
      ],
    },
    {
      name: "List",
      cells: cells([
        ["Who", "What"],
        ["Ann", "x"],
        ["Bob", "y"],
      ]),
    },
    { name: "Old", cells: cells([["bygone"]]) },
  ],
  tables: [
    {
      name: "Scores",
      sheet: "Data",
      row: 1,
      column: 0,
      rowCount: 3,
      columns: ["Metric", "Score", "Share"],
      ...table,
    },
  ],
  names: [
    { name: "aim", formula: "=Data!$B$3" },
    { name: "unused", formula: "=Data!$A$9" },
  ],
};

const extra: SheetPlan = {
  name: "Extra",
  cells: [
    { row: 0, column: 0, value: "Name" },
    { row: 0, column: 1, value: "Points" },
    { row: 1, column: 0, value: "October 2026", style: { bold: true } },
    { row: 1, column: 1, formula: "=SUM(Scores[Score])", numberFormat: "0%" },
    { row: 2, column: 0, value: "100%", numberFormat: "@" },
    { row: 2, column: 1, value: 0 },
  ],
  columnWidths: { 0: 20 },
  rowHeights: { 0: 30, 1: 30 },
  hiddenColumns: [],
  showGridlines: false,
  validations: [{ address: "B3", list: ["0", "1"] }],
  conditionalFormats: [{ address: "A2", rule: { kind: "beginsWith", text: "O" }, fontColor: "#112233" }],
  pageLayout: {
    orientation: "Landscape",
    paperSize: "A4",
    fitToWidth: 1,
    fitToHeight: 0,
    headerFooter: { leftFooter: "", rightFooter: "" },
  },
};

/** One of everything a change can hold. */
const everything: WorkbookChange = {
  guards: [
    { sheet: "Data", row: 3, column: 1, holds: 0.8 },
    { sheet: "Data", row: 5, column: 1, holds: "=SUM(Scores[Score])" },
  ],
  insertRows: [{ sheet: "Data", row: 4, count: 2 }],
  sheets: [{ ...extra, after: "Data" }],
  copySheets: [{ sheet: "Data", name: "Data again", after: "List", tables: [{ index: 0, name: "Again" }] }],
  tables: [
    { name: "Points", sheet: "Extra", row: 0, column: 0, rowCount: 3, columns: ["Name", "Points"], ...table },
    { name: "People", sheet: "List", row: 0, column: 0, rowCount: 3, columns: ["Who", "What"], ...table },
  ],
  resizeTables: [{ table: "Scores", sheet: "Data", row: 1, column: 0, rowCount: 5, columnCount: 3 }],
  cells: [
    { sheet: "Data", row: 4, column: 0, value: "Cost" },
    { sheet: "Data", row: 4, column: 1, value: 0.5 },
    { sheet: "Data", row: 4, column: 2, formula: "=Scores[[#This Row],[Score]]*2" },
    { sheet: "Data", row: 5, column: 0, value: "=not a formula" },
    { sheet: "Data", row: 5, column: 1, value: 0.25, numberFormat: "0%", style: { fill: "#FFEEDD" } },
    { sheet: "Data", row: 5, column: 2, formula: "=Scores[[#This Row],[Score]]*2" },
    { sheet: "Data", row: 2, column: 1, value: 0.95 },
    { sheet: "Data", row: 7, column: 1, formula: "=SUM(Scores[Score])*goal" },
    { sheet: "Data", row: 10, column: 0 },
    { sheet: "List", row: 1, column: 1, value: true },
    { sheet: "Data again", row: 2, column: 1, value: 0.1 },
  ],
  names: [
    { name: "goal", formula: "=Data!$B$3" },
    { name: "aim", formula: "=Data!$B$4" },
    { name: "unused" },
    { name: "own", sheet: "List", formula: "=List!$A$1" },
    { name: "own", sheet: "Extra", formula: "=Extra!$A$1" },
  ],
  dress: [{ sheet: "List", columnWidths: { 0: 30 }, rowHeights: { 0: 24 }, hiddenColumns: [1] }],
  deleteRows: [{ sheet: "Data", row: 11, count: 1 }],
  show: { sheet: "Extra", address: "A1" },
};

let book: TestWorkbook;
beforeAll(async () => {
  book = await createTestWorkbook();
  Object.assign(globalThis, { Excel: book.Excel, Office: book.Office });
});
beforeEach(async () => {
  book.workbook.load(start);
  await book.workbook.idle();
});
afterAll(() => book.close());

const now = async () => {
  await book.workbook.idle();
  return holding(book.workbook.snapshot());
};
const sentenceOf = (outcome: Awaited<ReturnType<typeof applyChange>>) =>
  outcome.ok ? "" : outcome.problem.sentence;
const on = (sheet: string, address: string) => book.workbook.formulas(sheet, address)[0]?.[0];

describe("a change with one of everything", () => {
  it("is written as planned, and counted as read back", async () => {
    expect(await applyChange(everything)).toEqual({
      ok: true,
      value: { cells: 17, sheets: ["Extra", "Data again", "Data", "List"] },
    });
    await book.workbook.idle();
    expect(book.workbook.sheets()).toEqual(["Data", "Extra", "List", "Data again", "Old"]);
    expect(on("Data", "A6")).toBe("=not a formula");
    expect(book.workbook.values("Data", "A5:C6")).toEqual([
      ["Cost", 0.5, 1],
      ["=not a formula", 0.25, 0.5],
    ]);
    expect(book.workbook.values("Data", "B8")).toEqual([[(0.95 + 0.8 + 0.5 + 0.25) * 0.95]]);
    expect(book.workbook.values("Data", "A9:A12")).toEqual([[""], [""], [""], [""]]);
    expect(book.workbook.values("Extra", "A2:B3")).toEqual([
      ["October 2026", 2.5],
      ["100%", 0],
    ]);
    expect(book.workbook.formulas("Data again", "B8")).toEqual([["=SUM(Again[Score])"]]);
    const { tables, names, activeSheet } = book.workbook.snapshot();
    expect(tables.map(({ name, rowCount }) => [name, rowCount])).toEqual(
      expect.arrayContaining([
        ["Scores", 5],
        ["Points", 3],
        ["People", 3],
        ["Again", 3],
      ]),
    );
    expect(names.map(({ name }) => name).sort()).toEqual(["aim", "aim", "goal", "own", "own", "unused"]);
    expect(activeSheet).toBe("Extra");
  });

  it("is one undo step", async () => {
    const before = await now();
    await applyChange(everything);
    await book.workbook.idle();
    await book.workbook.undo();
    expect(await now()).toEqual(before);
  });

  it("whose sync fails, whichever and however, is all there or not at all", async () => {
    const syncs = await failingSyncs(
      book,
      () => applyChange(everything),
      ({ result, before, after, done, sync, failure }) => {
        if (result.ok) expect([sync, failure, after]).toEqual([sync, failure, done]);
        else {
          expect([sync, failure, after]).toEqual([sync, failure, before]);
          expect(sentenceOf(result)).toContain("Nothing in the workbook was changed");
        }
      },
    );
    expect(syncs).toBe(3);
  });

  it("that stops at any step of the writing is all there or not at all", async () => {
    const before = await now();
    const counting = interceptSyncs(book);
    await applyChange(everything);
    counting.stop();
    const done = await now();
    const steps = counting.actions(2);
    expect(steps).toBeGreaterThan(100);
    // A step here and there keeps this quick; every one of them has been seen to hold.
    for (let actions = 1; actions < steps; actions += 11) {
      book.workbook.load(start);
      await book.workbook.idle();
      const intercepted = interceptSyncs(book, { sync: 2, failure: "halfway", actions });
      const outcome = await applyChange(everything);
      intercepted.stop();
      const after = await now();
      expect([actions, outcome.ok, after]).toEqual([actions, outcome.ok, outcome.ok ? done : before]);
    }
  });
});

describe("a change of number formats", () => {
  // Formats are written before contents: a change can stop when only they have changed.
  const formats: WorkbookChange = {
    cells: [
      { sheet: "List", row: 1, column: 0, numberFormat: "0.0" },
      { sheet: "Data", row: 2, column: 1, value: 0.9, numberFormat: "0%" },
      { sheet: "Data", row: 6, column: 1, numberFormat: "0%" },
      { sheet: "Data", row: 5, column: 1, value: 2 },
    ],
  };

  it.each([
    ["with contents", formats],
    ["alone", { cells: formats.cells?.slice(1, 3) ?? [] }],
  ])("%s that stops at any step is all there or not at all", async (_name, change) => {
    const before = await now();
    const counting = interceptSyncs(book);
    await applyChange(change);
    counting.stop();
    const done = await now();
    expect(done).not.toEqual(before);
    for (let actions = 1; actions < counting.actions(2); actions++) {
      book.workbook.load(start);
      await book.workbook.idle();
      const intercepted = interceptSyncs(book, { sync: 2, failure: "halfway", actions });
      const outcome = await applyChange(change);
      intercepted.stop();
      expect([actions, outcome.ok, await now()]).toEqual([actions, outcome.ok, outcome.ok ? done : before]);
    }
  });
});

describe("a change is refused in one sentence, and nothing is written", () => {
  const refused = async (change: WorkbookChange, words: string) => {
    const before = await now();
    const outcome = await applyChange(change);
    expect(sentenceOf(outcome)).toContain(words);
    expect(sentenceOf(outcome)).toContain("Nothing was changed");
    expect(await now()).toEqual(before);
  };
  const cell = { sheet: "Data", row: 2, column: 1, value: 1 };

  it("when a guard no longer holds", async () => {
    await book.workbook.type("Data", "B4", "0.7");
    await refused(everything, "Data!B4 has changed since you looked: it held 0.8 and holds 0.7 now");
  });
  it("when a formula stands where a value stood", async () => {
    await book.workbook.type("Data", "B4", "=0.8");
    await refused(everything, "Data!B4 has changed since you looked: it held 0.8 and holds =0.8 now");
  });
  it("when a sheet is gone", () =>
    refused({ cells: [{ ...cell, sheet: "Gone" }] }, '"Gone" is no longer there'));
  it("when a table is gone", () =>
    refused(
      { resizeTables: [{ table: "Gone", sheet: "Data", row: 1, column: 0, rowCount: 2, columnCount: 2 }] },
      'The table "Gone" is no longer there',
    ));
  it("when a sheet's name is taken", () =>
    refused({ sheets: [{ ...extra, name: "old" }] }, 'A sheet called "old"'));
  it("when a table's name is taken by a name", () =>
    refused(
      {
        tables: [
          { name: "AIM", sheet: "List", row: 0, column: 0, rowCount: 3, columns: ["Who", "What"], ...table },
        ],
      },
      'called "AIM"',
    ));
  it("when a sheet is protected", async () => {
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").protection.protect();
      await context.sync();
    });
    await refused({ cells: [cell] }, 'The sheet "Data" is protected');
  });
});

describe("a change that can't be taken back", () => {
  it("says which cells may hold new values", async () => {
    const faults = [2, 3].map((sync) => ({ sync, failure: "halfway" as const }));
    const intercepted = interceptSyncs(book, ...faults);
    const outcome = await applyChange(everything);
    intercepted.stop();
    expect(sentenceOf(outcome)).toContain("couldn't be taken back");
    expect(sentenceOf(outcome)).toContain("Data!A5:C6");
    expect(sentenceOf(outcome)).toContain('the new sheets "Extra" and "Data again" may be there');
  });

  it("because its looks fail again has its values back, and says so", async () => {
    const counting = interceptSyncs(book);
    await applyChange({ ...everything, deleteRows: [] });
    counting.stop();
    const actions = counting.actions(2) - 5;
    book.workbook.load(start);
    const before = await now();
    const intercepted = interceptSyncs(
      book,
      { sync: 2, failure: "halfway", actions },
      { sync: 4, failure: "refused" },
    );
    const outcome = await applyChange({ ...everything, deleteRows: [] });
    intercepted.stop();
    expect(sentenceOf(outcome)).toContain(
      "Every value and formula is as it was; colours, widths or pick-lists on",
    );
    expect(await now()).toEqual(before);
  });

  it("because some of what was to go has gone says what is left", async () => {
    const change: WorkbookChange = {
      cells: [{ sheet: "List", row: 4, column: 0, value: "new" }],
      deleteRows: [
        { sheet: "Data", row: 9, count: 1 },
        { sheet: "Data", row: 8, count: 1 },
      ],
      deleteSheets: ["Old"],
    };
    const counting = interceptSyncs(book);
    await applyChange(change);
    counting.stop();
    book.workbook.load(start);
    await book.workbook.idle();
    const intercepted = interceptSyncs(
      book,
      { sync: 2, failure: "halfway", actions: counting.actions(2) - 3 },
      { sync: 4, failure: "refused" },
    );
    const outcome = await applyChange(change);
    intercepted.stop();
    expect(sentenceOf(outcome)).toContain("Everything was written, but");
    expect(sentenceOf(outcome)).toContain('the sheet "Old" couldn\'t be deleted');
    expect(on("List", "A5")).toBe("new");
  });

  it("because sheets went before it failed is finished", async () => {
    const change: WorkbookChange = { ...everything, deleteSheets: ["Old"] };
    const counting = interceptSyncs(book);
    await applyChange(change);
    counting.stop();
    const done = await now();
    book.workbook.load(start);
    await book.workbook.idle();
    const actions = counting.actions(2);
    const intercepted = interceptSyncs(book, { sync: 2, failure: "halfway", actions: actions - 1 });
    expect((await applyChange(change)).ok).toBe(true);
    intercepted.stop();
    expect(await now()).toEqual(done);
  });
});

it("a cell that is edited just before the writing makes the change start again, with its guards", async () => {
  book.workbook.failNextSync(2, "InvalidOperationInCellEditMode");
  expect((await applyChange(everything)).ok).toBe(true);
  expect(on("Data", "A5")).toBe("Cost");
});

it("a cell that a merged area would swallow is refused before anything is written", async () => {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("List").getRange("A6:B6").merge(false);
    await context.sync();
  });
  const before = await now();
  const outcome = await applyChange({
    cells: [
      { sheet: "List", row: 1, column: 0, value: "Eve" },
      { sheet: "List", row: 5, column: 1, value: "swallowed" },
    ],
  });
  expect(sentenceOf(outcome)).toBe(
    "List!A6:B6 is merged, and this needs its cells one by one. Nothing was changed. Unmerge it under Home, then try again.",
  );
  expect(await now()).toEqual(before);
});

it("a cell that Excel leaves as it was without a word is noticed, and everything taken back", async () => {
  const change = {
    cells: [
      { sheet: "List", row: 1, column: 0, value: "Eve" },
      { sheet: "List", row: 5, column: 1, value: "swallowed" },
    ],
  };
  const start = book.workbook.snapshot();
  const counting = interceptSyncs(book);
  await applyChange(change);
  counting.stop();
  book.workbook.load(start);
  await book.workbook.idle();
  const before = await now();
  const actions = counting.actions(2);
  const intercepted = interceptSyncs(book, { sync: 2, failure: "swallowed", actions: actions - 2 });
  const outcome = await applyChange(change);
  intercepted.stop();
  expect(sentenceOf(outcome)).toBe(
    "1 cell doesn't hold what was written, the first is List!B6. Nothing in the workbook was changed. You can try again.",
  );
  expect(await now()).toEqual(before);
});

it("a thousand rows take three round trips and few range calls", async () => {
  const many: WorkbookChange = {
    cells: Array.from({ length: 1_000 }, (_, row) => [
      { sheet: "List", row: row + 10, column: 0, value: `Row ${row}` },
      { sheet: "List", row: row + 10, column: 1, value: row, numberFormat: "0" },
      { sheet: "List", row: row + 10, column: 2, formula: "=SUM(Scores[Score])" },
    ]).flat(),
  };
  const counting = interceptSyncs(book);
  const outcome = await applyChange(many);
  counting.stop();
  expect(outcome).toMatchObject({ ok: true, value: { cells: 3_000 } });
  expect(counting.count()).toBe(3);
  expect(counting.actions(1)).toBeLessThan(60);
  expect(counting.actions(2)).toBeLessThan(60);
});
