import { levelNames } from "../messages/maturity";
import type { Cell } from "../values/cell";
import { round15 } from "../values/numbers";

/** A level of maturity: 1 Initial to 5 Optimized. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** The five levels, lowest first. */
export const levels = [1, 2, 3, 4, 5] as const satisfies readonly Level[];

const byName = new Map<string, Level>(levels.map((level) => [levelNames[level].toLowerCase(), level]));
byName.set("optimised", 5);

/** A level as sheets show it, so that a column of them sorts: "2 Basic". */
export const levelText = (level: Level): string => `${level} ${levelNames[level]}`;

const written = /^(?:level\b|l(?=\s*\d))?\s*(\d+)?[\s.:()–—-]*(\p{L}+)?[\s)]*$/u;

/**
 * The level that a cell names: 1 to 5, its name in any case, or both ("2 Basic", "Level 2", "L2 – Basic"). `undefined` for
 * anything else, for a blank cell, and where number and name contradict each other.
 */
export function readLevel(cell: Cell): Level | undefined {
  if (typeof cell === "number") return numbered(round15(cell));
  const [, digits, name = ""] = (typeof cell === "string" && written.exec(cell.trim().toLowerCase())) || [];
  const named = byName.get(name);
  if (digits === undefined) return named;
  const level = numbered(Number(digits));
  return name === "" || named === level ? level : undefined;
}

const numbered = (number: number) => levels.find((level) => level === number);
