/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { WorkbookChange } from "../../../../src/core/change/workbook-change";
import type { WorkbookReading } from "../../../../src/core/scorecard/workbook-reading";
import { twoClocksSystem } from "../../../../src/core/two-clocks";
import { twoClocksTemplate } from "../../../../src/core/two-clocks/template";
import type { Cell } from "../../../../src/core/values/cell";
import type { PaneState } from "../../../../src/taskpane/pane-state";
import type { PaneStore } from "../../../../src/taskpane/pane-store";
import TwoClocksPage from "../../../../src/taskpane/views/two-clocks";
import { readingOf } from "../../../core/support/reading-of";

const template = (kind: "sample" | "empty") =>
  readingOf(twoClocksTemplate(kind, { sheets: [], tables: [], names: [] }));

let root: Root;
let page: HTMLElement;
const apply = jest.fn<Promise<boolean>, [WorkbookChange]>();
const goTo = jest.fn();
const release = jest.fn();
const hold = jest.fn(() => release);

function show(reading: WorkbookReading) {
  const [system] = twoClocksSystem.find(reading);
  const state = { reading, writing: false } as unknown as PaneState;
  const store = { apply, goTo, hold } as unknown as PaneStore;
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <TwoClocksPage system={system!} state={state} store={store} />
      </FluentProvider>,
    ),
  );
}
const button = (name: string) => {
  const found = [...page.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );
  if (found === undefined) throw new Error(`nothing called ${name}`);
  return found;
};
const click = async (name: string) => act(async () => button(name).click());

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
  apply.mockReset().mockResolvedValue(true);
  goTo.mockReset();
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

it("shows each clock, every case side by side, and what was waited for", () => {
  show(template("sample"));
  expect([...page.querySelectorAll("tbody tr")].map((row) => row.textContent)).toEqual([
    "Provider✗ 4 of 6191 h",
    "Customer✗ 4 of 6221 h",
    "User✗ 1 of 6424 h",
  ]);
  expect(page.textContent).toContain("As at 31 Mar 2026 18:00 · every hour counts");
  expect(page.textContent).toContain("Provider38 h✓ in timeCustomer62 h✗ missedUser100 h✗ missed");
  expect(page.textContent).toContain("Change approval · Customer89 h, 35%, 2 cases");
});

/** The sample with other cells in its table of cases. */
function changed(change: (header: string, id: string) => Cell): WorkbookReading {
  const sample = template("sample");
  return {
    ...sample,
    grids: sample.grids.map((grid) => {
      if (grid.sheet !== "Cases") return grid;
      const head = grid.values.find(([first]) => first === "Case") ?? [];
      return {
        ...grid,
        values: grid.values.map((row) =>
          row.map((cell, at) =>
            String(row[0]).startsWith("C-") ? (change(String(head[at]), String(row[0])) ?? cell) : cell,
          ),
        ),
      };
    }),
  };
}

it("says beside the shares how many cases they leave out", () => {
  show(
    changed((header, id) =>
      header === "SLA" && id === "C-105" ? "" : header === "Opened" && id === "C-106" ? "?" : undefined,
    ),
  );
  expect(page.querySelector("tbody tr")?.textContent).toBe("Provider! 4 of 4 judged151 h");
  expect(page.textContent).toContain("! 2 of 7 cases can't be judged (an SLA or a date is missing");
  expect(page.textContent).toContain("Hours leave out 1 case whose time can't be counted.");
});

it("counts no hours, and calls none the provider's, where no date can be read", () => {
  show(changed((header) => (header === "Opened" ? "yesterday" : undefined)));
  expect([...page.querySelectorAll("tbody tr")].map((row) => row.textContent)).toEqual(
    ["Provider", "Customer", "User"].map((party) => `${party}– none judged– not counted`),
  );
  expect(page.textContent).toContain("No case's hours can be counted yet");
  expect(page.textContent).not.toContain("all of the time was the provider's");
});

it("leads to the cells behind its figures", async () => {
  show(template("sample"));
  await act(async () => page.querySelector<HTMLButtonElement>('button[title="G10"]')!.click());
  expect(goTo).toHaveBeenCalledWith({ sheet: "Cases", address: "G10" });
});

it("previews the improvement plan, and writes what it showed", async () => {
  show(template("sample"));
  await click("Draft a joint improvement plan…");
  expect(document.activeElement?.textContent).toBe("Joint improvement plan (SEIP)");
  expect(page.textContent).toContain("Change approval · Customer89 h now, target <=44.5h");
  expect(page.textContent).toContain("Will add 1 sheet.");
  expect(apply).not.toHaveBeenCalled();
  await click("Insert the plan");
  expect(apply.mock.calls[0]?.[0].show).toEqual({ sheet: "SEIP", address: "A1" });
  expect(page.textContent).not.toContain("Insert the plan");
});

it("keeps the draft when it couldn't be written, and lets it go on request", async () => {
  apply.mockResolvedValue(false);
  show(template("sample"));
  await click("Draft a joint improvement plan…");
  await click("Insert the plan");
  expect(page.textContent).toContain("Insert the plan");
  await click("Cancel");
  expect(page.textContent).not.toContain("Insert the plan");
});

it("says where to begin while there are no cases", () => {
  show(template("empty"));
  expect(page.textContent).toMatch(/^Type or paste cases .* table of stops\.$/);
});
