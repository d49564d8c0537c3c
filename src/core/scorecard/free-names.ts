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
 * which all four names are free (`Scorecard 2`, `Scorecard_2`). Excel folds case in all of them.
 */
export function freeNames(taken: TakenNames): ScorecardNames {
  const sheets = new Set(taken.sheets.map((name) => name.toLowerCase()));
  const others = new Set([...taken.tables, ...taken.names].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const spaced = number === 1 ? "" : ` ${number}`;
    const joined = spaced.replace(" ", "_");
    const names = {
      scorecardSheet: `Scorecard${spaced}`,
      measuresSheet: `Measures${spaced}`,
      tables: { scorecard: `Scorecard${joined}`, measures: `Measures${joined}` },
    };
    const sheetTaken = [names.scorecardSheet, names.measuresSheet].some((name) =>
      sheets.has(name.toLowerCase()),
    );
    const tableTaken = Object.values(names.tables).some((name) => others.has(name.toLowerCase()));
    if (!sheetTaken && !tableTaken) return names;
  }
}
