import JSZip from "jszip";
import { openXlsx, readXlsx, UnreadableFile, writeXlsx } from "../../../src/preview/xlsx";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const links = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A small workbook as Excel and other writers leave it, with the habits that trip readers. */
async function foreign(sheet: string, extra: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main} ${links}><workbookPr/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Data!$A$1:$B$3</definedName><definedName name="Rate">0.2</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${kind}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main} ${links}>${sheet}</worksheet>`,
    ...extra,
  };
  for (const [name, text] of Object.entries(parts)) {
    zip.file(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  }
  return zip.generateAsync({ type: "uint8array" });
}

describe("A file written by another program", () => {
  test("keeps its table although the part is named from the root and leaves out the default header row", async () => {
    const bytes = await foreign(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Metric</t></is></c><c r="B1" t="inlineStr"><is><t>Two\nlines</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      {
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${kind}/table" Target="/xl/tables/table1.xml"/></Relationships>`,
        "xl/tables/table1.xml": `<table ${main} id="1" name="Odd" displayName="Odd" ref="A1:B4" totalsRowCount="1"><autoFilter ref="A1:B3"><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="Metric"/><tableColumn id="2" name="Two_x000a_lines"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium9" showRowStripes="1"/></table>`,
      },
    );
    const { tables, names } = await readXlsx(bytes);
    expect(tables).toEqual([
      {
        name: "Odd", sheet: "Data", row: 0, column: 0, rowCount: 3, columns: ["Metric", "Two\nlines"],
        style: "TableStyleMedium9", showFilterButton: true, showBandedRows: true,
      },
    ]); // prettier-ignore
    expect(names).toEqual([{ name: "Rate", formula: "=0.2" }]);
  });

  test("keeps shared formulas as each cell's own, and the spill of an array formula as that formula's alone", async () => {
    const bytes = await foreign(
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c><c r="C1"><f t="array" ref="C1:C2">_xldudf_OXM_SCORES(A1:A2,A1:A2)</f><v>0.5</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="C2"><v>0.25</v></c></row></sheetData>',
    );
    expect((await readXlsx(bytes)).sheets[0]?.cells).toEqual([
      { row: 0, column: 0, value: 2, formula: "=B1*2" },
      { row: 0, column: 2, value: 0.5, formula: "=OXM.SCORES(A1:A2,A1:A2)", array: true },
      { row: 1, column: 0, value: 4, formula: "=B2*2" },
    ]);
  });

  test("with a validation on every cell of a sheet opens", async () => {
    const bytes = await foreign(
      '<sheetData/><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A1:XFD1048576 B2"><formula1>"yes,no"</formula1></dataValidation></dataValidations>',
    );
    expect((await readXlsx(bytes)).sheets[0]?.validations).toEqual([
      { address: "A1:XFD1048576", list: ["yes", "no"] },
      { address: "B2", list: ["yes", "no"] },
    ]);
  });

  test("with limits and an alert that is switched off opens with what counts", async () => {
    const bytes = await foreign(
      '<sheetData/><dataValidations count="2"><dataValidation type="whole" showErrorMessage="1" sqref="A1"><formula1>0</formula1><formula2>B1</formula2></dataValidation><dataValidation type="time" operator="equal" errorTitle="No" sqref="A2"><formula1>0.5</formula1></dataValidation></dataValidations>',
    );
    const opened = await openXlsx(bytes);
    expect(opened.losses).toEqual([]);
    expect(opened.book.sheets[0]?.validations).toEqual([
      {
        address: "A1",
        rule: { kind: "wholeNumber", operator: "Between", limits: [0, "=B1"] },
        error: { title: "", message: "", style: "Stop" },
      },
      { address: "A2", rule: { kind: "time", operator: "EqualTo", limits: [0.5] } },
    ]);
  });

  test("says what it holds that a copy saved here would lack", async () => {
    const bytes = await foreign(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
      { "xl/charts/chart1.xml": "<chart/>", "xl/comments1.xml": `<comments ${main}/>` },
    );
    expect((await openXlsx(bytes)).losses).toEqual(["charts of some kinds", "comments"]);
  });

  test("that is a plain scorecard loses nothing", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "A", cells: [] }], tables: [], names: [] });
    expect((await openXlsx(bytes)).losses).toEqual([]);
  });
});

describe("A file that is no .xlsx", () => {
  const other = async (name: string): Promise<Uint8Array> => {
    const zip = new JSZip();
    zip.file(name, "x");
    return zip.generateAsync({ type: "uint8array" });
  };
  test.each([
    ["text", async () => new TextEncoder().encode("Metric,Weight\n"), /not an Excel workbook/],
    ["nothing at all", async () => new Uint8Array(), /not an Excel workbook/],
    ["another zip", () => other("word/document.xml"), /not an Excel workbook/],
    ["a binary workbook", () => other("xl/workbook.bin"), /\.xlsb/],
    [
      "the old format, or encrypted",
      async () => new Uint8Array([208, 207, 17, 224, 161, 177, 26, 225]),
      /old \.xls format/,
    ],
    ["half a download", async () => (await foreign("<sheetData/>")).slice(0, 400), /not an Excel workbook/],
    [
      "a sheet broken in the middle",
      () => foreign('<sheetData><row r="1"><c r="A1"'),
      /damaged|no worksheet/,
    ],
  ])("(%s) is refused with one clear sentence", async (_what, make, sentence) => {
    const refused = await readXlsx(await make()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnreadableFile);
    expect((refused as Error).message).toMatch(sentence);
  });
});
