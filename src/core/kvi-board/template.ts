import { kviBoardSheet } from "../messages/kvi-board";
import { freeTogether, type TakenNames } from "../scorecard/free-names";
import type { WorkbookPlan } from "../scorecard/plan";
import { sheetPrefix } from "../scorecard/placed-table";
import { type ColumnRefs, tableRefs } from "../scorecard/refs";
import type { TemplateKind } from "../systems/system";
import { headersOf, type TableKind } from "../systems/tables";
import { settingRef } from "../systems/template-sheet";
import { boardSheet } from "./board-sheet";
import { feedingSheets } from "./feeding-sheets";
import type { BoardRefs } from "./formula-parts";
import {
  aspectTable,
  breachTable,
  capTable,
  cardTable,
  deliveryTable,
  responseTable,
  scaleTable,
} from "./words";

const sheetNames = {
  board: kviBoardSheet.title,
  details: kviBoardSheet.details,
  responses: kviBoardSheet.responses,
  breaches: kviBoardSheet.breaches,
  deliveries: kviBoardSheet.deliveries,
};
const tableNames = {
  cards: "KVI_board",
  aspects: "KVI_aspects",
  scale: "KVI_answers",
  caps: "KVI_caps",
  responses: "KVI_responses",
  breaches: "KVI_breaches",
  deliveries: "KVI_deliveries",
};

/** A KVI board with the sheets that feed it: the source's seven KVIs, or a board to fill. */
export function kviBoardTemplate(kind: TemplateKind, taken: TakenNames): WorkbookPlan {
  const { sheets, tables } = freeTogether(taken, { sheets: sheetNames, tables: tableNames });
  const sample = kind === "sample";
  // The settings stand below the headline.
  const setting = (row: number, nth: number) =>
    sheetPrefix(sheets.board) + settingRef({ headline: "=" }, row, nth);
  const refs: BoardRefs = {
    cards: refsOf(tables.cards, cardTable),
    aspects: refsOf(tables.aspects, aspectTable),
    scale: refsOf(tables.scale, scaleTable),
    caps: refsOf(tables.caps, capTable),
    responses: refsOf(tables.responses, responseTable),
    breaches: refsOf(tables.breaches, breachTable),
    deliveries: refsOf(tables.deliveries, deliveryTable),
    asAt: setting(0, 0),
    window: setting(0, 1),
    judged: setting(1, 0),
  };
  const planned = [
    boardSheet(sheets.board, tables.cards, refs, sample),
    ...feedingSheets(sheets, tables, refs, sample),
  ];
  return {
    sheets: planned.map(({ sheet }) => sheet),
    tables: planned.flatMap((sheet) => sheet.tables),
    names: planned.flatMap((sheet) => sheet.names),
    activeSheet: sheets.board,
  };
}

function refsOf<Column extends string>(table: string, kind: TableKind<Column>): ColumnRefs<Column> {
  return tableRefs(table, headersOf(kind));
}
