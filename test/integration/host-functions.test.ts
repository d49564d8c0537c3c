import type { FunctionMetadata, FunctionsJson } from "../../src/preview/workbook";
import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

let book: TestWorkbook;
beforeEach(async () => {
  book = await createTestWorkbook();
});
afterEach(() => book.close());

const fill = (address: string, formulas: unknown[][]): Promise<void> =>
  book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).formulas = formulas;
    await context.sync();
    await book.workbook.idle();
  });

const declare = (...functions: Partial<FunctionMetadata>[]): FunctionsJson => ({
  functions: functions.map((each) => ({ id: "", name: each.id ?? "", parameters: [], ...each })),
});
const matrix = { name: "range", type: "any", dimensionality: "matrix" } as const;
const scalar = { name: "value", type: "any", dimensionality: "scalar" } as const;

/** A function that notes what it was given. */
function recorder(): { calls: unknown[][]; run: (...args: never[]) => number } {
  const calls: unknown[][] = [];
  return {
    calls,
    run: (...args) => {
      calls.push(JSON.parse(JSON.stringify(args.slice(0, -1))) as unknown[]);
      return calls.length;
    },
  };
}

test("ranges arrive as rows, a cell as one row, blanks as 0 like on the desktop, omitted arguments as null", async () => {
  const { calls, run } = recorder();
  book.addFunctions(
    { LOOK: run },
    declare({
      id: "LOOK",
      parameters: [matrix, matrix, { ...scalar, optional: true }, { ...matrix, optional: true }],
    }),
  );
  await fill("A1:B2", [
    [1, "x"],
    [true, ""],
  ]);
  await fill("D1", [['=OXM.LOOK(A1:B2,A1,,IF(ISBLANK(A1:B2),"",A1:B2))']]);
  expect(calls.at(-1)).toEqual([
    [
      [1, "x"],
      [true, 0],
    ],
    [[1]],
    null,
    [
      [1, "x"],
      [true, ""],
    ],
  ]);
  book.workbook.setBlankCells("null");
  await fill("D2", [["=OXM.LOOK(A1:B2,A1)"]]);
  expect(calls.at(-1)?.[0]).toEqual([
    [1, "x"],
    [true, null],
  ]);
});

test("an error cell reaches a function that allows errors, and stops one that doesn't", async () => {
  const { calls, run } = recorder();
  book.addFunctions(
    { OPEN: run, SHUT: run },
    declare(
      { id: "OPEN", parameters: [matrix], allowErrorForDataTypeAny: true },
      { id: "SHUT", parameters: [matrix] },
    ),
  );
  await fill("A1:A2", [["=NA()"], [1]]);
  await fill("B1:B2", [["=OXM.SHUT(A1:A2)"], ["=OXM.OPEN(A1:A2)"]]);
  expect(book.workbook.values("Sheet1", "B1:B2")).toEqual([["#N/A"], [1]]);
  expect(calls).toHaveLength(1);
  expect(calls[0]?.[0]).toEqual([[expect.objectContaining({ code: "#N/A" })], [1]]);
});

test("a rectangle spills; formulas over it see it; it shrinks again", async () => {
  book.addFunctions({ TWICE: (rows: number[][]) => rows.map((row) => row.map((value) => value * 2)) });
  await fill("A1:A3", [[1], [2], [3]]);
  await fill("C1", [["=OXM.TWICE(A1:A3)"]]);
  await fill("E1", [["=SUM(C1:C3)"]]);
  expect(book.workbook.values("Sheet1", "C1:C3")).toEqual([[2], [4], [6]]);
  expect(book.workbook.values("Sheet1", "E1")).toEqual([[12]]);
  await fill("C1", [["=OXM.TWICE(A1:A2)"]]);
  expect(book.workbook.values("Sheet1", "C1:C3")).toEqual([[2], [4], [""]]);
});

