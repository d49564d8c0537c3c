import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";
import { readXlsx, writeXlsx } from "../../src/preview/xlsx";

// Reading and writing files loads their library, which takes its time on a busy machine.
jest.setTimeout(60_000);

let book: TestWorkbook;
beforeEach(async () => {
  book = await createTestWorkbook();
});
afterEach(() => book.close());

const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  book.Excel.run((context) => batch(context, context.workbook.worksheets.getItem("Sheet1")));
const setRule = (address: string, rule: Excel.DataValidationRule): Promise<void> =>
  run(async (context, sheet) => {
    sheet.getRange(address).dataValidation.rule = rule;
    await context.sync();
  });
const ruleOf = (address: string): Promise<Excel.DataValidation> =>
  run(async (context, sheet) => {
    const validation = sheet.getRange(address).dataValidation.load("rule,type,errorAlert");
    await context.sync();
    return validation;
  });
const saveAndOpen = async (): Promise<void> =>
  book.workbook.load(await readXlsx(await writeXlsx(book.workbook.snapshot())));

const refusal = "This value doesn't match the data validation restrictions defined for this cell.";

test.each<[string, Excel.DataValidationRule, string[], string[]]>([
  [
    "a decimal between",
    { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
    ["0", "0.3", "1", ""],
    ["1.01", "-1", "x"],
  ],
  [
    "a decimal not between",
    { decimal: { formula1: 0, formula2: 1, operator: "NotBetween" } },
    ["2", "-1"],
    ["0.5"],
  ],
  ["a whole number", { wholeNumber: { formula1: 3, operator: "GreaterThan" } }, ["4"], ["3", "4.5"]],
  [
    "a whole number at most",
    { wholeNumber: { formula1: 3, operator: "LessThanOrEqualTo" } },
    ["3", "=9"],
    ["4"],
  ],
  ["a number that isn't", { decimal: { formula1: 3, operator: "NotEqualTo" } }, ["4"], ["3"]],
  ["a number of a cell", { decimal: { formula1: "=$Z$1", operator: "EqualTo" } }, ["7"], ["3"]],
  [
    "a day from a day on",
    { date: { formula1: "2026-01-01", operator: "GreaterThanOrEqualTo" } },
    ["46023"],
    ["46022"],
  ],
  ["a text's length", { textLength: { formula1: 3, operator: "LessThan" } }, ["ab", "12"], ["abc"]],
  ["a list", { list: { inCellDropDown: true, source: "Yes,No" } }, ["Yes"], ["yes", "Maybe"]],
  ["a list in cells", { list: { inCellDropDown: true, source: "=$Z$1:$Z$3" } }, ["7", "deep"], ["other"]],
  ["a formula, which isn't judged here", { custom: { formula: "=A1>0" } }, ["-1"], []],
])("%s stops what a person types otherwise, in this file and reopened", async (_name, rule, good, bad) => {
  await run(async (context, sheet) => {
    sheet.getRange("Z1:Z3").values = [[7], ["Deep"], [""]];
    await context.sync();
  });
  await setRule("A1", rule);
  expect((await ruleOf("A1")).rule).toMatchObject(
    "date" in rule ? { date: { formula1: "2026-01-01T00:00:00.000Z" } } : rule,
  );
  for (const reopened of [false, true]) {
    if (reopened) await saveAndOpen();
    for (const text of bad) {
      await book.workbook.type("Sheet1", "A1", "");
      await expect(book.workbook.type("Sheet1", "A1", text)).rejects.toThrow(refusal);
      expect(book.workbook.values("Sheet1", "A1")).toEqual([[""]]);
    }
    for (const text of good) await book.workbook.type("Sheet1", "A1", text);
  }
});

test("an alert speaks its own words, and lets through when it only warns or is off", async () => {
  await setRule("A1:A9", { decimal: { formula1: 0, formula2: 1, operator: "Between" } });
  const alert = (
    showAlert: boolean,
    style: Excel.DataValidationAlertStyle | "Stop" | "Warning",
  ): Promise<void> =>
    run(async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A1:A9");
      dataValidation.errorAlert = { showAlert, style, title: "Weighting", message: "From 0 to 1." };
      await context.sync();
    });
  await alert(true, "Stop");
  await expect(book.workbook.type("Sheet1", "A9", "2")).rejects.toThrow("From 0 to 1.");
  await alert(true, "Warning");
  await book.workbook.type("Sheet1", "A9", "2");
  await alert(false, "Stop");
  await book.workbook.type("Sheet1", "A9", "3");
  expect(book.workbook.values("Sheet1", "A9")).toEqual([[3]]);
  await saveAndOpen();
  await book.workbook.type("Sheet1", "A9", "4");
  expect(book.workbook.values("Sheet1", "A9")).toEqual([[4]]);
});

