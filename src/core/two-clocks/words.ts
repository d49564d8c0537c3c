import type { TableKind } from "../systems/tables";

export type CaseColumn =
  | "case"
  | "service"
  | "opened"
  | "closed"
  | "provider"
  | "customer"
  | "user"
  | "sla"
  | "providerMet"
  | "customerMet"
  | "userMet";

/** Cases with the SLA that is judged by both clocks. */
export const casesTable: TableKind<CaseColumn> = {
  headers: {
    case: ["Case", "Case number", "Case ID", "Ticket", "Ticket number", "Request", "Incident", "Reference"],
    service: ["Service", "Subject", "What", "Description", "Summary", "Title"],
    opened: ["Opened", "Open", "Opened on", "Opened at", "Raised", "Created", "Logged", "Start"],
    closed: ["Closed", "Closed on", "Closed at", "Resolved", "Finished", "End"],
    provider: ["Provider h", "Provider hours", "Provider"],
    customer: ["Customer h", "Customer hours", "Customer"],
    user: ["User h", "User hours", "User"],
    sla: ["SLA", "Service level", "Threshold"],
    providerMet: ["Provider met?"],
    customerMet: ["Customer met?"],
    userMet: ["User met?"],
  },
  needed: ["case", "opened", "closed", "sla"],
};

export type StopColumn = "case" | "from" | "to" | "side" | "reason";

/** When the provider's clock stood still, for whom and why. */
export const stopsTable: TableKind<StopColumn> = {
  headers: {
    case: casesTable.headers.case,
    from: ["From", "Stopped", "Paused", "Stop"],
    to: ["To", "Until", "Resumed", "Restarted"],
    side: ["Side", "Waiting for", "Waits for", "Party"],
    reason: ["Reason", "Why", "Waiting reason"],
  },
  needed: ["case", "from", "to", "side"],
};

export type HoursColumn = "weekday" | "start" | "end";

/** The hours in which clocks run. */
export const hoursTable: TableKind<HoursColumn> = {
  headers: {
    weekday: ["Weekday", "Day", "Days"],
    start: ["Start", "From", "Opens"],
    end: ["End", "To", "Until", "Closes"],
  },
  needed: ["weekday", "start", "end"],
};

/** Days on which no clock runs; beside the working hours. */
export const holidaysTable: TableKind<"holiday"> = {
  headers: { holiday: ["Holiday", "Public holiday", "Bank holiday"] },
  needed: ["holiday"],
};

/** The label of the moment from which open cases are looked at. */
export const asAtLabel = "As at";

/** What each party's clock is judged as, in the order they are shown. */
export const parties = ["provider", "customer", "user"] as const;
export type Party = (typeof parties)[number];

/** What stands in the cells that say whether a case was in time; they are counted by their first sign. */
export const metWords = {
  met: "✓ Met",
  missed: "✗ Missed",
  soFar: "… In time so far",
  noAsAt: "– No as-at date",
  noSla: "– No SLA",
  hoursUnreadable: "! Check the dates",
  slaUnreadable: "! Check the SLA",
} as const;
