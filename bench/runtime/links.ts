import { columnName } from "../../src/preview/formulas/a1";
import type { WorkbookPlan } from "../../src/core/scorecard/plan";

/** A cell by its sheet, row and column, counted from 0. */
export type Place = readonly [sheet: string, row: number, column: number];

const NAMESPACE = "OXM.";
const text = /"(?:[^"]|"")*"/g;
const thisRow = /(\w+)\[\[#This Row\],\[([^\]]+)\]\]/g;
const wholeColumn = /(\w+)\[([^[\]]+)\]/g;
const singleCell = /(?<![\w!$.])\$?([A-Z]{1,3})\$?(\d+)(?![\w(:])/g;

/**
 * Follows the formulas of a workbook from cell to cell. `links` tells how many calls of custom functions must end one
 * after another between an edit of `from` and the result of `to`: undefined where `to` doesn't depend on `from`.
 */
export function linksOf(plan: WorkbookPlan): (from: Place, to: Place) => number | undefined {
  const formulas = new Map<string, { readonly place: Place; readonly formula: string }>();
  for (const sheet of plan.sheets) {
    for (const { row, column, formula } of sheet.cells) {
      if (formula === undefined) continue;
      const place = [sheet.name, row, column] as const;
      formulas.set(key(place), { place, formula });
    }
  }
  const precedents = new Map([...formulas].map(([at, cell]) => [at, precedentsOf(plan, cell)]));

  return (from, to) => {
    const known = new Map<string, number | undefined>([[key(from), 0]]);
    const open = new Set<string>();
    const longest = (at: string): number | undefined => {
      if (known.has(at)) return known.get(at);
      if (open.has(at)) throw new Error(`${at} depends on itself`);
      open.add(at);
      const before = (precedents.get(at) ?? []).map(longest).filter((n) => n !== undefined);
      open.delete(at);
      const links =
        before.length === 0 ? undefined : Math.max(...before) + nesting(formulas.get(at)?.formula);
      known.set(at, links);
      return links;
    };
    return longest(key(to));
  };
}

/** The cells of a plan that hold formulas. */
export function formulaCells(plan: WorkbookPlan): Place[] {
  return plan.sheets.flatMap(({ name, cells }) =>
    cells.filter(({ formula }) => formula !== undefined).map(({ row, column }): Place => [name, row, column]),
  );
}

function key([sheet, row, column]: Place): string {
  return `${sheet}!${columnName(column)}${row + 1}`;
}

/** How deep calls of custom functions stand within one another: each has to wait for those inside it. */
function nesting(formula = ""): number {
  const ours: boolean[] = [];
  let deepest = 0;
  const plain = formula.replace(text, "");
  for (let i = 0; i < plain.length; i++) {
    if (plain[i] === "(") {
      const name = /[\w.]*$/.exec(plain.slice(0, i))?.[0] ?? "";
      ours.push(name.startsWith(NAMESPACE));
      deepest = Math.max(deepest, ours.filter(Boolean).length);
    } else if (plain[i] === ")") ours.pop();
  }
  return deepest;
}

function precedentsOf(
  plan: WorkbookPlan,
  { place: [sheet, row], formula }: { readonly place: Place; readonly formula: string },
): string[] {
  const found: string[] = [];
  const column = (name: string, title: string) => {
    const table = plan.tables.find((each) => each.name === name);
    const index = table?.columns.indexOf(title) ?? -1;
    if (table === undefined || index < 0) throw new Error(`${name}[${title}] is no column of the workbook`);
    return { table, column: table.column + index };
  };
  let rest = formula.replace(text, "");
  rest = rest.replace(thisRow, (_match, name: string, title: string) => {
    const { table, column: at } = column(name, title);
    found.push(key([table.sheet, row, at]));
    return "";
  });
  rest = rest.replace(wholeColumn, (_match, name: string, title: string) => {
    const { table, column: at } = column(name, title);
    for (let i = 1; i < table.rowCount; i++) found.push(key([table.sheet, table.row + i, at]));
    return "";
  });
  for (const [, letters = "", digits = ""] of rest.matchAll(singleCell))
    found.push(`${sheet}!${letters}${digits}`);
  if (/[[\]:]/.test(rest.replace(singleCell, ""))) throw new Error(`not understood: ${formula}`);
  return found;
}
