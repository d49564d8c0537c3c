import { createHeadlessEngine } from "../../../src/preview/engine/headless";
import type { UniverEngine } from "../../../src/preview/engine/univer-engine";
import { parseAddress, type Box } from "../../../src/preview/formulas/a1";

let engine: UniverEngine;
beforeEach(() => {
  engine = createHeadlessEngine();
});
afterEach(() => engine.dispose());

const box = (address: string): Box => parseAddress(address) as Box;
const sheet = (): string => engine.sheets.active();
const values = (address: string): unknown[][] =>
  engine.cells.read(sheet(), box(address)).map((row) => row.map((cell) => cell.value));
const formulas = (address: string): unknown[][] =>
  engine.cells.read(sheet(), box(address)).map((row) => row.map((cell) => cell.formula));
const write = (address: string, inputs: (string | number | boolean | null)[][]): void =>
  engine.cells.write(sheet(), box(address), inputs);

test("values, percentages, booleans, errors and formulas are what Excel makes of them", async () => {
  write("A1:B4", [
    ["30%", "'007"],
    [true, "1,234.5"],
    ["#N/A", "=1/0"],
    [0.95, "=A4*2"],
  ]);
  await engine.settled();
  expect(values("A1:B4")).toEqual([
    [0.3, "007"],
    [true, 1234.5],
    ["#N/A", "#DIV/0!"],
    [0.95, 1.9],
  ]);
  expect(engine.cells.read(sheet(), box("A1"))[0]?.[0]).toMatchObject({ text: "30%", numberFormat: "0%" });
});

test("a new look calculates nothing, keeps formulas, and is one undo step", async () => {
  write("A1:B1", [[2, "=A1*3"]]);
  await engine.settled();
  const calculated = jest.fn();
  const stop = engine.on((event) => event.kind === "calculated" && calculated());
  engine.asAddIn({}, () => engine.cells.setStyle(sheet(), box("A1:B2"), () => ({ bold: true })));
  await engine.settled();
  expect(calculated).not.toHaveBeenCalled();
  stop();
  expect(engine.cells.style(sheet(), 0, 1)).toMatchObject({ bold: true });
  write("A1:A1", [[5]]);
  await engine.settled();
  expect(values("A1:B1")).toEqual([[5, 15]]);
  await engine.undo();
  await engine.undo();
  expect(engine.cells.style(sheet(), 0, 1).bold).toBeUndefined();
  expect([values("A1:B1"), formulas("B1:B1")]).toEqual([[[2, 6]], [["=A1*3"]]]);
});

test("a formula with a look, written in one run, is calculated when it is undone and done again", async () => {
  engine.asAddIn({}, () => {
    write("A1:B1", [[2, "=A1*3"]]);
    engine.cells.setStyle(sheet(), box("A1:B1"), () => ({ bold: true }));
  });
  await engine.settled();
  await engine.undo();
  expect(values("A1:B1")).toEqual([["", ""]]);
  await engine.redo();
  await engine.settled();
  expect(values("A1:B1")).toEqual([[2, 6]]);
});

describe("tables", () => {
  beforeEach(async () => {
    write("B2:D4", [
      ["Metric", "Customer Weighting", "OXM Score"],
      ["Reach", 0.4, "x"],
      ["Depth", 0.6, "y"],
    ]);
    engine.asAddIn({}, () => engine.tables.add(sheet(), box("B2:D4"), true, "OXM_Scorecard"));
    write("D3:D4", [["=[@[Customer Weighting]]*2"], ["=OXM_Scorecard[[#This Row],[Customer Weighting]]*2"]]);
    write("F1:F2", [["=SUM(OXM_Scorecard[Customer Weighting])"], ["=SUM(OXM_Scorecard[OXM Score])"]]);
    await engine.settled();
  });

  test("structured references calculate and read back as the formula bar shows them", () => {
    expect(values("D3:D4")).toEqual([[0.8], [1.2]]);
    expect(values("F1:F2")).toEqual([[1], [2]]);
    expect(formulas("D3:D4")).toEqual([["=[@[Customer Weighting]]*2"], ["=[@[Customer Weighting]]*2"]]);
    expect(formulas("F1")).toEqual([["=SUM(OXM_Scorecard[Customer Weighting])"]]);
  });

  test("hiding a column leaves the selection where it was", () => {
    engine.select(sheet(), box("B2"));
    engine.asAddIn({}, () => engine.layout.setColumnsHidden(sheet(), 7, 1, true));
    expect(engine.selection().box).toEqual(box("B2"));
  });

  test("they follow inserted rows, added rows, and undo", async () => {
    engine.restructure({ sheetId: sheet(), sheet: "Sheet1", axis: "row", at: 0, count: 2 });
    await engine.settled();
    expect(formulas("D5")).toEqual([["=[@[Customer Weighting]]*2"]]);
    expect(values("F3:F4")).toEqual([[1], [2]]);
    await engine.undo();
    await engine.settled();
    expect(values("D3:D4")).toEqual([[0.8], [1.2]]);
    const id = engine.tables.list()[0]?.id ?? "";
    engine.asAddIn({}, () => engine.tables.insertRows(id, 2, [["Width", 0.5, null]]));
    await engine.settled();
    expect(values("B5:D5")).toEqual([["Width", 0.5, 1]]);
    expect(values("F1:F2")).toEqual([[1.5], [3]]);
    await engine.undo();
    await engine.settled();
    expect(values("F1:F2")).toEqual([[1], [2]]);
    expect(engine.tables.list()[0]?.box.rows).toBe(3);
    await engine.redo();
    await engine.settled();
    expect(values("F1:F2")).toEqual([[1.5], [3]]);
  });

  test("they follow a header and a table that get new names", async () => {
    write("C2", [["Weight"]]);
    engine.tables.rename(engine.tables.list()[0]?.id ?? "", "T_2");
    await engine.settled();
    expect(formulas("D3")).toEqual([["=[@Weight]*2"]]);
    expect(formulas("F1")).toEqual([["=SUM(T_2[Weight])"]]);
    expect(values("F1")).toEqual([[1]]);
  });

  test("rows put between a table's rows have its calculated columns, and go in one undo step", async () => {
    engine["api"].getActiveWorkbook()?.getActiveSheet().insertRowsBefore(3, 1);
    await engine.settled();
    expect(formulas("B4:D4")).toEqual([["", "", "=[@[Customer Weighting]]*2"]]);
    expect(formulas("D5")).toEqual([["=[@[Customer Weighting]]*2"]]);
    await engine.undo();
    await engine.settled();
    expect(values("B4:D4")).toEqual([["Depth", 0.6, 1.2]]);
  });
});

