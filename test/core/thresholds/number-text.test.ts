import fc from "fast-check";
import { readNumberText } from "../../../src/core/thresholds";
import { formatNumber, formatPercent } from "../../../src/core/thresholds/format";
import { enUS, setCulture } from "../../../src/core/values/culture";
import { round15 } from "../../../src/core/values/numbers";

afterEach(() => setCulture(enUS));

describe("in en-US", () => {
  it.each([
    ["30%", 0.3],
    [" 0.3 ", 0.3],
    ["30 %", 0.3],
    ["1,000", 1000],
    ["1,234,567.5", 1234567.5],
    ["-5", -5],
    ["−5", -5],
    ["+5", 5],
    [".5", 0.5],
    ["1E-3", 0.001],
    ["1e+06", 1e6],
    ["９５％", 0.95],
    ["99.9%", 0.999],
    ["\u00a042\u00a0", 42],
  ])("%j is %p", (text, expected) => expect(readNumberText(text)).toBe(expected));

  it.each([
    "99,5",
    "1,00",
    "1.000,5",
    "1.2.3",
    "",
    " ",
    "abc",
    "5 min",
    "£5",
    "5 5",
    "5%%",
    "--5",
    "1e",
    "12:30",
    "1/2",
    "50+",
  ])("%j is no number", (text) => expect(readNumberText(text)).toBeUndefined());
});

describe("in other cultures", () => {
  it.each([
    [",", ".", "99,5%", 0.995],
    [",", ".", "1.000", 1000],
    [",", ".", "1.000,5", 1000.5],
    [",", ".", ",5", 0.5],
    [",", "\u00a0", "1 000,5", 1000.5],
    [",", "\u202f", "1\u00a0000", 1000],
    [".", "’", "1'000.5", 1000.5],
    [".", "", "1000.5", 1000.5],
  ])("decimal %j, group %j: %j is %p", (decimal, group, text, expected) => {
    setCulture({ decimal, group });
    expect(readNumberText(text)).toBe(expected);
  });

  it.each([
    [",", ".", "99.5%"],
    [",", ".", "1,000.5"],
    [",", "\u00a0", "99.5"],
    [".", "", "1,000"],
    [".", "’", "1,5"],
  ])("decimal %j, group %j: %j is no number", (decimal, group, text) => {
    setCulture({ decimal, group });
    expect(readNumberText(text)).toBeUndefined();
  });

  it("a culture that can't tell decimals from thousands is ignored", () => {
    setCulture({ decimal: ",", group: "," });
    expect(readNumberText("1,000.5")).toBe(1000.5);
  });
});

const cultures = fc.constantFrom(
  enUS,
  { decimal: ",", group: "." },
  { decimal: ",", group: "\u202f" },
  { decimal: ".", group: "’" },
);

describe("properties", () => {
  it("a number that was written is read back", () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e307, max: 1e307 }), cultures, (n, culture) => {
        setCulture(culture);
        expect(readNumberText(formatNumber(n))).toBe(round15(n) + 0);
      }),
    ));

  it("a percentage that was written is read back, without dust", () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 7 }), (digits, decimals) => {
        const share = digits / 10 ** decimals;
        expect(readNumberText(formatPercent(share))).toBe(share + 0);
      }),
    ));
});
