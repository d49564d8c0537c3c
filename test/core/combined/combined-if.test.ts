import { combinedIf } from "../../../src/core/combined";
import { column, na, problemOf, valueOf } from "../verdict/tables";

const metrics = column("Customer / User*", "Outcome", "customer / user", "", " Customer / User ", "Outcome");
const actuals = column(0.96, "yes", 0.632, 0, 8, "no");
const thresholds = column(">95%", "yes", ">80%", ">99%", ">7", "yes");
const weights = column("", 80, "", "", "", 20);

it.each([["Customer / User"], ["CUSTOMER / USER *"], ["  customer / user"]])("%p finds its rows", (metric) =>
  expect(valueOf(combinedIf(metrics, metric, actuals, thresholds))).toBe(0.93),
);
it("weighs only the rows that match: one metric's weights, another's none", () => {
  expect(valueOf(combinedIf(metrics, "Outcome", actuals, thresholds, weights))).toBe(0.8);
  expect(valueOf(combinedIf(metrics, "Customer / User", actuals, thresholds, weights))).toBe(0.93);
});
it("takes method and policy as COMBINED does", () => {
  expect(valueOf(combinedIf(metrics, "Outcome", actuals, thresholds, weights, "met"))).toBe(0.8);
  expect(valueOf(combinedIf(metrics, "Outcome", actuals, thresholds, weights, "worst"))).toBe(0);
});
it.each([["Practice"], ["Out*"], ["?utcome"], [""], [null]])("%p has no row: #N/A", (metric) =>
  expect(problemOf(combinedIf(metrics, metric, actuals, thresholds))).toMatchObject({
    key: "no-such-metric",
    error: "notAvailable",
  }),
);
it("rows of other metrics aren't judged", () =>
  expect(valueOf(combinedIf(column("A", "B"), "A", column(0.9, 0.9), column(">80%", "good enough")))).toBe(
    1,
  ));
it("a problem names its row within the range", () =>
  expect(
    problemOf(combinedIf(column("A", "B"), "B", column(0.9, 0.9), column(">80%", "good"))).sentence,
  ).toMatch(/^row 2: /));
it("#N/A among the metrics matches nothing; another error could be any metric, and comes back", () => {
  expect(valueOf(combinedIf(column("A", na), "A", column(0.9, 0), column(">80%", ">80%")))).toBe(1);
  expect(
    problemOf(combinedIf(column("A", { code: "#REF!" }), "A", column(0.9, 0), column(">80%", ">80%"))).error,
  ).toEqual({ code: "#REF!" });
});
it("counts that differ are said", () =>
  expect(problemOf(combinedIf(column("A"), "A", column(1, 2), column(">1", ">1"))).sentence).toBe(
    "2 actuals, 2 thresholds and 1 metric: select the same rows in each",
  ));
