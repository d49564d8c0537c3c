import { sampleWorkbook } from "../../../src/core/scorecard/layout";
import { recognise } from "../../../src/core/scorecard/recognise";
import type { SheetGrid } from "../../../src/core/scorecard/sheet-grid";
import type { WorkbookReading } from "../../../src/core/scorecard/workbook-reading";
import { structureFindings } from "../../../src/core/structure/findings";
import type { Cell } from "../../../src/core/values/cell";
import { gridOf, reading, readingOf } from "../support/reading-of";

const sample = readingOf(sampleWorkbook());

/** The sample with other cells: [sheet, row, column, value or formula]. */
function edited(
  ...cells: readonly (readonly [string, number, number, Cell | { formula: string }])[]
): WorkbookReading {
  const put = (grid: SheetGrid): SheetGrid => {
    const values = grid.values.map((line) => [...line]);
    const formulas = (grid.formulas ?? []).map((line) => [...line]);
    for (const [sheet, row, column, cell] of cells) {
      if (sheet !== grid.sheet) continue;
      while (values.length <= row - grid.row) {
        values.push((values[0] ?? []).map(() => ""));
        formulas.push((values[0] ?? []).map(() => ""));
      }
      const formula =
        typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : undefined;
      const [line, written] = [values[row - grid.row], formulas[row - grid.row]];
      if (line !== undefined) line[column - grid.column] = formula === undefined ? (cell as Cell) : "";
      if (written !== undefined) written[column - grid.column] = formula ?? cell;
    }
    return { ...grid, values, formulas };
  };
  return { ...sample, grids: sample.grids.map(put) };
}

const findings = (workbook: WorkbookReading) => {
  const [scorecard] = recognise(workbook.grids, workbook.names).scorecards;
  if (scorecard === undefined) throw new Error("No scorecard was recognised.");
  return structureFindings(workbook, scorecard);
};
const keys = (workbook: WorkbookReading) => findings(workbook).map(({ key }) => key);
const [metricColumn, measureColumn, weightColumn] = [0, 1, 6];
const firstMeasure = 4;

it("nothing is found in the sample", () => expect(keys(sample)).toEqual([]));

describe("measures of no metric", () => {
  const workbook = edited(
    ["Measures", firstMeasure + 12, metricColumn, "Outcomes"],
    ["Measures", firstMeasure + 13, metricColumn, "Outcomes"],
  );

  it("are said with the metric that was meant", () =>
    expect(findings(workbook)[0]).toMatchObject({
      severity: "problem",
      sentence:
        '2 measures belong to "Outcomes", which is no metric of the scorecard, so no score counts them. Did you mean "Outcome"?',
      place: { sheet: "Measures", address: "B17" },
      fix: { label: 'Change to "Outcome"' },
    }));

  it("are put right in their own cells", () => {
    const change = findings(workbook)[0]?.fix?.plan();
    expect(change).toMatchObject({
      ok: true,
      value: {
        cells: [
          { sheet: "Measures", row: 16, column: 0, value: "Outcome" },
          { sheet: "Measures", row: 17, column: 0, value: "Outcome" },
        ],
      },
    });
  });

  it("can become a metric where none was meant", () =>
    expect(findings(edited(["Measures", firstMeasure, metricColumn, "Suppliers"]))[0]).toMatchObject({
      fix: { label: 'Add the metric "Suppliers"' },
    }));

  it("are said when they name none", () => {
    const [finding] = findings(edited(["Measures", firstMeasure, metricColumn, ""]));
    expect(finding?.sentence).toBe("1 measure names no metric, so no score counts it.");
    expect(finding?.fix).toBeUndefined();
  });
});

it("a metric renamed in the scorecard alone: its measures go astray, and it waits for some", () => {
  const workbook = edited(["Scorecard", 10, metricColumn, "Outcome metrics"]);
  const [astray, empty] = findings(workbook);
  expect(astray).toMatchObject({ fix: { label: 'Change to "Outcome metrics"' } });
  expect(empty?.sentence).toBe('"Outcome metrics" has no measure, so it can\'t be scored.');
});

it("a metric twice", () =>
  expect(keys(edited(["Scorecard", 9, metricColumn, "Outcome"]))).toContain("twice:outcome"));

