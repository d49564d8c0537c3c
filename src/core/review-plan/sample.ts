type Date = readonly [year: number, month: number, date: number];

/** The day the sample is looked at from: after the first end that wasn't kept. */
export const sampleAsAt: [number, number, number] = [2020, 2, 10];

/**
 * The twelve activities of the source's review plan (000_ff47cdc0d124a97d.txt), with its dates and statuses as they were
 * published: a start in 2109, an ongoing activity past its end, reviews complete before the draft they review.
 */
export const sampleActivities: readonly (readonly [string, string, Date, Date, string])[] = [
  ["Approach and plan to the committee", "Provider", [2019, 10, 16], [2019, 10, 16], "Complete"],
  ["Review KVIs and measures", "Provider", [2109, 10, 17], [2020, 1, 31], "Ongoing"],
  ["Sessions with customer groups about the KVIs", "Provider", [2019, 10, 17], [2020, 2, 28], "Ongoing"],
  ["Develop strawman KVIs and measures", "Provider", [2019, 11, 4], [2020, 1, 15], "Complete"],
  ["Progress and proposed KVIs, November committee", "Provider", [2019, 11, 20], [2019, 11, 20], "Complete"],
  [
    "Review of the strawman KVIs, December committee",
    "Committee",
    [2019, 12, 18],
    [2019, 12, 18],
    "Complete",
  ],
  ["Feedback on the strawman KVIs", "Members", [2019, 12, 19], [2020, 1, 3], "Complete"],
  [
    "First formal review of the drafts, January committee",
    "Committee",
    [2020, 1, 15],
    [2020, 1, 15],
    "Complete",
  ],
  [
    "Redraft of KVIs and measures, February committee",
    "Committee",
    [2020, 2, 19],
    [2020, 2, 19],
    "On target",
  ],
  ["Comments on the draft KVIs", "Members", [2020, 2, 20], [2020, 3, 6], "On target"],
  ["Final review and approval, March committee", "Committee", [2020, 3, 18], [2020, 3, 18], "On target"],
  ["New KVIs published and in effect", "Provider", [2020, 4, 1], [2020, 4, 1], "On target"],
];
