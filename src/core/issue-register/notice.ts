import { noticeParts } from "../messages/issue-register";
import { textIn } from "../systems/tables";
import { momentOf, momentText } from "../values/moment";
import { fold, type Issue, type Register } from "./register";
import { duesOf } from "./response";

/** A part of a notice: its heading and what it says; `isBlank` where somebody still has to fill it in. */
export interface NoticePart {
  readonly heading: string;
  readonly says: string;
  readonly isBlank: boolean;
}

/** What customers are told about an issue, in eight parts; impact and next update follow from the register. */
export function noticeOf(issue: Issue, register: Register): NoticePart[] {
  const table = register.noticeTable;
  const row = table?.rows.find((each) => fold(textIn(table, each, "issue")) === fold(issue.name));
  const typed = (column: "to" | "about" | "doing" | "customer" | "known" | "notKnown" | "contact") =>
    table === undefined || row === undefined ? "" : textIn(table, row, column);
  const update = duesOf(issue, register).find(({ promised }) => promised === "update");
  const about = typed("about");
  const parts: [string, string][] = [
    [noticeParts.to, typed("to")],
    [noticeParts.about, about === "" ? issue.name : about],
    [noticeParts.doing, typed("doing")],
    [noticeParts.customer, typed("customer")],
    [noticeParts.impact, noticeParts.impactText(issue.class, issue.level)],
    [`${noticeParts.known} / ${noticeParts.notKnown}`, knownText(typed("known"), typed("notKnown"))],
    [noticeParts.next, update === undefined ? "" : momentText(momentOf(update.by) ?? 0)],
    [noticeParts.contact, typed("contact")],
  ];
  return parts.map(([heading, says]) => ({
    heading,
    says: says === "" ? noticeParts.blank : says,
    isBlank: says === "",
  }));
}

function knownText(known: string, notKnown: string): string {
  return known === "" && notKnown === ""
    ? ""
    : `${known === "" ? noticeParts.blank : known} / ${notKnown === "" ? noticeParts.blank : notKnown}`;
}

/** The notice as text to paste into a message: one part a paragraph. */
export function noticeText(parts: readonly NoticePart[]): string {
  return parts.map(({ heading, says }) => `${heading}: ${says}`).join("\n\n");
}
