import { verdict } from "../../../src/core/verdict";
import { column, metrics, na, problemOf, table1, table2, table3, valueOf, weighting } from "./tables";

const say = (...args: Parameters<typeof verdict>) => valueOf(verdict(...args));

describe("the worked tables", () => {
  it("table 1 is met in full", () =>
    expect(say(metrics, table1, weighting, ">90%")).toBe(
      "✓ Met: 100%, and the target is more than 90%, with 10 points to spare. " +
        "Outcome (100%) is nearest to losing it, at 75% or less.",
    ));
  it("table 2 is met", () =>
    expect(say(metrics, table2, weighting, ">90%")).toBe(
      "✓ Met: 98.5%, and the target is more than 90%, with 8.5 points to spare. " +
        "Outcome (100%) is nearest to losing it, at 78.75% or less.",
    ));
  it("table 3 is missed by a tenth of a point, and never shown as 90%", () =>
    expect(say(metrics, table3, weighting, ">90%")).toBe(
      "✗ Missed: 89.9%, and the target is more than 90%. " +
        "Outcome (80%) lost 8 points and Customer / User (93%) lost 2.1. " +
        "Outcome above 80.25% would meet it.",
    ));
  it("table 3 with its delivery made is met", () =>
    expect(say(metrics, column(0.93, 1, 1, 1), weighting, ">90%")).toMatch(/^✓ Met: 97.9%/));
  it("table 3 with 81% typed over Outcome is met", () =>
    expect(say(metrics, column(0.93, 1, 1, 0.81), weighting, ">90%")).toBe(
      "✓ Met: 90.3%, and the target is more than 90%, with 0.3 points to spare. " +
        "Outcome (81%) is nearest to losing it, at 80.25% or less.",
    ));
  it("table 3 with Outcome weighted 45% says that, and nothing else", () =>
    expect(say(metrics, table3, column(0.3, 0.2, 0.1, 0.45), ">90%")).toBe(
      "! Check weightings: 5 points over.",
    ));
  it("points that total 100 are weights too, and points that don't are checked as points", () => {
    expect(say(metrics, table3, column(30, 20, 10, 40), ">90%")).toMatch(/^✗ Missed: 89.9%.*lost 8 points/);
    expect(say(metrics, table3, column(30, 20, 10, 45), ">90%")).toBe("! Check weightings: 5 points over.");
  });
});

describe("what isn't measured", () => {
  const halves = column(0.6, 0.4);
  const names = column("Tracked", "Untracked");
  it("90 % on a measured 60 % can end anywhere from 54 to 94 %", () =>
    expect(say(names, column(0.9, ""), halves, ">90%")).toBe(
      "… Incomplete: with 60% measured it can end anywhere from 54% to 94%, and the target is more than 90%. " +
        "Not measured: Untracked.",
    ));
  it("under exclude it is judged on the measured 60 %, and says so", () =>
    expect(say(names, column(0.9, na), halves, ">90%", undefined, "exclude")).toBe(
      "✗ Missed: exactly 90% on the measured 60%, and the target is more than 90%. Tracked (90%) lost 10 points. " +
        "Tracked above 90% would meet it. Not measured: Untracked.",
    ));
  it("is met where even the floor meets", () =>
    expect(say(metrics, column(1, 1, "", 1), weighting, ">=85%")).toBe(
      "✓ Met: at least 90% whatever the unmeasured 10% scores, and the target is at least 85%, " +
        "with 5 points to spare. Outcome (100%) is nearest to losing it, below 87.5%. " +
        "Not measured: Practice / Process.",
    ));
  it("is missed where even the ceiling misses", () =>
    expect(say(metrics, column(0.5, 1, "", 0.8), weighting, ">90%")).toBe(
      "✗ Missed: at most 77% even if the unmeasured 10% scored 100%, and the target is more than 90%. " +
        "Customer / User (50%) lost 15 points and Outcome (80%) lost 8. " +
        "Even then it would take a change such as Customer / User above 93.34%. " +
        "Not measured: Practice / Process.",
    ));
  it("names rows measured in part", () =>
    expect(say(metrics, column(0.93, 1, 1, 0.8), weighting, ">90%", column(1, 1, 1, 0.5))).toBe(
      "… Incomplete: with 80% measured it can end anywhere from 73.9% to 93.9%, " +
        "and the target is more than 90%. Measured in part: Outcome (50%).",
    ));
  it("nothing measured", () =>
    expect(say(metrics, column("", na, null, ""), weighting, ">90%")).toBe(
      "– Not measured: no row that carries weight has a combined score yet. The target is more than 90%.",
    ));
  it("no target agreed", () => {
    expect(say(metrics, table3, weighting, "TBC")).toBe(
      "– Not agreed: no target is agreed yet. The score is 89.9%.",
    );
    expect(say(names, column(0.9, ""), halves, "")).toBe(
      "– Not agreed: no target is agreed yet. The score can end anywhere from 54% to 94%.",
    );
  });
  it("names at most three rows", () => {
    const five = column(1, "", "", "", "");
    expect(say(column("A", "B", "C", "D", "E"), five, column(0.2, 0.2, 0.2, 0.2, 0.2), ">90%")).toMatch(
      /Not measured: B, C, D and 1 more\.$/,
    );
  });
});

