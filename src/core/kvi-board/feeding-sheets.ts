import { kviBoardSheet } from "../messages/kvi-board";
import { type PlannedSheet, templateSheet } from "../systems/template-sheet";
import { aspectFormulas, capFormulas, deliveryFormula } from "./detail-formulas";
import type { BoardRefs } from "./formula-parts";
import {
  sampleAspects,
  sampleBreaches,
  sampleCaps,
  sampleDeliveries,
  sampleResponses,
  sampleScale,
} from "./sample";
import { columnsOf, dateFormat, monthFormat, rowsOf, shareFormat } from "./template-cells";
import { aspectTable, breachTable, capTable, deliveryTable, responseTable, scaleTable } from "./words";

const yesOrNo = ["Yes", "No"];

/** The sheets that feed a board: what its KVIs are judged by, answers, breaches and deliveries. */
export function feedingSheets(
  sheets: Readonly<Record<"details" | "responses" | "breaches" | "deliveries", string>>,
  tables: Readonly<Record<"aspects" | "scale" | "caps" | "responses" | "breaches" | "deliveries", string>>,
  refs: BoardRefs,
  sample: boolean,
): readonly PlannedSheet[] {
  const aspects = aspectFormulas(refs);
  const caps = capFormulas(refs);
  const details = templateSheet({
    name: sheets.details,
    title: kviBoardSheet.details,
    notes: [kviBoardSheet.detailsHint],
    tables: [
      {
        name: tables.aspects,
        columns: columnsOf(aspectTable, {
          kvi: { width: 22, look: "strong" },
          aspect: { width: 24, look: "text" },
          replies: { width: 10, look: "number", formula: aspects.replies, array: true },
          favourable: { width: 12, look: "number", formula: aspects.favourable, array: true },
          share: {
            width: 10,
            look: "number",
            numberFormat: shareFormat,
            formula: aspects.share,
            array: true,
          },
          low: { width: 10, look: "number", numberFormat: "0.0%", formula: aspects.low, array: true },
          status: { width: 18, look: "result", formula: aspects.status, array: true },
          words: { width: 46, look: "text", formula: aspects.words, array: true },
        }),
        ...rowsOf(sampleAspects, sample, 8),
      },
      {
        name: tables.caps,
        left: 9,
        columns: columnsOf(capTable, {
          kvi: { width: 22, look: "strong" },
          severity: { width: 14, look: "text" },
          cap: { width: 8, look: "number" },
          most: { width: 12, look: "number", formula: caps.most, array: true },
          counted: { width: 10, look: "number", formula: caps.counted, array: true },
          headroom: { width: 11, look: "number", formula: caps.headroom },
        }),
        ...rowsOf(sampleCaps, sample, 8),
      },
      {
        name: tables.scale,
        left: 16,
        columns: columnsOf(scaleTable, {
          kvi: { width: 22, look: "strong" },
          answer: { width: 22, look: "text" },
          favourable: { width: 12, look: "text", list: yesOrNo },
        }),
        ...rowsOf(sampleScale, sample, 8),
      },
    ],
  });

  const responses = templateSheet({
    name: sheets.responses,
    title: kviBoardSheet.responses,
    notes: [kviBoardSheet.responsesHint],
    tables: [
      {
        name: tables.responses,
        columns: columnsOf(responseTable, {
          date: { width: 14, look: "inputText", numberFormat: dateFormat },
          kvi: { width: 28, look: "inputText" },
          aspect: { width: 28, look: "inputText" },
          answer: { width: 28, look: "inputText" },
        }),
        ...rowsOf(sampleResponses, sample, 40),
      },
    ],
  });
  const breaches = templateSheet({
    name: sheets.breaches,
    title: kviBoardSheet.breaches,
    notes: [kviBoardSheet.breachesHint],
    tables: [
      {
        name: tables.breaches,
        columns: columnsOf(breachTable, {
          month: { width: 14, look: "inputText", numberFormat: monthFormat },
          kvi: { width: 28, look: "inputText" },
          severity: { width: 18, look: "inputText" },
          count: { width: 10, look: "input" },
        }),
        ...rowsOf(sampleBreaches, sample, 16),
      },
    ],
  });
  const deliveries = templateSheet({
    name: sheets.deliveries,
    title: kviBoardSheet.deliveries,
    notes: [kviBoardSheet.deliveriesHint],
    tables: [
      {
        name: tables.deliveries,
        columns: columnsOf(deliveryTable, {
          kvi: { width: 28, look: "inputText" },
          item: { width: 44, look: "inputText" },
          due: { width: 14, look: "inputText", numberFormat: dateFormat },
          done: { width: 14, look: "inputText", numberFormat: dateFormat },
          state: { width: 24, look: "result", formula: deliveryFormula(refs) },
        }),
        ...rowsOf(sampleDeliveries, sample, 12),
      },
    ],
  });

  return [details, responses, breaches, deliveries];
}
