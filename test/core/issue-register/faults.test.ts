import { registers } from "../../../src/core/issue-register";
import { registerFaults } from "../../../src/core/issue-register/faults";
import type { Cell } from "../../../src/core/values/cell";
import { but, invoices, on, type Row, workbook } from "./workbook";

type Given = Parameters<typeof workbook>;

const findings = (...given: Given) => registers(workbook(...given)).flatMap(registerFaults);
const rules = (...given: Given) =>
  findings(...given).map(
    ({ rule, place }) => `${rule.replace("issue-register/", "")} ${place.sheet}!${place.address}`,
  );
const sentence = (...given: Given) => findings(...given).map(({ sentence: each }) => each)[0];

const bands: Row[] = [
  [4, "High", 1],
  [0, "Low", 2],
];
const issue = (cells: Readonly<Record<number, Cell>>) => rules([but(cells)]);

it("a register without a fault has no finding", () => expect(rules([invoices])).toEqual([]));

it("a weight in points beside percentages is asked about, weights of one kind aren't", () => {
  const mixed = (...weights: readonly Cell[]) => {
    const criteria = weights.map((weight, at) => [["Customers", "Money", "Customers"][at], weight]);
    return findings([invoices], undefined, { criteria })
      .filter(({ rule }) => rule === "issue-register/mixed-weights")
      .map(({ sentence: said, place }) => `${place.address}: ${said}`);
  };
  expect(mixed(0.5, 0.3, 20)).toEqual(['B4: Weight of "Customers" is 20 beside 50% and 30%: was 20% meant?']);
  expect(mixed(0.5, 30, 20)).toHaveLength(2);
  for (const same of [
    [0.5, 0.3, 0.2],
    [50, 30, 20],
    [0.5, 1, 2],
  ])
    expect(mixed(...same)).toEqual([]);
});

describe("an issue", () => {
  it("is scored by whole numbers from 1 to 5", () => {
    for (const score of [6, 0, 2.5, -1, "5", "five", true, { code: "#N/A" } as const])
      expect(issue({ 3: score })).toEqual(["score Issues!D4"]);
    expect(sentence([but({ 3: "5" })])).toBe(
      'Customers of "Invoices sent twice" is text (5): type a whole number from 1 to 5.',
    );
    expect(sentence([but({ 4: 6 })])).toBe(
      'Money of "Invoices sent twice" is 6: type a whole number from 1 to 5.',
    );
  });

  it("is asked about once some of its scores are there", () => {
    expect(issue({ 4: "" })).toEqual(["score-missing Issues!E4"]);
    expect(issue({ 3: "", 4: "" })).toEqual([]);
  });

  it("has dates that are dates", () => {
    expect(issue({ 1: "02/03/2026" })).toEqual(["text-date Issues!B4"]);
    expect(sentence([but({ 1: "02/03/2026" })])).toBe(
      'Raised of "Invoices sent twice" is text ("02/03/2026"), from which no hours can be counted: it can mean 2 Mar 2026 or 3 Feb 2026, so type it with the month in letters.',
    );
    expect(issue({ 7: "this morning" })).toEqual(["text-date Issues!H4"]);
    expect(issue({ 8: true })).toEqual(["text-date Issues!I4"]);
  });

  it("was raised before anything was done about it, and all of that before the register is looked at", () => {
    expect(issue({ 10: on(1, 9) })).toEqual(["dates-reversed Issues!K4", "resolved-but-open Issues!C4"]);
    expect(sentence([but({ 2: "Closed", 10: on(1, 9) })])).toBe(
      'Resolved of "Invoices sent twice" is 1 Mar 2026 9:00, before it was raised on 2 Mar 2026 9:00: put one of the two right.',
    );
    expect(issue({ 9: on(11, 9) })).toEqual(["after-as-at Issues!J4"]);
  });

  it("says when it was raised and, once it is closed, resolved", () => {
    expect(issue({ 1: "" })).toEqual(["not-raised Issues!B4"]);
    expect(issue({ 2: "Closed" })).toEqual(["closed-without-date Issues!K4"]);
    expect(issue({ 10: on(9, 9) })).toEqual(["resolved-but-open Issues!C4"]);
    expect(issue({ 2: "closed", 10: on(9, 9) })).toEqual([]);
  });

  it("costs an amount from 0 on", () => {
    for (const cost of [-5, "42,000", "a lot", false])
      expect(issue({ 11: cost })).toEqual(["cost Issues!L4"]);
    expect(issue({ 11: "" })).toEqual([]);
    expect(sentence([but({ 11: -5 })])).toBe(
      'Cost of "Invoices sent twice" is -5, which isn\'t counted: type an amount from 0 on.',
    );
  });

  it("has a name of its own", () => {
    expect(issue({ 0: "" })).toEqual(["no-name Issues!A4", "notice-of-nothing Notices!A2"]);
    expect(rules([invoices, but({ 0: "invoices  sent TWICE" })])).toEqual(["duplicate-issue Issues!A5"]);
  });

  it("whose impact is below the lowest class is asked about", () => {
    const high: Row[] = [[4.5, "High", 1]];
    expect(rules([invoices], high)).toEqual(["below-bands Issues!F4"]);
  });
});

