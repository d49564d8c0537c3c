/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { SheetGrid } from "../../src/core/scorecard/sheet-grid";
import { workbookState } from "../../src/core/scorecard/workbook-state";
import type { PaneState } from "../../src/taskpane/pane-state";
import type { PaneStore } from "../../src/taskpane/pane-store";
import WhatIfPage from "../../src/taskpane/views/what-if";

/** Worked table 3 on a sheet; its combined scores are formulas. */
const grid = (outcome: number | string = 0.8): SheetGrid => {
  const values = [
    ["Target", ">90%", "", ""],
    ["Metric", "Combined Score", "Customer Weighting", "OXM Score"],
    ["Customer / User", 0.93, 0.3, 0.279],
    ["Employee", 1, 0.2, 0.2],
    ["Practice", 1, 0.1, 0.1],
    ["Outcome", outcome, 0.4, 0.32],
  ];
  const formulas = values.map((row) => [...row]);
  formulas[5]![1] = "=OXM.COMBINED(G1:G3,H1:H3)";
  return { sheet: "Scorecard", row: 0, column: 0, values, formulas };
};

let root: Root;
let page: HTMLElement;
const apply = jest.fn<Promise<boolean>, unknown[]>();
const goTo = jest.fn();
const release = jest.fn();
const hold = jest.fn(() => release);

function show(read = grid()) {
  const [scorecard] = workbookState([read]);
  const state = { reading: { grids: [read] }, writing: false } as unknown as PaneState;
  const store = { apply, goTo, hold } as unknown as PaneStore;
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <WhatIfPage scorecard={scorecard!} state={state} store={store} />
      </FluentProvider>,
    ),
  );
}

const named = <E extends HTMLElement>(name: string): E => {
  const found = [...page.querySelectorAll<E>("button, input")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );
  if (found === undefined) throw new Error(`nothing called ${name}`);
  return found;
};
const click = (name: string) => act(() => named(name).click());
const press = (name: string, key: string, shiftKey = false) =>
  act(() => {
    named(name).dispatchEvent(
      new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }),
    );
  });
