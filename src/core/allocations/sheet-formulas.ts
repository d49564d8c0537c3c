import { agreementBands, allocationWords } from "../messages/agreement-sheet";
import { cellAddress, columnName } from "../scorecard/address";
import { text } from "../scorecard/formula-text";
import { absolute } from "../scorecard/setting-names";
import { blanksWords } from "../scorecard/vocabulary";
import { shapeOf, type StatusWord, statusWords } from "../verdict/status-word";
import { SOME, STRONG } from "./agreement-band";
import { columnsAfter, firstMetric, rows, settingColumns } from "./layout";
import type { ScorecardRefs } from "./scorecard-refs";

const words = allocationWords;

/**
 * The formulas of the sheet that collects weightings. Metrics are looked up in the scorecard by name, so neither sorting nor
 * inserted rows matter there; the members' table is referred to by its headers, so that it can grow.
 *
 * @param table The members' table.
 * @param metrics Its columns for the metrics, by their headers.
 */
export function sheetFormulas(table: string, metrics: readonly string[], card: ScorecardRefs) {
  const { points: totals } = columnsAfter(metrics.length);
  const [first, last] = [columnName(firstMetric), columnName(totals - 1)];
  const across = (row: number) => `$${first}$${row + 1}:$${last}$${row + 1}`;
  const heads = across(rows.members);
  const [combined, measured] = [across(rows.combined), across(rows.measured)];

  const columns = `[${escaped(metrics[0] ?? "")}]:[${escaped(metrics.at(-1) ?? "")}]`;
  const block = `${table}[${columns}]`;
  const mine = `${table}[[#This Row],${columns}]`;
  const points = `${table}[${words.points}]`;
  const member = `${table}[${words.member}]`;
  const myPoints = `${table}[[#This Row],[${words.points}]]`;

  const given = `TRANSPOSE(IF(ISBLANK(${block}),"",${block}))`;
  const answered = `COUNTIF(${points},${text(`${words.good.trim()}*`)})`;
  const faulty = `COUNTIF(${points},${text(`${words.off.trim()}*`)})`;
  const named = (shape: string, what: string) =>
    `TEXTJOIN(", ",TRUE,IF(LEFT(${points},1)=${text(shape)},${what},""))`;
  const strange = `ISNA(MATCH(${heads},${card.metric}&"",0))`;
  const fresh = `ISNA(MATCH(${card.metric}&"",${heads},0))*(${card.metric}&""<>"")`;
  // The cell that names them is blank while the sheet and the scorecard have the same metrics.
  const matched = `${own(rows.unmatched, 0)}=""`;
  const concordance = own(rows.agreement, firstMetric);

  const target = own(rows.settings, settingColumns.target);
  const missing = `IF(${own(rows.settings, settingColumns.blanks)}=${text(blanksWords.exclude)},"exclude","zero")`;
  const score = (weights: string) => `OXM.DISPLAY(${combined},${target},1,${weights},${missing})`;
  const verdict = (weights: string) => {
    const status = `OXM.STATUS(${combined},${target},0,${weights},${measured},${missing})`;
    const judged = `INDEX({${statusWords.map(shaped).join(",")}},MATCH(${status},{${statusWords.map((word) => text(word)).join(",")}},0))`;
    return card.mustMeetCheck === undefined
      ? judged
      : withMustMeet(judged, own(rows.settings, settingColumns.mustMeet));
  };
  const placeOfHead = (index: number) => placeOf(card.metric, at(rows.heads, index));
  const shown = (formula: string) => `IFERROR(${formula},${text(words.none)})`;
  const filled = `IF(ISBLANK(${mine}),0,${mine})`;
  const sum = `ROUND(SUM(${mine}),9)`;

  return {
    target: `=${card.target}`,
    blanks: `=${card.blanks}`,
    mustMeet:
      card.mustMeetCheck === undefined
        ? undefined
        : `=IF(${card.mustMeetCheck}="",${text(words.none)},${card.mustMeetCheck})`,
    /** The name over a metric's column: that of the members' table, so that it is written once. */
    head: (index: number) => `=${at(rows.members, index)}`,
    combined: (index: number) => {
      const place = placeOfHead(index);
      return `=IF(ISNA(${place}),${text(words.notFound)},IFNA(${card.combined(place)},""))`;
    },
    measured: (index: number) => {
      const place = placeOfHead(index);
      return `=IFERROR(${card.measured?.(place) ?? `IF(ISNUMBER(${at(rows.combined, index)}),1,0)`},0)`;
    },
    now: (index: number) => {
      const place = placeOfHead(index);
      return `=IFNA(${card.weighting(place)},"")`;
    },
    nowTotal: `=SUM(${across(rows.now)})`,
    nowScore: `=${shown(score(across(rows.now)))}`,
    nowVerdict: `=${shown(verdict(across(rows.now)))}`,

    agreed: (index: number) =>
      `=IF(OR(${faulty}>0,${answered}=0),"",IFERROR(INDEX(OXM.AGREE(${given}),${index + 1}),""))`,
    agreedTotal: `=IF(COUNT(${across(rows.agreed)})=0,"",SUM(${across(rows.agreed)}))`,
    agreedScore: `=IF(AND(COUNT(${across(rows.agreed)})>0,${matched}),${shown(score(across(rows.agreed)))},${text(words.none)})`,
    agreedVerdict: `=IF(AND(COUNT(${across(rows.agreed)})>0,${matched}),${shown(verdict(across(rows.agreed)))},${text(words.none)})`,

    concordance: `=IF(${faulty}>0,"",IFERROR(OXM.AGREEMENT(${given}),""))`,
    agreement:
      `=IF(${faulty}>0,${text(words.blocked)}&${named(words.off.trim(), `${member}&" ("&MID(${points},3,99)&")"`)}&".",` +
      `IF(${answered}=0,${text(words.nobody)},IF(${answered}=1,${text(words.alone)},` +
      `IF(ISNUMBER(${concordance}),IF(${concordance}>=${STRONG},${text(agreementBands.strong)},` +
      `IF(${concordance}>${SOME},${text(agreementBands.some)},${text(agreementBands.little)})),${text(words.unranked)}))))`,
    unmatched:
      `=TEXTJOIN("  ",TRUE,IF(SUM(${strange}*1)=0,"",${text(words.strangers)}&TEXTJOIN(", ",TRUE,IF(${strange},${heads},""))&"."),` +
      `IF(SUM(${fresh})=0,"",${text(words.newMetrics)}&TEXTJOIN(", ",TRUE,IF(${fresh},${card.metric},""))&"."))`,
    leftOut:
      `=IF(COUNTIF(${points},${text(`${words.none}*`)})*${answered}=0,"",` +
      `${text(words.leftOut)}&${named(words.none, member)}&".")`,

    points:
      `=IF(COUNTA(${mine})=0,${text(words.blank)},IF(COUNT(${mine})<COUNTA(${mine}),${text(words.notNumbers)},` +
      `IF(MIN(${mine})<0,${text(words.below)},IF(${sum}=100,${text(words.good + words.whole)},` +
      `IF(${sum}=1,${text(words.good + words.wholeShares)},IF(${sum}>100,${text(words.off)}&ROUND(${sum}-100,9)&${text(words.over)},` +
      `${text(words.off)}&ROUND(100-${sum},9)&${text(words.left)}))))))`,
    memberScore: `=IF(AND(LEFT(${myPoints},1)="✓",${matched}),${shown(score(filled))},${text(words.none)})`,
    memberVerdict: `=IF(AND(LEFT(${myPoints},1)="✓",${matched}),${shown(verdict(filled))},${text(words.none)})`,
  };
}

