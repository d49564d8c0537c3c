import fc from "fast-check";
import type { Book, CellData, StyleData } from "../../../src/preview/book";
import { readXlsx, writeXlsx } from "../../../src/preview/xlsx";

const scorecard: Book = {
  activeSheet: "Measures & more",
  sheets: [
    {
      name: "Scorecard",
      cells: [
        { row: 0, column: 0, value: "OXM scorecard: <service> & \"friends\"", style: { bold: true, fontSize: 16 } },
        { row: 1, column: 0, value: "✗ Missed: 89.9%", formula: '=OXM.VERDICT(Scorecard[Metric],{0.9,1},">90%")' },
        { row: 6, column: 0, value: "Metric", style: { bold: true, fill: "#1f3864", fontColor: "#ffffff" } },
        { row: 6, column: 1, value: "Combined Score" },
        { row: 6, column: 2, value: "OXM Score" },
        { row: 7, column: 0, value: "Customer" },
        {
          row: 7,
          column: 1,
          value: 0.93,
          formula: '=OXM.COMBINEDIF(Measures[Metric],Scorecard[[#This Row],[Metric]],IF(ISBLANK(Measures[Actual]),"",Measures[Actual]))',
          array: true,
          numberFormat: "0.0##%",
          style: { locked: false, horizontal: "Right", vertical: "Center", borders: { bottom: { style: "Continuous", color: "#808080" } } },
        },
        { row: 7, column: 2, value: "#N/A", formula: "=NA()" },
        { row: 8, column: 0, value: false, formula: "=1>2" },
        { row: 8, column: 1, value: 0, formula: "=0" },
        { row: 8, column: 2, formula: '=""' },
        { row: 9, column: 0, value: true },
        { row: 9, column: 1, value: "#DIV/0!" },
        { row: 9, column: 2, value: 44562.5, numberFormat: "yyyy\\-mm\\-dd" },
        { row: 9, column: 3, value: "two\nlines  ", style: { wrapText: true, italic: true, underline: true } },
      ],
      columnWidths: { 0: 32, 1: 14.5 },
      rowHeights: { 1: 30 },
      hiddenColumns: [7],
      hiddenRows: [20],
      frozenRows: 7,
      frozenColumns: 1,
      showGridlines: false,
      protected: true,
      validations: [
        {
          address: "B4:C9",
          list: ["Partial credit", "Met or not"],
          prompt: { title: "Scoring", message: "How a missed threshold counts." },
          error: { title: "Scoring", message: "Choose one of the list.", style: "Stop" },
        },
        { address: "D4", listFormula: "=Measures!$A$2:$A$9" },
        { address: "E4", prompt: { title: "", message: "Only a hint" } },
        { address: "F4", rule: { kind: "decimal", operator: "Between", limits: [0, 100] }, error: { title: "", message: "", style: "Warning" } },
        { address: "F5", rule: { kind: "date", operator: "GreaterThanOrEqualTo", limits: [46000] } },
        { address: "F6", rule: { kind: "date", operator: "NotBetween", limits: ["=Measures!$A$1", 46000.5] } },
        { address: "F7", rule: { kind: "textLength", operator: "LessThan", limits: [40] } },
        { address: "F8", rule: { kind: "custom", formula: '=AND(F8<>"",OXM.SCORE(F8,1)>0)' } },
      ],
      links: [
        { address: "A8", place: "'Measures & more'!A2", tip: 'Its "measures"' },
        { address: "B8:C9", target: "https://example.org/?a=1&b=2", place: "top" },
        { address: "A10", target: "mailto:desk@example.org" },
      ],
      conditionalFormats: [
        { address: "G8:G11", rule: { kind: "beginsWith", text: "!" }, fontColor: "#9c5700" },
        { address: "G8:G11", rule: { kind: "containsText", text: 'say "Missed"' }, fontColor: "#9c0006", fill: "#ffc7ce", bold: true },
        { address: "A1:A3", rule: { kind: "formula", formula: "=$A1=OXM.SCORE(1,1)" }, fill: "#ffff00" },
      ],
      pageLayout: {
        orientation: "Landscape",
        paperSize: "A4",
        fitToWidth: 1,
        printArea: "A1:H12",
        titleRows: "$1:$7",
        centerHorizontally: true,
        headerFooter: { leftFooter: "&F", rightFooter: "Page &P of &N", centerHeader: "OXM" },
      },
    },
    { name: "Measures & more", cells: [{ row: 0, column: 0, value: "Metric" }, { row: 1, column: 0, value: "a" }], visibility: "Visible" },
    { name: "Lists", cells: [], visibility: "VeryHidden" },
  ],
  tables: [
    {
      name: "Scorecard", sheet: "Scorecard", row: 6, column: 0, rowCount: 3, columns: ["Metric", "Combined Score", "OXM Score"],
      style: "TableStyleLight9", showFilterButton: false, showBandedRows: false,
    },
    {
      name: "Measures", sheet: "Measures & more", row: 0, column: 0, rowCount: 2, columns: ["Metric"],
      style: "TableStyleMedium2", showFilterButton: true, showBandedRows: true,
    },
  ],
  names: [
    { name: "Target", formula: "=Scorecard!$D$3" },
    { name: "Tolerance", formula: "=0.02" },
    { name: "Budget.Reference", formula: "=OXM.SCORE(Scorecard!$B$8,1)", sheet: "Measures & more" },
  ],
}; // prettier-ignore

