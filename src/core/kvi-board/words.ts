import type { TableKind } from "../systems/tables";

export type CardColumn =
  | "kvi"
  | "outcome"
  | "measure"
  | "kind"
  | "commitment"
  | "months"
  | "version"
  | "agreed"
  | "effective"
  | "inEffect"
  | "from"
  | "good"
  | "of"
  | "result"
  | "low"
  | "against"
  | "status"
  | "words";

/** The board: one row per KVI card, or per version of one. */
export const cardTable: TableKind<CardColumn> = {
  headers: {
    kvi: ["KVI", "Key value indicator", "Indicator", "Title"],
    outcome: ["Desired outcome", "Outcome", "Problem statement"],
    measure: ["Measure", "Measurement"],
    commitment: ["Commitment", "Threshold", "Target"],
    result: ["Result"],
    status: ["Status"],
    words: ["In words"],
    kind: ["Kind", "Type", "Rule"],
    months: ["Months", "Window", "Period"],
    version: ["Version"],
    agreed: ["Agreed on", "Agreed"],
    effective: ["Effective from", "Effective", "In effect from"],
    inEffect: ["In effect"],
    from: ["Counted from"],
    good: ["Good"],
    of: ["Of"],
    low: ["Low end"],
    against: ["Against commitment"],
  },
  needed: ["kvi", "kind", "commitment"],
};

export type AspectColumn = "kvi" | "aspect" | "replies" | "favourable" | "share" | "low" | "status" | "words";

/** The aspects that answers are asked for, each judged by its card's commitment. */
export const aspectTable: TableKind<AspectColumn> = {
  headers: {
    kvi: ["KVI", "Key value indicator", "Indicator"],
    aspect: ["Aspect"],
    replies: ["Replies"],
    favourable: ["Favourable replies"],
    share: ["Share"],
    low: ["Low end"],
    status: ["Status"],
    words: ["In words"],
  },
  needed: ["kvi", "aspect", "share"],
};

export type ScaleColumn = "kvi" | "answer" | "favourable";

/** The answers there are to pick from, and which of them are favourable. */
export const scaleTable: TableKind<ScaleColumn> = {
  headers: {
    kvi: ["KVI", "Key value indicator", "Indicator"],
    answer: ["Answer", "Option", "Answer option"],
    favourable: ["Favourable"],
  },
  needed: ["kvi", "answer", "favourable"],
};

export type CapColumn = "kvi" | "severity" | "cap" | "most" | "counted" | "headroom";

/** The most there may be of each severity in a calendar month. */
export const capTable: TableKind<CapColumn> = {
  headers: {
    kvi: ["KVI", "Key value indicator", "Indicator"],
    severity: ["Severity", "Category", "Class"],
    cap: ["Cap", "Most allowed", "Limit"],
    most: ["Most in a month"],
    counted: ["Months counted"],
    headroom: ["Headroom"],
  },
  needed: ["kvi", "severity", "cap"],
};

export type ResponseColumn = "date" | "kvi" | "aspect" | "answer";

/** One row per answer. */
export const responseTable: TableKind<ResponseColumn> = {
  headers: {
    date: ["Date", "Answered on"],
    kvi: ["KVI", "Key value indicator", "Indicator"],
    aspect: ["Aspect"],
    answer: ["Answer", "Response", "Reply"],
  },
  needed: ["date", "kvi", "answer"],
};

export type BreachColumn = "month" | "kvi" | "severity" | "count";

/** One row per month and severity, zeros included: a month without a row isn't a month without breaches. */
export const breachTable: TableKind<BreachColumn> = {
  headers: {
    month: ["Month", "Date"],
    kvi: ["KVI", "Key value indicator", "Indicator"],
    severity: ["Severity", "Category", "Class"],
    count: ["Count", "Number", "Breaches"],
  },
  needed: ["month", "kvi", "severity", "count"],
};

export type DeliveryColumn = "kvi" | "item" | "due" | "done" | "state";

/** One row per report, action or other thing that is due on a day. */
export const deliveryTable: TableKind<DeliveryColumn> = {
  headers: {
    kvi: ["KVI", "Key value indicator", "Indicator"],
    item: ["Item", "Delivery", "Action", "Report"],
    due: ["Due", "Due date"],
    done: ["Done", "Date done", "Delivered", "Completed"],
    state: ["State"],
  },
  needed: ["kvi", "item", "due", "done"],
};

/** How a card is measured; the words to pick from, in the order of the list. */
export const kinds = {
  favourable: "Favourable",
  caps: "Caps",
  onTime: "On time",
  notAgreed: "Not agreed",
} as const;
export type Kind = keyof typeof kinds;

/** How a card with aspects is judged. */
export const judgedBy = { aspects: "Each aspect", pooled: "All answers together" } as const;

/** The labels of the board's settings, by which they are found again. */
export const settingLabels = {
  asAt: "As at",
  window: "Window (months)",
  judged: "Aspects judged",
} as const;

/** The answers that a scale says are favourable carry one of these words. */
export const favourableWords = ["Yes", "Favourable", "Y"] as const;

/** Months back that a window may reach; formulas list them. */
export const mostMonths = 12;
export const usualMonths = 3;
