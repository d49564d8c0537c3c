import { headersOf } from "../systems/tables";
import { twoClocksSheet } from "../messages/two-clocks";
import { freeTogether, type TakenNames } from "../scorecard/free-names";
import type { WorkbookPlan } from "../scorecard/plan";
import { tableRefs } from "../scorecard/refs";
import type { TemplateKind } from "../systems/system";
import { settingRef, templateSheet } from "../systems/template-sheet";
import { type ClockRefs, sheetFormulas } from "./sheet-formulas";
import { sampleAsAt, sampleCases, sampleMoment, sampleStops } from "./sample";
import { sideChoices } from "./sides";
import { asAtLabel, casesTable, hoursTable, holidaysTable, stopsTable } from "./words";

const words = twoClocksSheet;
const momentFormat = "d mmm yyyy h:mm";
const hoursFormat = "#,##0.0##";
const shareFormat = "0.0%";

/** Cases, their stops and the working hours on three sheets: the sample's cases, or tables to fill. */
export function twoClocksTemplate(kind: TemplateKind, taken: TakenNames): WorkbookPlan {
  const names = freeTogether(taken, {
    sheets: { cases: words.cases, stops: words.stops, hours: words.hours },
    tables: words.tables,
  });
  const sheets = [
    casesSheet(kind, names.sheets.cases, names.tables),
    stopsSheet(kind, names.sheets.stops, names.tables.stops),
    hoursSheet(names.sheets.hours, names.tables),
  ];
  return {
    sheets: sheets.map(({ sheet }) => sheet),
    tables: sheets.flatMap(({ tables }) => tables),
    names: sheets.flatMap(({ names: own }) => own),
    activeSheet: names.sheets.cases,
  };
}

function casesSheet(
  kind: TemplateKind,
  name: string,
  tables: Readonly<Record<keyof typeof words.tables, string>>,
) {
  const head = headersOf(casesTable);
  const refs: ClockRefs = {
    cases: tableRefs(tables.cases, head),
    stops: tableRefs(tables.stops, headersOf(stopsTable)),
    hours: tableRefs(tables.hours, headersOf(hoursTable)),
    holidays: tableRefs(tables.holidays, headersOf(holidaysTable)),
    asAt: settingRef({ headline: "headline" }, 0, 0),
  };
  const formulas = sheetFormulas(refs, tables);
  const inTime = (party: "provider" | "customer" | "user") => ({
    label: words.inTime[party],
    formula: formulas.inTime(party),
    numberFormat: shareFormat,
    name: `OXM_${words.inTime[party].replaceAll(" ", "_")}`,
    fact: true as const,
  });
  const hours = (party: "provider" | "customer" | "user") => ({
    header: head[party],
    width: 14,
    look: "number" as const,
    numberFormat: hoursFormat,
    formula: formulas.hours(party),
    array: true,
  });
  const met = (party: "provider" | "customer" | "user") => ({
    header: head[`${party}Met`],
    width: 19,
    look: "result" as const,
    formula: formulas.met(party),
  });
  return templateSheet({
    name,
    title: words.title,
    headline: formulas.headline,
    settings: [
      [
        {
          label: asAtLabel,
          value: kind === "sample" ? sampleMoment(sampleAsAt) : undefined,
          numberFormat: momentFormat,
          prompt: words.asAt.prompt,
          input: true,
        },
        inTime("provider"),
        inTime("user"),
      ],
      [{ label: words.counted.label, formula: formulas.counted, fact: true }, inTime("customer")],
    ],
    notes: [...(kind === "sample" ? [words.illustrative] : []), words.casesHint, words.scorecardHint],
    tables: [
      {
        name: tables.cases,
        columns: [
          { header: head.case, width: 13, look: "strong" },
          { header: head.service, width: 30, look: "text" },
          {
            header: head.opened,
            width: 19,
            look: "inputText",
            numberFormat: momentFormat,
            prompt: words.prompts.moment,
          },
          {
            header: head.closed,
            width: 19,
            look: "inputText",
            numberFormat: momentFormat,
            prompt: words.prompts.moment,
          },
          hours("provider"),
          hours("customer"),
          hours("user"),
          { header: head.sla, width: 10, look: "input", numberFormat: "@", prompt: words.prompts.sla },
          met("provider"),
          met("customer"),
          met("user"),
        ],
        rows:
          kind === "sample"
            ? sampleCases.map(([id, service, opened, closed, sla]) => [
                id,
                service,
                sampleMoment(opened),
                closed && sampleMoment(closed),
                undefined,
                undefined,
                undefined,
                sla,
              ])
            : [],
        spareRows: kind === "sample" ? 0 : 12,
      },
    ],
  });
}

function stopsSheet(kind: TemplateKind, name: string, table: string) {
  const head = headersOf(stopsTable);
  const moment = { look: "inputText", numberFormat: momentFormat, prompt: words.prompts.moment } as const;
  return templateSheet({
    name,
    title: words.stops,
    notes: [words.stopsHint],
    tables: [
      {
        name: table,
        columns: [
          { header: head.case, width: 13, look: "strong" },
          { header: head.from, width: 19, ...moment },
          { header: head.to, width: 19, ...moment },
          { header: head.side, width: 15, look: "inputText", list: sideChoices, prompt: words.prompts.side },
          { header: head.reason, width: 40, look: "text" },
        ],
        rows:
          kind === "sample"
            ? sampleStops.map(([id, from, to, side, reason]) => [
                id,
                sampleMoment(from),
                to && sampleMoment(to),
                side,
                reason,
              ])
            : [],
        spareRows: kind === "sample" ? 0 : 20,
      },
    ],
  });
}

function hoursSheet(name: string, tables: Readonly<Record<"hours" | "holidays", string>>) {
  const head = headersOf(hoursTable);
  const time = { width: 11, look: "inputText", numberFormat: "[h]:mm", prompt: words.prompts.time } as const;
  return templateSheet({
    name,
    title: words.hours,
    notes: [words.hoursHint],
    tables: [
      {
        name: tables.hours,
        columns: [
          { header: head.weekday, width: 16, look: "strong" },
          { header: head.start, ...time },
          { header: head.end, ...time },
        ],
        rows: words.weekdays.map((day) => [day]),
      },
      {
        name: tables.holidays,
        left: 4,
        columns: [
          { header: words.holiday.header, width: 16, look: "inputText", numberFormat: "d mmm yyyy" },
          { header: words.holiday.name, width: 30, look: "text" },
        ],
        rows: [],
        spareRows: 12,
      },
    ],
  });
}
