/** Something that stands in a cell; row and column count from 0. */
interface Placed {
  readonly row: number;
  readonly column: number;
}

/** A full rectangle of cells, row by row. */
export interface Rectangle<T> {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly T[])[];
}

/** What one range call holds at most. */
const mostCells = 20_000;

/**
 * Cells as rectangles without gaps, each at most 20,000 cells: what one range call writes. Of two cells at the same
 * place the later counts. With `together`, neighbours are only joined where it allows.
 */
export function rectangles<T extends Placed>(
  cells: readonly T[],
  together: (a: T, b: T) => boolean = () => true,
): Rectangle<T>[] {
  const single = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const ordered = [...single.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const open = new Map<string, T[][]>();
  const found: T[][][] = [];
  for (const run of runs(ordered, together)) {
    const [first] = run;
    if (first === undefined) continue;
    const span = `${first.column} ${run.length}`;
    const above = open.get(span);
    const last = above?.at(-1);
    const continues =
      above !== undefined &&
      last?.[0]?.row === first.row - 1 &&
      (above.length + 1) * run.length <= mostCells &&
      run.every((cell, index) => together(last[index] as T, cell));
    if (continues) {
      above.push(run);
    } else {
      const started = [run];
      open.set(span, started);
      found.push(started);
    }
  }
  return found.map((rows) => ({ row: rows[0]?.[0]?.row ?? 0, column: rows[0]?.[0]?.column ?? 0, rows }));
}

function runs<T extends Placed>(ordered: readonly T[], together: (a: T, b: T) => boolean): T[][] {
  const found: T[][] = [];
  for (const cell of ordered) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const follows = last !== undefined && last.row === cell.row && last.column + 1 === cell.column;
    if (run !== undefined && follows && run.length < mostCells && together(last, cell)) run.push(cell);
    else found.push([cell]);
  }
  return found;
}
