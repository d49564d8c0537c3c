import { headersOf } from "../systems/tables";
import { registerSheet } from "../messages/issue-register";
import { freeTogether, type TakenNames } from "../scorecard/free-names";
import type { WorkbookPlan } from "../scorecard/plan";
import { tableRefs } from "../scorecard/refs";
import type { TemplateKind } from "../systems/system";
import {
  settingRef,
  templateSheet,
  type TemplateColumn,
  type TemplateValue,
} from "../systems/template-sheet";
import { dayOf } from "../values/day";
import { sampleAsAt, sampleCriteria, sampleIssues, sampleNotice } from "./sample";
import { headlineFormula, levelFormulas, openCostFormula, registerFormulas } from "./sheet-formulas";
import {
  asAtLabel,
  bandTable,
  criteriaTable,
  issueTable,
  levelTable,
  noticeTable,
  promises,
  scale,
  statusChoices,
} from "./words";

const moment = "d mmm yyyy hh:mm";
const headline = "headline";

/** A day of March 2026 with its time of day, as Excel counts it. */
const at = ([date, hour]: readonly [number, number]) => (dayOf(2026, 3, date) ?? 0) + hour / 24;

/** The register with its matrix, its levels and its notices on four sheets: issues of a sample, or rows to fill. */
export function registerTemplate(kind: TemplateKind, taken: TakenNames): WorkbookPlan {
  const names = freeTogether(taken, {
    sheets: {
      issues: registerSheet.issues,
      matrix: registerSheet.matrix,
      levels: registerSheet.levels,
      notices: registerSheet.notices,
    },
    tables: {
      issues: "Issues",
      criteria: "Impact_criteria",
      bands: "Impact_bands",
      levels: "Response_levels",
      notices: "Notices",
    },
  });
  const { headers } = issueTable;
  const issues = tableRefs(names.tables.issues, headersOf(issueTable));
  const levelRefs = tableRefs(names.tables.levels, headersOf(levelTable));
  const asAt = settingRef({ headline }, 0, 0);
  // A criterion added anywhere between these two columns is found.
  const scores = `[${headers.status[0]}]:[${headers.cost[0]}]`;
  const formulas = registerFormulas(issues, {
    row: `${names.tables.issues}[[#This Row],${scores}]`,
    headers: `${names.tables.issues}[[#Headers],${scores}]`,
    criteria: tableRefs(names.tables.criteria, headersOf(criteriaTable)),
    bands: tableRefs(names.tables.bands, headersOf(bandTable)),
    bandBlock: `${names.tables.bands}[[${bandTable.headers.from[0]}]:[${bandTable.headers.class[0]}]]`,
    levels: levelRefs,
    asAt,
  });
  const perLevel = levelFormulas(levelRefs, issues);
  const score = (header: string): TemplateColumn => ({
    header,
    width: 12,
    look: "input",
    list: [1, 2, 3, 4, 5].map(String),
    prompt: registerSheet.score,
  });
  const stamp = (header: string): TemplateColumn => ({
    header,
    width: 19,
    look: "date",
    numberFormat: moment,
  });
  const hours = (header: string): TemplateColumn => ({ header, width: 18, look: "input" });
  const fact = (header: string, formula: string, numberFormat: string): TemplateColumn => ({
    header,
    width: 13,
    look: "number",
    numberFormat,
    formula,
    array: true,
  });
  const isSample = kind === "sample";
  const register = templateSheet({
    name: names.sheets.issues,
    title: registerSheet.title,
    headline: headlineFormula(issues, asAt),
    settings: [
      [
        {
          label: asAtLabel,
          value: isSample ? at(sampleAsAt) : undefined,
          numberFormat: moment,
          prompt: registerSheet.asAt,
        },
        {
          label: registerSheet.formulas.outstanding,
          formula: openCostFormula(issues),
          numberFormat: "#,##0",
          fact: true,
          name: "OXM_CostOutstanding",
        },
      ],
    ],
    notes: [registerSheet.hint, ...(isSample ? [registerSheet.illustrative] : [])],
    tables: [
      {
        name: names.tables.issues,
        columns: [
          { header: headers.issue[0], width: 38, look: "strong" },
          stamp(headers.raised[0]),
          { header: headers.owner[0], width: 16, look: "text" },
          { header: headers.status[0], width: 12, look: "text", list: statusChoices },
          ...sampleCriteria.map(score),
          { header: headers.cost[0], width: 12, look: "number", numberFormat: "#,##0" },
          {
            header: headers.impact[0],
            width: 9,
            look: "number",
            numberFormat: "0.0#",
            formula: formulas.impact,
            array: true,
          },
          { header: headers.class[0], width: 20, look: "result", formula: formulas.class, array: true },
          { header: headers.level[0], width: 9, look: "text", formula: formulas.level, array: true },
          stamp(headers.firstNotice[0]),
          stamp(headers.update[0]),
          stamp(headers.plan[0]),
          stamp(headers.resolved[0]),
          { header: headers.response[0], width: 34, look: "result", formula: formulas.response, array: true },
          { header: headers.previous[0], width: 14, look: "text" },
        ],
        rows: isSample
          ? sampleIssues.map((each): TemplateValue[] => [
              each.issue,
              at(each.raised),
              each.owner,
              each.resolved === undefined ? statusChoices[0] : statusChoices[1],
              ...each.scores,
              each.cost,
              undefined,
              undefined,
              undefined,
              stampOf(each.firstNotice),
              stampOf(each.update),
              stampOf(each.plan),
              stampOf(each.resolved),
            ])
          : [],
        spareRows: isSample ? 2 : 15,
      },
    ],
  });
  const matrix = templateSheet({
    name: names.sheets.matrix,
    title: registerSheet.matrixTitle,
    notes: registerSheet.matrixHints,
    tables: [
      {
        name: names.tables.criteria,
        columns: [
          { header: criteriaTable.headers.criterion[0], width: 30, look: "strong" },
          { header: criteriaTable.headers.weight[0], width: 12, look: "input" },
        ],
        rows: sampleCriteria.map((criterion) => [criterion]),
      },
      {
        name: names.tables.bands,
        left: 3,
        columns: [
          { header: bandTable.headers.from[0], width: 14, look: "input" },
          { header: bandTable.headers.class[0], width: 20, look: "inputText" },
          { header: bandTable.headers.level[0], width: 12, look: "inputText" },
        ],
        rows: [],
        spareRows: scale.most,
      },
    ],
  });
  const levels = templateSheet({
    name: names.sheets.levels,
    title: registerSheet.levelsTitle,
    notes: [registerSheet.levelsHint, registerSheet.inTimeHint],
    tables: [
      {
        name: names.tables.levels,
        columns: [
          { header: levelTable.headers.level[0], width: 12, look: "inputText" },
          ...promises.map((promised) => hours(levelTable.headers[promised][0])),
          fact(levelTable.headers.open[0], perLevel.open, "0"),
          fact(levelTable.headers.inTime[0], perLevel.inTime, "0%"),
          fact(levelTable.headers.cost[0], perLevel.cost, "#,##0"),
        ],
        rows: [],
        spareRows: scale.most,
      },
    ],
  });
  const notices = templateSheet({
    name: names.sheets.notices,
    title: registerSheet.noticesTitle,
    notes: [registerSheet.noticesHint],
    tables: [
      {
        name: names.tables.notices,
        columns: Object.values<readonly [string, ...string[]]>(noticeTable.headers).map(
          ([header], index) => ({
            header,
            width: 28,
            look: index === 0 ? ("strong" as const) : ("text" as const),
          }),
        ),
        rows: isSample ? [Object.values(sampleNotice)] : [],
        spareRows: 3,
      },
    ],
  });
  const planned = [register, matrix, levels, notices];
  return {
    sheets: planned.map(({ sheet }) => sheet),
    tables: planned.flatMap(({ tables }) => tables),
    names: planned.flatMap((each) => each.names),
    activeSheet: names.sheets.issues,
  };
}

const stampOf = (moment_: readonly [number, number] | undefined) =>
  moment_ === undefined ? undefined : at(moment_);
