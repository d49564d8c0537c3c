import { headersOf } from "../systems/tables";
import { dashboardSheet } from "../messages/dashboard";
import { guarded, text } from "../scorecard/formula-text";
import { freeTogether, type TakenNames } from "../scorecard/free-names";
import type { WorkbookPlan } from "../scorecard/plan";
import { type ColumnRefs, tableRefs } from "../scorecard/refs";
import type { TemplateKind } from "../systems/system";
import {
  settingRef,
  templateSheet,
  type TemplateColumn,
  type TemplateValue,
} from "../systems/template-sheet";
import { shareFormats } from "../scorecard/number-formats";
import { sampleMetrics } from "./sample";
import {
  type DriverColumn,
  driverTable,
  lenses,
  type MetricColumn,
  metricTable,
  nameWords,
  targetLabel,
} from "./words";

/** Up to what makes a difference to the total. Points read as they are. */
const totalFormat = "[<=2]0.0####%;General";
const headline = "headline";
const { formulas: words } = dashboardSheet;

/** The dashboard and its drivers on two sheets: the source's six metrics, or six rows to fill. */
export function dashboardTemplate(kind: TemplateKind, taken: TakenNames): WorkbookPlan {
  const names = freeTogether(taken, {
    sheets: { dashboard: dashboardSheet.dashboard, drivers: dashboardSheet.drivers },
    tables: { dashboard: "Dashboard", drivers: "Drivers" },
  });
  const metrics = tableRefs<MetricColumn>(names.tables.dashboard, headersOf(metricTable));
  const drivers = tableRefs<DriverColumn>(names.tables.drivers, headersOf(driverTable));
  const target = settingRef({ headline }, 0, 0);
  const [score, weights] = [metrics.all("score"), guarded(metrics.all("weight"))];
  const input = `${score},${weights},${metrics.all("measured")}`;
  // A figure is blank while there are no weights, or wrong ones; which target that is asked of doesn't matter.
  const weighed = `OXM.STATUS(${score},">0%",,${weights})<>"Check weightings"`;
  const fact = (label: string, formula: string, name?: string) =>
    ({
      label,
      formula: `=IFERROR(IF(${weighed},${formula},""),"")`,
      // What is compared with a target never looks as if it met one that it misses.
      numberFormat: name === undefined ? shareFormats.workedOut : shareFormats.exact,
      fact: true,
      ...(name === undefined ? {} : { name }),
    }) as const;
  const sample = kind === "sample" ? sampleMetrics : [];
  const dashboard = templateSheet({
    name: names.sheets.dashboard,
    title: dashboardSheet.title,
    headline:
      `=IF(COUNTA(${metrics.all("weight")})=0,${text(words.noWeights)},IFERROR(` +
      `${firstSentence(`OXM.VERDICT(${guarded(metrics.all("metric"))},${score},${weights},${guarded(target)},${metrics.all("measured")})`)},` +
      `${text(words.unreadable)}))`,
    settings: [
      [
        { label: targetLabel, value: ">90%", numberFormat: "@", prompt: dashboardSheet.target },
        fact("Measured", `OXM.COVERAGE(${input})`),
        {
          label: dashboardSheet.weightsTotal,
          formula: totalFormula(metrics.all("weight")),
          numberFormat: totalFormat,
          fact: true,
        },
      ],
      [
        fact("Floor", `INDEX(OXM.RANGE(${input}),1,1)`, "OXM_Floor"),
        fact("Ceiling", `INDEX(OXM.RANGE(${input}),1,2)`, "OXM_Ceiling"),
      ],
    ],
    notes: [
      dashboardSheet.hint,
      dashboardSheet.noWeightsKnown,
      ...(kind === "sample" ? [dashboardSheet.illustrative] : []),
      dashboardSheet.attribution,
    ],
    tables: [
      {
        name: names.tables.dashboard,
        columns: metricColumns(metrics, drivers),
        rows: sample.map(({ metric, isOpen, definition, soWhat, action }): TemplateValue[] => [
          metric,
          isOpen === true ? nameWords.open : nameWords.agreed,
          filled(definition),
          undefined,
          undefined,
          undefined,
          soWhat,
          filled(action),
        ]),
        spareRows: 6 - sample.length,
      },
    ],
  });
  const rows = sample.flatMap(({ metric, drivers: ofMetric }) =>
    ofMetric.map(([driver, lens, score]): TemplateValue[] => [metric, driver, lens, score]),
  );
  const driverSheet = templateSheet({
    name: names.sheets.drivers,
    title: dashboardSheet.driversTitle,
    notes: [dashboardSheet.driversHint],
    tables: [
      {
        name: names.tables.drivers,
        columns: [
          { header: driverTable.headers.metric[0], width: 32, look: "strong" },
          { header: driverTable.headers.driver[0], width: 48, look: "text" },
          { header: driverTable.headers.lens[0], width: 14, look: "text", list: lenses },
          {
            header: driverTable.headers.score[0],
            width: 12,
            look: "input",
            numberFormat: shareFormats.exact,
            prompt: dashboardSheet.score,
          },
        ],
        rows,
        spareRows: kind === "sample" ? 0 : 18,
      },
    ],
  });
  return {
    sheets: [dashboard.sheet, driverSheet.sheet],
    tables: [...dashboard.tables, ...driverSheet.tables],
    names: [...dashboard.names, ...driverSheet.names],
    activeSheet: names.sheets.dashboard,
  };
}

