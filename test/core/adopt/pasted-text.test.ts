import fc from "fast-check";
import { pastedCells } from "../../../src/core/adopt/pasted-text";
import { planPaste } from "../../../src/core/adopt/plan-paste";
import { sourceTable, sourceText } from "./fixtures/source-table";

const values = (text: string) => pastedCells(text).map((row) => row.map(({ value }) => value));

describe("text from a clipboard", () => {
  it("has columns between tabs, and cells with lines in quotation marks", () =>
    expect(values('Metric\tThreshold\n"a\nb"\t"say ""yes"""')).toEqual([
      ["Metric", "Threshold"],
      ["a\nb", 'say "yes"'],
    ]));

  it("is the source's table again", () => expect(values(sourceText)).toEqual(sourceTable));

  it("has percentages as numbers that show as they were, and thresholds as text", () =>
    expect(pastedCells("a\t30%\t28.5%\t>95%\t20\t1,000\t=1")[0]).toEqual([
      { value: "a", numberFormat: "@" },
      { value: 0.3, numberFormat: "0%" },
      { value: 0.285, numberFormat: "0.0%" },
      { value: ">95%", numberFormat: "@" },
      { value: 20 },
      { value: 1000 },
      { value: "=1", numberFormat: "@" },
    ]));

  it.each([
    ["bars", "| Metric | Weight |\n|---|---:|\n| Speed | 30% |"],
    ["wide gaps", "Metric    Weight\nSpeed     30%"],
    ["tabs and Windows line ends", "Metric\tWeight\r\nSpeed\t30%\r\n"],
  ])("may have its columns between %s", (_what, text) =>
    expect(
      values(text).map((row) => row.map((each) => (typeof each === "string" ? each.trim() : each))),
    ).toEqual([
      ["Metric", "Weight"],
      ["Speed", 0.3],
    ]),
  );

  it("is never too odd to be cut into rows of one length", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\t", "\n", '"', "|", " ", "9", "%") }), (text) => {
        const rows = pastedCells(text);
        expect(new Set(rows.map(({ length }) => length)).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("goes to a sheet of a free name, and is refused where it is no table", () => {
    const taken = { sheets: ["pasted TABLE"], grids: [] };
    const planned = planPaste(sourceText, taken);
    expect(planned.ok && planned.value.block).toMatchObject({
      sheet: "Pasted table 2",
      lastRow: 5,
      lastColumn: 5,
    });
    expect(planPaste("only words", taken)).toMatchObject({ ok: false, problem: { key: "adopt-no-paste" } });
  });
});
