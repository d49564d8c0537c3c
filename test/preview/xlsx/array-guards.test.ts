import JSZip from "jszip";
import type { Book, CellData } from "../../../src/preview/book";
import { readXlsx, writeXlsx } from "../../../src/preview/xlsx";

const given = (column: string): string => `IF(ISBLANK(${column}),"",${column})`;
const book = (...formulas: string[]): Book => ({
  sheets: [
    {
      name: "S",
      cells: formulas.map((formula, row): CellData => ({ row, column: 0, value: 0.5, formula, array: true })),
    },
  ],
  tables: [],
  names: [{ name: "OXM_given_M_Actual", formula: "=1" }],
  activeSheet: "S",
});
const part = async (bytes: Uint8Array, name: string): Promise<string> =>
  (await (await JSZip.loadAsync(bytes)).file(name)?.async("string")) ?? "";

describe("A custom function that takes a column with its blanks kept", () => {
  const written = book(
    `=OXM.SCORE(${given("M[Actual]")},${given("M[Customer weight]")})`,
    `=IFNA(OXM.COMBINEDIF(M[Metric],S[[#This Row],[Metric]],${given("M[Actual]")},IF($B$4="Worst","worst","met")),"")`,
  );

  test("is a plain formula in the file, so that every program keeps its stored result", async () => {
    const bytes = await writeXlsx(written);
    const sheet = await part(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain('t="array"');
    expect(sheet).toContain(
      "<f>_xldudf_OXM_SCORE(OXM_given_M_Actual_2,OXM_given_M_Customer_weight)</f><v>0.5</v>",
    );
    expect(await part(bytes, "xl/workbook.xml")).toContain(
      '<definedName name="OXM_given_M_Actual_2">IF(ISBLANK(M[Actual]),&quot;&quot;,M[Actual])</definedName>',
    );
  });

  test("is read back as it was written, beside a person's name that looks alike", async () => {
    expect(await readXlsx(await writeXlsx(written))).toEqual(written);
  });
});

describe("A formula that works on arrays in another way", () => {
  test.each([
    '=TEXTJOIN(CHAR(10),TRUE,IF(M[Metric]=S[[#This Row],[Metric]],M[Measure],""))',
    `=OXM.SCORE(${given("M[Actual]")},M[Weight]/100)`,
    `=OXM.SCORE(${given("M[Actual]")},IF(M[Weight]>1,M[Weight],0))`,
    `=OXM.SCORE(${given("M[Actual]")},IF(A1:A4>1,1,0))`,
    "=OXM.SCORE(A1:A4*1,B1:B4)",
  ])("stays an array formula of one cell: %s", async (formula) => {
    const bytes = await writeXlsx(book(formula));
    expect(await part(bytes, "xl/worksheets/sheet1.xml")).toContain('<f t="array" ref="A1">');
    expect(await readXlsx(bytes)).toEqual(book(formula));
  });
});

test("A formula that needs no arrays is plain in the file, whatever it was marked as", async () => {
  const plain =
    '=IF(ISBLANK(M[[#This Row],[Actual]]),"",COUNTIFS(M[Metric],M[[#This Row],[Metric]],M[Result],"Met"))';
  expect(await part(await writeXlsx(book(plain)), "xl/worksheets/sheet1.xml")).not.toContain('t="array"');
});

test("A function that gives several cells stays an array formula", async () => {
  const spilled = `=OXM.SCORES(${given("M[Actual]")},M[Weight])`;
  const bytes = await writeXlsx(book(spilled), "OXM", ["SCORES"]);
  expect(await part(bytes, "xl/worksheets/sheet1.xml")).toContain('t="array"');
});

test("A saved file asks Excel to keep its results, which would be lost where the add-in is missing", async () => {
  const workbook = await part(await writeXlsx(book("=1+1")), "xl/workbook.xml");
  expect(workbook).toContain('<calcPr calcId="191029"/>');
});

test("A print area is absolute", async () => {
  const printed: Book = {
    ...book(),
    sheets: [{ name: "S", cells: [], pageLayout: { printArea: "A1:G12" } }],
  };
  expect(await part(await writeXlsx(printed), "xl/workbook.xml")).toContain("!$A$1:$G$12<");
});
