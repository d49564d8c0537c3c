/** @jest-environment jsdom */
import { readHtmlTable } from "../../../src/preview/paste/html-table";

test("a page without a table has none", () => expect(readHtmlTable("<p>30%</p>")).toBeUndefined());

test("cells are their texts, white space as a page shows it", () => {
  const html =
    "<table><tr><th>Metric</th><th>Weight\n  (%)</th></tr><tr><td> Reach </td><td>30%</td></tr></table>";
  expect(readHtmlTable(html)).toEqual({
    rows: [
      ["Metric", "Weight (%)"],
      ["Reach", "30%"],
    ],
    merges: [],
  });
});

test("spans are merged cells", () => {
  const html =
    "<table><tr><td colspan=2>Title</td></tr><tr><td rowspan=2>A</td><td>1</td></tr><tr><td>2</td></tr></table>";
  expect(readHtmlTable(html)).toEqual({
    rows: [
      ["Title", ""],
      ["A", "1"],
      ["", "2"],
    ],
    merges: [
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 1, column: 0, rows: 2, columns: 1 },
    ],
  });
});

test.each(["<p>one</p><p>two</p>", "one<br>two", "<ul><li>one</li> <li>two</li></ul>", "<div>one</div>two"])(
  "the lines of %s are rows, beside which the other cells are merged",
  (lines) => {
    expect(
      readHtmlTable(`<table><tr><td>A</td><td>${lines}</td></tr><tr><td>B</td><td>x</td></tr></table>`),
    ).toEqual({
      rows: [
        ["A", "one"],
        ["", "two"],
        ["B", "x"],
      ],
      merges: [{ row: 0, column: 0, rows: 2, columns: 1 }],
    });
  },
);

test("a break as Excel's own clipboard marks it stays in its cell", () => {
  const html = '<table><tr><td>one<br style="mso-data-placement:same-cell;" />two</td></tr></table>';
  expect(readHtmlTable(html)?.rows).toEqual([["one\ntwo"]]);
});
