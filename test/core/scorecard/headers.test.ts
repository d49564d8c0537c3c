import { foldHeader, isMeasures, isScorecard, readHeaders } from "../../../src/core/scorecard/headers";

describe("a header is read by what it means", () => {
  it.each([
    ["Metric*", "metric"],
    ["METRICS", "metric"],
    ["Customer Weighting*", "customer weighting"],
    ["Weight (%)", "weight"],
    ["Weightings:", "weighting"],
    ["Combined\u00a0Score", "combined score"],
    ["  OXM   Score ", "oxm score"],
    ["Status", "status"],
    [12, ""],
    [null, ""],
  ])("%p folds to %p", (header, folded) => expect(foldHeader(header)).toBe(folded));

  it.each([
    [["Metric*", "Detail*", "Threshold*", "Combined Score", "Customer Weighting*", "OXM Score"]],
    [["metrics", "weight", "score"]],
    [["KPI", "Weighting %", "Combined", "Weighted score"]],
    [["Metric", "Threshold", "Actual", "Weight"]],
  ])("%j heads a scorecard", (headers) => {
    expect(isScorecard(readHeaders(headers))).toBe(true);
    expect(isMeasures(readHeaders(headers))).toBe(false);
  });

  it.each([
    [["Metric", "Measure", "Threshold", "Actual", "Result"]],
    [["Metric", "Measures", "Target", "Actual", "Weight"]],
    [["Metric*", "Measure", "Threshold", "Actual", "Measure weight"]],
  ])("%j heads a measures table", (headers) => {
    expect(isMeasures(readHeaders(headers))).toBe(true);
    expect(isScorecard(readHeaders(headers))).toBe(false);
  });

  it.each([[["Metric", "Weighting"]], [["Name", "Weight", "Score"]], [["Metric", "Score"]], [[]]])(
    "%j heads neither",
    (headers) => {
      expect(isScorecard(readHeaders(headers))).toBe(false);
      expect(isMeasures(readHeaders(headers))).toBe(false);
    },
  );

  it("takes a bare Score for the combined score, and for the weighted one beside a combined score", () => {
    expect(readHeaders(["Metric", "Score", "Weight"]).combined).toBe(1);
    expect(readHeaders(["Metric", "Combined Score", "Weight", "Score"])).toMatchObject({
      combined: 1,
      score: 3,
    });
  });
});
