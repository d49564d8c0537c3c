import { planScorecard } from "../../src/core/scorecard/layout";
import type { CellPlan, WorkbookPlan } from "../../src/core/scorecard/plan";
import { sample, type Sample } from "../../src/core/scorecard/sample";
import type { Book } from "../../src/preview/book";
import { cellsOf, lastYear, perMeasure } from "../../test/core/adopt/fixtures/layouts";
import { sourceTable } from "../../test/core/adopt/fixtures/source-table";

type Line = readonly (string | number)[];

/** The sample with other metrics: so many, each with so many measures. */
export function largeSample(metrics: number, measures = 1): Sample {
  return {
    ...sample,
    metrics: Array.from({ length: metrics }, (_, i) => ({
      metric: `Metric ${i + 1}`,
      weighting: 1 / metrics,
      measures: Array.from({ length: measures }, (_, k) => ({
        measure: `Measure ${i * measures + k + 1}`,
        threshold: ">95%",
        actual: 0.96,
        weight: 1,
      })),
    })),
  };
}

/** Scorecards of so many rows, with values where formulas would stand: the grid needn't calculate them. */
export function valuesOnly(scorecards: number, data: Sample): Book {
  const books: Book[] = [];
  for (let i = 0; i < scorecards; i++) {
    const taken = (list: "sheets" | "tables") => books.flatMap((book) => book[list].map(({ name }) => name));
    books.push(
      valuesOf(planScorecard(data, { sheets: taken("sheets"), tables: taken("tables"), names: [] })),
    );
  }
  return {
    sheets: books.flatMap(({ sheets }) => sheets),
    tables: books.flatMap(({ tables }) => tables),
    names: [],
  };
}

/** A table of somebody's that is to become a scorecard: as small as people have it, and with 1,000 rows. */
export interface ForeignTable {
  readonly name: string;
  readonly small: Book;
  readonly large: Book;
}

const rows = 1_000;
const repeated = (line: (at: number) => Line): Line[] => Array.from({ length: rows }, (_, at) => line(at));

export const foreignTables: readonly ForeignTable[] = [
  {
    name: "use a table with several measures in a cell",
    small: oneSheet(sourceTable as readonly Line[]),
    large: oneSheet([
      ["Metric", "Detail", "Threshold", "Actual", "Weight"],
      ...repeated((at) => [`Metric ${at}`, "• Survey\n• Calls", "• >95%\n• <5", "96%\n4", 1 / rows]),
    ]),
  },
  {
    name: "use a table with a measure in each row",
    small: perMeasure,
    large: oneSheet([
      ["KPI group", "Measure", "Target", "Actual", "Weight"],
      ...repeated((at) =>
        at % 4 === 0
          ? [`Metric ${at}`, `Measure ${at}`, ">95%", "96%", 4 / rows]
          : ["", `Measure ${at}`, ">95%", "96%"],
      ),
    ]),
  },
  {
    name: "use a table with typed scores",
    small: typedScores(4),
    large: typedScores(rows),
  },
  {
    name: "use an Excel table with columns of its own",
    small: lastYear,
    large: {
      ...oneSheet([
        ["Metric", "Owner", "Goal", "Actual", "Weight"],
        ...repeated((at) => [`Metric ${at}`, "Ann", ">95%", "96%", 1 / rows]),
      ]),
      tables: [
        {
          name: "Mine",
          sheet: "Mine",
          row: 0,
          column: 0,
          rowCount: rows + 1,
          columns: ["Metric", "Owner", "Goal", "Actual", "Weight"],
        },
      ],
    },
  },
];

/** A table of metrics with scores that somebody typed. */
export function typedScores(metrics: number): Book {
  return oneSheet([
    ["Metric", "Combined Score", "Weighting"],
    ...Array.from({ length: metrics }, (_, at): Line => [`Metric ${at}`, 0.9, 1 / metrics]),
  ]);
}

function oneSheet(lines: readonly Line[]): Book {
  return { sheets: [{ name: "Mine", cells: cellsOf(lines) }], tables: [], names: [] };
}

function valuesOf({ sheets, tables }: WorkbookPlan): Book {
  const value = ({ row, column, value: written, formula }: CellPlan) => ({
    row,
    column,
    value: formula === undefined ? (written ?? null) : 0.5,
  });
  return {
    sheets: sheets.map(({ name, cells }) => ({ name, cells: cells.map(value) })),
    tables,
    names: [],
  };
}
