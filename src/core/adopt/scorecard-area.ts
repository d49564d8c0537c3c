import type { Block } from "../change/blocks";
import type { FoundScorecard } from "../scorecard/recognise";

/** The cells a scorecard takes up: from its settings to its total, across its columns. */
export function scorecardArea({
  sheet,
  headerRow,
  rows,
  totalRow,
  columns,
  settings,
}: FoundScorecard): Block {
  const places = Object.values(settings);
  const down = [
    headerRow,
    ...rows,
    ...(totalRow === undefined ? [] : [totalRow]),
    ...places.map(({ row }) => row),
  ];
  const across = [...Object.values(columns), ...places.map(({ column }) => column)];
  const [first, last] = extent(down);
  const [left, right] = extent(across);
  return { sheet, row: first, column: left, lastRow: last, lastColumn: right };
}

function extent(numbers: readonly number[]): readonly [number, number] {
  return numbers.reduce<readonly [number, number]>(
    ([least, most], each) => [Math.min(least, each), Math.max(most, each)],
    [Infinity, 0],
  );
}