/** Round-tripped books leave out defaults, so a plain comparison needs them left out here too. */
const secondSheet = { ...scorecard.sheets[1]!, visibility: undefined };
const expected: Book = {
  ...scorecard,
  sheets: [scorecard.sheets[0] ?? secondSheet, secondSheet, scorecard.sheets[2] ?? secondSheet],
};

describe("A workbook saved as .xlsx and opened again", () => {
  test("is the same: cells, results, styles, tables, names, validation, formats, page", async () => {
    expect(await readXlsx(await writeXlsx(scorecard))).toEqual(expected);
  });

  test("stays the same when saved a second time", async () => {
    const once = await readXlsx(await writeXlsx(scorecard));
    expect(await readXlsx(await writeXlsx(once))).toEqual(once);
  });

  test("with nothing in it but a sheet is still a workbook", async () => {
    const empty: Book = { sheets: [{ name: "Sheet1", cells: [] }], tables: [], names: [] };
    expect(await readXlsx(await writeXlsx(empty))).toEqual({ ...empty, activeSheet: "Sheet1" });
  });
});

const colour = fc
  .integer({ min: 1, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
const style: fc.Arbitrary<StyleData> = fc.record(
  {
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    fontSize: fc.integer({ min: 6, max: 40 }).filter((size) => size !== 11),
    fontColor: colour,
    fill: colour,
    wrapText: fc.constant(true as const),
    horizontal: fc.constantFrom("Left" as const, "Center" as const, "Right" as const),
    vertical: fc.constantFrom("Top" as const, "Center" as const),
    locked: fc.constant(false as const),
  },
  { requiredKeys: [] },
);
// Letters, signs XML and Excel care about, and the file format's own escape.
const text = fc
  .array(
    fc.constantFrom("a", "é", "漢", "😀", " ", "\n", "<", "&", '"', "'", "_x0041_", "=", "@", "]", "\u00a0"),
    { maxLength: 12 },
  )
  .map((signs) => signs.join(""));
const value = fc.oneof(
  text.filter((written) => written !== ""),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.constantFrom("#N/A", "#VALUE!", "#DIV/0!", "#REF!"),
);
const formula = fc.constantFrom(
  "=SUM(A1:A9)",
  '=OXM.STATUS(B2,">90%")&" [@not a column]"',
  '=TEXTJOIN("; ",TRUE,Measures[[#Headers],[Long name]])',
  "=XLOOKUP(A1,FILTER(B:B,C:C),'It''s [odd]'!D:D)",
);
const cell = fc.record({
  value: fc.option(value),
  formula: fc.option(formula),
  style: fc.option(style),
  format: fc.boolean(),
});

describe("Any cells, saved and opened", () => {
  test("come back with the same values, formulas and styles", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 12 }), async (drawn) => {
        const cells: CellData[] = drawn.flatMap((one, index) => {
          const kept: CellData = {
            row: Math.floor(index / 4),
            column: index % 4,
            ...(one.value !== null && { value: one.value }),
            ...(one.formula !== null && { formula: one.formula }),
            ...(one.format && { numberFormat: "0.0##%" }),
            ...(one.style && Object.keys(one.style).length > 0 && { style: one.style }),
          };
          return Object.keys(kept).length > 2 ? [kept] : [];
        });
        const book: Book = { sheets: [{ name: "Any", cells }], tables: [], names: [], activeSheet: "Any" };
        expect(await readXlsx(await writeXlsx(book))).toEqual(book);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
