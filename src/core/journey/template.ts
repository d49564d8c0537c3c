import { journeySheet } from "../messages/journey";
import { blockAddress } from "../scorecard/address";
import { guarded, text } from "../scorecard/formula-text";
import { freeTogether, type TakenNames } from "../scorecard/free-names";
import type { ConditionalFormatPlan, WorkbookPlan } from "../scorecard/plan";
import { sheetPrefix } from "../scorecard/placed-table";
import { type ColumnRefs, tableRefs } from "../scorecard/refs";
import { headersOf } from "../systems/tables";
import type { TemplateKind } from "../systems/system";
import { headerRowOf, settingRef, templateSheet, type TemplateSheet } from "../systems/template-sheet";
import { usualScale } from "./emotion-scale";
import { sampleStages } from "./sample";
import { scaleTable, scoreLabel, type StageColumn, stageTable, usualStages } from "./words";

const { formulas: words } = journeySheet;
const share = "0.0%";
/** Blank rows to go on in: the pick-list and the checks of the columns reach them. */
const spareWords = 8;
const spareStages = 3;
/** Rows below the table in which the chart of the line finds room, so that it prints with the map. */
const chartRows = 17;

/** A journey map and its emotion scale on two sheets: the source's example, or the stages to fill. */
export function journeyTemplate(kind: TemplateKind, taken: TakenNames): WorkbookPlan {
  const { sheets, tables } = freeTogether(taken, {
    sheets: { stages: journeySheet.sheet, scale: journeySheet.scale },
    tables: journeySheet.tables,
  });
  const refs = tableRefs(tables.stages, headersOf(stageTable));
  const scale = tableRefs(tables.scale, headersOf(scaleTable));
  const both = `${tables.scale}[[${scaleTable.headers.word[0]}]:[${scaleTable.headers.value[0]}]]`;
  const head = headersOf(stageTable);
  const score = settingRef({ headline: "headline" }, 0, 1);
  const input: TemplateSheet = {
    name: sheets.stages,
    title: journeySheet.title,
    headline: headline(refs, score),
    settings: [
      [
        {
          label: journeySheet.journeyOf,
          value: kind === "sample" ? journeySheet.sampleOf : undefined,
        },
        {
          label: scoreLabel,
          formula: `=OXM.JOURNEY(${guarded(refs.all("emotion"))},${guarded(refs.all("weight"))},${guarded(both)})`,
          numberFormat: share,
          name: "Journey_score",
          fact: true,
        },
      ],
    ],
    notes: [
      ...(kind === "sample" ? [journeySheet.illustrative] : []),
      journeySheet.hint,
      journeySheet.emotionHint,
      journeySheet.measuresHint,
      journeySheet.summary,
    ],
    tables: [
      {
        name: tables.stages,
        columns: [
          { header: head.stage, width: 15, look: "strong" },
          { header: head.touchpoint, width: 24, look: "text" },
          { header: head.experience, width: 24, look: "text" },
          { header: head.trigger, width: 21, look: "text" },
          { header: head.process, width: 22, look: "text" },
          {
            header: head.emotion,
            width: 26,
            look: "inputText",
            list: [`=${sheetPrefix(sheets.scale)}${scaleWordsAddress()}`],
            prompt: journeySheet.emotion,
            otherwise: journeySheet.otherWord,
          },
          {
            header: head.score,
            // Room for what it says of a word that can't be read.
            width: 20,
            look: "number",
            numberFormat: share,
            formula: stageScore(refs, scale),
            array: true,
          },
          { header: head.level, width: 14, look: "result", formula: level(refs) },
          { header: head.weight, width: 9, look: "input", prompt: journeySheet.weight },
          { header: head.measures, width: 25, look: "text", prompt: journeySheet.measures },
          { header: head.watched, width: 21, look: "result", formula: watched(refs) },
          { header: head.line, width: 10, look: "number", numberFormat: share, formula: line(refs) },
        ],
        rows:
          kind === "sample"
            ? sampleStages.map(([stage, touchpoint, experience, trigger, process, emotion, measures]) => [
                stage,
                touchpoint,
                experience,
                trigger,
                process,
                emotion,
                undefined,
                undefined,
                undefined,
                measures,
              ])
            : usualStages.map((stage) => [stage]),
        spareRows: spareStages,
      },
    ],
  };
  const map = templateSheet(input);
  const scaleSheet = templateSheet({
    name: sheets.scale,
    title: journeySheet.scale,
    notes: [journeySheet.scaleHint],
    tables: [
      {
        name: tables.scale,
        columns: [
          { header: scaleTable.headers.word[0], width: 32, look: "strong" },
          {
            header: scaleTable.headers.value[0],
            width: 14,
            look: "input",
            numberFormat: share,
            prompt: journeySheet.value,
          },
        ],
        rows: usualScale.map(([word, value]) => [word, value]),
        spareRows: spareWords,
      },
    ],
  });
  return {
    sheets: [
      {
        ...map.sheet,
        pageLayout: onOnePage(map.sheet.pageLayout, input),
        conditionalFormats: [...map.sheet.conditionalFormats, hiddenWhileOpen(score)],
      },
      scaleSheet.sheet,
    ],
    tables: [...map.tables, ...scaleSheet.tables],
    names: [...map.names, ...scaleSheet.names],
    activeSheet: sheets.stages,
  };
}

