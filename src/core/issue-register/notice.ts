import { noticeParts as words } from "../messages/issue-register-page";
import { textIn } from "../systems/tables";
import { foldWord } from "../values/fold-word";
import { momentText } from "../values/moment";
import type { Issue, Register } from "./register";
import { duesOf } from "./response";
import type { NoticeColumn } from "./words";

/** A part of a notice: its heading and what it says; `isBlank` where somebody still has to fill it in. */
export interface NoticePart {
  readonly heading: string;
  readonly says: string;
  readonly isBlank: boolean;
}

/** What customers are told about an issue, in eight parts; class and next update follow from the register. */
export function noticeOf(issue: Issue, register: Register): NoticePart[] {
  const table = register.noticeTable;
  const row = table?.rows.find((each) => foldWord(textIn(table, each, "issue")) === foldWord(issue.name));
  const typed = (column: NoticeColumn) =>
    table === undefined || row === undefined ? "" : textIn(table, row, column);
  const [about, known, notKnown] = [typed("about"), typed("known"), typed("notKnown")];
  const parts: [string, string][] = [
    [words.to, typed("to")],
    [words.about, about === "" ? issue.name : about],
    [words.doing, typed("doing")],
    [words.customer, typed("customer")],
    [words.impact, words.impactText(typed("impact"), issue.class, issue.level)],
    [
      words.known,
      `${known === "" ? words.blank : known}\n${words.notKnown}: ${notKnown === "" ? words.blank : notKnown}`,
    ],
    [words.next, nextUpdate(issue, register)],
    [words.contact, typed("contact")],
  ];
  return parts.map(([heading, says]) => ({
    heading,
    says: says === "" ? words.blank : says,
    isBlank: says === "" || says.includes(words.blank),
  }));
}

/** When customers hear next. A notice is an update itself: where one is overdue, the next counts from the as-at moment. */
function nextUpdate(issue: Issue, register: Register): string {
  if (issue.resolved !== undefined) return words.resolved(momentText(issue.resolved));
  const due = updateOf(issue, register);
  const shown = due?.state === "late" ? updateOf({ ...issue, update: register.asAt }, register) : due;
  return shown === undefined ? "" : momentText(shown.by);
}

const updateOf = (issue: Issue, register: Register) =>
  duesOf(issue, register).find(({ promised }) => promised === "update");

/** The notice as text to paste into a message: one part a paragraph. */
export function noticeText(parts: readonly NoticePart[]): string {
  return parts.map(({ heading, says }) => `${heading}: ${says}`).join("\n\n");
}
