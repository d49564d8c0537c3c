import type { TableKind } from "../systems/tables";

export type IssueColumn =
  | "issue"
  | "raised"
  | "owner"
  | "status"
  | "impact"
  | "class"
  | "level"
  | "firstNotice"
  | "update"
  | "plan"
  | "resolved"
  | "response"
  | "cost"
  | "previous";

/** The register: a column for each criterion stands among these, under the criterion's own name. */
export const issueTable: TableKind<IssueColumn> = {
  headers: {
    issue: ["Issue"],
    raised: ["Raised", "Raised on", "Opened"],
    owner: ["Owner"],
    status: ["Status"],
    impact: ["Impact"],
    class: ["Class", "Classification", "Priority"],
    level: ["Level", "Response level"],
    firstNotice: ["First notice", "First notice sent"],
    update: ["Last update", "Last update sent"],
    plan: ["Plan", "Plan sent"],
    resolved: ["Resolved", "Resolved on"],
    response: ["Response"],
    cost: ["Cost", "Cost outstanding"],
    previous: ["Previous class"],
  },
  needed: ["issue", "raised", "class"],
};

export type CriterionColumn = "criterion" | "weight";

export const criteriaTable: TableKind<CriterionColumn> = {
  headers: { criterion: ["Criterion", "Impact criterion"], weight: ["Weight", "Weighting"] },
  needed: ["criterion", "weight"],
};

export type BandColumn = "from" | "class" | "level";

export const bandTable: TableKind<BandColumn> = {
  headers: {
    from: ["Impact from", "From impact"],
    class: ["Class", "Classification"],
    level: ["Level", "Response level"],
  },
  needed: ["from", "class"],
};

/** What a level promises, in hours, in the order it is to be done. */
export const promises = ["firstNotice", "update", "plan", "resolution"] as const;
export type Promised = (typeof promises)[number];

export type LevelColumn = "level" | Promised | "open" | "inTime" | "cost";

export const levelTable: TableKind<LevelColumn> = {
  headers: {
    level: ["Level", "Response level"],
    firstNotice: ["First notice within (h)", "First notice"],
    update: ["Update every (h)", "Update"],
    plan: ["Plan within (h)", "Plan"],
    resolution: ["Resolution within (h)", "Resolution"],
    open: ["Open"],
    inTime: ["In time"],
    cost: ["Cost outstanding"],
  },
  needed: ["level", "firstNotice", "resolution"],
};

export type NoticeColumn =
  "issue" | "to" | "about" | "doing" | "customer" | "impact" | "known" | "notKnown" | "contact";

export const noticeTable: TableKind<NoticeColumn> = {
  headers: {
    issue: ["Issue"],
    to: ["Sent to", "To"],
    about: ["What it is about"],
    doing: ["What we are doing"],
    customer: ["What you need to do", "What the customer needs to do"],
    impact: ["Impact", "Impact on customers"],
    known: ["What we know", "Known"],
    notKnown: ["What we don't know yet", "Not known"],
    contact: ["Contact"],
  },
  needed: ["issue", "to", "contact"],
};

export const asAtLabel = "As at";
export const statusChoices = ["Open", "Closed"] as const;
/** The least and the gravest score of a criterion. */
export const scale = { least: 1, most: 5 } as const;
