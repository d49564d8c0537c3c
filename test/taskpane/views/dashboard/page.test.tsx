/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { dashboard } from "../../../../src/core/dashboard";
import { dashboardTemplate } from "../../../../src/core/dashboard/template";
import { dashboardSheet } from "../../../../src/core/messages/dashboard";
import type { TemplateKind } from "../../../../src/core/systems/system";
import type { PaneState } from "../../../../src/taskpane/pane-state";
import type { PaneStore } from "../../../../src/taskpane/pane-store";
import DashboardPage from "../../../../src/taskpane/views/dashboard";
import { readingOf } from "../../../core/support/reading-of";

let root: Root;
let page: HTMLElement;
const goTo = jest.fn();

/** The page of a template as it is inserted, with weights where some are given. */
function show(kind: TemplateKind, weights: readonly number[] = []) {
  const reading = readingOf(dashboardTemplate(kind, { sheets: [], tables: [], names: [] }));
  const [sheet] = reading.grids;
  const header = sheet!.values.findIndex(([first]) => first === "Metric");
  const values = sheet!.values.map((line, row) =>
    line.map((cell, column) => (column === 3 ? (weights[row - header - 1] ?? cell) : cell)),
  );
  const weighed = { ...reading, grids: [{ ...sheet!, values }, ...reading.grids.slice(1)] };
  const [system] = dashboard.find(weighed);
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <DashboardPage
          system={system!}
          state={{ reading: weighed } as unknown as PaneState}
          store={{ goTo } as unknown as PaneStore}
        />
      </FluentProvider>,
    ),
  );
}
const section = (label: string) => page.querySelector(`section[aria-label="${label}"]`);
const click = (text: string, within: Element = page) =>
  act(() => [...within.querySelectorAll("button")].find(({ textContent }) => textContent === text)!.click());

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
  goTo.mockReset();
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

it("shows each metric with its definition, what follows from it, and its drivers with who sees them", () => {
  show("sample");
  const [first] = [...page.querySelectorAll("li")].filter((item) => item.textContent?.includes("no weight"));
  expect(first?.textContent).toContain("Customer engagement");
  expect(first?.textContent).toContain("So what: Customers who feel helped renew and tell others.");
  expect(first?.textContent).toContain("What we do: Call back unhappy customers");
  expect(first?.textContent).toContain("Upgrades to premier support in the year (Executive)90%");
});

it("shows the names still open, each leading to the cell where it is agreed", () => {
  show("sample");
  expect(section("Names to agree")?.textContent).toContain("agree the word and a one-line definition");
  click("Value or effectiveness", section("Names to agree")!);
  expect(goTo).toHaveBeenCalledWith({ sheet: "Dashboard", address: "B16" });
});

it("says how much is measured, and the range that the rest leaves", () => {
  show("sample");
  expect(page.textContent).not.toContain("of the weight is measured");
  show("sample", [0.2, 0.2, 0.1, 0.1, 0.2, 0.2]);
  expect(page.textContent).toContain("60% of the weight is measured, so the result is 54% to 94%.");
});

it("shows what the weights total", () => {
  show("sample");
  expect(page.textContent).not.toContain("Weights total");
  show("sample", [0.2, 0.2, 0.1, 0.1, 0.2]);
  expect(page.textContent).toContain("Weights total: 80%");
});

it("shows where to begin while there are no metrics, and nothing to choose from", () => {
  show("empty");
  click("Dashboard!A10", section("To begin")!);
  expect(goTo).toHaveBeenCalledWith({ sheet: "Dashboard", address: "A10" });
  expect(page.querySelector("select")).toBeNull();
  expect([...page.querySelectorAll("h2")].map(({ textContent }) => textContent)).toEqual([
    "To begin",
    "Where the six metrics come from",
  ]);
});

it("says of the result what the sheet has no room for", () => {
  show("sample", [0.2, 0.2, 0.1, 0.1, 0.2, 0.2]);
  expect(page.textContent).toContain(
    "Not measured: Financial accountability or health and Value or effectiveness.",
  );
});

it("shows the drivers of one lens alone", () => {
  show("sample");
  const lens = page.querySelector("select")!;
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")!.set!.call(lens, "Front line");
    lens.dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(page.textContent).toContain("Own proposals taken up");
  expect(page.textContent).not.toContain("Engagement in the yearly survey");
});

it.each(["sample", "empty"] as const)("carries the source's attribution, as the %s sheet does", (kind) => {
  show(kind);
  expect(page.textContent).toContain(dashboardSheet.attribution);
  const sheets = dashboardTemplate(kind, { sheets: [], tables: [], names: [] }).sheets;
  expect(JSON.stringify(sheets[0])).toContain(dashboardSheet.attribution);
});
