import { foldHeader, roleOfHeader } from "../scorecard/headers";
import type { Cell } from "../values/cell";

/** What a column of somebody's table is used for; a column without a role is left alone. */
export const adoptRoles = [
  "metric",
  "measure",
  "threshold",
  "actual",
  "combined",
  "weighting",
  "measureWeight",
  "score",
  "status",
] as const;
export type AdoptRole = (typeof adoptRoles)[number];

/** What a header says its column is for. `sure` when it is one of the known words, and not merely holds one. */
export interface HeaderMeaning {
  /** Without a role the column is known to be none of the table's business, like "Owner". */
  readonly role?: AdoptRole | "bareScore";
  readonly sure: boolean;
}

/** What a header means by the words in it; `undefined` when it says nothing. */
export function headerMeaning(header: Cell): HeaderMeaning | undefined {
  const folded = foldHeader(header);
  if (folded === "") return undefined;
  if (folded === "score") return { role: "bareScore", sure: true };
  const exact = adoptable(roleOfHeader(header));
  if (exact !== undefined) return { role: exact, sure: true };
  if (aside.has(folded)) return { sure: true };
  // "Metric / KPI" and "Threshold\n(agreed 2026)" say it in one of their parts.
  for (const part of folded.split(/[/|–—,&]| - /)) {
    const role = adoptable(roleOfHeader(part));
    if (role !== undefined) return { role, sure: true };
  }
  const word = wordsWithin.find(([pattern]) => pattern.test(folded));
  if (word !== undefined) return { role: word[1], sure: false };
  return asideWithin.test(folded) ? { sure: true } : undefined;
}

function adoptable(role: ReturnType<typeof roleOfHeader>): AdoptRole | undefined {
  if (role === "detail") return "measure";
  return adoptRoles.find((known) => known === role);
}

/** Columns people keep beside a scorecard. */
const aside = new Set(
  (
    "owner,comment,note,remark,action,date,due,due date,trend,source,frequency,id,no,nr,ref,reference,lead,responsible," +
    "contact,team,service,priority,rank,unit,reporting period,period,measured by,data source,last review,link"
  ).split(","),
);
const asideWithin = /\b(owner|comment|note|remark|date|contact|responsible|source|frequency|trend)\b/;

const wordsWithin: readonly (readonly [RegExp, AdoptRole])[] = [
  [/\b(measure|inner)\b.*\b(weight(ing|age)?|wt)\b/, "measureWeight"],
  [/\b(oxm|weighted)\b/, "score"],
  [/\b(weight(ing|age|ed)?|wt|wgt)\b/, "weighting"],
  [/\bcombined\b/, "combined"],
  [/\b(threshold|target|goal|required|service level)\b/, "threshold"],
  [/\b(actual|achieved|outturn)\b/, "actual"],
  [/\b(rag|status|verdict|traffic light)\b/, "status"],
  [/\b(metric|kpi|kvi|csf|critical success)\b/, "metric"],
  [/\b(measure|detail|description)\b/, "measure"],
];

/** The month, quarter or year that a header names, as people head the column of a period's figures. */
export function isPeriod(header: string): boolean {
  return /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s'’-]*(?:\d{2}|\d{4})?|q[1-4][\s/-]*(?:\d{2}|\d{4})?|\d{4}[-/](?:\d{2}|q[1-4])|ytd|(?:this|current|latest) (?:week|month|quarter|half[- ]year|year|period)|latest)$/i.test(
    header.trim(),
  );
}

/** A header on one line, as it is shown. */
export function headerText(header: Cell): string {
  return typeof header === "string" || typeof header === "number"
    ? String(header).replace(/\s+/g, " ").trim()
    : "";
}
