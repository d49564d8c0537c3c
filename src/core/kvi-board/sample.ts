import { type Kind } from "./words";

type Date = readonly [year: number, month: number, date: number];

/** One card of the sample; kinds and commitments are the source's. */
export interface SampleCard {
  readonly kvi: string;
  readonly outcome: string;
  readonly measure: string;
  readonly kind: Kind;
  readonly commitment: string;
  readonly months?: number;
  readonly version?: number;
  readonly agreed?: Date;
  readonly effective?: Date;
}

/** The day the sample is looked at from: the end of the first quarter in which its KVIs are in effect. */
export const sampleAsAt: Date = [2020, 6, 30];

/** Approved at a committee in March 2020, in effect from April: the dates of the source's review plan. */
const approved = { version: 1, agreed: [2020, 3, 18], effective: [2020, 4, 1] } as const;

const relationship = "Customer relationship";
const change = "Change management";
const security = "Data security";
const finance = "Financial reporting";
const compliance = "Compliance";

/** The seven key value indicators of 000_ff47cdc0d124a97d.txt, in our own words; two have no measure agreed. */
export const sampleCards: readonly SampleCard[] = [
  {
    kvi: relationship,
    outcome: "Engagement with customers works better, and they gain from the relationship",
    measure: "Share of replies that trust us, or start to, on three aspects; reported quarterly",
    kind: "favourable",
    commitment: ">=95%",
    months: 3,
    ...approved,
  },
  {
    kvi: change,
    outcome: "Customers are consulted about solutions, prepared for changes and get their benefit as planned",
    measure: "Share of replies that say Always or Usually about the change activities of three months",
    kind: "favourable",
    commitment: ">=90%",
    months: 3,
    ...approved,
  },
  {
    kvi: security,
    outcome: "Customers' data are protected at all times",
    measure: "Data breaches by severity, every calendar month within its caps",
    kind: "caps",
    commitment: "Within caps",
    months: 3,
    ...approved,
  },
  {
    kvi: finance,
    outcome: "Customers see how the year stands against budget and forecast, and what it means for charges",
    measure: "Quarterly reports, and a preliminary year end in May, delivered when agreed",
    kind: "onTime",
    commitment: ">=100%",
    months: 3,
    ...approved,
  },
  {
    kvi: compliance,
    outcome: "Customers can rely on meeting their obligations in what is done for them",
    measure: "Actions after a compliance failure complete within the approved time",
    kind: "onTime",
    commitment: ">=100%",
    months: 3,
    ...approved,
  },
  {
    kvi: "Issue resolution",
    outcome: "Issues are resolved sooner, and updates say what they mean for customers and what to do",
    measure: "Is this something the committee is prepared to measure?",
    kind: "notAgreed",
    commitment: "Not agreed",
  },
  {
    kvi: "Communication",
    outcome: "Messages say who got them, why, what is being done and what customers have to do",
    measure: "Is this something the committee is prepared to measure?",
    kind: "notAgreed",
    commitment: "Not agreed",
  },
];

export const sampleAspects: readonly (readonly [kvi: string, aspect: string])[] = [
  [relationship, "Strategic decisions"],
  [relationship, "Operational delivery"],
  [relationship, "Putting customers first"],
];

/** The answers to pick from, most favourable first; the first two of each are favourable. */
export const sampleScale: readonly (readonly [kvi: string, answer: string, favourable: "Yes" | "No"])[] = [
  [relationship, "Trust", "Yes"],
  [relationship, "Starting to Trust", "Yes"],
  [relationship, "Starting to Distrust", "No"],
  [relationship, "Don't Trust", "No"],
  [change, "Always", "Yes"],
  [change, "Usually", "Yes"],
  [change, "Rarely", "No"],
  [change, "Never", "No"],
];

export const sampleCaps: readonly (readonly [kvi: string, severity: string, cap: number])[] = [
  [security, "Critical", 0],
  [security, "High", 0],
  [security, "Medium", 1],
  [security, "Low", 5],
];

/** Answers of one month: how often each was given. */
interface Batch {
  readonly date: Date;
  readonly kvi: string;
  readonly aspect?: string;
  readonly given: readonly (readonly [answer: string, count: number])[];
}

/*
 * Illustrative: each aspect has 20 replies, of which 19, 20 and 18 are favourable, together 57 of 60; and the worked months
 * 9 of 10, 196 of 200 and 28 of 30, together 233 of 240.
 */
const batches: readonly Batch[] = [
  {
    date: [2020, 4, 22],
    kvi: change,
    given: [
      ["Always", 4],
      ["Usually", 5],
      ["Rarely", 1],
    ],
  },
  {
    date: [2020, 5, 20],
    kvi: relationship,
    aspect: "Strategic decisions",
    given: [
      ["Trust", 11],
      ["Starting to Trust", 8],
      ["Starting to Distrust", 1],
    ],
  },
  {
    date: [2020, 5, 20],
    kvi: relationship,
    aspect: "Operational delivery",
    given: [
      ["Trust", 14],
      ["Starting to Trust", 6],
    ],
  },
  {
    date: [2020, 5, 20],
    kvi: relationship,
    aspect: "Putting customers first",
    given: [
      ["Trust", 9],
      ["Starting to Trust", 9],
      ["Starting to Distrust", 1],
      ["Don't Trust", 1],
    ],
  },
  {
    date: [2020, 5, 27],
    kvi: change,
    given: [
      ["Always", 120],
      ["Usually", 76],
      ["Rarely", 3],
      ["Never", 1],
    ],
  },
  {
    date: [2020, 6, 24],
    kvi: change,
    given: [
      ["Always", 16],
      ["Usually", 12],
      ["Rarely", 2],
    ],
  },
];

/** One row per answer: date, KVI, aspect, answer. */
export const sampleResponses: readonly (readonly [Date, string, string, string])[] = batches.flatMap(
  ({ date, kvi, aspect = "", given }) =>
    given.flatMap(([answer, count]) =>
      Array.from({ length: count }, () => [date, kvi, aspect, answer] as const),
    ),
);

/** Illustrative counts by month and severity; June is at every cap. */
export const sampleBreaches: readonly (readonly [Date, string, string, number])[] = (
  [
    [
      [2020, 4, 1],
      [0, 0, 0, 2],
    ],
    [
      [2020, 5, 1],
      [0, 0, 1, 3],
    ],
    [
      [2020, 6, 1],
      [0, 0, 1, 5],
    ],
  ] as const
).flatMap(([month, counts]) =>
  sampleCaps.map(([kvi, severity], index) => [month, kvi, severity, counts[index] ?? 0] as const),
);

/** Illustrative deliveries: one in time, one late, one not due yet. Compliance has none: not applicable. */
export const sampleDeliveries: readonly (readonly [string, string, Date, Date | undefined])[] = [
  [finance, "Quarterly update, April", [2020, 4, 15], [2020, 4, 15]],
  [finance, "Preliminary year end", [2020, 5, 29], [2020, 6, 2]],
  [finance, "Quarterly update, July", [2020, 7, 15], undefined],
];
