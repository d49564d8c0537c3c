/** The names of a scorecard's two tables. */
export interface TableNames {
  readonly scorecard: string;
  readonly measures: string;
}

/** The names a workbook already uses. Tables and defined names share one space in Excel. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
}

/** What the sheets and tables of one scorecard are called. */
export interface ScorecardNames {
  readonly scorecardSheet: string;
  readonly measuresSheet: string;
  readonly tables: TableNames;
}

/**
 * Names for a new scorecard that clash with nothing: `Scorecard` and `Measures`, or both with the lowest number at
 * which all four names are free (`Scorecard 2`, `Scorecard_2`).
 */
export function freeNames(taken: TakenNames): ScorecardNames {
  const { sheets, tables } = freeTogether(taken, {
    sheets: { scorecard: "Scorecard", measures: "Measures" },
    tables: { scorecard: "Scorecard", measures: "Measures" },
  });
  return { scorecardSheet: sheets.scorecard, measuresSheet: sheets.measures, tables };
}

/** Names for sheets and tables that belong together, by what each is. */
interface Wanted<Sheet extends string, Table extends string> {
  readonly sheets: Readonly<Record<Sheet, string>>;
  readonly tables: Readonly<Record<Table, string>>;
}

/**
 * Sheets and tables that belong together under names that clash with nothing: as wanted, or all of them with the lowest
 * number at which every one is free (`Issues 2`, `Issues_2`). Excel folds case in all of them.
 */
export function freeTogether<Sheet extends string, Table extends string>(
  taken: TakenNames,
  wanted: Wanted<Sheet, Table>,
): Wanted<Sheet, Table> {
  const fold = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  const [sheets, others] = [fold(taken.sheets), fold([...taken.tables, ...taken.names])];
  const isFree = (names: Readonly<Record<string, string>>, among: ReadonlySet<string>) =>
    Object.values(names).every((name) => !among.has(name.toLowerCase()));
  for (let number = 1; ; number++) {
    const names = {
      sheets: numbered(wanted.sheets, number === 1 ? "" : ` ${number}`),
      tables: numbered(wanted.tables, number === 1 ? "" : `_${number}`),
    };
    if (isFree(names.sheets, sheets) && isFree(names.tables, others)) return names;
  }
}

function numbered<Key extends string>(
  names: Readonly<Record<Key, string>>,
  ending: string,
): Readonly<Record<Key, string>> {
  const entries = Object.entries<string>(names).map(([key, name]) => [key, name + ending]);
  return Object.fromEntries(entries) as Record<Key, string>;
}
