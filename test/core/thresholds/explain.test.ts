import { describeThreshold, explain, readTarget } from "../../../src/core/thresholds";
import type { Cell } from "../../../src/core/values/cell";

function said(threshold: Cell, actual?: Cell): string {
  const explained = explain(threshold, actual);
  return explained.ok ? explained.value : `[${explained.problem.key}]`;
}

describe("a threshold in plain English", () => {
  it.each<[Cell, string]>([
    [">95% from 70%", "more than 95%, with partial credit from 70%"],
    ["<2 MIs, 0 incidents due to failed change", "fewer than 2 MIs, and no incidents due to failed change"],
    [">95%\n>80%\n>7", "more than 95%; more than 80%; and more than 7"],
    [0.9, "at least 90%"],
    [1, "at least 100%"],
    [1.5, "at least 1.5"],
    [0, "at most 0"],
    ["<1h30", "less than 1 hour 30 minutes"],
    ["<£1,200.50", "less than £1,200.50"],
    ["On budget ±5%", "within 5% of the budget, both ways"],
    ["TBC", "[not-agreed]"],
    [null, "[not-agreed]"],
    ["hello there", "[no-sign]"],
    ["hello there you all", "[unreadable]"],
  ])("%p: %s", (threshold, expected) => expect(said(threshold)).toBe(expected));
});

describe("a threshold with an actual", () => {
  it.each<[Cell, Cell, string]>([
    [">95%", 0.96, "96% is more than 95%: met"],
    [">90%", "90%", "90% is equal to the bound, which is not enough: missed"],
    [">80%", 0.632, "63.2% is not more than 80%: missed, partial credit 79%"],
    [">80%", 0.79999, "79.999% is not more than 80%: missed, partial credit 99.9%"],
    ["<20min", 18, "18 minutes is less than 20 minutes: met"],
    ["<20min", "0:18", "0:18 is less than 20 minutes: met"],
    ["<2 MIs", 1, "1 MI is fewer than 2 MIs: met"],
    ["0 incidents", 0, "0 incidents: met"],
    ["0 incidents", 1, "1 incident, where none is allowed: missed"],
    ["0 breaches", 1, "1 breach, where none is allowed: missed"],
    ["FCR >70%", "72%", "FCR: 72% is more than 70%: met"],
    ["Delivered – yes/no", "no", "Delivered: the answer is no: missed"],
    ["Delivered – yes/no", true, "Delivered: the answer is yes: met"],
    ["On budget", "over budget", "the answer is over budget: the budget is missed"],
    ["80%–90%", 0.95, "95% is not between 80% and 90%, both included: missed, partial credit 94.7%"],
    [">95% from 70%", 0.9, "90% is not more than 95%: missed, partial credit 80%"],
    [">95%", "n/a", "more than 95%: no actual"],
    [">95%", null, "more than 95%"],
    ["<SLA", 3, "less than SLA: judged where the value of SLA is given"],
    [
      ">95%\n>7",
      "96%\n7",
      "96% is more than 95%: met, and 7 is equal to the bound, which is not enough: missed",
    ],
    [">95%", -1e307, "-1E+307 is not more than 95%: missed, partial credit 0%"],
    [">95%", "18min", "[units]"],
    [">95%", 95, "[looks-like-percentage]"],
  ])("%p with %p: %s", (threshold, actual, expected) => expect(said(threshold, actual)).toBe(expected));
});

it("a target is said as sentences need it", () => {
  const target = readTarget(">90%");
  expect(target.ok && describeThreshold(target.value)).toBe("more than 90%");
});
