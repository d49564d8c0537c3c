import { areaNames, areas, catalogue, entries, type MetricKind } from "../../../src/core/maturity/catalogue";
import { levels } from "../../../src/core/maturity/levels";
import { keyOfMetric, nearlySame } from "../../../src/core/maturity/metric-key";
import { searchCatalogue } from "../../../src/core/maturity/search";

const lines = catalogue.flatMap(({ level, area, metrics }) =>
  metrics.map((metric) => ({ level, area, ...metric })),
);
const ofKind = (kind: MetricKind) => lines.filter((line) => line.kind === kind);

describe("the catalogue is the source's", () => {
  it("45 blocks: nine areas at each of five levels", () => {
    expect(catalogue).toHaveLength(45);
    for (const level of levels)
      expect(catalogue.filter((block) => block.level === level).map(({ area }) => area)).toEqual(areas);
  });

  it("66 metric lines, 13, 14, 13, 14 and 12 a level", () => {
    expect(lines).toHaveLength(66);
    expect(levels.map((level) => lines.filter((line) => line.level === level).length)).toEqual([
      13, 14, 13, 14, 12,
    ]);
  });

  it.each<[MetricKind, number]>([
    ["share", 36],
    ["time", 13],
    ["money", 6],
    ["count", 5],
    ["other", 6],
  ])("%s: %i", (kind, many) => expect(ofKind(kind)).toHaveLength(many));

  it("every block says what is done and what comes of it", () => {
    for (const { practices, outcomes, metrics } of catalogue)
      for (const list of [practices, outcomes, metrics]) expect(list.length).toBeGreaterThan(0);
    expect(catalogue.filter(({ practices }) => practices.length > 1)).toHaveLength(13);
    expect(catalogue.filter(({ outcomes }) => outcomes.length > 1)).toHaveLength(4);
  });
});

describe("its traps are marked", () => {
  it("one line holds two metrics, which can be measured one by one", () => {
    expect(lines.filter(({ parts }) => parts !== undefined).map(({ level, area }) => [level, area])).toEqual([
      [4, "communication"],
    ]);
    expect(entries).toHaveLength(67);
    expect(entries.filter(({ split }) => split).map(({ metric }) => metric.kind)).toEqual(["count", "share"]);
  });

  it("less is better for times, costs and what is lost, and for one percentage", () => {
    const lower = lines.filter(({ better }) => better === "lower");
    expect(lower.filter(({ kind }) => kind === "share").map(({ text }) => text)).toEqual([
      "Share of SLAs that are broken",
    ]);
    expect(ofKind("time").every(({ better }) => better === "lower")).toBe(true);
    expect(
      ofKind("money")
        .filter(({ better }) => better === "higher")
        .map(({ text }) => text),
    ).toEqual(["Money saved by decommissioning"]);
    expect(lower).toHaveLength(13 + 5 + 1 + 2);
  });

  it("what stands at several levels, word for word or nearly, has one topic", () => {
    for (const one of lines)
      for (const other of lines) {
        if (one === other || !nearlySame(one.text, other.text)) continue;
        expect([one.text, other.text, one.topic]).toEqual([one.text, other.text, other.topic]);
        expect(one.topic).toBeDefined();
      }
  });

  it("a topic is more than one line", () => {
    const topics = entries.flatMap(({ metric }) => metric.topic ?? []);
    for (const topic of topics.filter((each) => each !== "satisfaction surveys"))
      expect(topics.filter((each) => each === topic).length).toBeGreaterThan(1);
  });

  it("metrics have ids of their own", () =>
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length));
});

describe("names that say nearly the same", () => {
  it.each([
    ["Mean time to restore a service", "Average time to restore services", true],
    ["Share of incidents resolved", "Incidents resolved, %", true],
    ["Mean time to restore a service", "Mean time to resolve an incident", false],
    ["Share of requests with an SLA assigned", "Share of requests completed within the SLA", false],
    ["NPS", "Satisfaction", false],
    ["", "", false],
  ])("%s / %s: %p", (one, other, same) => {
    expect(nearlySame(one, other)).toBe(same);
    expect(nearlySame(other, one)).toBe(same);
  });
  it("keys fold case and signs", () =>
    expect(keyOfMetric(" Mean time – to  Restore ")).toBe("mean time to restore"));
});

describe("searching", () => {
  const found = (search: Parameters<typeof searchCatalogue>[0]) =>
    searchCatalogue(search).map(({ level, area }) => `${level} ${area}`);
  it("nothing asked for is all", () => expect(found({})).toHaveLength(45));
  it("every word must begin a word of the block, in any case", () => {
    expect(found({ words: "DECOMM obsol" })).toEqual(["3 decommissioning"]);
    expect(found({ words: "restore tools" })).toEqual(["4 restoration"]);
    expect(found({ words: "quarks" })).toEqual([]);
  });
  it("levels and areas narrow it", () => {
    expect(found({ level: 2, area: "reporting" })).toEqual(["2 reporting"]);
    expect(found({ words: "sla", area: "requests" })).toEqual(["3 requests", "4 requests", "5 requests"]);
    expect(found({ words: "5 optimized" })).toHaveLength(9);
  });
  it("finds areas by their names", () =>
    expect(found({ words: areaNames.reporting })).toEqual(levels.map((level) => `${level} reporting`)));
});
