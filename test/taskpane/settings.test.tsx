/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { SheetGrid } from "../../src/core/scorecard/sheet-grid";
import { workbookState } from "../../src/core/scorecard/workbook-state";
import type { PaneState } from "../../src/taskpane/pane-state";
import type { PaneStore } from "../../src/taskpane/pane-store";
import SettingsPage from "../../src/taskpane/views/settings";

const grid = (sheet: string, period: string): SheetGrid => ({
  sheet,
  row: 0,
  column: 0,
  values: [
    ["Period", period, "Target", ">90%"],
    ["Scoring", "Partial credit", "Must meet", "Outcome"],
    ["Metric", "Combined Score", "Customer Weighting", "OXM Score"],
    ["Speed; quality", 1, 0.6, 0.6],
    ["Outcome", 0.8, 0.4, 0.32],
  ],
});

let root: Root;
let page: HTMLElement;
const release = jest.fn();
const hold = jest.fn(() => release);
const apply = jest.fn<Promise<boolean>, unknown[]>();
let store: PaneStore;

/** Shows the settings of a scorecard, as somebody does who comes to the page. */
function open(read: SheetGrid) {
  const [scorecard] = workbookState([read]);
  const reading = {
    grids: [read],
    sheets: [read.sheet],
    tables: [],
    names: [],
    clipped: [],
    protectedSheets: [],
  };
  const state = { reading, writing: false } as unknown as PaneState;
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <SettingsPage key={read.sheet} scorecard={scorecard!} state={state} store={store} />
      </FluentProvider>,
    ),
  );
}
const leave = () => act(() => root.render(<p>another tab</p>));

const may = grid("May", "May 2026");
const field = (label: string) => {
  const found = [...page.querySelectorAll("label")].find((each) => each.textContent === label);
  return page.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`)!;
};
const choice = (label: string) =>
  [...page.querySelectorAll("label")]
    .find((each) => each.textContent?.startsWith(label))!
    .querySelector<HTMLInputElement>("input")!;
const type = (label: string, text: string) =>
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field(label), text);
    field(label).dispatchEvent(new Event("input", { bubbles: true }));
  });
const tick = (label: string) => act(() => choice(label).click());
const buttons = () =>
  [...page.querySelectorAll("button")]
    .map(({ textContent }) => textContent)
    .filter((each) => each === "Write");
const write = () =>
  act(async () => {
    [...page.querySelectorAll("button")].find(({ textContent }) => textContent === "Write")!.click();
    await Promise.resolve();
  });

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, Office: { context: {} } });
  Object.assign(window, { matchMedia: () => ({ matches: false }) });
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
  for (const mock of [hold, release]) mock.mockClear();
  apply.mockReset().mockResolvedValue(true);
  store = { apply, goTo: jest.fn(), hold } as unknown as PaneStore;
  open(may);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

it("what was entered and not written is there again after another tab, or another scorecard", () => {
  type("Period", "June 2026");
  tick("Met or not");
  tick("Speed; quality");
  expect(hold).toHaveBeenCalledTimes(3);
  leave();
  open(grid("June", "April 2026"));
  expect([field("Period").value, choice("Met or not").checked, buttons()]).toEqual(["April 2026", false, []]);
  leave();
  open(may);
  expect(field("Period").value).toBe("June 2026");
  expect([choice("Met or not").checked, choice("Speed; quality").checked]).toEqual([true, true]);
  expect(buttons()).toHaveLength(3);
});

it("what was written is not kept any longer", async () => {
  type("Period", "June 2026");
  await write();
  expect(apply).toHaveBeenCalledTimes(1);
  leave();
  open(may);
  expect(field("Period").value).toBe("May 2026");
});

it("what is as it was lets the pane go", () => {
  type("Period", "June");
  type("Period", "May 2026");
  tick("Outcome");
  tick("Outcome");
  expect(buttons()).toEqual([]);
  expect(release).toHaveBeenCalledTimes(2);
});

it("a metric's semicolon is written as a comma", async () => {
  tick("Speed; quality");
  await write();
  expect(apply.mock.calls[0]?.[0]).toMatchObject({ cells: [{ value: "Speed, quality; Outcome" }] });
});
