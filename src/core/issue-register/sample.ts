/** A day of March 2026 and a time of day in hours. */
type At = readonly [date: number, hour: number];

export interface SampleIssue {
  readonly issue: string;
  readonly raised: At;
  readonly owner: string;
  readonly scores: readonly [customers: number, service: number, money: number];
  readonly firstNotice?: At;
  readonly update?: At;
  readonly plan?: At;
  readonly resolved?: At;
  readonly cost?: number;
}

/** The criteria of the sample: what a matrix could ask, without the weights that are the user's to agree. */
export const sampleCriteria = ["Customers affected", "Service lost", "Money at risk"] as const;

/** The source (000_ff47cdc0d124a97d.txt) describes how issues are handled and gives none; these are illustrative. */
export const sampleIssues: readonly SampleIssue[] = [
  {
    issue: "Invoices sent twice",
    raised: [2, 9],
    owner: "Billing",
    scores: [4, 2, 5],
    firstNotice: [2, 11],
    update: [9, 16],
    plan: [4, 12],
    cost: 42000,
  },
  {
    issue: "Portal slow at month end",
    raised: [3, 14],
    owner: "Platform",
    scores: [5, 3, 2],
    firstNotice: [4, 10],
    update: [6, 9],
    cost: 15000,
  },
  {
    issue: "Meter readings missing for one region",
    raised: [5, 8],
    owner: "Data",
    scores: [3, 4, 3],
    firstNotice: [5, 9.5],
    plan: [6, 15],
    resolved: [9, 17],
  },
  {
    issue: "Typing error on the contact page",
    raised: [9, 10],
    owner: "Web",
    scores: [1, 1, 1],
    firstNotice: [9, 12],
  },
];

/** What customers are told about the first of them. */
export const sampleNotice = {
  issue: "Invoices sent twice",
  to: "Customers of all groups who were invoiced in February",
  about: "Some February invoices were sent a second time.",
  doing: "Second invoices are being cancelled; a check before sending is being built.",
  customer: "Don't pay the second invoice. If you have, tell us and we pay it back.",
  impact:
    "312 customers hold two invoices for February; whoever pays both is out of pocket until we pay back.",
  known: "Which customers are affected, and that no data was lost",
  notKnown: "Whether January was affected too",
  contact: "The service desk, by telephone or mail",
} as const;

/** When the sample is looked at. */
export const sampleAsAt: At = [10, 12];
