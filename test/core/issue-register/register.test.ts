import {
  byLevel,
  issueRegister,
  noticeOf,
  noticeText,
  outstanding,
  planRecord,
  reassessed,
  registers,
  responseOf,
} from "../../../src/core/issue-register";
import { impactText } from "../../../src/core/messages/issue-register";
import { registerPage } from "../../../src/core/messages/issue-register-page";
import { gridOf, reading } from "../support/reading-of";
import { asAt, but, header, invoices, on, type Row, typo, workbook } from "./workbook";

const register = (...given: Parameters<typeof workbook>) => registers(workbook(...given))[0]!;

it("classes issues by the user's matrix and answers them on its levels", () =>
  expect(register().issues.map(({ class: name, level }) => [name, level])).toEqual([
    ["High", "1"],
    ["Medium", "2"],
    ["Low", ""],
  ]));

it("shows an impact with two decimals, as the sheet does", () => {
  expect([4.71123755334282, 4.125, 1.005, 3].map(impactText)).toEqual(["4.71", "4.13", "1.01", "3"]);
  expect(registerPage.issueLine("High", "1", 4.71123755334282, "Billing")).toBe(
    "High · level 1 · impact 4.71 · Billing",
  );
});

describe("what is promised", () => {
  it("is judged per level: late first notices and updates, and what isn't promised isn't judged", () =>
    expect(byLevel(register())).toEqual([
      {
        level: "1",
        open: 1,
        judged: 0,
        inTime: 0,
        promises: [
          { promised: "firstNotice", kept: 1, judged: 1 },
          { promised: "plan", kept: 1, judged: 1 },
        ],
        cost: 42000,
        without: 0,
      },
      {
        level: "2",
        open: 1,
        judged: 1,
        inTime: 0,
        promises: [
          { promised: "firstNotice", kept: 0, judged: 1 },
          { promised: "update", kept: 0, judged: 1 },
        ],
        cost: 15000,
        without: 0,
      },
      { level: "", open: 1, judged: 0, inTime: 0, promises: [], cost: undefined, without: 1 },
    ]));

  it("counts an issue as in time once it is resolved with nothing late", () => {
    const resolved = but({ 10: on(9, 17) });
    expect(byLevel(register([resolved]))[0]).toMatchObject({ open: 0, judged: 1, inTime: 1 });
    expect(responseOf(register([resolved]).issues[0]!, register([resolved]))).toBe("inTime");
  });

  it("is in time up to the last second of its hour", () => {
    const notice = (hour: number) => {
      const issue = [...invoices];
      issue[7] = on(2, hour);
      return byLevel(register([issue]))[0]?.promises[0];
    };
    expect(notice(11)).toMatchObject({ promised: "firstNotice", kept: 1 });
    expect(notice(11.01)).toMatchObject({ promised: "firstNotice", kept: 0 });
  });
});

describe("what open issues cost", () => {
  const costs = (...rows: Row[]) => outstanding(register(rows).issues);

  it("isn't known without issues, nor while no open one has a cost", () => {
    expect(costs()).toEqual({ cost: undefined, without: 0 });
    expect(costs(typo, but({ 11: "a lot" }))).toEqual({ cost: undefined, without: 2 });
    expect(costs(typo, but({ 11: 0 }))).toEqual({ cost: 0, without: 1 });
  });

  it("is nothing once all are resolved", () =>
    expect(costs(but({ 10: on(9, 17) }))).toEqual({ cost: 0, without: 0 }));
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
  const parts = (row: Row, index = 0) => {
    const found = register([row]);
    return noticeOf(found.issues[index]!, found);
  };
  const says = (row: Row, heading: string) => parts(row).find((part) => part.heading === heading)?.says;

  it("has its eight parts, class and next update worked out from matrix and level", () =>
    expect(noticeText(parts(invoices))).toBe(
      [
        "To: All groups",
        "What it is about: Two invoices",
        "What we are doing: Cancelling",
        "What you need to do: Don't pay twice",
        "Impact: 312 customers hold two invoices. Classed as High, answered on level 1.",
        "What we know: 312 customers\nWhat we don't know yet: January",
        "Next update: 10 Mar 2026 16:00",
        "Contact: Service desk",
      ].join("\n\n"),
    ));

  it("counts the next update from now where one is overdue, as the notice is one itself", () =>
    expect(says(but({ 8: on(8, 9) }), "Next update")).toBe("11 Mar 2026 12:00"));

  it("says that a resolved issue needs no more updates", () =>
    expect(says(but({ 10: on(9, 17) }), "Next update")).toBe(
      "None: the issue was resolved on 9 Mar 2026 17:00.",
    ));

  it("shows what nobody has filled in", () =>
    expect(noticeOf(register().issues[1]!, register()).filter(({ isBlank }) => isBlank)).toHaveLength(6));

  it("has all its parts where nobody has filled in anything, each marked", () => {
    const found = register();
    expect(noticeText(noticeOf(found.issues[1]!, found))).toBe(
      [
        "To: (to fill in)",
        "What it is about: Portal slow",
        "What we are doing: (to fill in)",
        "What you need to do: (to fill in)",
        "Impact: (to fill in) Classed as Medium, answered on level 2.",
        "What we know: (to fill in)\nWhat we don't know yet: (to fill in)",
        "Next update: 13 Mar 2026 12:00",
        "Contact: (to fill in)",
      ].join("\n\n"),
    );
  });
});

describe("how a register stands", () => {
  const standing = (...given: Parameters<typeof workbook>) =>
    issueRegister.find(workbook(...given))[0]?.standing.text;

  it("is late as soon as one issue is, and says how many can't be judged", () => {
    expect(standing()).toBe("✗ 1 of 3 issues late; 1 can't be judged");
    expect(standing([invoices])).toBe("✓ No issue late, 1 open");
    expect(standing([invoices, typo])).toBe("! No issue late, 2 open; 1 can't be judged");
    expect(standing([typo])).toBe("– No issue has a level yet");
    expect(standing([])).toBe("– No issues yet");
  });

  it("isn't judged without a matrix", () => {
    const bare = reading([gridOf("Issues", [["As at", asAt], [], header, invoices])]);
    expect(issueRegister.find(bare)[0]?.standing).toEqual({ tone: "open", text: "– No matrix agreed" });
  });
});
