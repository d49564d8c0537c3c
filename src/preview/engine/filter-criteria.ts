import type { CellView } from "./engine";

/** What one column of a filter lets through, as office.js gives it. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly unknown[];
}

/** The criteria of a filter's column, counted from its first. */
export interface ColumnCriteria {
  readonly column: number;
  readonly criteria: FilterCriteria;
}

/** The kinds of filter there are here. */
export const filterKinds = [
  "Values",
  "Custom",
  "TopItems",
  "BottomItems",
  "TopPercent",
  "BottomPercent",
] as const;

type Cells = readonly (CellView | undefined)[];

/** Which cells of a column pass. */
export function keeps(criteria: FilterCriteria, cells: Cells): boolean[] {
  switch (criteria.filterOn) {
    case "Values": {
      const wanted = new Set((criteria.values ?? []).map((value) => String(value).toLowerCase()));
      return cells.map((cell) => wanted.has((cell?.text ?? "").toLowerCase()));
    }
    case "Custom": {
      const both = [criteria.criterion1, criteria.criterion2]
        .filter((each) => each !== undefined)
        .map(readTest);
      const any = criteria.operator === "Or";
      return cells.map((cell) => (any ? both.some((test) => test(cell)) : both.every((test) => test(cell))));
    }
    default:
      return extremes(criteria, cells);
  }
}

/** The greatest or smallest numbers, so many or so many in a hundred; equal ones go together. */
function extremes({ filterOn, criterion1 }: FilterCriteria, cells: Cells): boolean[] {
  const sign = filterOn.startsWith("Top") ? 1 : -1;
  const numbers = cells.flatMap((cell) => (typeof cell?.value === "number" ? [sign * cell.value] : []));
  const wanted = Number(criterion1 ?? 10);
  const count = filterOn.endsWith("Percent")
    ? Math.max(1, Math.floor((numbers.length * wanted) / 100))
    : wanted;
  const least = numbers.sort((one, other) => other - one)[Math.min(count, numbers.length) - 1];
  return cells.map(
    (cell) => least !== undefined && typeof cell?.value === "number" && sign * cell.value >= least,
  );
}

/** ">=0.5", "<>done", "*late*": a number is compared as one, a text by its letters with * and ?. */
function readTest(criterion: string): (cell: CellView | undefined) => boolean {
  const [, sign = "=", wanted = ""] = /^(<>|>=|<=|>|<|=)?([\s\S]*)$/.exec(criterion) ?? [];
  const number = wanted.trim() === "" ? NaN : Number(wanted);
  if (sign === "=" || sign === "<>") {
    const pattern = new RegExp(`^${wanted.split("").map(wildcard).join("")}$`, "is");
    const equal = (cell: CellView | undefined): boolean =>
      cell?.value === number || pattern.test(cell?.text ?? "");
    return sign === "=" ? equal : (cell) => !equal(cell);
  }
  return (cell) => {
    const value = cell?.value;
    const order =
      typeof value === "number" && !Number.isNaN(number)
        ? value - number
        : typeof value === "string" && value !== "" && Number.isNaN(number)
          ? value.localeCompare(wanted, "en", { sensitivity: "base" })
          : NaN;
    if (sign === ">") return order > 0;
    if (sign === "<") return order < 0;
    return sign === ">=" ? order >= 0 : order <= 0;
  };
}

function wildcard(sign: string): string {
  if (sign === "*") return ".*";
  return sign === "?" ? "." : sign.replace(/[\\^$.|+()[\]{}]/, "\\$&");
}