test("defined names with _ and . work and move with their cells", async () => {
  write("A1:B1", [[5, "=My_name.x*2"]]);
  engine.names.add({ name: "My_name.x", formula: "=Sheet1!$A$1" });
  await engine.settled();
  expect(values("B1")).toEqual([[10]]);
  engine.restructure({ sheetId: sheet(), sheet: "Sheet1", axis: "row", at: 0, count: 1 });
  await engine.settled();
  expect(engine.names.list()[0]?.formula).toBe("=Sheet1!$A$2");
  expect(values("B2")).toEqual([[10]]);
  expect(formulas("B2")).toEqual([["=My_name.x*2"]]);
});

test("one run of the add-in is one undo step, sheets and all", async () => {
  const before = engine.snapshot();
  const run = {};
  engine.asAddIn(run, () => write("A1", [["kept"]]));
  let added = "";
  engine.asAddIn(run, () => {
    added = engine.sheets.add("Measures");
  });
  engine.asAddIn(run, () => engine.cells.write(added, box("A1:A2"), [["Metric"], ["=1+1"]]));
  engine.asAddIn(run, () => engine.tables.add(added, box("A1:A2"), true));
  engine.asAddIn(run, () => engine.cells.setStyle(added, box("A1"), () => ({ bold: true, fill: "#ffee00" })));
  await engine.settled();
  const after = engine.snapshot();
  expect(engine.undoSteps().undo).toBe(1);
  await engine.undo();
  expect(engine.snapshot()).toEqual(before);
  await engine.redo();
  await engine.settled();
  expect({ ...engine.snapshot(), activeSheet: "" }).toEqual({ ...after, activeSheet: "" });
});

test("a person's entry directly under a table makes it a row longer; one undo takes it back", async () => {
  write("A1:B2", [
    ["Score", "Double"],
    [1, ""],
  ]);
  engine.asAddIn({}, () => engine.tables.add(sheet(), box("A1:B2"), true, "Scores"));
  write("B2", [["=[@Score]*2"]]);
  write("D1", [["=SUM(Scores[Double])"]]);
  await engine.settled();
  engine.person.typeInto(sheet(), 2, 0, "5");
  await Promise.resolve();
  await engine.settled();
  expect(values("A3:B3")).toEqual([[5, 10]]);
  expect(values("D1")).toEqual([[12]]);
  await engine.undo();
  await engine.settled();
  expect(values("A3:B3")).toEqual([["", ""]]);
  expect(values("D1")).toEqual([[2]]);
  expect(engine.tables.list()[0]?.box.rows).toBe(2);
});

test("a formula a person types over another counts as new, by whatever command the grid writes it", async () => {
  write("A1:B2", [
    ["Score", "Double"],
    [1, ""],
  ]);
  engine.asAddIn({}, () => engine.tables.add(sheet(), box("A1:B2"), true, "Scores"));
  write("B2", [["=[@Score]*2"]]);
  await engine.settled();
  engine.gridCommand("sheet.command.set-range-values", {
    subUnitId: sheet(),
    range: { startRow: 1, endRow: 1, startColumn: 1, endColumn: 1 },
    value: { ...engine.gridCell(sheet(), 1, 1), f: "=Scores[@Score]*3", v: null },
  });
  await engine.settled();
  expect(formulas("B2")).toEqual([["=[@Score]*3"]]);
  expect(values("B2")).toEqual([[3]]);
});

test("a formula left half typed doesn't spoil the next ones", async () => {
  engine.parse("=SUM([@Sco");
  write("A1:B1", [[1, "=SUM(A1,2)*2"]]);
  await engine.settled();
  expect(values("B1")).toEqual([[6]]);
});

test("a header a person empties gets a name again, and one undo brings the old one back", async () => {
  write("A1:B2", [
    ["Score", "Double"],
    [1, ""],
  ]);
  engine.asAddIn({}, () => engine.tables.add(sheet(), box("A1:B2"), true, "Scores"));
  write("B2", [["=[@Score]*2"]]);
  await engine.settled();
  engine.person.typeInto(sheet(), 0, 0, "");
  await Promise.resolve();
  await engine.settled();
  expect(values("A1")).toEqual([["Column1"]]);
  expect(formulas("B2")).toEqual([["=[@Column1]*2"]]);
  await engine.undo();
  await engine.settled();
  expect(values("A1")).toEqual([["Score"]]);
  expect(values("B2")).toEqual([[2]]);
});
