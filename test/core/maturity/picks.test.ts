import { type CatalogueEntry, entries } from "../../../src/core/maturity/catalogue";
import { notYetAgreed, overlapOf, relatives } from "../../../src/core/maturity/picks";
import { startingThreshold } from "../../../src/core/maturity/starting-threshold";
import { readThresholds } from "../../../src/core/thresholds";

const entry = (text: string, level = 0): CatalogueEntry =>
  entries.find(({ metric, block }) => metric.text === text && (level === 0 || block.level === level))!;
const begins = (text: string) => startingThreshold(entry(text).metric);

describe("the threshold a metric begins with", () => {
  it.each([
    ["Mean time to restore a service", "<TBC"],
    ["Share of SLAs that are broken", "<TBC"],
    ["Working hours spent on decommissioning", "<TBC"],
    ["Share of incidents that the service desk resolves", ">=TBC"],
    ["Money saved by decommissioning", ">=TBC"],
    ["Number of points of contact", "TBC"],
    ["Automated, role-based requests are possible", "yes"],
  ])("%s: %s", (text, threshold) => expect(begins(text)).toBe(threshold));

  it("reads as not agreed, or asks for a yes: no value is ever made up", () => {
    for (const { metric } of entries) {
      const read = readThresholds(startingThreshold(metric));
      if (read.ok) expect(metric.better).toBe("yes");
      else expect(read.problem.key).toBe("not-agreed");
    }
  });

  it("those not agreed yet are told apart", () => {
    const time = entry("Mean time to restore a service");
    const picks = [
      { entry: time, threshold: "<TBC" },
      { entry: time, threshold: "<4h" },
      { entry: time, threshold: " " },
    ];
    expect(notYetAgreed(picks)).toEqual([picks[0], picks[2]]);
  });
});

describe("near-duplicates of a metric among names", () => {
  it.each<[string, string[], string | undefined, boolean | undefined]>([
    [
      "Mean time to restore a service",
      ["NPS", "mean time to  restore a service"],
      "mean time to  restore a service",
      true,
    ],
    [
      "Mean time to restore a service",
      ["Average time to restore services"],
      "Average time to restore services",
      false,
    ],
    [
      "Mean time to close a request",
      ["Mean time to a closed request"],
      "Mean time to a closed request",
      false,
    ],
    [
      "Share of requests completed within the SLA",
      ["Share of SLAs that are broken"],
      "Share of SLAs that are broken",
      false,
    ],
    [
      "Total cost of broken SLAs",
      ["Money lost because SLAs were broken"],
      "Money lost because SLAs were broken",
      false,
    ],
    ["Mean time to restore a service", ["Mean time to resolve an incident", "NPS"], undefined, undefined],
  ])("%s among %p: %p", (text, names, name, exact) =>
    expect(overlapOf(entry(text), names)).toEqual(name === undefined ? undefined : { name, exact }),
  );
});

it("a metric knows where else it is named", () => {
  const levelsOf = (text: string, level: number) =>
    relatives(entry(text, level)).map(({ block }) => block.level);
  expect(levelsOf("Mean time to restore a service", 2)).toEqual([1, 3, 4]);
  expect(levelsOf("Share of self-help services available", 5)).toEqual([]);
  expect(relatives(entry("Share of SLAs that are broken")).map(({ metric }) => metric.text)).toEqual([
    "Share of requests handled as the SLA says",
    "Share of requests completed within the SLA",
  ]);
});
