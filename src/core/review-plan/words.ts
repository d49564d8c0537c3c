import type { TableKind } from "../systems/tables";

export type PlanColumn = "activity" | "owner" | "start" | "end" | "status";

/** A review plan: what is done, by whom, from when to when, and how it stands. */
export const planTable: TableKind<PlanColumn> = {
  headers: {
    activity: ["Activity", "Action", "Task", "Milestone", "What"],
    owner: ["Owner", "Who", "Responsible", "Lead", "Assigned to"],
    start: ["Start", "Start date", "From", "Begin"],
    end: ["End", "End date", "Due", "Due date", "Finish", "To"],
    status: ["Status", "State", "Progress"],
  },
  needed: ["activity", "end", "status"],
};

/** What an activity's status says; anything else is asked about. */
export const statusWords = {
  complete: ["Complete", "Completed", "Done", "Closed", "Finished"],
  open: [
    "On target",
    "Ongoing",
    "In progress",
    "Not started",
    "Late",
    "Delayed",
    "At risk",
    "On hold",
    "Planned",
    "Open",
  ],
} as const;

/** The statuses to pick from. */
export const statusChoices = ["Not started", "On target", "Ongoing", "Late", "Complete"] as const;

/** The label of the day a plan is looked at from. */
export const asAtLabel = "As at";
