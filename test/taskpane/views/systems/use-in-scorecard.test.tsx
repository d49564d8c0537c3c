/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { WorkbookChange } from "../../../../src/core/change/workbook-change";
import { workbookState } from "../../../../src/core/scorecard/workbook-state";
import type { SheetGrid } from "../../../../src/core/scorecard/sheet-grid";
import type { WorkbookReading } from "../../../../src/core/scorecard/workbook-reading";
import { findSystems } from "../../../../src/core/systems";
import type { PaneState } from "../../../../src/taskpane/pane-state";
import type { PaneStore } from "../../../../src/taskpane/pane-store";
import { UseInScorecard } from "../../../../src/taskpane/views/systems/use-in-scorecard";
import { gridOf, reading } from "../../../core/support/reading-of";

const plan = gridOf("Plan", [
  ["Overdue", 1],
  [],
  ["Activity", "Owner", "Start", "End", "Status"],
  ["Draft", "Secretary", 46000, 46030, "Complete"],
]);
const measures = gridOf("Measures", [
  ["Metric", "Measure", "Threshold", "Actual", "Result", "Partial credit"],
  ["Service", "Calls", ">80%", 0.9, "Met", { formula: "=OXM.ATTAINMENT(D2,C2)", value: 1 }],
]);
const scorecard = gridOf("Scorecard", [
  ["Target", ">90%"],
  ["Metric", "Combined Score", "Customer Weighting"],
  [
    "Service",
    { formula: "=OXM.COMBINEDIF(Measures!$A$2:$A$2,A3,Measures!$D$2:$D$2,Measures!$C$2:$C$2)", value: 1 },
    1,
  ],
]);
/** The workbook of a template, which names the cell; without the name the table is somebody's own. */
const named = (...grids: SheetGrid[]): WorkbookReading => ({
  ...reading(grids),
  names: [{ name: "Activities_overdue", sheet: "Plan", formula: "=Plan!$B$1" }],
});

let root: Root;
let page: HTMLElement;
const apply = jest.fn<Promise<boolean>, [WorkbookChange, unknown]>();
const hold = jest.fn(() => () => undefined);
const store = { apply, hold } as unknown as PaneStore;

const show = (workbook: WorkbookReading) => {
  const [system] = findSystems(workbook);
  const state = {
    reading: workbook,
    writing: false,
    scorecards: workbookState(workbook.grids, workbook.names),
  } as unknown as PaneState;
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <UseInScorecard state={state} store={store} system={system!} />
      </FluentProvider>,
    ),
  );
};
const button = (text: string) =>
  [...page.querySelectorAll("button")].find((each) => each.textContent?.includes(text));
const click = (text: string) => act(() => button(text)?.click());
const field = (label: string) => {
  const found = [...page.querySelectorAll("label")].find((each) => each.textContent === label);
  return page.querySelector<HTMLInputElement>(`[id="${found?.htmlFor ?? ""}"]`)!;
};
const type = (label: string, value: string) =>
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field(label), value);
    field(label).dispatchEvent(new Event("input", { bubbles: true }));
  });

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  jest.clearAllMocks();
  apply.mockResolvedValue(true);
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

it("begins with the figure's name and threshold, says what will be written, and folds once it stands", async () => {
  show(named(plan, measures, scorecard));
  click("Use in a scorecard");
  expect(field("Measure").value).toBe("Review activities overdue");
  expect(page.textContent).toMatch(/Will .*insert 1 row\./);
  await act(async () => button("Add the measure")?.click());
  const [change] = apply.mock.calls[0]!;
  expect(JSON.stringify(change)).toContain('"=Plan!Activities_overdue"');
  expect(button("Add the measure")).toBeUndefined();
});

it("keeps the page while something typed isn't written, and says when a threshold isn't agreed or can't be read", () => {
  show(named(plan, measures, scorecard));
  click("Use in a scorecard");
  expect(hold).not.toHaveBeenCalled();
  type("Threshold", "<TBC");
  expect(hold).toHaveBeenCalled();
  expect(page.textContent).toContain('until it is, "Service" has no score');
  type("Threshold", "quite few");
  expect(page.textContent).toMatch(/! .*quite few/);
  expect(button("Add the measure")?.getAttribute("aria-disabled")).toBe("true");
  type("Threshold", "<2");
  type("Measure", " ");
  expect(button("Add the measure")?.getAttribute("aria-disabled")).toBe("true");
});

it("asks for the % sign where a plain number would judge a percentage", () => {
  show({
    ...named(plan, measures, scorecard),
    names: [{ name: "Journey_score", sheet: "Plan", formula: "=Plan!$B$1" }],
  });
  click("Use in a scorecard");
  type("Threshold", "95");
  expect(page.textContent).toContain('"95" is a plain number: add the % sign.');
  type("Threshold", "95%");
  expect(page.textContent).not.toContain("plain number");
});

it("says what is missing without a scorecard; a table of somebody's own has no figures", () => {
  show(named(plan));
  click("Use in a scorecard");
  expect(page.textContent).toContain("There is no scorecard in this workbook yet");
  show(reading([plan, measures, scorecard]));
  expect(button("Use in a scorecard")).toBeUndefined();
});
