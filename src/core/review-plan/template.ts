import { reviewPlanSheet } from "../messages/review-plan";
import { freeTogether, type TakenNames } from "../scorecard/free-names";
import type { WorkbookPlan } from "../scorecard/plan";
import { text } from "../scorecard/formula-text";
import { tableRefs } from "../scorecard/refs";
import type { TemplateKind } from "../systems/system";
import { settingRef, templateSheet, type TemplateValue } from "../systems/template-sheet";
import { dayOf } from "../values/day";
import { asAtLabel, planTable, statusChoices, statusWords } from "./words";
import { sampleActivities, sampleAsAt } from "./sample";

const header = (column: keyof typeof planTable.headers) => planTable.headers[column][0];
const dateFormat = "d mmm yyyy";

/** A review plan on a sheet of its own: the source's twelve activities, or a plan to fill. */
export function reviewPlanTemplate(kind: TemplateKind, taken: TakenNames): WorkbookPlan {
  const names = freeTogether(taken, {
    sheets: { plan: reviewPlanSheet.title },
    tables: { plan: "Review_plan" },
  });
  const headline = "headline";
  const asAt = settingRef({ headline }, 0, 0);
  const refs = tableRefs(names.tables.plan, {
    activity: header("activity"),
    end: header("end"),
    status: header("status"),
  });
  const planned = templateSheet({
    name: names.sheets.plan,
    title: reviewPlanSheet.title,
    headline: headlineFormula(refs.all("activity"), refs.all("end"), refs.all("status"), asAt),
    settings: [
      [
        {
          label: asAtLabel,
          value: kind === "sample" ? dayOf(...sampleAsAt) : undefined,
          numberFormat: dateFormat,
          prompt: reviewPlanSheet.asAt,
        },
        {
          label: reviewPlanSheet.overdue,
          formula: overdueFormula(refs.all("activity"), refs.all("end"), refs.all("status"), asAt),
          name: "Activities_overdue",
          fact: true,
        },
      ],
    ],
    notes: [...(kind === "sample" ? [reviewPlanSheet.illustrative] : []), reviewPlanSheet.hint],
    tables: [
      {
        name: names.tables.plan,
        columns: [
          { header: header("activity"), width: 58, look: "strong" },
          { header: header("owner"), width: 18, look: "text" },
          { header: header("start"), width: 14, look: "date", numberFormat: dateFormat },
          { header: header("end"), width: 14, look: "date", numberFormat: dateFormat },
          { header: header("status"), width: 14, look: "inputText", list: statusChoices },
          {
            header: "Due",
            width: 26,
            look: "result",
            formula: dueFormula(refs.here("activity"), refs.here("end"), refs.here("status"), asAt),
          },
        ],
        rows:
          kind === "sample"
            ? sampleActivities.map(([activity, owner, start, end, status]): TemplateValue[] => [
                activity,
                owner,
                dayOf(...start),
                dayOf(...end),
                status,
              ])
            : [],
        spareRows: kind === "sample" ? 0 : 12,
      },
    ],
  });
  return {
    sheets: [planned.sheet],
    tables: planned.tables,
    names: planned.names,
    activeSheet: names.sheets.plan,
  };
}

const { formulas: words } = reviewPlanSheet;

/** Plain Excel, so that it goes on working for people without the add-in. */
function dueFormula(activity: string, end: string, status: string, asAt: string): string {
  const days = (difference: string) =>
    `(${difference})&IF(${difference}=1,${text(words.day)},${text(words.days)})`;
  return (
    `=IF(${activity}="","",IF(${isComplete(status)},${text(words.complete)},IF(NOT(ISNUMBER(${end})),${text(words.noEnd)},` +
    `IF(NOT(ISNUMBER(${asAt})),${text(words.noAsAt)},IF(INT(${end})<INT(${asAt}),"✗ "&${days(`INT(${asAt})-INT(${end})`)}&${text(words.overdue)},` +
    `IF(INT(${end})=INT(${asAt}),${text(words.today)},${text(words.in)}&${days(`INT(${end})-INT(${asAt})`)}))))))`
  );
}

function headlineFormula(activity: string, end: string, status: string, asAt: string): string {
  const total = `COUNTIFS(${activity},"?*")`;
  const complete = `SUM((${activity}<>"")*${isComplete(status)})`;
  const overdue = overdueCount(activity, end, status, asAt);
  return (
    `=IF(${total}=0,${text(words.empty)},IF(${total}=${complete},${text(words.allComplete)},` +
    `IF(NOT(ISNUMBER(${asAt})),${text(words.noAsAtYet)},IF(${overdue}>0,"✗ "&${overdue}&${text(words.of)}&${total}&${text(words.overdue)},` +
    `${text(words.onTrack)}&(${total}-${complete})&${text(words.toGo)}))))`
  );
}

/** How many activities are overdue, for a scorecard to refer to; blank without a day to look from. */
function overdueFormula(activity: string, end: string, status: string, asAt: string): string {
  return `=IF(ISNUMBER(${asAt}),${overdueCount(activity, end, status, asAt)},"")`;
}

const overdueCount = (activity: string, end: string, status: string, asAt: string) =>
  `SUM((${activity}<>"")*ISNUMBER(${end})*(${end}<INT(${asAt}))*NOT(${isComplete(status)}))`;

/** True for each status that says complete in any of its words. */
function isComplete(status: string): string {
  return `ISNUMBER(MATCH(TRIM(${status}),{${statusWords.complete.map(text).join(",")}},0))`;
}
