/** The three worked tables of the OXM bundle: combined scores of Customer, Employee, Practice and Outcome. */
export const WEIGHTS: readonly number[] = [0.3, 0.2, 0.1, 0.4];

export const WORKED_TABLES = [
  { table: 1, combined: [1, 1, 1, 1], rows: [0.3, 0.2, 0.1, 0.4], oxm: 1 },
  { table: 2, combined: [0.95, 1, 1, 1], rows: [0.285, 0.2, 0.1, 0.4], oxm: 0.985 },
  { table: 3, combined: [0.93, 1, 1, 0.8], rows: [0.279, 0.2, 0.1, 0.32], oxm: 0.899 },
] as const;

export const TABLE_3: readonly number[] = [0.93, 1, 1, 0.8];

/** A list as a column of cells. */
export function column<T>(list: readonly T[]): T[][] {
  return list.map((cell) => [cell]);
}

/** A list as a row of cells. */
export function row<T>(list: readonly T[]): T[][] {
  return [[...list]];
}

/** Every order of a short list. */
export function permutations<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, index) =>
    permutations(list.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}