describe("other targets", () => {
  const names = column("Rework", "Failures");
  const halves = column(0.5, 0.5);
  it("lower is better", () =>
    expect(say(names, column(0.1, 0.04), halves, "<5%")).toBe(
      "✗ Missed: 7%, and the target is less than 5%. Rework (10%) added 5 points and Failures (4%) added 2. " +
        "Rework below 6% would meet it.",
    ));
  it("lower is better, met", () =>
    expect(say(names, column(0.03, 0.04), halves, "<5%")).toBe(
      "✓ Met: 3.5%, and the target is less than 5%, with 1.5 points to spare. " +
        "Rework (3%) is nearest to losing it, at 6% or more.",
    ));
  it("a band missed from below", () =>
    expect(say(names, column(0.7, 0.8), halves, "80%–90%")).toBe(
      "✗ Missed: 75%, and the target is between 80% and 90%. Rework (70%) lost 15 points and Failures (80%) lost 10. " +
        "Rework at 80% or more would meet it.",
    ));
  it("a band missed from above", () =>
    expect(say(names, column(0.9, 1), halves, "80%–90%")).toBe(
      "✗ Missed: 95%, and the target is between 80% and 90%. Failures (100%) added 50 points and Rework (90%) added 45. " +
        "Rework between 60% and 80% would meet it.",
    ));
  it("no row alone", () =>
    expect(say(names, column(0.1, 0.1), halves, ">90%")).toMatch(/No row alone would meet it\.$/));
  it("nothing to spare", () =>
    expect(say(names, column(0.9, 0.9), halves, ">=90%")).toBe(
      "✓ Met: 90%, and the target is at least 90%, with nothing to spare. " +
        "Rework (90%) is nearest to losing it, below 90%.",
    ));
  it("a repair is rounded to the side that is enough", () =>
    // Customer needs more than 93⅓ %: 93.33 % would not do.
    expect(say(column("Customer", "Rest"), column(0.93, 62 / 70), column(0.3, 0.7), ">90%")).toMatch(
      /Rest above 88\.72%/,
    ));
});

describe("bad input", () => {
  it("an error cell comes back as it is", () =>
    expect(
      problemOf(verdict(metrics, column(0.93, { code: "#REF!" }, 1, 1), weighting, ">90%")).error,
    ).toEqual({
      code: "#REF!",
    }));
  it("text among the scores names its row", () =>
    expect(problemOf(verdict(metrics, column(0.93, "good", 1, 1), weighting, ">90%")).sentence).toMatch(
      /row 2/,
    ));
  it("too few names", () =>
    expect(problemOf(verdict(column("A"), table3, weighting, ">90%")).key).toBe("counts-differ"));
  it("too few weights", () =>
    expect(problemOf(verdict(metrics, table3, column(0.5, 0.5), ">90%")).key).toBe("counts-differ"));
  it("a blank name is called by its row", () =>
    expect(say(column("", "", "", ""), table3, weighting, ">90%")).toMatch(/Row 4 \(80%\) lost 8 points/));
  it("a negative weight is the weighting's fault", () =>
    expect(say(metrics, table3, column(0.3, 0.2, 0.1 - 0.8, 1.2), ">90%")).toMatch(
      /^! Check weightings: .*row 3 is negative/,
    ));
  it("an unknown policy lists the known ones", () =>
    expect(problemOf(verdict(metrics, table3, weighting, ">90%", undefined, "skip")).sentence).toMatch(
      /zero/,
    ));
});
