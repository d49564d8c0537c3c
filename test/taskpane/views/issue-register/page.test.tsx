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
import { workbook } from "../../../core/issue-register/workbook";
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

it("shows each level, and open issues with the gravest first", () => {
  show(workbook());
  expect(page.textContent).toContain("Level 11 open · 1 of 1 in time · 42,000 outstanding");
  const issues = page.querySelectorAll('[aria-label^="Issues"] li');
  expect([...issues].map((issue) => issue.textContent)).toEqual([
    "Invoices sent twiceHigh · level 1 · impact 4.25 · no owner",
    "Portal slow✗ LateMedium · level 2 · impact 2.75 · no owner",
    "Typing errorLow · impact 1 · no owner",
  ]);
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

  it("stands ready in eight parts", async () => {
    show(workbook());
    await click("Customer notice");
    expect(area().split("\n\n")).toHaveLength(8);
    expect(area()).toContain("To: All groups");
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
