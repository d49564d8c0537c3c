/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { reviewPlan } from "../../../../src/core/review-plan";
import { reviewPlanTemplate } from "../../../../src/core/review-plan/template";
import type { TemplateKind } from "../../../../src/core/systems/system";
import type { PaneState } from "../../../../src/taskpane/pane-state";
import type { PaneStore } from "../../../../src/taskpane/pane-store";
import ReviewPlanPage from "../../../../src/taskpane/views/review-plan";
import { readingOf } from "../../../core/support/reading-of";

const goTo = jest.fn();
let root: Root;
let page: HTMLElement;

function show(kind: TemplateKind) {
  const reading = readingOf(reviewPlanTemplate(kind, { sheets: [], tables: [], names: [] }));
  const [system] = reviewPlan.find(reading);
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <ReviewPlanPage
          state={{ reading } as unknown as PaneState}
          store={{ goTo } as unknown as PaneStore}
          system={system!}
        />
      </FluentProvider>,
    ),
  );
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

const section = (name: string) => page.querySelector(`section[aria-label="${name}"]`)?.textContent ?? "";
const click = (text: string) =>
  act(() => [...page.querySelectorAll("button")].find(({ textContent }) => textContent === text)?.click());

it("shows what is late, what comes next and what comes later; what is done is folded", () => {
  show("sample");
  expect(section("Overdue")).toContain(
    "Review KVIs and measures✗ 10 days lateProvider · due 31 Jan 2020 · Ongoing",
  );
  expect(section("Next 30 days")).toContain("Comments on the draft KVIsin 25 days");
  expect(section("Later")).toContain("New KVIs published and in effectin 51 days");
  expect(page.textContent).not.toContain("Develop strawman");
  act(() => page.querySelector<HTMLButtonElement>("[aria-expanded=false]")?.click());
  expect(page.textContent).toContain("Develop strawman");
});

it("leads to the as-at date and to every activity", () => {
  show("sample");
  click("As at 10 Feb 2020");
  expect(goTo).toHaveBeenLastCalledWith({ sheet: "Review plan", address: "B3" });
  click("Review KVIs and measures");
  expect(goTo).toHaveBeenLastCalledWith({ sheet: "Review plan", address: "A9" });
});

it("says where to begin when it is empty", () => {
  show("empty");
  expect(section("To begin")).toContain("Review plan!B3: the day you look at the plan from");
  click("Review plan!A7");
  expect(goTo).toHaveBeenLastCalledWith({ sheet: "Review plan", address: "A7" });
});
