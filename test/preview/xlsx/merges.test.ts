import ExcelJS from "exceljs";
import type { Book } from "../../../src/preview/book";
import { openXlsx, readXlsx, writeXlsx } from "../../../src/preview/xlsx";

const border = { bottom: { style: "Continuous", color: "#808080" } } as const;
const titled: Book = {
  sheets: [
    {
      name: "Scorecard",
      cells: [
        { row: 0, column: 0, value: "Quarter 3", style: { borders: border } },
        { row: 0, column: 1, style: { borders: border } },
        { row: 1, column: 0, value: "Reach" },
      ],
      merges: ["A1:C1", "A2:A4"],
    },
  ],
  tables: [],
  names: [],
};

test("merged cells are saved and opened again, with the formats of the cells they cover", async () => {
  const { book, losses } = await openXlsx(await writeXlsx(titled));
  expect(book.sheets[0]?.merges).toEqual(["A1:C1", "A2:A4"]);
  expect(book.sheets[0]?.cells).toEqual(titled.sheets[0]?.cells);
  expect(losses).toEqual([]);
});

test("a file of another program has its merged title in the first cell alone", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Report");
  sheet.getCell("B2").value = "Service scorecard";
  sheet.mergeCells("B2:D2");
  const book = await readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(book.sheets[0]?.merges).toEqual(["B2:D2"]);
  expect(book.sheets[0]?.cells).toEqual([{ row: 1, column: 1, value: "Service scorecard" }]);
});
