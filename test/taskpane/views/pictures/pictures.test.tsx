/** @jest-environment jsdom */
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { workbookState } from "../../../../src/core/scorecard/workbook-state";
import Pictures from "../../../../src/taskpane/views/pictures";

const states = (weight: number | string) =>
  workbookState([
    {
      sheet: "S",
      row: 0,
      column: 0,
      values: [
        ["Metric", "Combined Score", "Weighting"],
        ["Customer", 0.93, 0.3],
        ["Outcome", 0.8, weight],
      ],
    },
  ]);

let root: Root;
let page: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

function show(weight: number | string, writing = false) {
  const onInsert = jest.fn();
  const [scorecard] = states(weight);
  if (!scorecard) throw new Error("no scorecard");
  act(() => root.render(<Pictures scorecard={scorecard} writing={writing} onInsert={onInsert} />));
  return onInsert;
}

test("three pictures, each with its figures as text and all it says in words", () => {
  show(0.7);
  const pictures = [...page.querySelectorAll("[role=img]")];
  expect(pictures.map((each) => each.getAttribute("aria-label"))).toEqual([
    "Weights: Customer 30% and Outcome 70%.",
    "Customer scored 27.9% of 30%, 2.1% lost. Outcome scored 56% of 70%, 14% lost.",
    "From 100%: Customer −2.1, Outcome −14; leaves 83.9%.",
  ]);
  expect(pictures[2]?.textContent).toContain("Outcome−14");
});

test("the button puts the charts into the sheet, not while something is written", () => {
  const onInsert = show(0.7);
  act(() => page.querySelector("button")?.click());
  expect(onInsert).toHaveBeenCalledTimes(1);
  const off = show(0.7, true);
  act(() => page.querySelector("button")?.click());
  expect(off).not.toHaveBeenCalled();
});

test("without weightings that can be read there is a sentence", () => {
  show("lots");
  expect(page.textContent).toMatch(/nothing to draw yet/);
  expect(page.querySelector("button")).toBeNull();
});
