import { formulaAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { settingAbove, type SettingAbove } from "../systems/setting-above";
import { cellIn, type DataTable, findTables, type TableKind, textIn } from "../systems/tables";
import type { Cell } from "../values/cell";
import { dayIn } from "../values/day";
import { foldWord } from "../values/fold-word";
import {
  type AspectColumn,
  aspectTable,
  type BreachColumn,
  breachTable,
  type CapColumn,
  capTable,
  type CardColumn,
  cardTable,
  type DeliveryColumn,
  deliveryTable,
  judgedBy,
  type Kind,
  kinds,
  mostMonths,
  type ResponseColumn,
  responseTable,
  type ScaleColumn,
  scaleTable,
  settingLabels,
  usualMonths,
} from "./words";

/** One row of a board: a KVI, or a version of one. */
export interface Card {
  readonly row: number;
  readonly name: string;
  /** The name as it is looked up in the other tables. */
  readonly key: string;
  readonly outcome: string;
  readonly measure: string;
  /** `undefined` for a word that is no kind. */
  readonly kind: Kind | undefined;
  readonly commitment: Cell;
  readonly months: number;
  readonly version: string;
  readonly agreed: number | undefined;
  readonly effective: number | undefined;
  /** Which of several versions counts; `undefined` for a card that has no measure agreed, and without an as-at date. */
  readonly standing: "inEffect" | "later" | "replaced" | undefined;
}

/** A board with everything that feeds it. */
export interface Board {
  readonly table: DataTable<CardColumn>;
  readonly cards: readonly Card[];
  readonly asAt: number | undefined;
  readonly asAtCell: SettingAbove | undefined;
  /** True where all answers are judged together whatever their aspects. */
  readonly pooled: boolean;
  readonly aspects: readonly DataTable<AspectColumn>[];
  readonly scale: readonly DataTable<ScaleColumn>[];
  readonly caps: readonly DataTable<CapColumn>[];
  readonly responses: readonly DataTable<ResponseColumn>[];
  readonly breaches: readonly DataTable<BreachColumn>[];
  readonly deliveries: readonly DataTable<DeliveryColumn>[];
}

/** A row of one of the tables that feed a board. */
export interface FedRow<Column extends string> {
  readonly table: DataTable<Column>;
  readonly row: number;
}

/** Every KVI board of a workbook, each with the tables its formulas read; a board without formulas reads all there are. */
export function kviBoards(reading: Pick<WorkbookReading, "grids" | "tables">): Board[] {
  return findTables(reading, cardTable).map((table) => {
    const fed = <Column extends string>(kind: TableKind<Column>) =>
      feeding(reading, table, findTables(reading, kind));
    const asAtCell = settingAbove(table, settingLabels.asAt, "As of", "Status date");
    const asAt = asAtCell === undefined ? undefined : dayIn(asAtCell.value);
    const window = monthsIn(settingAbove(table, settingLabels.window)?.value) ?? usualMonths;
    return {
      table,
      cards: withStanding(
        table.rows.map((row) => readCard(table, row, window)),
        asAt,
      ),
      asAt,
      asAtCell,
      pooled: foldWord(settingAbove(table, settingLabels.judged)?.value) === foldWord(judgedBy.pooled),
      aspects: fed(aspectTable),
      scale: fed(scaleTable),
      caps: fed(capTable),
      responses: fed(responseTable),
      breaches: fed(breachTable),
      deliveries: fed(deliveryTable),
    };
  });
}

/** The rows of tables that are about a KVI. */
export function rowsOf<Column extends string>(
  tables: readonly DataTable<Column | "kvi">[],
  key: string,
): FedRow<Column | "kvi">[] {
  return tables.flatMap((table) =>
    table.rows.filter((row) => foldWord(cellIn(table, row, "kvi")) === key).map((row) => ({ table, row })),
  );
}

const kindOf = new Map<string, Kind>(
  (Object.entries(kinds) as [Kind, string][]).map(([kind, word]) => [foldWord(word), kind]),
);

function readCard(table: DataTable<CardColumn>, row: number, window: number): Omit<Card, "standing"> {
  const name = textIn(table, row, "kvi");
  const word = foldWord(cellIn(table, row, "kind"));
  const commitment = cellIn(table, row, "commitment");
  const kind = word === "" ? "notAgreed" : kindOf.get(word);
  return {
    row,
    name,
    key: foldWord(name),
    outcome: textIn(table, row, "outcome"),
    measure: textIn(table, row, "measure"),
    // Nothing is committed to: that isn't a fault but a state.
    kind: kind !== undefined && kind !== "caps" && foldWord(commitment) === "" ? "notAgreed" : kind,
    commitment,
    months: monthsIn(cellIn(table, row, "months")) ?? window,
    version: textIn(table, row, "version"),
    agreed: dayIn(cellIn(table, row, "agreed")),
    effective: dayIn(cellIn(table, row, "effective")),
  };
}

/** A window in months; one that no window can have counts as not given. */
function monthsIn(cell: Cell): number | undefined {
  return typeof cell === "number" && Number.isInteger(cell) && cell >= 1 && cell <= mostMonths
    ? cell
    : undefined;
}

function withStanding(cards: readonly Omit<Card, "standing">[], asAt: number | undefined): Card[] {
  const since = ({ effective }: Pick<Card, "effective">) => effective ?? 0;
  return cards.map((card) => {
    if (asAt === undefined || card.kind === "notAgreed") return { ...card, standing: undefined };
    if (since(card) > asAt) return { ...card, standing: "later" };
    const latest = Math.max(
      ...cards
        .filter(({ key }) => key === card.key)
        .map((other) => (since(other) <= asAt ? since(other) : 0)),
    );
    return { ...card, standing: since(card) === latest ? "inEffect" : "replaced" };
  });
}

/** Of several tables of a kind those that a board's formulas read, directly or through others; all where they read none. */
function feeding<Column extends string>(
  { grids, tables }: Pick<WorkbookReading, "grids" | "tables">,
  { sheet }: DataTable<CardColumn>,
  candidates: DataTable<Column>[],
): DataTable<Column>[] {
  if (candidates.length < 2) return candidates;
  const read = new Set<string>();
  const sheets = [sheet];
  for (const name of sheets) {
    const grid = grids.find((each) => each.sheet === name);
    if (grid === undefined) continue;
    const formulas = grid.values
      .flatMap((line, down) =>
        line.map((_, across) => formulaAt(grid, grid.row + down, grid.column + across) ?? ""),
      )
      .filter((formula) => formula !== "");
    for (const table of tables) {
      if (read.has(table.name) || !formulas.some((formula) => formula.includes(`${table.name}[`))) continue;
      read.add(table.name);
      if (!sheets.includes(table.sheet)) sheets.push(table.sheet);
    }
  }
  const own = candidates.filter(({ excel }) => excel !== undefined && read.has(excel.name));
  return own.length > 0 ? own : candidates;
}
