/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { journeyMap } from "../../../../src/core/journey";
import { journeyTemplate } from "../../../../src/core/journey/template";
import { sampleWorkbook } from "../../../../src/core/scorecard/layout";
import type { WorkbookReading } from "../../../../src/core/scorecard/workbook-reading";
import type { PaneState } from "../../../../src/taskpane/pane-state";
import type { PaneStore } from "../../../../src/taskpane/pane-store";
import JourneyPage from "../../../../src/taskpane/views/journey";
import { readingOf } from "../../../core/support/reading-of";

const template = (kind: "sample" | "empty") =>
  readingOf(journeyTemplate(kind, { sheets: [], tables: [], names: [] }));
const besideScorecard = (): WorkbookReading => {
  const [map, scorecard] = [template("sample"), readingOf(sampleWorkbook())];
  return { ...map, grids: [...scorecard.grids, ...map.grids] };
};

let root: Root;
let page: HTMLElement;
const goTo = jest.fn();
const command = jest.fn().mockResolvedValue(true);

function show(reading: WorkbookReading) {
  const [system] = journeyMap.find(reading);
  const state = { reading, writing: false } as unknown as PaneState;
  const store = { goTo, command } as unknown as PaneStore;
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <JourneyPage system={system!} state={state} store={store} />
      </FluentProvider>,
    ),
  );
}
const buttons = () => [...page.querySelectorAll("button")];
const rows = () => [...page.querySelectorAll("li")].map((row) => row.textContent);

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
  goTo.mockReset();
  command.mockClear();
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

it("shows the score, the line in words, and each stage with what is felt and what watches it", () => {
  show(besideScorecard());
  expect(page.textContent).toContain("Journey score 37.5%, from 4 of 5 stages");
  expect(page.querySelector("svg")?.getAttribute("aria-label")).toContain("Progress: Angry (0%)");
  expect(page.querySelectorAll("circle")).toHaveLength(4);
  expect(rows()[0]).toContain("Good · 75%");
  expect(rows()[0]).toContain("! Nobody measures it");
  expect(rows()[1]).toContain("Watched by Calls abandoned");
  expect(rows()[4]).toContain("– Ignored survey: left out");
});

it("says that nobody measures a stage whose measures no scorecard has", () => {
  const reading = besideScorecard();
  show({
    ...reading,
    grids: reading.grids.map((grid) => ({
      ...grid,
      values: grid.values.map((row) =>
        row.map((cell) => (cell === "Calls abandoned" && grid.sheet === "Journey" ? "Nonsense" : cell)),
      ),
    })),
  });
  expect(rows()[1]).toContain("! Nobody measures it: Nonsense (no such measure)");
});

it("leads from a measure to its cell in the scorecard", () => {
  show(besideScorecard());
  act(() =>
    buttons()
      .find(({ textContent }) => textContent === "Calls abandoned")
      ?.click(),
  );
  expect(goTo).toHaveBeenCalledWith(expect.objectContaining({ sheet: "Measures" }));
});

it("offers the line for the sheet", () => {
  show(besideScorecard());
  act(() =>
    buttons()
      .find(({ textContent }) => textContent === "Insert the line in the sheet")
      ?.click(),
  );
  expect(command).toHaveBeenCalledTimes(1);
});

it("says how to begin while no stage has an emotion or a measure, each step with its cell", () => {
  show(template("empty"));
  expect(page.querySelector("svg")).toBeNull();
  expect(rows().map((text) => text?.split(":")[0])).toEqual([
    "Journey!B3",
    "Journey!A10",
    "Journey!F10",
    "Journey!J10",
  ]);
  act(() => buttons()[2]?.click());
  expect(goTo).toHaveBeenCalledWith(expect.objectContaining({ sheet: "Journey", address: "F10" }));
});
