import { sampleWorkbook } from "../../src/core/scorecard/layout";
import type { SheetPlan } from "../../src/core/scorecard/plan";
import { cellOf } from "../../src/excel/cell-values";
import { placeOf } from "../../src/excel/go-to-cell";
import { problemOf } from "../../src/excel/run";
import { asText } from "../../src/excel/as-text";
import { formulaRuns } from "../../src/excel/write-cells";

describe("text that Excel would take for something else", () => {
  it.each(["=1+1", "+44 20", "-5", "@sum", "'quoted"])("%s, a formula, is kept as text", (text) =>
    expect(asText(text)).toBe(`'${text}`),
  );
  it.each([
    "100%",
    "5-1",
    "3/4/2026",
    "20",
    "$5",
    "(3)",
    "#N/A",
    "true",
    "October 2026",
    "Nov-26",
    "Oktober 2026",
  ])("%s, a number, date, error or truth, is kept as text", (text) => expect(asText(text)).toBe(`'${text}`));
  it.each([">90%", "<5%", "plain", "", "Delivered – yes/no", "Service desk", "Q3"])(
    "%p needs no help",
    (text) => expect(asText(text)).toBe(text),
  );
  it("in a cell formatted as text only a formula needs help", () => {
    expect(asText("100%", "@")).toBe("100%");
    expect(asText("=1+1", "@")).toBe("'=1+1");
  });
});

describe("values as Excel gives them", () => {
  it.each([
    ["#N/A", { code: "#N/A" }],
    ["#BUSY!", { code: "#BUSY!" }],
    ["#1 priority", "#1 priority"],
    ["", ""],
    [0.5, 0.5],
    [true, true],
    [undefined, null],
  ])("%p", (value, cell) => expect(cellOf(value)).toEqual(cell));
});

describe("an address with its sheet", () => {
  it.each([
    ["Sheet1!A1", { sheet: "Sheet1", address: "A1" }],
    ["'My sheet'!B2:C3", { sheet: "My sheet", address: "B2:C3" }],
    ["'It''s'!A1", { sheet: "It's", address: "A1" }],
    ["'A!B'!A1", { sheet: "A!B", address: "A1" }],
  ])("%s", (full, place) => expect(placeOf(full)).toEqual(place));
});

describe("what Excel throws becomes a problem", () => {
  it.each([
    [{ code: "InvalidOperationInCellEditMode" }, "cell-edit"],
    [{ code: "AccessDenied" }, "protected"],
    [{ code: "ItemNotFound" }, "item-gone"],
    [{ code: "ApiNotFound", debugInfo: { errorLocation: "Range.foo" } }, "api-missing"],
    [{ code: "ConnectionFailure" }, "connection"],
    [{ code: "ResponsePayloadSizeLimitExceeded" }, "too-large"],
    [new Error("boom"), "excel"],
    [undefined, "excel"],
    ["text", "excel"],
  ])("%p", (thrown, key) => {
    const problem = problemOf(thrown);
    expect(problem.key).toBe(key);
    expect(problem.sentence).toMatch(/\.$/);
  });
});

it("writes formulas in runs down a column, each cell once", () => {
  const [{ cells }] = sampleWorkbook().sheets as [SheetPlan];
  const blocks = formulaRuns(cells);
  expect(blocks.find(({ row, column }) => row === 7 && column === 3)?.rows).toHaveLength(4);
  const written = blocks.reduce((count, { rows }) => count + rows.length, 0);
  expect(written).toBe(cells.filter((cell) => cell.formula !== undefined).length);
});
