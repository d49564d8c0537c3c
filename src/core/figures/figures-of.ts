import { dashboards } from "../dashboard";
import { judgeBoard, kviBoards } from "../kvi-board";
import type { Card } from "../kvi-board/board";
import type { CardState } from "../kvi-board/card-state";
import type { CardColumn } from "../kvi-board/words";
import { figureNames, figureNotes } from "../messages/figures";
import { kviBoardSheet } from "../messages/kvi-board";
import { text } from "../scorecard/formula-text";
import { shareFormats } from "../scorecard/number-formats";
import { sheetPrefix } from "../scorecard/placed-table";
import { tableRefs } from "../scorecard/refs";
import { cellAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import type { Place } from "../systems/finding";
import type { SystemState } from "../systems/system";
import { beginsAt, type DataTable, placeIn } from "../systems/tables";
import type { Cell } from "../values/cell";

/** One figure of a system that a scorecard's measure can take as its actual. */
export interface Figure {
  /** What the measure is called to begin with. */
  readonly name: string;
  /** The threshold it begins with; its value is TBC where nothing of the kind has been agreed. */
  readonly threshold: string;
  readonly place: Place;
  /** What a formula refers to it by; it goes on being right when rows are sorted, moved or added. */
  readonly reference: string;
  readonly numberFormat: string;
  /** What to know before it is used. */
  readonly note?: string;
}

/**
 * The figures a system has for a scorecard: the results of its KVI cards that count, and the cells that its template
 * names for that. A table of somebody's own has no such names, and so no figures.
 */
export function figuresOf(reading: WorkbookReading, system: SystemState): readonly Figure[] {
  const cards = system.system === "kvi-board" ? resultsOfCards(reading, system) : [];
  return [...cards, ...namedFigures(reading, system)];
}

/** Cards that have no result to refer to: none is agreed, or another version counts. */
const withoutResult: readonly CardState[] = ["notAgreed", "notYet", "wasReplaced", "unknownKind"];

function resultsOfCards(reading: WorkbookReading, { place }: SystemState): Figure[] {
  return kviBoards(reading)
    .filter(({ table }) => beginsAt(table, place) && table.columns.result !== undefined)
    .flatMap(({ table, ...board }) =>
      judgeBoard({ table, ...board })
        .filter(({ state }) => !withoutResult.includes(state))
        .map(({ card }) => ({
          name: card.name,
          threshold: commitmentOf(card),
          place: placeIn(table, card.row, "result"),
          reference: resultInEffect(table, card),
          numberFormat: shareFormats.exact,
        })),
    );
}

/** The result of whichever version of a card is in effect; on a board that says no such thing, this one's cell. */
function resultInEffect(table: DataTable<CardColumn>, { name, row }: Card): string {
  const { kvi, inEffect, result } = table.columns;
  const { sheet, address } = placeIn(table, row, "result");
  if (table.excel === undefined || kvi === undefined || inEffect === undefined || result === undefined)
    return sheetPrefix(sheet) + address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  const header = (column: number) => String(cellAt(table.grid, table.headerRow, column));
  const refs = tableRefs(table.excel.name, {
    kvi: header(kvi),
    inEffect: header(inEffect),
    result: header(result),
  });
  const mine = `(TRIM(${refs.all("kvi")})=${text(name)})*(${refs.all("inEffect")}=${text(kviBoardSheet.formulas.yes)})`;
  return `LOOKUP(2,1/(${mine}),${refs.all("result")})`;
}

/** The result of caps is 1 where all are held; every other card is judged by its commitment. */
function commitmentOf({ kind, commitment }: Card): string {
  return kind === "caps" ? "100%" : thresholdText(commitment);
}

/** A threshold as text; a number stands for "at least" as many percent. */
function thresholdText(cell: Cell): string {
  if (typeof cell === "number") return `>=${Number((cell * 100).toPrecision(15))}%`;
  return typeof cell === "string" ? cell.trim() : "";
}

const share = { threshold: ">=TBC", numberFormat: shareFormats.exact };

const named: Readonly<Record<keyof typeof figureNames, Pick<Figure, "threshold" | "numberFormat">>> = {
  KVIs_met: share,
  Activities_overdue: { threshold: "0 activities overdue", numberFormat: "General" },
  OXM_Provider_in_time: share,
  OXM_Users_in_time: share,
  OXM_Customer_in_time: share,
  Journey_score: share,
  OXM_Floor: share,
  OXM_CostOutstanding: { threshold: "<TBC", numberFormat: "#,##0" },
  Maturity_level: { threshold: ">=TBC", numberFormat: "0" },
  Maturity_share: share,
};

function namedFigures(reading: WorkbookReading, { place }: SystemState): Figure[] {
  return (Object.keys(named) as (keyof typeof named)[]).flatMap((cell) => {
    const formula = reading.names.find(({ name, sheet }) => name === cell && sheet === place.sheet)?.formula;
    const address = /!\$([A-Z]+)\$(\d+)$/.exec(formula ?? "");
    if (!address) return [];
    const figure = {
      ...named[cell],
      name: figureNames[cell],
      ...(figureNotes[cell] === undefined ? {} : { note: figureNotes[cell] }),
      place: { sheet: place.sheet, address: `${address[1]}${address[2]}` },
      reference: sheetPrefix(place.sheet) + cell,
    };
    return [
      cell === "OXM_Floor" ? { ...figure, threshold: targetOf(reading, place) ?? figure.threshold } : figure,
    ];
  });
}

/** The target that a dashboard states itself. */
function targetOf(reading: WorkbookReading, place: Place): string | undefined {
  const target = dashboards(reading).find(({ table }) => beginsAt(table, place))?.target;
  const text = thresholdText(target?.value);
  return text === "" ? undefined : text;
}