it("rows without formulas, with those their neighbours have", () => {
  const [score, status] = [5, 6];
  const workbook = edited(["Scorecard", 8, score, ""], ["Scorecard", 8, status, ""], ["Measures", 7, 4, ""]);
  const [finding] = findings(workbook);
  expect(finding?.sentence).toBe("2 rows lack formulas.");
  const change = finding?.fix?.plan();
  const written = change?.ok ? (change.value.cells ?? []) : [];
  expect(written.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
    ["Scorecard", 8, 5],
    ["Scorecard", 8, 6],
    ["Measures", 7, 4],
  ]);
  expect(written[0]?.formula).toBe(
    "=OXM.SCORE(Scorecard[[#This Row],[Combined Score]],IF(SUM(Scorecard[Customer Weighting])>2," +
      "Scorecard[[#This Row],[Customer Weighting]]/100,Scorecard[[#This Row],[Customer Weighting]]))",
  );
});

it("a typed combined score is nothing to put right, a typed OXM score is", () => {
  expect(keys(edited(["Scorecard", 8, 3, 0.9]))).toEqual([]);
  const [finding] = findings(edited(["Scorecard", 8, 5, 0.2]));
  expect(finding).toMatchObject({
    severity: "hint",
    sentence: "1 cell holds a typed value where the other rows have a formula.",
    place: { sheet: "Scorecard", address: "F9" },
  });
});

it("a formula that differs from its neighbours", () => {
  const [finding] = findings(edited(["Scorecard", 8, 5, { formula: "=D9*0.5" }]));
  expect(finding?.sentence).toBe("1 formula differs from its neighbours.");
});

it("measure weights left blank beside others", () =>
  expect(findings(edited(["Measures", firstMeasure + 12, weightColumn, ""]))[0]?.sentence).toBe(
    '1 measure of "Outcome" has no weight while others do, so it counts nothing: give it one, or 0.',
  ));

it("measures typed below the table", () => {
  const workbook = edited(
    ["Measures", 20, metricColumn, "Outcome"],
    ["Measures", 20, measureColumn, "Savings"],
    ["Measures", 20, 2, ">5"],
  );
  const [finding] = findings(workbook);
  expect(finding?.sentence).toBe("1 measure stands right below the table, and no formula reads it.");
  expect(finding?.fix?.plan()).toMatchObject({
    ok: true,
    value: { resizeTables: [{ table: "Measures", rowCount: 18 }] },
  });
});

describe("in a plain range", () => {
  const header = ["Metric", "Threshold", "Combined Score", "Weighting", "OXM Score", "Actual"];
  const row = (at: number, name: string) => [
    name,
    ">95%\n>80%",
    { formula: `=IFNA(OXM.COMBINED($F${at},$B${at}),"")`, value: 1 },
    0.5,
    { formula: `=$C${at}*$D${at}`, value: 0.5 },
    "96%\n81%",
  ];
  const sheet = (rows: unknown[][]) =>
    reading([
      gridOf("Card", [
        [{ formula: "=OXM.VERDICT($A$3:$A$4,$C$3:$C$4,$D$3:$D$4,90%)", value: "✓ Met: …" }],
        header,
        ...(rows as Cell[][]),
      ]),
    ]);

  it("a row that formulas don't reach is taken in: they read one more, and it gets its own", () => {
    const workbook = sheet([row(3, "Customer"), row(4, "Outcome"), ["Supplier", ">5", "", 0.1, "", "6"]]);
    const finding = findings(workbook).find(({ key }) => key === "below:metrics");
    const change = finding?.fix?.plan();
    expect(change?.ok && change.value.cells).toEqual([
      { sheet: "Card", row: 0, column: 0, formula: "=OXM.VERDICT($A$3:$A$5,$C$3:$C$5,$D$3:$D$5,90%)" },
      { sheet: "Card", row: 4, column: 2, formula: '=IFNA(OXM.COMBINED($F5,$B5),"")' },
      { sheet: "Card", row: 4, column: 4, formula: "=$C5*$D5" },
    ]);
  });

  it("lines that don't pair are said", () => {
    const [finding] = findings(sheet([row(3, "Customer"), [...row(4, "Outcome").slice(0, 5), "1\n2\n3"]]));
    expect(finding?.sentence).toBe(
      '"Outcome" has 2 thresholds and 3 actuals: give each line its own, then try again.',
    );
  });
});
