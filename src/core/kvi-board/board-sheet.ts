import { kviBoardSheet } from "../messages/kvi-board";
import { blockAddress } from "../scorecard/address";
import { type PlannedSheet, templateSheet } from "../systems/template-sheet";
import {
  againstFormula,
  countFormulas,
  fromFormula,
  headlineFormula,
  inEffectFormula,
  metShareFormula,
  resultFormula,
  statusFormula,
  wordsFormula,
} from "./card-formulas";
import type { BoardRefs } from "./formula-parts";
import { sampleAsAt, sampleCards } from "./sample";
import { columnsOf, dateFormat, rowsOf, shareFormat, valueOf } from "./template-cells";
import { cardTable, judgedBy, kinds, settingLabels, usualMonths } from "./words";

/** Four lines. */
const cardHeight = 62;

/** The sheet of the cards. */
export function boardSheet(name: string, table: string, refs: BoardRefs, sample: boolean): PlannedSheet {
  const counts = countFormulas(refs);
  const planned = templateSheet({
    name: name,
    title: kviBoardSheet.title,
    headline: headlineFormula(refs),
    settings: [
      [
        {
          label: settingLabels.asAt,
          value: sample ? valueOf(sampleAsAt) : undefined,
          numberFormat: dateFormat,
          prompt: kviBoardSheet.asAt,
        },
        { label: settingLabels.window, value: usualMonths, prompt: kviBoardSheet.window },
      ],
      [
        {
          label: settingLabels.judged,
          value: judgedBy.aspects,
          list: Object.values(judgedBy),
          prompt: kviBoardSheet.judged,
        },
        {
          label: kviBoardSheet.metShare,
          formula: metShareFormula(refs),
          numberFormat: shareFormat,
          name: "KVIs_met",
          fact: true,
        },
      ],
    ],
    notes: [...(sample ? [kviBoardSheet.illustrative] : []), kviBoardSheet.hint, kviBoardSheet.summary],
    tables: [
      {
        name: table,
        columns: columnsOf(cardTable, {
          kvi: { width: 22, look: "strong" },
          outcome: { width: 28, look: "text" },
          measure: { width: 28, look: "text" },
          kind: { width: 16, look: "text", list: Object.values(kinds), prompt: kviBoardSheet.kind },
          commitment: { width: 14, look: "text", prompt: kviBoardSheet.commitment },
          months: { width: 9, look: "number" },
          version: { width: 9, look: "number" },
          agreed: { width: 13, look: "text", numberFormat: dateFormat },
          effective: { width: 13, look: "text", numberFormat: dateFormat },
          inEffect: { width: 11, look: "text", formula: inEffectFormula(refs), array: true },
          from: { width: 13, look: "text", numberFormat: dateFormat, formula: fromFormula(refs) },
          good: { width: 8, look: "number", formula: counts.good, array: true },
          of: { width: 8, look: "number", formula: counts.of, array: true },
          result: {
            width: 10,
            look: "number",
            numberFormat: shareFormat,
            formula: resultFormula(refs),
            array: true,
          },
          low: { width: 9, look: "number", numberFormat: "0.0%", formula: counts.low, array: true },
          against: { width: 19, look: "text", formula: againstFormula(refs), array: true },
          status: { width: 19, look: "result", formula: statusFormula(refs), array: true },
          words: { width: 60, look: "text", formula: wordsFormula(refs), array: true },
        }),
        ...rowsOf(
          sampleCards.map((card) => [
            card.kvi,
            card.outcome,
            card.measure,
            card.commitment,
            undefined,
            undefined,
            undefined,
            kinds[card.kind],
            card.months,
            card.version,
            card.agreed,
            card.effective,
          ]),
          sample,
          8,
        ),
      },
    ],
  });
  const { sheet } = planned;
  const first = sheet.frozenRows ?? 0;
  // What stands in words arrives after Excel has fitted its rows.
  const heights = Object.fromEntries(
    (sample ? sampleCards : []).map((_, index) => [first + index, cardHeight] as const),
  );
  return {
    ...planned,
    sheet: {
      ...sheet,
      rowHeights: { ...sheet.rowHeights, ...heights },
      // The cards without the workings at their right: seventeen columns would be too small to read on a page.
      pageLayout: { ...sheet.pageLayout, printArea: cardsOnly(planned.tables[0]) },
    },
  };
}

function cardsOnly(table: PlannedSheet["tables"][number] | undefined): string {
  const { row = 0, rowCount = 1, columns = [] } = table ?? {};
  return blockAddress(0, 0, row + rowCount - 1, columns.indexOf(cardTable.headers.effective[0]));
}
