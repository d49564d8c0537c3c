import type { ScorecardState } from "../../src/core/scorecard/state";
import { home, requestedView, resultOf, viewAfter } from "../../src/taskpane/view";
import { workbookOf } from "../core/explain/workbook";

const { state } = workbookOf();
const at = (sheet: string, place = "A7"): ScorecardState => ({
  ...state,
  id: `${sheet}!${place}`,
  sheet,
  place,
});
const [desk, payroll] = [at("Desk"), at("Payroll")];

describe("when the workbook is read again", () => {
  it("opens on the result where there is one scorecard, and on Home where there are several or none", () => {
    expect(viewAfter(home, [], [desk])).toEqual(resultOf(desk));
    expect(viewAfter(home, [], [desk, payroll])).toEqual(home);
    expect(viewAfter(home, [], [])).toEqual(home);
  });

  it("leaves somebody on Home who went there", () => expect(viewAfter(home, [desk], [desk])).toEqual(home));

  it("keeps the page of a scorecard that moved down its sheet, or whose sheet was renamed", () => {
    const view = { name: "settings", scorecard: desk.id } as const;
    expect(viewAfter(view, [desk, payroll], [at("Desk", "A9"), payroll])).toEqual({
      name: "settings",
      scorecard: "Desk!A9",
    });
    expect(viewAfter(view, [desk, payroll], [at("Service desk"), payroll])).toEqual({
      name: "settings",
      scorecard: "Service desk!A7",
    });
  });

  it("goes Home when the scorecard is gone, never to another one's figures", () => {
    expect(viewAfter(resultOf(desk), [desk, payroll], [payroll])).toEqual(home);
    expect(viewAfter(resultOf(desk), [desk], [])).toEqual(home);
  });

  it("leaves other pages alone", () =>
    expect(viewAfter({ name: "help" }, [], [desk])).toEqual({ name: "help" }));
});

describe("a request from the ribbon", () => {
  const both = [desk, payroll];

  it("is about the scorecard on the sheet the person looks at", () => {
    expect(requestedView("what-if", resultOf(desk), both, "Payroll")).toEqual({
      name: "what-if",
      scorecard: payroll.id,
    });
    expect(requestedView("scorecard", home, both, "Payroll")).toEqual(resultOf(payroll));
  });

  it("is about the one shown where the sheet has none, else the first", () => {
    expect(requestedView("what-if", resultOf(payroll), both, "Notes")).toMatchObject({
      scorecard: payroll.id,
    });
    expect(requestedView("what-if", home, both)).toMatchObject({ scorecard: desk.id });
  });

  it("leads Home where there is no scorecard, and to its own page otherwise", () => {
    expect(requestedView("what-if", home, [])).toEqual(home);
    expect(requestedView("adopt", home, [])).toEqual({ name: "adopt" });
    expect(requestedView("help", resultOf(desk), both)).toEqual({ name: "help" });
  });
});