/**
 * The first sentence of a text: the whole verdict, which goes on with the rows, is longer than the sheet is wide. Every
 * sentence is moved far behind the one before, so that the text is worked out once.
 */
const firstSentence = (said: string) => `TRIM(LEFT(SUBSTITUTE(${said},". ","."&REPT(" ",600)),600))`;

/** What weights come to as the pane counts them, numbers in text too, without the dust of binary sums. */
const totalFormula = (weights: string) =>
  `=IF(COUNTA(${weights})=0,"",ROUND(SUM(IF(ISNUMBER(${weights}),${weights},IF(ISTEXT(${weights}),IFERROR(NUMBERVALUE(${weights}),0),0))),12))`;

const filled = (value: string) => (value === "" ? undefined : value);

function metricColumns(
  metrics: ColumnRefs<MetricColumn>,
  drivers: ColumnRefs<DriverColumn>,
): TemplateColumn[] {
  const { headers } = metricTable;
  const here = metrics.here("metric");
  const mine = `TRIM(${drivers.all("metric")})=TRIM(${here})`;
  const score = drivers.all("score");
  // Nested, so that text and errors among the scores are passed over.
  const scores = `IF(${mine},IF(ISNUMBER(${score}),IF(${score}>=0,IF(${score}<=1,${score}))))`;
  const measured = metrics.here("measured");
  const isOpen = `${metrics.here("name")}=${text(nameWords.open)}`;
  return [
    { header: headers.metric[0], width: 32, look: "strong" },
    { header: headers.name[0], width: 11, look: "text", list: Object.values(nameWords) },
    { header: headers.definition[0], width: 40, look: "text" },
    { header: headers.weight[0], width: 10, look: "input", numberFormat: shareFormats.exact },
    {
      header: headers.score[0],
      width: 12,
      look: "number",
      numberFormat: shareFormats.workedOut,
      formula: `=IF(TRIM(${here})="","",IFERROR(AVERAGE(${scores}),""))`,
      array: true,
    },
    {
      header: headers.measured[0],
      width: 12,
      look: "number",
      numberFormat: shareFormats.workedOut,
      formula: `=IF(TRIM(${here})="","",IFERROR(COUNT(${scores})/SUM(--(${mine})),0))`,
      array: true,
    },
    // After a column of figures, so that words don't touch them.
    { header: headers.soWhat[0], width: 36, look: "result" },
    { header: headers.action[0], width: 36, look: "text" },
    {
      header: headers.state[0],
      width: 28,
      look: "result",
      formula:
        `=IF(${here}="","",IF(${measured}=0,${text(words.notMeasured)},` +
        `IF(${measured}<1,${text(words.partly)}&ROUND(100*${measured},1)&"%",${text(words.measured)}))&IF(${isOpen},${text(words.nameOpen)},""))`,
    },
  ];
}
