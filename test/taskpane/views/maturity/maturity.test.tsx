/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { WorkbookChange } from "../../../../src/core/change/workbook-change";
import { findMaturity } from "../../../../src/core/maturity/find";
import { workbookState } from "../../../../src/core/scorecard/workbook-state";
import type { PaneState } from "../../../../src/taskpane/pane-state";
import type { PaneStore } from "../../../../src/taskpane/pane-store";
import MaturityPage from "../../../../src/taskpane/views/maturity";
import Catalogue from "../../../../src/taskpane/views/maturity/catalogue";
import { gridOf, reading } from "../../../core/support/reading-of";

/** An assessment of three metrics, and a compact scorecard to pick into. */
const workbook = reading([
  gridOf("Ours", [
    ["Practice", "Level", "Metric", "Threshold", "Actual", "Met"],
    ["Desk", 1, "Answered calls", ">80%", 0.9, "✓ Met"],
    ["Desk", 2, "Mean time to restore a service", "<4h", 5, "✗ Not met"],
    ["Field", 1, "Visits", ">3", 4, "✓ Met"],
    ["Field", 3, "Kept dates", ">90%", "", "– No result"],
  ]),
  gridOf("Scorecard", [
    ["Target", ">90%"],
    ["Metric", "Detail", "Threshold", "Actual", "Combined Score", "Customer Weighting"],
    [
      "Service",
      "Calls\nMean time to restore a service",
      ">80%\n<4h",
      "90%\n3h",
      { formula: "=OXM.COMBINED(D3,C3)", value: 1 },
      1,
    ],
  ]),
]);

let root: Root;
let page: HTMLElement;
const apply = jest.fn<Promise<boolean>, [WorkbookChange, unknown]>();
const goTo = jest.fn();
const store = { apply, goTo, hold: () => () => undefined } as unknown as PaneStore;
const state = {
  reading: workbook,
  writing: false,
  scorecards: workbookState(workbook.grids, workbook.names),
} as unknown as PaneState;

const show = (body: React.ReactNode) =>
  act(() => root.render(<FluentProvider theme={webLightTheme}>{body}</FluentProvider>));
const change = (element: HTMLInputElement | HTMLSelectElement, value: string) =>
  act(() => {
    const kind = element instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value")!.set!.call(element, value);
    element.dispatchEvent(new Event(kind === HTMLSelectElement ? "change" : "input", { bubbles: true }));
  });
const labelled = (label: string) => {
  const found = [...page.querySelectorAll("label")].find((each) => each.textContent === label);
  return page.querySelector<HTMLInputElement>(`[id="${found?.htmlFor ?? ""}"]`)!;
};
const tick = (text: string) =>
  act(() => [...page.querySelectorAll("label")].find((each) => each.textContent?.startsWith(text))!.click());
const button = (text: string) =>
  [...page.querySelectorAll("button")].find((each) => each.textContent === text)!;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
  apply.mockReset().mockResolvedValue(true);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

describe("the page of an assessment", () => {
  beforeEach(() => show(<MaturityPage state={state} store={store} system={findMaturity(workbook)[0]!} />));

  it("says what it comes to, what is open on the way up, and each practice's levels", () => {
    expect(page.textContent).toContain("2 of 4 metrics met, 1 without a result");
    expect(page.textContent).toContain("Open on the way to 2 Basic (1)");
    expect(page.textContent).toContain("5, asked: <4h");
    expect(page.querySelector('section[aria-label="Practices"]')?.textContent).toContain("Basic: 0%");
  });

  it("leads to the cell of an open metric", () => {
    act(() => button("Mean time to restore a service").click());
    expect(goTo).toHaveBeenCalledWith({ sheet: "Ours", address: "E3" });
  });
});

it("the page of an assessment nobody has begun says that nothing is assessed", () => {
  const begun = reading([
    gridOf("Ours", [
      ["Practice", "Level", "Metric", "Threshold", "Actual", "Met"],
      ["Desk", 1, "Answered calls", ">80%", "", "– No result"],
      ["Desk", 2, "Kept dates", ">90%", "", "– No result"],
    ]),
  ]);
  const bare = { ...state, reading: begun } as PaneState;
  show(<MaturityPage state={bare} store={store} system={findMaturity(begun)[0]!} />);
  expect(page.textContent).toMatch(/^Nothing assessed yet: 2 metrics without a result/);
});

it("says of an open metric whether its result or its threshold is missing, in the sheet's words", () => {
  const open = reading([
    gridOf("Ours", [
      ["Practice", "Level", "Metric", "Threshold", "Actual", "Met"],
      ["Desk", 1, "Answered calls", ">80%", "n/a", "– No result"],
      ["Desk", 1, "Kept dates", ">=TBC", 0.9, "– Not agreed"],
      ["Desk", 1, "Visits", ">3", 1, "✗ Not met"],
    ]),
  ]);
  const waiting = { ...state, reading: open } as PaneState;
  show(<MaturityPage state={waiting} store={store} system={findMaturity(open)[0]!} />);
  const items = [...page.querySelectorAll('section[aria-label^="Open on the way"] li')];
  expect(items.map((item) => /– no result|– not agreed|✗ not met/.exec(item.textContent)?.[0])).toEqual([
    "– no result",
    "– not agreed",
    "✗ not met",
  ]);
});

describe("the catalogue", () => {
  beforeEach(() => show(<Catalogue state={state} store={store} />));

  it("is searched by words, and narrowed by level and practice", () => {
    expect(page.querySelector('[role="status"]')?.textContent).toBe("45 blocks with 67 metrics");
    change(labelled("Search"), "restor");
    change(labelled("Level"), "4");
    expect(page.querySelector('[role="status"]')?.textContent).toBe("1 block with 3 metrics");
    change(labelled("Practice"), "analysis");
    expect(page.querySelector('[role="status"]')?.textContent).toContain("Nothing is about that");
  });

  it("adds what is ticked in one change, once it was shown what that changes", async () => {
    change(labelled("Level"), "5");
    change(labelled("Practice"), "requests");
    tick("Share of SLAs that are broken");
    expect(page.textContent).toContain("isn't agreed yet");
    expect(labelled("Threshold of Share of SLAs that are broken").value).toBe("<TBC");
    change(labelled("Threshold of Share of SLAs that are broken"), "<2%");
    expect(page.textContent).not.toContain("isn't agreed yet");
    expect(page.textContent).toMatch(/Will change \d+ cells/);
    await act(async () => button("Add to the scorecard").click());
    expect(JSON.stringify(apply.mock.calls[0]![0])).toContain("<4h\\n<2%");
    expect(page.textContent).not.toContain("1 metric picked");
  });

  it("warns of what is there already, and writes nothing that can't be read", () => {
    change(labelled("Search"), "restore documented");
    tick("Mean time to restore a service");
    expect(page.textContent).toContain('! "Mean time to restore a service" is there already.');
    change(labelled("Threshold of Mean time to restore a service"), "fast");
    expect(button("Add to the scorecard").getAttribute("aria-disabled")).toBe("true");
  });
});
