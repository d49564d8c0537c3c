import { judgeScorecard } from "../../../src/core/verdict";
import { column, metrics, problemOf, table3, valueOf, weighting } from "./tables";

const judge = (...[input]: Parameters<typeof judgeScorecard>) => valueOf(judgeScorecard(input));

it("gives the whole of table 3", () =>
  expect(judge({ metrics, combined: table3, weighting, target: ">90%" })).toMatchObject({
    status: "Missed",
    shape: "✗",
    score: 0.899,
    display: "89.9%",
    floor: 0.899,
    ceiling: 0.899,
    coverage: 1,
    faults: [],
    weighting: "OK",
    rows: [
      { metric: "Customer / User", combined: 0.93, weighting: 0.3, measured: 1, score: 0.279 },
      { metric: "Employee", combined: 1, weighting: 0.2, measured: 1, score: 0.2 },
      { metric: "Practice / Process", combined: 1, weighting: 0.1, measured: 1, score: 0.1 },
      { metric: "Outcome", combined: 0.8, weighting: 0.4, measured: 1, score: 0.32 },
    ],
  }));

it("keeps the rows beside a wrong weighting, but no score", () => {
  const judged = judge({ combined: table3, weighting: column(0.3, 0.2, 0.1, 0.45), target: ">90%" });
  expect(judged).toMatchObject({
    status: "Check weightings",
    weighting: "5 points over",
    display: "Check weightings",
  });
  expect(judged.score).toBeUndefined();
  expect(judged.faults).toHaveLength(1);
  expect(judged.rows[3]).toMatchObject({ metric: "Row 4", combined: 0.8, weighting: 0.45 });
});

it("names faults that don't unsettle the total", () => {
  const judged = judge({ combined: column(0.93, 1, 0.8), weighting: column("30%", "", 0.7), target: ">80%" });
  expect(judged.status).toBe("Met");
  expect(judged.weighting).toBe("row 1 is text (30%); row 2 is blank");
});

it("gives weights entered as points as shares", () =>
  expect(
    judge({ combined: table3, weighting: column(30, 20, 10, 40), target: ">90%" }).rows[3],
  ).toMatchObject({
    weighting: 0.4,
    score: 0.32,
  }));

it("gives range and coverage under every policy", () => {
  const input = { combined: column(0.9, ""), weighting: column(0.6, 0.4), target: ">90%" };
  const ends = { floor: 0.54, ceiling: 0.94, coverage: 0.6 };
  expect(judge(input)).toMatchObject({ ...ends, status: "Incomplete", score: 0.54 });
  expect(judge({ ...input, missing: "exclude" })).toMatchObject({ ...ends, status: "Missed", score: 0.9 });
  expect(problemOf(judgeScorecard({ ...input, missing: "error" })).key).toBe("missing-score");
});

it("is just missed within a tolerance", () =>
  expect(judge({ metrics, combined: table3, weighting, target: ">90%", tolerance: "1%" })).toMatchObject({
    status: "Just missed",
    shape: "!",
    sentence: expect.stringMatching(/^! Just missed: 89\.9%, and the target is more than 90%\. Outcome/),
  }));
