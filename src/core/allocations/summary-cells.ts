import { allocationWords as words } from "../messages/agreement-sheet";
import { looks } from "../scorecard/looks";
import type { CellPlan, StylePlan } from "../scorecard/plan";
import { labels } from "../scorecard/vocabulary";
import { columnsAfter, firstMetric, rows, settingColumns } from "./layout";
import type { SheetFormulas } from "./sheet-formulas";

/** How shares are shown. */
export const shareFormat = "0.0##%";

const label: StylePlan = { ...looks.text, bold: false, vertical: "Center" };
const fact: StylePlan = { ...looks.fact, indent: 1 };
const middle: StylePlan = { ...looks.number, vertical: "Center" };
const verdictLook: StylePlan = { ...looks.indentedText, vertical: "Center" };

/** The settings of the scorecard that verdicts take. */
export function settingCells({ target, blanks, mustMeet }: SheetFormulas): CellPlan[] {
  const row = rows.settings;
  const pair = (column: number, name: string, formula: string, style: StylePlan): CellPlan[] => [
    {
      row,
      column: column - 1,
      value: name,
      style: column === settingColumns.target ? looks.label : looks.labelRight,
    },
    { row, column, formula, numberFormat: shareFormat, style },
  ];
  return [
    ...pair(settingColumns.target, labels.target, target, looks.fact),
    ...pair(settingColumns.blanks, labels.blanks, blanks, fact),
    ...(mustMeet === undefined ? [] : pair(settingColumns.mustMeet, labels.mustMeet, mustMeet, fact)),
  ];
}

/** What stands above the members: the figures of the scorecard, the weightings now, and what the members agree on. */
export function summaryCells(count: number, formulas: SheetFormulas, nowFormat: string): CellPlan[] {
  const { points, score, verdict } = columnsAfter(count);
  const line = (
    row: number,
    name: string,
    formula: (index: number) => string,
    numberFormat: string,
    ends: readonly (string | undefined)[],
    looksOf: readonly [StylePlan, StylePlan, StylePlan] = [label, middle, verdictLook],
  ): CellPlan[] => [
    { row, column: 0, value: name, style: looksOf[0] },
    ...Array.from({ length: count }, (_, index): CellPlan => ({
      row,
      column: firstMetric + index,
      formula: formula(index),
      array: true,
      numberFormat,
      style: looksOf[1],
    })),
    ...ends.map((end, index): CellPlan => ({
      row,
      column: points + index,
      ...(end === undefined ? {} : { formula: end, array: true }),
      ...(index === 0 ? { numberFormat } : {}),
      style: index === 2 ? looksOf[2] : looksOf[1],
    })),
  ];
  const none = [undefined, undefined, undefined];
  return [
    { row: rows.heads, column: 0, style: looks.header },
    ...Array.from({ length: count }, (_, index): CellPlan => ({
      row: rows.heads,
      column: firstMetric + index,
      formula: formulas.head(index),
      style: looks.headerNumber,
    })),
    { row: rows.heads, column: points, value: words.total, style: looks.headerNumber },
    { row: rows.heads, column: score, value: words.score, style: looks.headerNumber },
    { row: rows.heads, column: verdict, value: words.verdict, style: looks.headerIndented },
    ...line(rows.combined, words.combined, formulas.combined, shareFormat, none),
    ...line(rows.measured, words.measured, formulas.measured, shareFormat, none),
    ...line(rows.now, words.now, formulas.now, nowFormat, [
      formulas.nowTotal,
      formulas.nowScore,
      formulas.nowVerdict,
    ]),
    ...line(
      rows.agreed,
      words.agreed,
      formulas.agreed,
      shareFormat,
      [formulas.agreedTotal, formulas.agreedScore, formulas.agreedVerdict],
      [looks.total, looks.totalNumber, looks.totalIndented],
    ),
    { row: rows.agreement, column: 0, value: words.agreement, style: looks.label },
    {
      row: rows.agreement,
      column: firstMetric,
      formula: formulas.concordance,
      array: true,
      numberFormat: "0.00",
      style: { ...looks.fact, horizontal: "Right" },
    },
    {
      row: rows.agreement,
      column: firstMetric + 1,
      formula: formulas.agreement,
      array: true,
      style: fact,
    },
    { row: rows.unmatched, column: 0, formula: formulas.unmatched, array: true, style: looks.fact },
    { row: rows.leftOut, column: 0, formula: formulas.leftOut, array: true, style: looks.label },
  ];
}
