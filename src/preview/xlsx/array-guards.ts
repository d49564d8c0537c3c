import type { NameData } from "../book";

/**
 * `IF(ISBLANK(Table[Column]),"",Table[Column])` works on a whole column only in an array formula, and LibreOffice
 * computes array formulas anew when it opens a file: a custom function then becomes #NAME?. A defined name is always
 * computed on arrays, so in the file each such guard stands in a name, and the cell's formula is a plain one whose
 * stored result every program keeps. Reading puts the guard back.
 */
const guard = /IF\(ISBLANK\(([A-Za-z_\\][\w.\\]*\[[^[\]#@']+\])\),"",\1\)/gi;

/** Functions that take a whole range without being asked to work on arrays; custom functions are others. */
const takeRanges = new Set(
  "SUM COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS SUMIF SUMIFS SUMPRODUCT MAX MIN AVERAGE ROWS COLUMNS INDEX MATCH".split(
    " ",
  ),
);

/** Collects the names one file needs, each guard once. */
export class GuardNames {
  private readonly byGuard = new Map<string, string>();

  constructor(
    private readonly namespace: string,
    private readonly taken: readonly NameData[],
    /** Custom functions that give more than one cell, without the namespace. */
    private readonly spilling: readonly string[],
  ) {}

  /**
   * A formula (as typed) marked as working on arrays, in a form that doesn't: with names for its guards, or as it is
   * when no range in it needs the mark. Undefined when it has to stay an array formula.
   */
  replace(formula: string): string | undefined {
    const callsFunction = new RegExp(`\\b${this.namespace}\\.`, "i").test(formula);
    const bare = callsFunction ? formula.replace(guard, "GUARDED") : formula;
    const outermost =
      new RegExp(`^=${this.namespace}\\.([\\w.]+)\\(`, "i").exec(formula)?.[1]?.toUpperCase() ?? "";
    if (this.spilling.includes(outermost) || !worksOnSingleCells(bare, this.namespace)) {
      return undefined;
    }
    return !callsFunction
      ? formula
      : formula.replace(guard, (text, column: string) => this.nameFor(text, column));
  }

  /** The names collected, to be written with the workbook's own. */
  names(): NameData[] {
    return [...this.byGuard].map(([text, name]) => ({ name, formula: `=${text}` }));
  }

  private nameFor(text: string, column: string): string {
    const known = this.byGuard.get(text);
    if (known !== undefined) {
      return known;
    }
    const base = `${guardPrefix(this.namespace)}${column.replace(/\]$/, "").replace(/[^\p{L}\p{N}]+/gu, "_")}`;
    const used = new Set(
      [...this.taken.map(({ name }) => name), ...this.byGuard.values()].map((name) => name.toLowerCase()),
    );
    let name = base;
    for (let number = 2; used.has(name.toLowerCase()); number++) {
      name = `${base}_${number}`;
    }
    this.byGuard.set(text, name);
    return name;
  }
}

function guardPrefix(namespace: string): string {
  return `${namespace}_given_`;
}

/** True when every range left is an argument, alone, of a function that takes ranges. */
function worksOnSingleCells(formula: string, namespace: string): boolean {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const callers: string[] = [];
  const parts =
    /([A-Za-z_][\w.]*)?\(|\)|(?:[A-Za-z_][\w.]*\[(?:[^[\]]|\[[^[\]]*\])*\]|\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)/gi;
  for (const part of plain.matchAll(parts)) {
    const text = part[0];
    if (text.endsWith("(")) {
      callers.push((part[1] ?? "").toUpperCase());
    } else if (text === ")") {
      callers.pop();
    } else if (!/#This Row/i.test(text)) {
      const caller = callers[callers.length - 1] ?? "";
      const before = plain.slice(0, part.index).trimEnd().slice(-1);
      const after = plain
        .slice(part.index + text.length)
        .trimStart()
        .slice(0, 1);
      const alone = /[(,]/.test(before) && /[),]/.test(after);
      // Within SUMPRODUCT everything works on arrays but IF, which stands for a caller of its own.
      const inProduct =
        callers.includes("SUMPRODUCT") && !callers.slice(callers.lastIndexOf("SUMPRODUCT")).includes("IF");
      const takes = caller.startsWith(`${namespace}.`) || takeRanges.has(caller);
      if (!inProduct && !(alone && takes)) {
        return false;
      }
    }
  }
  return true;
}

/** Names as read from a file, told apart: the workbook's own, and guards by their lower-case name. */
export function splitGuards(
  names: readonly NameData[],
  namespace: string,
): { readonly own: NameData[]; readonly guards: ReadonlyMap<string, string> } {
  const prefix = guardPrefix(namespace).toLowerCase();
  const isGuard = ({ name, formula }: NameData): boolean =>
    name.toLowerCase().startsWith(prefix) && formula.replace(guard, "") === "=";
  return {
    own: names.filter((name) => !isGuard(name)),
    guards: new Map(names.filter(isGuard).map(({ name, formula }) => [name.toLowerCase(), formula.slice(1)])),
  };
}

/** A formula with its guards written out again, or undefined when it has none. */
export function restoreGuards(
  formula: string,
  guards: ReadonlyMap<string, string>,
  namespace: string,
): string | undefined {
  let found = false;
  const restored = formula.replace(
    new RegExp(`\\b${guardPrefix(namespace)}[\\p{L}\\p{N}_]+`, "giu"),
    (name) => {
      const text = guards.get(name.toLowerCase());
      found ||= text !== undefined;
      return text ?? name;
    },
  );
  return found ? restored : undefined;
}
