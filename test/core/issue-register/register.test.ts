import {
  byLevel,
  issueRegister,
  noticeOf,
  noticeText,
  planRecord,
  reassessed,
  registers,
} from "../../../src/core/issue-register";
import { registerFaults } from "../../../src/core/issue-register/faults";
import { gridOf, reading } from "../support/reading-of";
import { asAt, header, invoices, on, type Row, workbook } from "./workbook";

const register = (...given: Parameters<typeof workbook>) => registers(workbook(...given))[0]!;
const rulesOf = (...given: Parameters<typeof workbook>) =>
  registerFaults(register(...given)).map(
    ({ rule, place }) => `${rule.replace("issue-register/", "")} ${place.sheet}!${place.address}`,
  );

it("classes issues by the user's matrix and answers them on its levels", () =>
  expect(register().issues.map(({ class: name, level }) => [name, level])).toEqual([
    ["High", "1"],
    ["Medium", "2"],
    ["Low", ""],
  ]));

describe("what is promised", () => {
  it("is judged per level: late first notices and updates, and what isn't promised isn't judged", () =>
    expect(byLevel(register())).toEqual([
      { level: "1", open: 1, judged: 1, inTime: 1, cost: 42000 },
      { level: "2", open: 1, judged: 1, inTime: 0, cost: 15000 },
      { level: "", open: 1, judged: 0, inTime: 0, cost: undefined },
    ]));

  it("is in time up to the last second of its hour", () => {
    const notice = (hour: number) => {
      const issue = [...invoices];
      issue[7] = on(2, hour);
      return byLevel(register([issue]))[0]?.inTime;
    };
    expect(notice(11)).toBe(1);
    expect(notice(11.01)).toBe(0);
  });
});

describe("reassessing", () => {
  it("lists the issues that today's matrix classes otherwise, and those alone", () =>
    expect(reassessed(register()).map(({ issue, before, now }) => [issue.name, before, now])).toEqual([
      ["Invoices sent twice", "Medium", "High"],
    ]));

  it("records today's class in one cell an issue, guarded by what stood there", () =>
    expect(planRecord(register())).toEqual({
      guards: [
        { sheet: "Issues", row: 3, column: 12, holds: "Medium" },
        { sheet: "Issues", row: 3, column: 0, holds: "Invoices sent twice" },
      ],
      cells: [{ sheet: "Issues", row: 3, column: 12, value: "High" }],
    }));
});

describe("a notice", () => {
  it("has its eight parts, the next update worked out from the level", () => {
    const parts = noticeOf(register().issues[0]!, register());
    expect(parts).toHaveLength(8);
    expect(noticeText(parts)).toContain("Next update: 10 Mar 2026 16:00");
    expect(noticeText(parts)).toContain("Impact: Classed as High, answered on level 1");
  });

  it("shows what nobody has filled in", () =>
    expect(noticeOf(register().issues[1]!, register()).filter(({ isBlank }) => isBlank)).toHaveLength(5));
});

describe("bad data gets a sentence that names the cell", () => {
  it.each<[string, Row[], string]>([
    ["a score off the scale", [["A", on(2, 9), "Open", 6, 4]], "score Issues!D4"],
    ["a score as text", [["A", on(2, 9), "Open", "5", 4]], "score Issues!D4"],
    ["a score forgotten", [["A", on(2, 9), "Open", 5, ""]], "score-missing Issues!E4"],
    ["a date as text", [["A", "02/03/2026", "Open", 5, 4]], "text-date Issues!B4"],
    [
      "a plan before the issue",
      [["A", on(2, 9), "Open", 5, 4, "", "", "", "", on(1, 9)]],
      "dates-reversed Issues!J4",
    ],
    ["a negative cost", [["A", on(2, 9), "Open", 5, 4, "", "", "", "", "", "", -5]], "cost Issues!L4"],
  ])("%s", (_, rows, rule) => expect(rulesOf(rows)).toContain(rule));

  it("a level that no table knows", () =>
    expect(
      rulesOf(
        [invoices],
        [
          [4, "High", 6],
          [0, "Low", 2],
        ],
      ),
    ).toEqual(["level-unknown Impact matrix!F2"]));

  it("two classes from one bound", () =>
    expect(
      rulesOf(
        [invoices],
        [
          [4, "High", 1],
          [4, "Top", 1],
        ],
      ),
    ).toContain("matrix Impact matrix!D1"));
});

it("without a matrix there is no class, and that is how it stands", () => {
  const bare = reading([gridOf("Issues", [["As at", asAt], [], header, invoices])]);
  expect(issueRegister.find(bare)[0]?.standing).toEqual({ tone: "open", text: "– No matrix agreed" });
});
