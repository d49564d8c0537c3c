/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { kviBoard } from "../../../../src/core/kvi-board";
import { kviBoardTemplate } from "../../../../src/core/kvi-board/template";
import type { TemplateKind } from "../../../../src/core/systems/system";
import type { PaneState } from "../../../../src/taskpane/pane-state";
import type { PaneStore } from "../../../../src/taskpane/pane-store";
import KviBoardPage from "../../../../src/taskpane/views/kvi-board";
import { readingOf } from "../../../core/support/reading-of";

const goTo = jest.fn();
let root: Root;
let page: HTMLElement;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
  show("sample");
});

function show(kind: TemplateKind) {
  const reading = readingOf(kviBoardTemplate(kind, { sheets: [], tables: [], names: [] }));
  const [system] = kviBoard.find(reading);
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <KviBoardPage
          state={{ reading } as unknown as PaneState}
          store={{ goTo } as unknown as PaneStore}
          system={system!}
        />
      </FluentProvider>,
    ),
  );
}
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

const section = (name: string) => page.querySelector(`section[aria-label="${name}"]`)?.textContent ?? "";

it("shows the cards by how they stand, with result, interval and headroom", () => {
  expect([...page.querySelectorAll("h2")].map(({ textContent }) => textContent)).toEqual([
    "Missed, or can't be judged",
    "For the agenda: to agree",
    "Met",
    "Not applicable",
  ]);
  expect(section("Met")).toContain("97.1%");
  expect(section("Met")).toContain("true share between 94.1% and 98.6%");
  expect(section("Met")).toContain("Low 5 of at most 5: no headroom");
  expect(section("Missed, or can't be judged")).toContain("20 replies can't support it");
  expect(section("For the agenda: to agree")).toContain("Communication– Not agreed");
});

it("leads from every card and result to its cell", () => {
  const link = [...page.querySelectorAll("button")].find(({ textContent }) => textContent === "97.1%");
  act(() => link?.click());
  expect(goTo).toHaveBeenCalledWith({ sheet: "KVI board", address: "E11" });
});

it("says what was agreed behind a word, and where to begin when it is empty", () => {
  const definition = page.querySelector('summary[aria-label="Definition of Data security"]')?.parentElement;
  expect(definition?.textContent).toContain("For: Customers' data are protected at all times");
  expect(definition?.textContent).toContain("Agreed on 18 Mar 2020");
  expect(definition?.textContent).toContain("Counted from 1 Apr 2020 to 30 Jun 2020");
  show("empty");
  expect(section("To begin")).toContain("KVI board!A9: a row per KVI");
  expect(section("To begin")).toContain("Responses!A5: a row per answer");
});
