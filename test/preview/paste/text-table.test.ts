import fc from "fast-check";
import { readTextTable } from "../../../src/preview/paste/text-table";

test.each([
  ["a cell", "x", [["x"]]],
  [
    "tabs and lines",
    "a\tb\nc\td",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "Windows' line ends, one at the end",
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "rows of unlike length",
    "a\nb\tc",
    [
      ["a", ""],
      ["b", "c"],
    ],
  ],
  [
    "line breaks in a quoted cell",
    'a\t"one\ntwo"\nb\tc',
    [
      ["a", "one\ntwo"],
      ["b", "c"],
    ],
  ],
  ["quotation marks in one", '"say ""yes"""\tx', [['say "yes"', "x"]]],
  ["a tab in one", '"a\tb"', [["a\tb"]]],
  ["marks that don't close", '"a\tb', [['"a', "b"]]],
  ["marks within a text", 'the "big" one\tx', [['the "big" one', "x"]]],
  ["a quoted start with more behind it", '"a" b\tc', [['"a" b', "c"]]],
  [
    "empty cells",
    "\t\na\t",
    [
      ["", ""],
      ["a", ""],
    ],
  ],
  ["nothing", "", [[""]]],
])("%s", (_name, text, cells) => expect(readTextTable(text)).toEqual(cells));

test("what Excel copies is read as it was, whatever the cells hold", () => {
  const quote = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  const cell = fc.string({ unit: fc.constantFrom("a", '"', "\n", "\t", " ", "=", "%") });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const text = rows.map((row) => row.map(quote).join("\t")).join("\n");
      expect(readTextTable(text)).toEqual(rows);
    }),
  );
});