test("functions that stand on functions settle, after a person's edit too", async () => {
  book.addFunctions({
    ADD: (a: number[][], b: number[][]) => (a[0]?.[0] ?? 0) + (b[0]?.[0] ?? 0),
  });
  await fill("A1:C1", [[1, "=OXM.ADD(A1,1)", "=OXM.ADD(B1,1)"]]);
  await fill("D1", [["=OXM.ADD(C1,1)*10"]]);
  expect(book.workbook.values("Sheet1", "B1:D1")).toEqual([[2, 3, 40]]);
  await book.workbook.type("Sheet1", "A1", "5");
  expect(book.workbook.values("Sheet1", "B1:D1")).toEqual([[6, 7, 80]]);
});

test("a scalar parameter given a range is called for each cell and spills", async () => {
  book.addFunctions({ HALF: (value: number) => value / 2 }, declare({ id: "HALF", parameters: [scalar] }));
  await fill("A1:A2", [[2], [4]]);
  await fill("B1", [["=OXM.HALF(A1:A2)"]]);
  expect(book.workbook.values("Sheet1", "B1:B2")).toEqual([[1], [2]]);
});

test("errors keep their sentence and lose it with the error; one bad element doesn't hide the others", async () => {
  const { CustomFunctions } = book.window;
  book.addFunctions({
    CHECK: (value: number[][]) => {
      if ((value[0]?.[0] ?? 0) > 1)
        throw new CustomFunctions.Error("#VALUE!" as CustomFunctions.ErrorCode, "too much");
      return "fine";
    },
    MIXED: () => [["ok", new CustomFunctions.Error("#N/A" as CustomFunctions.ErrorCode, "no actual")]],
  });
  await fill("A1:B1", [[2, "=OXM.CHECK(A1)"]]);
  expect(book.workbook.values("Sheet1", "B1")).toEqual([["#VALUE!"]]);
  expect(book.workbook.cellMessage("Sheet1", "B1")).toBe("too much");
  await book.workbook.type("Sheet1", "A1", "1");
  expect(book.workbook.values("Sheet1", "B1")).toEqual([["fine"]]);
  expect(book.workbook.cellMessage("Sheet1", "B1")).toBeUndefined();
  await fill("D1", [["=OXM.MIXED()"]]);
  expect(book.workbook.values("Sheet1", "D1:E1")).toEqual([["ok", "#N/A"]]);
});

test("a function nobody implements fails, one that isn't declared isn't known", async () => {
  book.workbook.setFunctions(declare({ id: "GHOST" }), "OXM");
  await fill("A1:B1", [["=OXM.GHOST()", "=OXM.UNKNOWN(1)"]]);
  expect(book.workbook.values("Sheet1", "A1:B1")).toEqual([["#VALUE!", "#NAME?"]]);
});

test("a book's formulas are read in the form of files and calculated at once", async () => {
  book.addFunctions({ SCORE: (a: number[][]) => a.flat().reduce((sum, value) => sum + value, 0) });
  await book.workbook.load({
    sheets: [
      {
        name: "Scores",
        cells: [
          { row: 0, column: 0, value: "Score" },
          { row: 1, column: 0, value: 0.25 },
          { row: 2, column: 0, value: 0.5 },
          { row: 0, column: 2, value: 99, formula: "=_xldudf_OXM_SCORE(My_Table[Score])", array: true },
        ],
      },
    ],
    tables: [{ name: "My_Table", sheet: "Scores", row: 0, column: 0, rowCount: 3, columns: ["Score"] }],
    names: [],
  });
  await book.workbook.idle();
  expect(book.workbook.values("Scores", "C1")).toEqual([[0.75]]);
  expect(book.workbook.formulas("Scores", "C1")).toEqual([["=OXM.SCORE(My_Table[Score])"]]);
  expect(book.workbook.snapshot().sheets[0]?.cells.find((cell) => cell.column === 2)).toMatchObject({
    formula: "=OXM.SCORE(My_Table[Score])",
    value: 0.75,
    array: true,
  });
});

test("a thousand calls travel together", async () => {
  book.addFunctions({ PLUS: (a: number[][]) => (a[0]?.[0] ?? 0) + 1 });
  await fill(
    "A1:A1000",
    Array.from({ length: 1000 }, (_row, row) => [`=OXM.PLUS(${row})`]),
  );
  expect(book.workbook.values("Sheet1", "A1000")).toEqual([[1000]]);
});
