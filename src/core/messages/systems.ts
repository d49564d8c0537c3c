import type { SystemId, TemplateKind } from "../systems/system";

/** What the template of each system is for. */
export const systemPurposes: Readonly<Record<SystemId, string>> = {
  "kvi-board":
    "A committee's key value indicators: replies, breaches and deliveries judged against what was agreed.",
  "issue-register":
    "Issues scored by customer impact, with a class, a response level and a notice ready to send.",
  "review-plan": "Activities with owners and dates, and what is overdue on the day you look.",
  "two-clocks":
    "One SLA on both sides: the provider's time, the customer's, and what the user lived through.",
  dashboard: "Six metrics through three lenses, with what is measured and what isn't.",
  maturity: "Practices, outcomes and metrics by level: where you stand, and metrics to pick from.",
  journey: "What customers feel from first contact to follow-up, and which stages nobody measures.",
};

/** The page of templates, the list on Home, and the frame of a system's page. */
export const systemsTexts = {
  heading: "Also in this workbook",
  templates: "Templates",
  intro: "Each template is new sheets of its own; one undo takes them away.",
  scorecard: {
    name: "Scorecard",
    purpose: "Metrics with thresholds and the customer's weighting, one score against a target.",
  },
  serviceReview: {
    name: "Service review: everything together",
    purpose:
      "One workbook to look around in: the sample scorecard, with measures that read every other sample by plain cell references.",
  },
  withSample: "With sample",
  empty: "Empty",
  firstSteps: "To begin",
  inserting: "Inserting…",
  looking: "Looking…",
  gone: "It isn't in this workbook any more.",
  toHome: "See what there is",
  table: "Table",
  findings: "Worth a look",
  fewer: "Show fewer",
} as const;

/** A button of a template, for somebody who hears it without its heading. */
export function insertLabel(name: string, kind: TemplateKind): string {
  return `${kind === "sample" ? systemsTexts.withSample : systemsTexts.empty}: ${name}`;
}

/** The service review stands: too many sheets to name each. */
export function insertedServiceReview(sheets: readonly string[], cells: number): string {
  return `Inserted ${sheets.length} sheets, "${sheets[0] ?? ""}" first: ${cells} cells written and read back. One undo takes them away.`;
}

/** How many findings something has, beside its standing. */
export function findingCount(count: number): string {
  return count === 1 ? "1 finding" : `${count} findings`;
}

/** The button that unfolds a list of findings. */
export function showAll(count: number): string {
  return `Show all ${count}`;
}

/** What a long list of findings leaves out. */
export function moreFindings(count: number): string {
  return `and ${count} more: they show as these are put right.`;
}