it("open issues need a moment to be looked at from", () => {
  expect(rules([invoices], bands, { asAt: "" })).toEqual(["no-as-at Issues!B1"]);
  expect(sentence([invoices], bands, { asAt: "10/3/2026" })).toContain('As at is text ("10/3/2026")');
  expect(rules([], bands, { asAt: "" })).toEqual(["notice-of-nothing Notices!A2"]);
});

describe("a matrix", () => {
  const criteria = (...rows: Row[]) => rules([invoices], bands, { criteria: rows });
  const withBands = (...rows: Row[]) => rules([invoices], rows);

  it("that nobody has begun is asked for once", () => {
    expect(
      rules([invoices], [], {
        criteria: [
          ["Customers", ""],
          ["Money", ""],
        ],
      }),
    ).toEqual(["no-matrix Impact matrix!A1"]);
    expect(criteria(["Customers", ""], ["Money", ""])).toEqual(["no-matrix Impact matrix!A1"]);
  });

  it("weighs every criterion by a number, and at least one by more than 0", () => {
    expect(criteria(["Customers", ""], ["Money", 3])).toEqual(["weight Impact matrix!B2"]);
    expect(criteria(["Customers", "50"], ["Money", 3])).toEqual(["weight Impact matrix!B2"]);
    expect(criteria(["Customers", -1], ["Money", 3])).toEqual(["weight Impact matrix!B2"]);
    expect(criteria(["Customers", 0], ["Money", 0])).toEqual(["no-weight Impact matrix!A1"]);
    expect(criteria(["", 2], ["Customers", 1], ["Money", 3])).toEqual(["unnamed Impact matrix!A2"]);
  });

  it("asks for criteria that the register has a column for", () => {
    expect(criteria(["Customers", 1], ["Money", 3], ["Reputation", 2])).toEqual([
      "no-column Impact matrix!A4",
    ]);
  });

  it("finds a criterion's column where the sheet does: between Status and Cost, whatever its spaces and case", () => {
    expect(criteria([" customers ", 1], ["Money", 3])).toEqual([]);
    const rows: Row[] = [["Previous class", 1]];
    expect(criteria(...rows)).toEqual(["no-column Impact matrix!A2"]);
    expect(sentence([invoices], bands, { criteria: rows })).toBe(
      'No column between Status and Cost is called "Previous class", so no issue has a class: add one there, or take the criterion out.',
    );
  });

  it("gives each class a bound of its own, in any order", () => {
    expect(withBands([4, "High", 1], [4, "Top", 1], [0, "Low", 2])).toEqual(["bound-twice Impact matrix!D3"]);
    expect(withBands([4, "High", 1], ["", "Medium", 1], [0, "Low", 2])).toEqual(["bound Impact matrix!D3"]);
    expect(withBands([4, "High", 1], ["two", "Low", 2])).toEqual(["bound Impact matrix!D3"]);
    expect(withBands([4, "High", 1], [-1, "Low", 2])).toEqual(["bound Impact matrix!D3"]);
    expect(withBands([4, "", 1], [0, "Low", 2])).toEqual(["unnamed Impact matrix!E2"]);
    expect(withBands([0, "Low", 2], [4, "High", 1])).toEqual([]);
  });

  it("names levels that are there", () => {
    expect(withBands([4, "High", 6], [0, "Low", 2])).toEqual(["level-unknown Impact matrix!F2"]);
    expect(
      sentence(
        [invoices],
        [
          [4, "High", 6],
          [0, "Low", 2],
        ],
      ),
    ).toBe('The level "6" isn\'t among the response levels ("1" and "2"): correct it or add it there.');
  });
});

describe("response levels", () => {
  const levels = (...rows: Row[]) => rules([invoices], bands, { levels: rows });
  const second: Row = [2, 24, 72, "", ""];

  it("are asked for once issues have classes", () => {
    expect(levels()).toEqual(["no-levels Levels!A1"]);
  });

  it("promise hours from 0 on", () => {
    expect(levels([1, "two", 24, 72, 240], second)).toEqual(["hours Levels!B2"]);
    expect(levels([1, 2, -24, 72, "10"], second)).toEqual(["hours Levels!C2", "hours Levels!E2"]);
    expect(levels([1, 0, "", "", ""], second)).toEqual([]);
  });

  it("stand there once, by a name", () => {
    expect(levels([1, 2, 24, 72, 240], second, ["2", 5, "", "", ""])).toEqual(["level-twice Levels!A4"]);
    expect(levels([1, 2, 24, 72, 240], second, ["", 5, "", "", ""])).toEqual(["unnamed Levels!A4"]);
  });
});

it("a notice is about an issue of the register", () => {
  expect(rules([invoices], bands, { notices: [["Lost parcels", "All"]] })).toEqual([
    "notice-of-nothing Notices!A3",
  ]);
  expect(sentence([invoices], bands, { notices: [["", "All"]] })).toBe(
    "This notice names no issue: type the issue it is about, as the register has it.",
  );
});
