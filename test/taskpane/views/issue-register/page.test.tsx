/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { WorkbookChange } from "../../../../src/core/change/workbook-change";
import { issueRegister } from "../../../../src/core/issue-register";
import { registerTemplate } from "../../../../src/core/issue-register/template";
import type { WorkbookReading } from "../../../../src/core/scorecard/workbook-reading";
import type { PaneState } from "../../../../src/taskpane/pane-state";
import type { PaneStore } from "../../../../src/taskpane/pane-store";
import IssueRegisterPage from "../../../../src/taskpane/views/issue-register";
import { but, typo, workbook } from "../../../core/issue-register/workbook";
import { readingOf } from "../../../core/support/reading-of";

let root: Root;
let page: HTMLElement;
const apply = jest.fn<Promise<boolean>, [WorkbookChange]>();

function show(reading: WorkbookReading) {
  const [system] = issueRegister.find(reading);
  const state = { reading, writing: false } as unknown as PaneState;
  const store = { apply, goTo: jest.fn() } as unknown as PaneStore;
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <IssueRegisterPage system={system!} state={state} store={store} />
      </FluentProvider>,
    ),
  );
}
const button = (name: string) => {
  const found = [...page.querySelectorAll("button")].find((one) => one.textContent?.endsWith(name));
  if (found === undefined) throw new Error(`nothing called ${name}`);
  return found;
};
const click = async (name: string) => act(async () => button(name).click());

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

it("shows each level, and open issues with the gravest first, what is late and what comes next", () => {
  show(workbook());
  expect(page.textContent).toContain("As at 10 Mar 2026 12:00 · 57,000 outstanding · 1 without a cost");
  const items = (heading: string) =>
    [...page.querySelectorAll(`[aria-label^="${heading}"] li`)].map((issue) => issue.textContent);
  expect(items("By response level")).toEqual([
    "Level 1– none judged yet1 open · 42,000 outstandingFirst notice 1 of 1, plan 1 of 1",
    "Level 2✗ 0 of 1 in time1 open · 15,000 outstandingFirst notice 0 of 1, update 0 of 1",
    "No level1 open · 1 without a cost",
  ]);
  expect(items("Issues")).toEqual([
    "Invoices sent twiceHigh · level 1 · impact 4.25 · no ownerNext: update by 10 Mar 2026 16:00",
    "Portal slow✗ LateMedium · level 2 · impact 2.75 · no ownerLate: first notice, update",
    "Typing errorLow · impact 1 · no owner",
  ]);
});

it("says how many issues are without a cost where none has one", () => {
  show(workbook([but({ 11: "" }), typo]));
  expect(page.textContent).toContain("As at 10 Mar 2026 12:00 · 2 without a cost");
  expect(page.textContent).not.toContain("outstanding");
});

it("says where to begin while there are no issues", () => {
  show(readingOf(registerTemplate("empty", { sheets: [], tables: [], names: [] })));
  expect(page.textContent).toMatch(/^Type or paste issues .* fill in both\.$/);
});

it("records today's classes only once the count was shown and agreed to", async () => {
  show(workbook());
  expect(page.textContent).toContain("Invoices sent twice: Medium becomes High");
  await click("Record today's classes…");
  expect(apply).not.toHaveBeenCalled();
  expect(page.textContent).toContain("This writes 1 cell of Previous class");
  await click("Write");
  expect(apply.mock.calls[0]?.[0].cells).toEqual([{ sheet: "Issues", row: 3, column: 12, value: "High" }]);
});

it("without a matrix has nothing to reassess", () => {
  show(readingOf(registerTemplate("sample", { sheets: [], tables: [], names: [] })));
  expect(page.textContent).not.toContain("Reassess");
});

describe("a customer notice", () => {
  const area = () => page.querySelector("textarea")!.value;
  const selection = (): [number, number] => {
    const { selectionStart, selectionEnd } = page.querySelector("textarea")!;
    return [selectionStart, selectionEnd];
  };

  it("stands ready in eight parts", async () => {
    show(workbook());
    await click("Customer notice");
    expect(area().split("\n\n")).toHaveLength(8);
    expect(area()).toContain("To: All groups");
  });

  it("says where what is still blank is typed", async () => {
    show(workbook());
    await click("Customer notice");
    expect(page.textContent).not.toContain("is typed on the sheet");
    await act(async () => {
      const select = page.querySelector("select")!;
      select.value = "4";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(page.textContent).toContain(
      "What is marked (to fill in) is typed on the sheet Notices, in the row with this issue's name.",
    );
  });

  it("is selected and copied the old way where the clipboard is closed to the pane", async () => {
    const execCommand = jest.fn().mockReturnValue(true);
    Object.assign(document, { execCommand });
    show(workbook());
    await click("Customer notice");
    await click("Copy");
    expect(execCommand).toHaveBeenCalledWith("copy");
    expect(area()).toBe(page.querySelector("textarea")!.value.slice(...selection()));
    expect(page.querySelector('[role="status"]')?.textContent).toBe("Copied");
    Object.assign(document, { execCommand: undefined });
  });

  it("says what to do where the clipboard can't be reached", async () => {
    show(workbook());
    await click("Customer notice");
    await click("Copy");
    expect(page.querySelector('[role="status"]')?.textContent).toBe(
      "Select the text and copy it: the clipboard isn't available here.",
    );
  });

  it("is copied where it can", async () => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    Object.assign(navigator, { clipboard: { writeText } });
    show(workbook());
    await click("Customer notice");
    await click("Copy");
    expect(writeText).toHaveBeenCalledWith(area());
    expect(page.querySelector('[role="status"]')?.textContent).toBe("Copied");
  });
});
