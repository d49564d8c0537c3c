import { levelNames } from "../messages/maturity";
import { maturitySheet } from "../messages/maturity-sheet";
import { freeTogether, type TakenNames } from "../scorecard/free-names";
import { sheetPrefix } from "../scorecard/placed-table";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../scorecard/plan";
import { tableRefs } from "../scorecard/refs";
import { asksForPercentage } from "../structure/line-text";
import type { TemplateKind } from "../systems/system";
import {
  headerRowOf,
  type PlannedSheet,
  settingRef,
  templateSheet,
  type TemplateValue,
} from "../systems/template-sheet";
import { areaNames, areas, entries } from "./catalogue";
import { levels, levelText } from "./levels";
import { sampleAnswers } from "./sample";
import { factFormulas, headlineFormula, metFormula, practiceFormulas } from "./sheet-formulas";
import { startingThreshold } from "./starting-threshold";
import { type AssessmentColumn, assessmentTable, methodLabel, methodWords } from "./words";

const header = (column: AssessmentColumn) => assessmentTable.headers[column][0];
const headers = Object.fromEntries(
  Object.entries(assessmentTable.headers).map(([column, [first]]) => [column, first]),
) as Readonly<Record<AssessmentColumn, string>>;

const headline = "headline";
const at = {
  method: settingRef({ headline }, 0, 0),
  level: settingRef({ headline }, 0, 1),
  share: settingRef({ headline }, 0, 2),
  missing: settingRef({ headline }, 0, 3),
};

/**
 * A self-assessment on two sheets: every metric of the catalogue with a threshold started and, in the sample, made-up
 * answers; and what that comes to per practice. Metrics stand by practice, so that those named at several levels meet.
 */
export function maturityTemplate(kind: TemplateKind, taken: TakenNames): WorkbookPlan {
  const { sheets, tables } = freeTogether(taken, {
    sheets: { assessment: maturitySheet.title, levels: maturitySheet.levelsTitle },
    tables: { assessment: "Maturity", levels: "Maturity_levels" },
  });
  const assessment = assessmentSheet(kind, sheets.assessment, tables.assessment);
  const overview = levelsSheet(sheets.levels, tables.levels, tables.assessment, sheets.assessment);
  return {
    sheets: [assessment.sheet, overview.sheet],
    tables: [...assessment.tables, ...overview.tables],
    names: [...assessment.names, ...overview.names],
    activeSheet: sheets.assessment,
  };
}

function assessmentSheet(kind: TemplateKind, name: string, table: string): PlannedSheet {
  const refs = tableRefs(table, headers);
  const facts = factFormulas(refs, at.missing);
  const { labels } = maturitySheet;
  const input = {
    name,
    title: maturitySheet.heading,
    headline: headlineFormula(refs, at),
    settings: [
      [
        {
          label: methodLabel,
          value: methodWords.reached,
          list: Object.values(methodWords),
          prompt: maturitySheet.method,
        },
        { label: labels.level, formula: facts.level, name: "Maturity_level", fact: true as const },
        {
          label: labels.share,
          formula: facts.share,
          numberFormat: "0.0%",
          name: "Maturity_share",
          fact: true as const,
        },
        { label: labels.missing, formula: facts.missing, fact: true as const },
      ],
    ],
    notes: [
      ...(kind === "sample" ? [maturitySheet.illustrative] : []),
      maturitySheet.hint,
      maturitySheet.rule,
      maturitySheet.refer,
    ],
  };
  const planned = templateSheet({
    ...input,
    tables: [
      {
        name: table,
        columns: [
          { header: header("practice"), width: 26, look: "strong" },
          {
            header: header("level"),
            width: 20,
            look: "text",
            list: levels.map(levelText),
            otherwise: maturitySheet.otherLevel,
          },
          { header: header("done"), width: 44, look: "text" },
          { header: header("outcome"), width: 36, look: "text" },
          { header: header("metric"), width: 38, look: "text" },
          { header: header("threshold"), width: 13, look: "inputText", numberFormat: "@" },
          { header: header("actual"), width: 16, look: "input" },
          { header: header("met"), width: 18, look: "result", formula: metFormula(refs) },
        ],
        rows: rowsOf(kind),
        spareRows: 8,
      },
    ],
  });
  return { ...planned, sheet: withPercentages(planned.sheet, headerRowOf(input)) };
}

/** The rows by practice, then by level: practices and outcomes of a block are lines of the cells of its metrics. */
function rowsOf(kind: TemplateKind): TemplateValue[][] {
  return areas.flatMap((area) =>
    entries
      .filter(({ block }) => block.area === area)
      .map(({ block: { level, practices, outcomes }, metric }, index) => {
        const [threshold, actual] = (kind === "sample" ? sampleAnswers[area][index] : undefined) ?? [
          startingThreshold(metric),
        ];
        return [
          areaNames[area],
          levelText(level),
          practices.join("\n"),
          outcomes.join("\n"),
          metric.text,
          threshold,
          actual,
        ];
      }),
  );
}

const thresholdColumn = 5;

/** Actuals beside thresholds that ask for percentages are shown as such. */
function withPercentages(sheet: SheetPlan, headerRow: number): SheetPlan {
  const percentages = new Set(
    sheet.cells.flatMap(({ row, column, value }) =>
      row > headerRow && column === thresholdColumn && asksForPercentage(value) ? [row] : [],
    ),
  );
  const isActual = ({ row, column }: CellPlan) => column === thresholdColumn + 1 && percentages.has(row);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => (isActual(cell) ? { ...cell, numberFormat: "0.0##%" } : cell)),
  };
}

function levelsSheet(
  name: string,
  table: string,
  assessment: string,
  assessmentSheetName: string,
): PlannedSheet {
  const { columns } = maturitySheet;
  const practice = `${table}[[#This Row],[${header("practice")}]]`;
  const formulas = practiceFormulas(tableRefs(assessment, headers), practice);
  return templateSheet({
    name,
    title: maturitySheet.levelsHeading,
    headline: `=${sheetPrefix(assessmentSheetName)}$A$2`,
    notes: [maturitySheet.levelsHint],
    tables: [
      {
        name: table,
        columns: [
          { header: header("practice"), width: 28, look: "strong" },
          { header: columns.reached, width: 14, look: "number", formula: formulas.reached, array: true },
          ...levels.map((level) => ({
            header: levelNames[level],
            width: 14,
            look: "number" as const,
            numberFormat: "0%",
            formula: formulas.share(level),
            array: true,
          })),
          { header: columns.met, width: 14, look: "number", formula: formulas.met },
        ],
        rows: areas.map((area) => [areaNames[area]]),
        spareRows: 3,
      },
    ],
  });
}
