import { describeAll, readThresholds } from "../../../src/core/thresholds";
import { readAnyText } from "../../../src/core/thresholds/read-thresholds";
import { enUS, setCulture } from "../../../src/core/values/culture";
import { allCells, readingCases, readings } from "./fixtures";

afterEach(() => setCulture(enUS));

function inEnglish(cell: string): string {
  const reading = readThresholds(cell);
  return reading.ok ? describeAll(reading.value) : `[${reading.problem.key}]`;
}

describe.each(readingCases())("%s", (name) => {
  beforeEach(() => {
    if (name === "comma-culture") setCulture({ decimal: ",", group: "." });
  });

  it.each(readings(name).map(({ cell, expected }) => [cell, expected]))("%j reads: %s", (cell, expected) =>
    expect(inEnglish(cell)).toBe(expected),
  );
});

describe("cells that hold no text", () => {
  it.each([
    [0.95, "at least 95%"],
    [1, "at least 100%"],
    [0.1 + 0.2, "at least 30%"],
    [7, "at least 7"],
    [0, "at most 0"],
    [-3, "at least -3"],
    [true, "must be yes"],
    [false, "must be no"],
  ])("%p reads: %s", (cell, expected) => {
    const reading = readThresholds(cell);
    expect(reading.ok && describeAll(reading.value)).toBe(expected);
  });

  it.each([[null], [undefined], [""], ["   "], ["\n"], ["•"]])("%p is not agreed, as #N/A", (cell) =>
    expect(readThresholds(cell)).toMatchObject({
      ok: false,
      problem: { key: "not-agreed", error: "notAvailable" },
    }),
  );

  it("an error cell comes back as it is", () => {
    const error = { code: "#DIV/0!" };
    expect(readThresholds(error)).toMatchObject({ ok: false, problem: { error } });
  });

  it.each([[NaN], [Infinity]])("%p is reported", (cell) => expect(readThresholds(cell).ok).toBe(false));
});

describe("what a threshold carries", () => {
  it("a share without binary dust", () => {
    for (const [text, bound] of [
      [">99.9%", 0.999],
      [">28.7%", 0.287],
      [">0.07%", 0.0007],
      ["at least 57.3%", 0.573],
    ] as const) {
      expect(readThresholds(text)).toMatchObject({ ok: true, value: [{ bound }] });
    }
  });

  it("its own piece of the cell, without bullet and separator", () => {
    const reading = readThresholds("• FCR >70%\n• <2 MIs, 0 incidents");
    expect(reading.ok && reading.value.map(({ text, label }) => [text, label])).toEqual([
      ["FCR >70%", "FCR"],
      ["<2 MIs", undefined],
      ["0 incidents", undefined],
    ]);
  });

  it("its noun as typed", () =>
    expect(readThresholds("<2  MIs ")).toMatchObject({
      ok: true,
      value: [{ unit: { kind: "count", noun: "MIs" } }],
    }));
});

describe("a problem", () => {
  it("names the text and shows two examples that work", () => {
    const reading = readThresholds("this is not a threshold at all");
    if (reading.ok) throw new Error("it should not read");
    const { sentence, error } = reading.problem;
    expect(error).toBe("value");
    expect(sentence).toContain("“this is not a threshold at all”");
    const examples = /like (\S+) or (\S+)$/.exec(sentence)?.slice(1) ?? [];
    expect(examples).toHaveLength(2);
    for (const example of examples) expect(readThresholds(example).ok).toBe(true);
  });

  it.each([
    ["20min", ">=20min", "<=20min"],
    ["8 days", ">=8 days", "<=8 days"],
    ["£500", ">=£500", "<=£500"],
    ["5 incidents", ">=5 incidents", "<=5 incidents"],
  ])("%s: both forms are written out, and read", (bare, atLeast, atMost) => {
    const reading = readThresholds(bare);
    if (reading.ok) throw new Error("it should not read");
    expect(reading.problem.sentence).toContain("say at least or at most");
    for (const form of [atLeast, atMost]) {
      expect(reading.problem.sentence).toContain(form);
      expect(readThresholds(form).ok).toBe(true);
    }
  });

  it("a bare name asks for its sign", () =>
    expect(readThresholds("SLA")).toMatchObject({
      problem: { sentence: expect.stringMatching(/^SLA has no sign; was it <SLA\?/) as string },
    }));

  it("shows numbers as this workbook writes them", () => {
    setCulture({ decimal: ",", group: "." });
    expect(readThresholds(">99.5%")).toMatchObject({
      problem: { sentence: expect.stringContaining("99,5% or 1.000") as string },
    });
  });

  it("stays short, however long the text", () => {
    const reading = readThresholds("nonsense ".repeat(10_000));
    expect(!reading.ok && reading.problem.sentence.length).toBeLessThan(300);
  });
});

it("the short cut for common forms gives what the whole reader gives", () => {
  const units = [
    "",
    "%",
    " %",
    "min",
    " mins",
    "h",
    " MIs",
    " users",
    " or",
    " m",
    "k",
    " max",
    " from",
    "b",
    "e5",
    " of",
    "x",
  ];
  const cells = [">", ">=", "<", "<=", "≥", "≤", "=", ""].flatMap((sign) =>
    ["95", " 95.5", "0", "£5", "$1.25", "€0", "007", ".5", "5.", "-5", "1,000", "123456789012345678"].flatMap(
      (n) => units.map((unit) => `${sign}${n}${unit}`),
    ),
  );
  for (const cell of [...cells, ...allCells()])
    expect([cell, readThresholds(cell)]).toEqual([cell, readAnyText(cell)]);
});