const type = (name: string, text: string) =>
  act(() => {
    const field = named<HTMLInputElement>(name);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
const fieldOf = (name: string) => named<HTMLInputElement>(`${name}, %`).value;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
  apply.mockReset().mockResolvedValue(true);
  hold.mockClear();
  release.mockClear();
  show();
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

it("says what would meet the target, and how close it is", () => {
  expect(page.textContent).toContain(
    "Outcome above 80.25% or Customer / User above 93.34% alone would meet it.",
  );
  expect(page.textContent).toContain(
    "Moving more than half a point of weight from Outcome to Employee reverses the verdict.",
  );
});

it("sets a step of the route, and resets it", () => {
  click("Set Outcome to 80.26%");
  expect(page.textContent).toContain("✓ Met");
  expect(page.textContent).toContain("was 89.9% ✗ Missed");
  click("Reset");
  expect(page.textContent).toContain("✗ Missed");
  expect(fieldOf("Score of Outcome")).toBe("80");
});

it.each([
  ["ArrowRight", false, "81"],
  ["ArrowDown", false, "79"],
  ["ArrowRight", true, "85"],
  ["PageDown", false, "70"],
  ["Home", false, "0"],
  ["End", false, "100"],
])("the slider moves by keyboard: %s, with Shift %s", (key, shift, result) => {
  press("Score of Outcome", key, shift);
  expect(fieldOf("Score of Outcome")).toBe(result);
});

it("the field takes a number in percent, and keeps what stands when it is none", () => {
  type("Score of Outcome, %", "80.26");
  expect(page.textContent).toContain("✓ Met");
  type("Score of Outcome, %", "good");
  expect(named("Score of Outcome, %").getAttribute("aria-invalid")).toBe("true");
  expect(page.textContent).toContain("✓ Met");
});

it.each(["140", "-5", "good"])("%p stays as it was typed, with what to enter instead", (text) => {
  const sentence = "Enter a percentage from 0 to 100.";
  const name = "Score of Outcome, %";
  act(() => named(name).focus());
  type(name, text);
  press(name, "Enter");
  act(() => named(name).blur());
  expect(fieldOf("Score of Outcome")).toBe(text);
  expect(page.textContent).toContain(sentence);
  press("Score of Outcome", "ArrowRight");
  expect(fieldOf("Score of Outcome")).toBe("81");
  expect(page.textContent).not.toContain(sentence);
  type(name, text);
  press(name, "Escape");
  expect(fieldOf("Score of Outcome")).toBe("81");
  type(name, text);
  click("Reset");
  expect(fieldOf("Score of Outcome")).toBe("80");
});

it("the pane is held on this scorecard as long as something is moved", () => {
  expect(hold).not.toHaveBeenCalled();
  type("Score of Outcome, %", "85");
  expect(hold).toHaveBeenCalledTimes(1);
  expect(release).not.toHaveBeenCalled();
  click("Reset");
  expect(release).toHaveBeenCalledTimes(1);
});

it("the others give way to a weighting, or the fault of the total is said", () => {
  press("Weighting of Outcome", "PageDown");
  expect(fieldOf("Weighting of Customer / User")).toBe("35");
  expect(page.textContent).toContain("✓ 100%");
  click("Reset");
  act(() => page.querySelector<HTMLInputElement>('input[type="checkbox"]')!.click());
  press("Weighting of Outcome", "ArrowRight", true);
  expect(page.textContent).toContain("! 105%: 5 points over");
  expect(page.textContent).toContain("! Check weightings");
});

it("one control goes back by itself", () => {
  press("Score of Outcome", "End");
  click("Score of Outcome was 80%: put it back");
  expect(page.textContent).toContain("As it stands on the sheet");
});

it("shows what changes, with sign and word", () => {
  press("Score of Outcome", "PageDown");
  expect(page.textContent).toContain("Outcome−4 pointslost by its score");
  expect(page.textContent).toContain("Together −4 points: 89.9% → 85.9%");
});

it("nothing is written before every cell has been shown, and it is asked for", async () => {
  expect(named("Apply…").getAttribute("aria-disabled")).toBe("true");
  press("Score of Outcome", "ArrowRight");
  click("Apply…");
  expect(document.activeElement?.textContent).toBe("Write this to the sheet?");
  expect(page.textContent).toContain("Will change 1 cell on Scorecard.");
  expect(page.textContent).toContain("B6 Outcome, score: 80% → 81%");
  expect(page.textContent).toContain("A typed number replaces the formula there");
  expect(apply).not.toHaveBeenCalled();
  await act(async () => named("Write").click());
  expect(apply).toHaveBeenCalledWith(
    expect.objectContaining({ cells: [{ sheet: "Scorecard", row: 5, column: 1, value: 0.81 }] }),
    expect.any(Function),
  );
  expect(document.activeElement).toBe(named("Apply…"));
  expect(page.textContent).toContain("As it stands on the sheet");
});

it("what couldn't be written stays moved, to be tried again", async () => {
  apply.mockResolvedValue(false);
  press("Score of Outcome", "ArrowRight");
  click("Apply…");
  await act(async () => named("Write").click());
  expect(page.textContent).toContain("Write this to the sheet?");
  expect(fieldOf("Score of Outcome")).toBe("81");
});

it("cancelled, it goes back to where it was asked", () => {
  press("Score of Outcome", "ArrowRight");
  click("Apply…");
  click("Cancel");
  expect(page.textContent).not.toContain("Write this to the sheet?");
  expect(document.activeElement).toBe(named("Apply…"));
});

it("a row that isn't measured says so, and can be given a score", () => {
  show(grid(""));
  expect(named("Score of Outcome").getAttribute("aria-valuetext")).toBe("not measured");
  expect(fieldOf("Score of Outcome")).toBe("");
  type("Score of Outcome, %", "81");
  expect(page.textContent).toContain("was not measured");
  expect(page.textContent).toContain("✓ Met");
});

it("moves belong to the rows they were made on", () => {
  press("Score of Outcome", "End");
  const other = grid();
  const values = other.values.map((row) => [...row]);
  values[5]![0] = "Result";
  show({ ...other, values });
  expect(page.textContent).toContain("As it stands on the sheet");
});
