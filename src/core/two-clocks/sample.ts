import { dayOf } from "../values/day";

/** A moment of the sample's month, March 2026: date, hour, minute. */
type At = readonly [date: number, hour: number, minute?: number];

/** A moment of the sample as Excel counts it. */
export function sampleMoment([date, hour, minute = 0]: At): number {
  return (dayOf(2026, 3, date) ?? 0) + (hour * 60 + minute) / 1440;
}

/** The moment the sample is looked at from. */
export const sampleAsAt: At = [31, 18];

/**
 * Cases as the two-sided SLA describes them (003_48b9ab8a5fd5b553.txt): approvals, purchasing and the customer's own
 * suppliers stop the provider's clock. The first is the worked example, 100 hours of which 62 waited; the others each
 * show an edge.
 */
export const sampleCases: readonly (readonly [string, string, At, At | undefined, string])[] = [
  ["C-101", "Change to the finance system", [2, 8], [6, 12], "<40h"],
  ["C-102", "Laptops for new starters", [4, 9], [9, 9], "<40h"],
  ["C-103", "Branch office without network", [9, 7], [12, 7], "<40h"],
  ["C-104", "Password reset", [11, 10], [11, 13], "<40h"],
  ["C-105", "Payroll interface", [12, 8], [14, 16], "<40h"],
  // Exactly 40 hours, which aren't less than 40.
  ["C-106", "Access to the archive", [16, 14], [18, 6], "<40h"],
  ["C-107", "New file share", [30, 9], undefined, "<40h"],
];

/** When their clocks stood still: case, from, to, side, reason. */
export const sampleStops: readonly (readonly [string, At, At | undefined, string, string])[] = [
  ["C-101", [2, 20], [5, 10], "Customer", "Change approval"],
  // Two waits at once count once.
  ["C-102", [4, 15], [7, 15], "Customer", "Purchasing"],
  ["C-102", [6, 15], [8, 15], "Customer", "Budget release"],
  // The customer's own supplier; the first wait was logged before the case.
  ["C-103", [9, 6], [10, 19], "Customer", "Another supplier"],
  ["C-103", [11, 8], [11, 20], "Third party", "Power supply"],
  // The provider's own people stop nothing.
  ["C-105", [12, 12], [13, 8], "Provider", "Second-line staff"],
  // Still open.
  ["C-107", [30, 15], undefined, "Customer", "Change approval"],
];
