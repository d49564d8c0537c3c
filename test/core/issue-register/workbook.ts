import type { Cell } from "../../../src/core/values/cell";
import { dayOf } from "../../../src/core/values/day";
import { gridOf, reading } from "../support/reading-of";

export const on = (date: number, hour: number) => dayOf(2026, 3, date)! + hour / 24;
export const asAt = on(10, 12);

export const header = [
  "Issue",
  "Raised",
  "Status",
  "Customers",
  "Money",
  "Class",
  "Level",
  "First notice",
  "Last update",
  "Plan",
  "Resolved",
  "Cost",
  "Previous class",
];
export type Row = readonly Cell[];

export const invoices: Row = [
  "Invoices sent twice",
  on(2, 9),
  "Open",
  5,
  4,
  "",
  "",
  on(2, 11),
  on(9, 16),
  on(4, 12),
  "",
  42000,
  "Medium",
];
/** The invoices with other cells, by column: 0 issue, 1 raised, 2 status, 3 and 4 scores, 7 to 10 moments, 11 cost. */
export const but = (cells: Readonly<Record<number, Cell>>): Row =>
  invoices.map((cell, at) => (at in cells ? cells[at] : cell));
export const portal: Row = [
  "Portal slow",
  on(3, 14),
  "Open",
  2,
  3,
  "",
  "",
  on(5, 14),
  "",
  "",
  "",
  15000,
  "Medium",
];
export const typo: Row = ["Typing error", on(9, 10), "Open", 1, 1, "", "", "", "", "", "", "", "Low"];

interface Around {
  readonly asAt?: Cell;
  readonly criteria?: readonly Row[];
  readonly levels?: readonly Row[];
  /** Rows of further notices. */
  readonly notices?: readonly Row[];
}

/** A register under a matrix of the reader's own: money weighs thrice, High from 4 on is answered on level 1. */
export const workbook = (
  rows: readonly Row[] = [invoices, portal, typo],
  bands: readonly Row[] = [
    [4, "High", 1],
    [2, "Medium", 2],
    [0, "Low", ""],
  ],
  around: Around = {},
) => {
  const {
    criteria = [
      ["Customers", 1],
      ["Money", 3],
    ],
    levels = [
      [1, 2, 24, 72, 240],
      [2, 24, 72, "", ""],
    ],
  } = around;
  return reading([
    gridOf("Issues", [["As at", around.asAt ?? asAt], [], header, ...rows]),
    gridOf("Impact matrix", [
      ["Criterion", "Weight", "", "Impact from", "Class", "Level"],
      ...Array.from({ length: Math.max(criteria.length, bands.length) }, (_, at) => [
        ...(criteria[at] ?? ["", ""]),
        "",
        ...(bands[at] ?? ["", "", ""]),
      ]),
    ]),
    gridOf("Levels", [
      ["Level", "First notice within (h)", "Update every (h)", "Plan within (h)", "Resolution within (h)"],
      ...levels,
    ]),
    gridOf("Notices", [
      [
        "Issue",
        "Sent to",
        "What it is about",
        "What we are doing",
        "What you need to do",
        "Impact",
        "What we know",
        "What we don't know yet",
        "Contact",
      ],
      [
        "Invoices sent twice",
        "All groups",
        "Two invoices",
        "Cancelling",
        "Don't pay twice",
        "312 customers hold two invoices",
        "312 customers",
        "January",
        "Service desk",
      ],
      ...(around.notices ?? []),
    ]),
  ]);
};
