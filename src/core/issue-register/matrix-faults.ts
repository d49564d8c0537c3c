import { matrixFaults as sentences } from "../messages/issue-register-faults";
import { cellAt } from "../scorecard/sheet-grid";
import type { Finding } from "../systems/finding";
import { cellIn, type DataTable, placeIn, placeOfTable, textIn } from "../systems/tables";
import { isBlank } from "../values/cell";
import { foldWord } from "../values/fold-word";
import { round15 } from "../values/numbers";
import { amountIn, type Register, scoreColumns } from "./register";
import { type BandColumn, type CriterionColumn, promises } from "./words";

/** True until both a weight and a class's lower bound are there: until then no issue has a class. */
export function hasNoMatrix({ criteria, bandTable }: Register): boolean {
  const bounds = bandTable?.rows.map((row) => cellIn(bandTable, row, "from")) ?? [];
  return !criteria.some(({ weight }) => typeof weight === "number") || !bounds.some(isNumber);
}

/** What is wrong with the impact matrix and the response levels of a register, each at its cell. */
export function matrixFindings(register: Register): Finding[] {
  const { criteriaTable, bandTable, table } = register;
  const none = hasNoMatrix(register);
  return [
    ...(none
      ? [finding("no-matrix", sentences.none(), placeOfTable<string>(criteriaTable ?? table), "warning")]
      : []),
    ...(criteriaTable === undefined ? [] : criterionFaults(register, criteriaTable, none)),
    ...(bandTable === undefined ? [] : bandFaults(register, bandTable)),
    ...levelFaults(register),
  ];
}

/** From what on a weight beside percentages was probably meant as one. */
const leastInPoints = 5;
const isShare = (weight: number | undefined): weight is number =>
  weight !== undefined && weight > 0 && weight < 1;
const total = (shares: readonly number[]) => round15(shares.reduce((sum, share) => sum + share, 0));

const isNumber = (cell: unknown) => typeof cell === "number";

const finding = (
  rule: string,
  sentence: string,
  place: Finding["place"],
  severity: Finding["severity"] = "problem",
): Finding => ({ rule: `issue-register/${rule}`, severity, sentence, place });

function criterionFaults(
  { criteria, table: issues }: Register,
  table: DataTable<CriterionColumn>,
  noMatrix: boolean,
): Finding[] {
  const headers = scoreColumns(issues)?.map((at) => String(cellAt(issues.grid, issues.headerRow, at)).trim());
  const findings = criteria.flatMap(({ row, name, weight, column }) => {
    const own: Finding[] = [];
    if (name === "")
      own.push(finding("unnamed", sentences.unnamed("criterion"), placeIn(table, row, "criterion")));
    else if (column === undefined)
      own.push(finding("no-column", sentences.noColumn(name, headers), placeIn(table, row, "criterion")));
    // Before there is any matrix, one sentence about it is enough.
    if (amountIn(weight) === undefined && !(noMatrix && isBlank(weight)))
      own.push(finding("weight", sentences.weight(name, weight), placeIn(table, row, "weight")));
    return own;
  });
  const weights = criteria.map(({ weight }) => amountIn(weight));
  const shares = weights.filter(isShare);
  // Beside shares of a whole a weight of 2 may be meant as it stands; one of 5 or more outweighs them all.
  if (shares.length > 0 && total(shares) <= 1)
    for (const { row, name, weight } of criteria)
      if (typeof weight === "number" && weight >= leastInPoints) {
        const sentence = sentences.mixedWeights(name, weight, shares);
        findings.push(finding("mixed-weights", sentence, placeIn(table, row, "weight"), "warning"));
      }
  if (weights.length > 0 && weights.every((weight) => weight === 0))
    findings.push(finding("no-weight", sentences.noWeight(), placeOfTable(table)));
  return findings;
}

function bandFaults({ levels }: Register, table: DataTable<BandColumn>): Finding[] {
  const bounds = new Map<number, string>();
  return table.rows.flatMap((row) => {
    const own: Finding[] = [];
    const [name, level] = [textIn(table, row, "class"), textIn(table, row, "level")];
    const cell = cellIn(table, row, "from");
    const bound = amountIn(cell);
    if (name === "") own.push(finding("unnamed", sentences.unnamed("class"), placeIn(table, row, "class")));
    if (bound === undefined)
      own.push(finding("bound", sentences.bound(name, cell), placeIn(table, row, "from")));
    else {
      const other = bounds.get(round15(bound));
      if (other === undefined) bounds.set(round15(bound), name);
      else if (foldWord(other) !== foldWord(name))
        own.push(
          finding("bound-twice", sentences.boundTwice(name, other, bound), placeIn(table, row, "from")),
        );
    }
    const known = levels.map((each) => each.name).filter((each) => each !== "");
    if (level !== "" && known.length > 0 && !known.some((each) => foldWord(each) === foldWord(level)))
      own.push(finding("level-unknown", sentences.levelUnknown(level, known), placeIn(table, row, "level")));
    return own;
  });
}

function levelFaults(register: Register): Finding[] {
  const { levelTable, issues } = register;
  if (levelTable === undefined) return [];
  if (levelTable.rows.length === 0)
    return issues.length === 0 || hasNoMatrix(register)
      ? []
      : [finding("no-levels", sentences.noLevels(), placeOfTable(levelTable), "warning")];
  const first = new Map<string, number>();
  return levelTable.rows.flatMap((row) => {
    const own: Finding[] = [];
    const level = textIn(levelTable, row, "level");
    const other = first.get(foldWord(level));
    if (level === "")
      own.push(finding("unnamed", sentences.unnamed("level"), placeIn(levelTable, row, "level")));
    else if (other === undefined) first.set(foldWord(level), row);
    else {
      const sentence = sentences.levelTwice(level, placeIn(levelTable, other, "level").address);
      own.push(finding("level-twice", sentence, placeIn(levelTable, row, "level"), "warning"));
    }
    for (const promised of promises) {
      const cell = cellIn(levelTable, row, promised);
      const at = levelTable.columns[promised];
      if (at === undefined || isBlank(cell) || amountIn(cell) !== undefined) continue;
      const header = String(cellAt(levelTable.grid, levelTable.headerRow, at));
      own.push(finding("hours", sentences.hours(header, level, cell), placeIn(levelTable, row, promised)));
    }
    return own;
  });
}
