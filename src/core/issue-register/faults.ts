import { registerFaults as sentences } from "../messages/issue-register-faults";
import { cellAddress } from "../scorecard/address";
import { cellAt } from "../scorecard/sheet-grid";
import type { Finding } from "../systems/finding";
import { cellIn, placeIn, placeOfTable, textIn } from "../systems/tables";
import { momentFault, unreadableMoment } from "../systems/unreadable-moment";
import { isBlank } from "../values/cell";
import { foldWord } from "../values/fold-word";
import { momentText } from "../values/moment";
import { matrixFindings } from "./matrix-faults";
import { amountIn, isClosed, type Issue, type Register } from "./register";
import { asAtLabel, type IssueColumn, scale } from "./words";

/** What is wrong with a register's data, its matrix and its notices; nothing is put right unasked. */
export function registerFaults(register: Register): Finding[] {
  return [
    ...asAtFaults(register),
    ...matrixFindings(register),
    ...namelessRows(register),
    ...register.issues.flatMap((issue) => [
      ...scoreFaults(register, issue),
      ...momentFaults(register, issue),
      ...rowFaults(register, issue),
    ]),
    ...duplicates(register),
    ...noticeFaults(register),
  ];
}

function asAtFaults({ asAt, asAtCell, table, issues }: Register): Finding[] {
  if (asAt !== undefined || issues.length === 0) return [];
  return [
    {
      rule: "issue-register/no-as-at",
      severity: "warning",
      sentence: unreadableMoment(asAtCell?.value, asAtLabel) ?? sentences.noAsAt(),
      place: asAtCell?.place ?? placeOfTable(table),
    },
  ];
}

const inRow = (
  { table }: Register,
  row: number,
  rule: string,
  column: IssueColumn,
  sentence: string,
  severity: Finding["severity"] = "problem",
): Finding => ({ rule: `issue-register/${rule}`, severity, sentence, place: placeIn(table, row, column) });

function namelessRows(register: Register): Finding[] {
  const { table, issues } = register;
  const named = new Set(issues.map(({ row }) => row));
  return table.rows
    .filter((row) => !named.has(row))
    .map((row) => inRow(register, row, "no-name", "issue", sentences.noName()));
}

/** Issues of one name, of which notices can't be told apart. */
function duplicates(register: Register): Finding[] {
  const first = new Map<string, number>();
  return register.issues.flatMap(({ name, row }) => {
    const other = first.get(foldWord(name));
    if (other === undefined) first.set(foldWord(name), row);
    if (other === undefined) return [];
    const { address } = placeIn(register.table, other, "issue");
    return [inRow(register, row, "duplicate-issue", "issue", sentences.duplicate(name, address), "warning")];
  });
}

function scoreFaults({ criteria, table }: Register, { row, name }: Issue): Finding[] {
  const scores = criteria.flatMap(({ column, name: criterion }) =>
    column === undefined ? [] : [{ criterion, column, cell: cellAt(table.grid, row, column) }],
  );
  const begun = scores.some(({ cell }) => !isBlank(cell));
  return scores.flatMap(({ criterion, column, cell }): Finding[] => {
    const place = { sheet: table.sheet, address: cellAddress(row, column) };
    if (isBlank(cell)) {
      const sentence = sentences.scoreMissing(name, criterion);
      return begun ? [{ rule: "issue-register/score-missing", severity: "warning", sentence, place }] : [];
    }
    const isScore =
      typeof cell === "number" && Number.isInteger(cell) && cell >= scale.least && cell <= scale.most;
    const sentence = sentences.scoreOutside(name, criterion, cell);
    return isScore ? [] : [{ rule: "issue-register/score", severity: "problem", sentence, place }];
  });
}

const moments = ["raised", "firstNotice", "update", "plan", "resolved"] as const;

function momentFaults(register: Register, issue: Issue): Finding[] {
  const { table, asAt } = register;
  const { row, name, raised } = issue;
  return moments.flatMap((column): Finding[] => {
    const at = table.columns[column];
    const header = at === undefined ? "" : String(cellAt(table.grid, table.headerRow, at));
    const unread = momentFault(
      "issue-register/text-date",
      table,
      row,
      column,
      sentences.moment(header, name),
    );
    const moment = issue[column];
    if (moment === undefined) return unread;
    const text = momentText(moment);
    if (raised !== undefined && moment < raised) {
      const sentence = sentences.beforeRaised(name, header, text, momentText(raised));
      return [inRow(register, row, "dates-reversed", column, sentence)];
    }
    if (asAt === undefined || moment <= asAt) return [];
    const sentence = sentences.afterAsAt(name, header, text, momentText(asAt));
    return [inRow(register, row, "after-as-at", column, sentence, "warning")];
  });
}

function rowFaults(register: Register, issue: Issue): Finding[] {
  const { table, bands } = register;
  const { row, name, resolved, impact } = issue;
  const findings: Finding[] = [];
  const cost = cellIn(table, row, "cost");
  if (isBlank(cellIn(table, row, "raised")))
    findings.push(inRow(register, row, "not-raised", "raised", sentences.notRaised(name), "warning"));
  if (!isBlank(cost) && amountIn(cost) === undefined)
    findings.push(inRow(register, row, "cost", "cost", sentences.cost(name, cost)));
  if (isClosed(table, row) && table.columns.resolved !== undefined && isBlank(cellIn(table, row, "resolved")))
    findings.push(
      inRow(register, row, "closed-without-date", "resolved", sentences.closedWithoutDate(name), "warning"),
    );
  if (resolved !== undefined && textIn(table, row, "status") !== "" && !isClosed(table, row))
    findings.push(
      inRow(register, row, "resolved-but-open", "status", sentences.resolvedButOpen(name), "warning"),
    );
  const least = bands.ok ? bands.value.at(-1)?.from : undefined;
  if (impact.ok && least !== undefined && impact.value < least)
    findings.push(
      inRow(register, row, "below-bands", "class", sentences.belowBands(name, impact.value, least)),
    );
  return findings;
}

function noticeFaults({ noticeTable, issues }: Register): Finding[] {
  if (noticeTable === undefined) return [];
  return noticeTable.rows.flatMap((row): Finding[] => {
    const issue = textIn(noticeTable, row, "issue");
    if (issues.some(({ name }) => foldWord(name) === foldWord(issue))) return [];
    return [
      {
        rule: "issue-register/notice-of-nothing",
        severity: "warning",
        sentence: sentences.noticeOfNothing(issue),
        place: placeIn(noticeTable, row, "issue"),
      },
    ];
  });
}
