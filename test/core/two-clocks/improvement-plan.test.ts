import { describeChange } from "../../../src/core/change/describe-change";
import { planImprovement, proposedActions, twoClocks } from "../../../src/core/two-clocks";
import { caseLines, partyLines, reasonLines } from "../../../src/core/two-clocks/page";
import { reasonTimes } from "../../../src/core/two-clocks/reasons";
import { twoClocksTemplate } from "../../../src/core/two-clocks/template";
import { gridOf, reading, readingOf } from "../support/reading-of";
import { dayOf } from "../../../src/core/values/day";
import type { Cell } from "../../../src/core/values/cell";

const workbook = readingOf(twoClocksTemplate("sample", { sheets: [], tables: [], names: [] }));
const [clocks] = twoClocks(workbook);
if (clocks === undefined) throw new Error("no cases");
const march = (date: number, hour = 0) => dayOf(2026, 3, date)! + hour / 24;

/** One case of its own. */
function single(sla: Cell, opened: Cell, closed: Cell, hours: readonly (readonly Cell[])[] = []) {
  const [found] = twoClocks(
    reading([
      gridOf("Cases", [
        ["Case", "Service", "Opened", "Closed", "SLA"],
        ["A", "Mail", opened, closed, sla],
      ]),
      gridOf("Hours", [["Weekday", "Start", "End"], ...hours]),
    ]),
  );
  return found!;
}

describe("a joint improvement plan", () => {
  it("takes the reasons behind four fifths of the waiting, whichever side they are on, to half their hours", () =>
    expect(
      proposedActions(clocks).map(({ reason, hours, targetHours }) => [reason, hours, targetHours]),
    ).toEqual([
      ["Change approval", 89, 44.5],
      ["Purchasing", 60, 30],
      ["Another supplier", 36, 18],
      ["Budget release", 36, 18],
    ]));

  it("is a new sheet behind the stops, with nobody's name in it yet", () => {
    const plan = planImprovement(clocks, workbook);
    if (!plan.ok) throw new Error(plan.problem.sentence);
    expect(describeChange(plan.value)).toBe("Will add 1 sheet.");
    const [sheet] = plan.value.sheets ?? [];
    expect([sheet?.name, sheet?.after, plan.value.tables?.[0]?.name]).toEqual(["SEIP", "Stops", "SEIP"]);
    const row = (sheet?.cells ?? []).filter((cell) => cell.row === plan.value.tables![0]!.row + 1);
    expect(row.map(({ value }) => value)).toEqual([
      "Change approval",
      "Customer",
      89,
      expect.closeTo(89 / 253, 12),
      2,
      undefined,
      undefined,
      "<=44.5h",
      undefined,
    ]);
  });

  it("has a name of its own beside an earlier one", () => {
    const plan = planImprovement(clocks, { ...workbook, sheets: [...workbook.sheets, "seip"] });
    expect(plan.ok && plan.value.show?.sheet).toBe("SEIP 2");
  });

  it("isn't drafted where nothing has waited", () => {
    const plan = planImprovement(single("<40h", march(2), march(3)), workbook);
    expect(plan.ok ? "" : plan.problem.key).toBe("no-waiting");
  });
});

describe("the page", () => {
  it("judges one SLA by each clock", () =>
    expect(partyLines(clocks)).toEqual([
      { party: "provider", name: "Provider", inTime: "✗ 4 of 6", hours: "191 h" },
      { party: "customer", name: "Customer", inTime: "✗ 4 of 6", hours: "221 h" },
      { party: "user", name: "User", inTime: "✗ 1 of 6", hours: "424 h" },
    ]));

  it("shows the cases that took users longest first, each figure with its cell", () => {
    const lines = caseLines(clocks);
    expect(lines.map(({ name }) => name)).toEqual([
      "C-102",
      "C-101",
      "C-103",
      "C-105",
      "C-106",
      "C-107",
      "C-104",
    ]);
    expect(lines[1]?.clocks.map(({ hours, verdict, place }) => [hours, verdict, place.address])).toEqual([
      ["38 h", "✓ in time", "E10"],
      ["62 h", "✗ missed", "F10"],
      ["100 h", "✗ missed", "G10"],
    ]);
    expect(lines[1]?.parts).toEqual([0.38, 0, 0.62]);
    expect(lines.map(({ words }) => words.notes)).toContain("SLA <40h · 12 h for third parties");
    expect(lines.map(({ words }) => words.notes)).toContain("still open · SLA <40h");
  });

  it("shows a case whose hours can't be counted before all, and says why", () => {
    const [line] = caseLines(single("<40h", "2 March", march(3)));
    expect(line?.clocks).toEqual([]);
    expect(line?.words.problem).toBe(
      "The start is text (2 March), which is no date: type it again as a date with its time, such as 4 Nov 2019 10:30.",
    );
  });

  it("never shows hours that contradict their verdict", () => {
    const [late] = caseLines(single("<=40h", march(2), march(3, 16) + 5 / 86_400));
    expect(late?.clocks[2]).toMatchObject({ hours: "40.0014 h", verdict: "✗ missed" });
    const [exact] = caseLines(single("<40h", march(2), march(3, 16)));
    expect(exact?.clocks[2]).toMatchObject({ hours: "40 h", verdict: "✗ missed" });
  });

  it("says what working hours leave out", () => {
    const [line] = caseLines(single("<40h", march(2), march(4), [["Mon–Fri", 9 / 24, 17 / 24]]));
    expect(line?.clocks[2]?.hours).toBe("16 h");
    expect(line?.words.notes).toBe("SLA <40h · 48 h by the calendar");
  });

  it("shows what cases waited for as bars", () =>
    expect(reasonLines(reasonTimes(clocks)).slice(0, 2)).toEqual([
      { name: "Change approval", side: "Customer", part: "customer", text: "89 h, 35%, 2 cases", length: 1 },
      {
        name: "Purchasing",
        side: "Customer",
        part: "customer",
        text: "60 h, 24%, 1 case",
        length: 60 / 89,
      },
    ]));
});