const shaped = (word: StatusWord) => text(`${shapeOf(word)} ${word}`);

/** A cell of the sheet itself. */
const own = (row: number, column: number) => absolute(cellAddress(row, column));

/** The cell of a metric's column, in a row that stays when formulas are copied down. */
const at = (row: number, index: number) => `${columnName(firstMetric + index)}$${row + 1}`;

/** Where a metric stands among the scorecard's; by equality, since MATCH would take `*` in a name for anything. */
const placeOf = (metrics: string, name: string) => `MATCH(1,--(${metrics}&""=${name}&""),0)`;

// Brackets, number signs and apostrophes in a header are escaped by an apostrophe.
const escaped = (header: string) => header.replace(/['#[\]]/g, "'$&");

/** A verdict can't be better than the rows that must meet the target by themselves let it be. */
function withMustMeet(judged: string, check: string): string {
  const holds = `OR(${check}=${text(words.none)},LEFT(${check})="✓")`;
  const instead = (word: StatusWord) =>
    `IF(${holds},${shaped(word)},IF(LEFT(${check})="✗",${shaped("Missed")},${shaped("Incomplete")}))`;
  return (
    `SUBSTITUTE(SUBSTITUTE(${judged},${shaped("Met")},${instead("Met")}),` +
    `${shaped("Incomplete")},${instead("Incomplete")})`
  );
}

/** All formulas of the sheet. */
export type SheetFormulas = ReturnType<typeof sheetFormulas>;
