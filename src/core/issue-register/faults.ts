import {
  costUnreadable,
  levelUnknown,
  matrixFault,
  momentAsText,
  momentReversed,
  noAsAtTime,
  noMatrix,
  noticeOfNothing,
  scoreMissing,
  scoreOutside,
} from "../messages/issue-register";
import type { Problem } from "../messages/problem";
import { cellAddress } from "../scorecard/address";
import { cellAt } from "../scorecard/sheet-grid";
import type { Finding, Place } from "../systems/finding";
import { cellIn, placeIn, placeOfTable, textIn } from "../systems/tables";
import { isBlank } from "../values/cell";
import { readNumber } from "../weighting/read-number";
import { fold, type Issue, type Register } from "./register";
import { scale } from "./words";

const finding = (rule: string, severity: Finding["severity"], sentence: string, place: Place): Finding => ({
  rule: `issue-register/${rule}`,
  severity,
  sentence,
  place,
});

/** True while nobody has begun to fill in the matrix. */
export function hasNoMatrix({ criteria, bands }: Register): boolean {
  return criteria.every(({ weight }) => isBlank(weight)) && !bands.ok && bands.problem.key === "no-bands";
}

/** What is wrong with a register's data and its matrix; nothing is put right unasked. */
export function registerFaults(register: Register): Finding[] {
  return [
    ...asAtFaults(register),
    ...matrixFaults(register),
    ...register.issues.flatMap((issue) => [
      ...scoreFaults(register, issue),
      ...momentFaults(register, issue),
      ...costFaults(register, issue),
    ]),
    ...noticeFaults(register),
  ];
}

function asAtFaults({ asAt, asAtCell, table, issues }: Register): Finding[] {
  if (asAt !== undefined || issues.length === 0) return [];
  return [finding("no-as-at", "warning", noAsAtTime(), asAtCell?.place ?? placeOfTable(table))];
}

function matrixFaults(register: Register): Finding[] {
  const { criteriaTable, criteria, bandTable, bands, levels, table } = register;
  const place = criteriaTable === undefined ? placeOfTable(table) : placeOfTable(criteriaTable);
  if (hasNoMatrix(register)) return [finding("no-matrix", "warning", noMatrix(), place)];
  const findings: Finding[] = [];
  const wrong = (problem: Problem, where: Place) =>
    findings.push(finding("matrix", "problem", matrixFault(problem.sentence), where));
  if (criteriaTable !== undefined)
    for (const { row, weight } of criteria) {
      const number = readNumber(weight);
      if (isBlank(weight) || number === undefined || number < 0)
        findings.push(
          finding(
            "weight",
            "problem",
            matrixFault(`${textIn(criteriaTable, row, "criterion")} has no weight from 0 on`),
            placeIn(criteriaTable, row, "weight"),
          ),
        );
    }
  if (bandTable !== undefined) {
    if (!bands.ok) wrong(bands.problem, placeOfTable(bandTable));
    for (const row of bandTable.rows) {
      const level = textIn(bandTable, row, "level");
      if (level !== "" && !levels.some(({ name }) => fold(name) === fold(level)))
        findings.push(
          finding(
            "level-unknown",
            "problem",
            levelUnknown(
              level,
              levels.map(({ name }) => name),
            ),
            placeIn(bandTable, row, "level"),
          ),
        );
    }
  }
  return findings;
}

function scoreFaults({ criteria, table }: Register, { row, name }: Issue): Finding[] {
  const scores = criteria.map(({ column, name: criterion }) => ({
    criterion,
    column,
    cell: column === undefined ? undefined : cellAt(table.grid, row, column),
  }));
  const begun = scores.some(({ cell }) => !isBlank(cell));
  return scores.flatMap(({ criterion, column, cell }) => {
    if (column === undefined) return [];
    const place = { sheet: table.sheet, address: cellAddress(row, column) };
    if (isBlank(cell))
      return begun ? [finding("score-missing", "warning", scoreMissing(name, criterion), place)] : [];
    const isScore =
      typeof cell === "number" && Number.isInteger(cell) && cell >= scale.least && cell <= scale.most;
    return isScore ? [] : [finding("score", "problem", scoreOutside(name, criterion, cell), place)];
  });
}

const moments = ["raised", "firstNotice", "update", "plan", "resolved"] as const;

function momentFaults({ table }: Register, issue: Issue): Finding[] {
  return moments.flatMap((column) => {
    const cell = cellIn(table, issue.row, column);
    const place = placeIn(table, issue.row, column);
    const at = table.columns[column];
    const which = at === undefined ? "" : String(cellAt(table.grid, table.headerRow, at));
    if (!isBlank(cell) && issue[column] === undefined)
      return [
        finding(
          "text-date",
          "problem",
          momentAsText(issue.name, which, textIn(table, issue.row, column)),
          place,
        ),
      ];
    const moment = issue[column];
    return moment !== undefined && issue.raised !== undefined && moment < issue.raised
      ? [finding("dates-reversed", "problem", momentReversed(issue.name, which), place)]
      : [];
  });
}

function costFaults({ table }: Register, { row, name, cost }: Issue): Finding[] {
  const cell = cellIn(table, row, "cost");
  if (isBlank(cell) || (cost !== undefined && typeof cell === "number")) return [];
  return [finding("cost", "problem", costUnreadable(name, cell), placeIn(table, row, "cost"))];
}

function noticeFaults({ noticeTable, issues }: Register): Finding[] {
  if (noticeTable === undefined) return [];
  return noticeTable.rows.flatMap((row) => {
    const issue = textIn(noticeTable, row, "issue");
    return issues.some(({ name }) => fold(name) === fold(issue))
      ? []
      : [finding("notice-of-nothing", "warning", noticeOfNothing(issue), placeIn(noticeTable, row, "issue"))];
  });
}