/**
 * While nobody has answered, the score is #N/A, which a scorecard takes as not measured. The headline says so in words, and the
 * cell shows nothing: it is as white as the sheet.
 */
function hiddenWhileOpen(score: string): ConditionalFormatPlan {
  return {
    address: score.replaceAll("$", ""),
    rule: { kind: "formula", formula: `=ISNA(${score})` },
    fontColor: "#FFFFFF",
  };
}

/** The words of the scale and its spare rows, as the pick-list refers to them. */
function scaleWordsAddress(): string {
  const first = headerRowOf({ name: "", title: "", notes: [journeySheet.scaleHint] }) + 1;
  return blockAddress(first, 0, first + usualScale.length + spareWords - 1, 0).replace(
    /([A-Z]+)(\d+)/g,
    "$$$1$$$2",
  );
}

/** A map is read at a glance: it prints on one page with its line below, without the column the chart is drawn from. */
function onOnePage(
  layout: WorkbookPlan["sheets"][number]["pageLayout"],
  input: TemplateSheet,
): WorkbookPlan["sheets"][number]["pageLayout"] {
  const [table] = input.tables;
  const [rows, columns] = [table?.rows.length ?? 0, table?.columns.length ?? 1];
  return {
    ...layout,
    fitToHeight: 1,
    printArea: blockAddress(0, 0, headerRowOf(input) + rows + spareStages + chartRows, columns - 2),
  };
}

/**
 * What an emotion is worth, by plain lookup in the scale, so that the map goes on without the add-in. A value that is a
 * number in text counts as the number, as it does for JOURNEY.
 */
function stageScore(refs: ColumnRefs<StageColumn>, scale: ColumnRefs<"word" | "value">): string {
  const word = `TRIM(${refs.here("emotion")})`;
  const found = `INDEX(${guarded(scale.all("value"))},MATCH(${word},TRIM(${scale.all("word")}),0))`;
  const number = `VALUE(${found})`;
  const value = `IF(AND(${number}>=0,${number}<=1),${number},${text(words.wrongValue)})`;
  return `=IF(${word}="","",IFERROR(${value},IFERROR(${found},${text(words.unknown)})))`;
}

/** What makes a row of the map a stage: a name, or an emotion that the score counts. */
const isStage = (stage: string, emotion: string) => `(TRIM(${stage})&IFERROR(TRIM(${emotion}),"!")<>"")`;

function watched(refs: ColumnRefs<StageColumn>): string {
  return (
    `=IF(NOT${isStage(refs.here("stage"), refs.here("emotion"))},"",` +
    `IF(TRIM(${refs.here("measures")})="",${text(words.unwatched)},${text(words.watched)}))`
  );
}

/** The line in the cells themselves: a point further right the better it feels. */
function level(refs: ColumnRefs<StageColumn>): string {
  const at = `ROUND(10*${refs.here("score")},0)`;
  const track = text(journeySheet.track);
  return `=IF(ISNUMBER(${refs.here("score")}),REPT(${track},${at})&${text(journeySheet.point)}&REPT(${track},10-${at}),"")`;
}

/**
 * What the chart is drawn from: a chart leaves #N/A out, and would draw a blank text at 0, as if it were the worst. It ends
 * with the last stage, so that a spare row stays blank.
 */
function line(refs: ColumnRefs<StageColumn>): string {
  const stage = isStage(refs.here("stage"), refs.here("emotion"));
  return `=IF(ISNUMBER(${refs.here("score")}),${refs.here("score")},IF(${stage},NA(),""))`;
}

function headline(refs: ColumnRefs<StageColumn>, score: string): string {
  const stages = isStage(refs.all("stage"), refs.all("emotion"));
  const total = `SUM(--${stages})`;
  const answered = `SUM(${stages}*ISNUMBER(${refs.all("score")}))`;
  const unwatched = `SUM(${stages}*(TRIM(${refs.all("measures")})=""))`;
  const scored = `${text(words.score)}&ROUND(100*${score},1)&"%"&${text(words.from)}&${answered}&${text(words.of)}&${total}&${text(words.stages)}`;
  return (
    `=IF(${total}=0,${text(words.noStages)},IF(ISNA(${score}),${text(words.noEmotions)},IF(ISERROR(${score}),${text(words.wrong)},` +
    `IF(${unwatched}=0,${scored},"! "&${scored}&${text(words.nobody)}&${unwatched}&${text(words.ofThem)}))))`
  );
}