test("the alert is on from the start, and an add-in's own writing is never stopped", async () => {
  await setRule("A1", { wholeNumber: { formula1: 1, formula2: 3, operator: "Between" } });
  const { type, errorAlert } = await ruleOf("A1");
  expect([type, errorAlert]).toEqual([
    "WholeNumber",
    { showAlert: true, style: "Stop", title: "", message: "" },
  ]);
  await run(async (context, sheet) => {
    sheet.getRange("A1").values = [[99]];
    await context.sync();
  });
  expect(book.workbook.values("Sheet1", "A1")).toEqual([[99]]);
});

test("a rule that makes no sense is refused", async () => {
  const nonsense = { decimal: { formula1: "many", operator: "GreaterThan" } } as Excel.DataValidationRule;
  await expect(setRule("A1", nonsense)).rejects.toMatchObject({ code: "InvalidArgument" });
});

describe("rules that read another sheet", () => {
  beforeEach(() =>
    run(async (context, sheet) => {
      const lists = context.workbook.worksheets.add("Lists");
      lists.getRange("A1:A4").values = [["Priority"], ["P1"], ["P2"], ["P3"]];
      sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: lists.getRange("A2:A4") },
      };
      sheet.getRange("B1").dataValidation.rule = {
        wholeNumber: { formula1: "=Lists!$B$2", operator: "LessThan" },
      };
      const format = sheet.getRange("C3:C9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=C3=Lists!$A$2";
      await context.sync();
    }),
  );

  const rules = (): unknown => {
    const [sheet] = book.workbook.snapshot().sheets;
    return [
      sheet?.validations?.map(({ listFormula, rule }) => listFormula ?? rule),
      sheet?.conditionalFormats?.map(({ address, rule }) => [address, rule]),
    ];
  };

  test("follow the rows and columns inserted there", async () => {
    await run(async (context) => {
      const lists = context.workbook.worksheets.getItem("Lists");
      lists.getRange("1:2").insert("Down");
      lists.getRange("A:A").insert("Right");
      await context.sync();
    });
    expect(rules()).toEqual([
      ["=Lists!$B$4:$B$6", { kind: "wholeNumber", operator: "LessThan", limits: ["=Lists!$C$4"] }],
      [["C3:C9", { kind: "formula", formula: "=C3=Lists!$B$4" }]],
    ]);
    await book.workbook.type("Sheet1", "A1", "P2");
    await expect(book.workbook.type("Sheet1", "A1", "Priority")).rejects.toThrow(refusal);
  });

  test("follow their own rows, and keep to the first cell when that is deleted", async () => {
    const shift = (rows: string, direction: "insert" | "delete"): Promise<void> =>
      run(async (context, sheet) => {
        if (direction === "insert") sheet.getRange(rows).insert("Down");
        else sheet.getRange(rows).delete("Up");
        await context.sync();
      });
    const formats = (): unknown => (rules() as unknown[])[1];
    await shift("1:2", "insert");
    expect(formats()).toEqual([["C5:C11", { kind: "formula", formula: "=C5=Lists!$A$2" }]]);
    await shift("5:5", "delete");
    expect(formats()).toEqual([["C5:C10", { kind: "formula", formula: "=C5=Lists!$A$2" }]]);
  });
});
