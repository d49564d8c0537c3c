import { combinedIf } from "../../../src/core/combined";
import { sample } from "../../../src/core/scorecard/sample";
import { status, verdict } from "../../../src/core/verdict";
import { column, valueOf } from "../verdict/tables";

const measures = sample.metrics.flatMap(({ metric, measures }) =>
  measures.map((measure) => ({ metric, ...measure })),
);
const names = column(...sample.metrics.map(({ metric }) => metric));
const weighting = column(...sample.metrics.map(({ weighting }) => weighting));

/** The sample's combined scores from its measures, with some actuals changed. */
function scores(changed: Readonly<Record<string, number | string>> = {}) {
  return sample.metrics.map(({ metric }) => [
    valueOf(
      combinedIf(
        column(...measures.map((measure) => measure.metric)),
        metric,
        column(...measures.map(({ measure, actual }) => changed[measure] ?? actual)),
        column(...measures.map(({ threshold }) => threshold)),
        column(...measures.map(({ weight }) => weight)),
      ),
    ),
  ]);
}

it("the sample's actuals give exactly the worked table's scores", () =>
  expect(scores()).toEqual(column(0.93, 1, 1, 0.8)));

it("and its verdict, word for word", () =>
  expect(valueOf(verdict(names, scores(), weighting, sample.target))).toBe(
    "✗ Missed: 89.9%, and the target is more than 90%. Outcome (80%) lost 8 points and Customer / User (93%) lost 2.1. " +
      "Outcome above 80.25% would meet it.",
  ));

it("turning its one missed delivery to yes meets the target", () => {
  const turned = scores({ "Business tasks completed": "yes" });
  expect(valueOf(verdict(names, turned, weighting, sample.target))).toMatch(/^✓ Met: 97.9%/);
  expect(valueOf(status(turned, sample.target, undefined, weighting))).toBe("Met");
});
