/** @jest-environment jsdom */
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { App } from "../../src/taskpane/app";
import { home, type View } from "../../src/taskpane/view";
import type { PaneState } from "../../src/taskpane/pane-state";
import type { PaneStore } from "../../src/taskpane/pane-store";
import { metricsOfTableThree, workbookOf } from "../core/explain/workbook";

const { reading, state: scorecard } = workbookOf();
const second = { ...scorecard, id: "Other!A7", sheet: "Other", title: "Payroll" };
const result: View = { name: "result", scorecard: scorecard.id };

const ready: PaneState = {
  phase: "ready",
  view: home,
  visits: 0,
  scorecards: [scorecard],
  reading,
  clipped: [],
  waiting: false,
  writing: false,
  announced: "",
};

let root: Root;
let page: HTMLElement;

/** Shows the pane in the given state, once its page is there; gives the store's actions to look at. */
async function show(change: Partial<PaneState>) {
  const state = { ...ready, ...change };
  const actions = {
    navigate: jest.fn(),
    insert: jest.fn(),
    goTo: jest.fn(),
    goBack: jest.fn(),
    dismiss: jest.fn(),
    refresh: jest.fn(),
  };
  const store = { ...actions, current: () => state, subscribe: () => () => undefined };
  await act(async () => root.render(<App store={store as unknown as PaneStore} />));
  // The page's own code comes a moment later.
  for (let turn = 0; turn < 50 && page.querySelector('[aria-label="Opening the page"]'); turn++) {
    await act(async () => new Promise((resolve) => setTimeout(resolve, 100)));
  }
  return actions;
}

const button = (name: RegExp): HTMLButtonElement => {
  const found = [...page.querySelectorAll("button")].find((one) =>
    name.test(one.getAttribute("aria-label") ?? one.textContent ?? ""),
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};

beforeEach(() => {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    scrollTo: () => undefined,
    Office: { context: { officeTheme: { isDarkTheme: false } }, EventType: {} },
  });
  window.matchMedia = ((query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia;
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
});

afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

describe("the first run", () => {
  it("is two lines, one button that stands out, and the other ways to begin", async () => {
    const { insert, navigate } = await show({ scorecards: [] });
    expect(page.querySelectorAll("main h2, main p")).toHaveLength(2);
    expect([...page.querySelectorAll("main button")].map((one) => one.textContent)).toEqual([
      "Insert the sample",
      "Use my table",
      "Empty scorecard",
      "Templates",
    ]);
    act(() => button(/Insert the sample/).click());
    expect(insert).toHaveBeenLastCalledWith("sample");
    act(() => button(/Empty scorecard/).click());
    expect(insert).toHaveBeenLastCalledWith("empty");
    act(() => [...page.querySelectorAll<HTMLButtonElement>("main button")][1]?.click());
    expect(navigate).toHaveBeenCalledWith({ name: "adopt" });
  });

  it("says that it is at work, and doesn't lose the focus", async () => {
    const { insert } = await show({ scorecards: [], writing: true });
    expect(button(/Inserting/).getAttribute("aria-disabled")).toBe("true");
    expect(button(/Inserting/).disabled).toBe(false);
    act(() => button(/Inserting/).click());
    expect(insert).not.toHaveBeenCalled();
  });
});

describe("Home", () => {
  it("lists every scorecard with its verdict, and opens one", async () => {
    const { navigate } = await show({ scorecards: [scorecard, second] });
    expect(page.querySelector("h2")?.textContent).toBe("2 scorecards in this workbook");
    expect(page.querySelectorAll("main li")).toHaveLength(2);
    expect(page.querySelector("main li")?.textContent).toContain("✗ 89.9% Missed");
    act(() => button(/^Payroll$/).click());
    expect(navigate).toHaveBeenCalledWith({ name: "result", scorecard: "Other!A7" });
  });

  it("counts the alarms of each once the list is there", async () => {
    await show({ scorecards: [scorecard] });
    await act(async () => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(page.querySelector("main li")?.textContent).toContain("! 1 alarm");
  });

  it("says that a shared scorecard is stale in place of the verdict it had", async () => {
    const verdict = { value: "! Stale: 1 actual changed since scored.", row: 0, column: 0 };
    const found = { ...scorecard.found, settings: { ...scorecard.found.settings, verdict } };
    await show({ scorecards: [{ ...scorecard, found }] });
    expect(page.querySelector("main li")?.textContent).toContain("! Stale");
    expect(page.querySelector("main li")?.textContent).not.toContain("Missed");
  });

  it("shows fifty", async () => {
    const fifty = Array.from({ length: 50 }, (_, at) => ({ ...scorecard, id: `S${at}!A7`, title: `S${at}` }));
    await show({ scorecards: fifty });
    expect(page.querySelectorAll("main li")).toHaveLength(50);
  });
});

describe("the frame", () => {
  it("names the scorecard, and has its pages as tabs with one stop for the tab key", async () => {
    const { navigate } = await show({ view: result });
    expect(page.querySelector("h1")?.textContent).toBe("Scorecard");
    const tabs = [...page.querySelectorAll<HTMLElement>("[role=tab]")];
    expect(tabs.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    expect(tabs[0]?.getAttribute("aria-selected")).toBe("true");
    tabs[0]?.focus();
    act(
      () => void tabs[0]?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true })),
    );
    expect(document.activeElement).toBe(tabs[1]);
    act(() => void tabs[1]?.dispatchEvent(new KeyboardEvent("keydown", { key: "End", bubbles: true })));
    expect(document.activeElement).toBe(tabs.at(-1));
    act(
      () =>
        void tabs.at(-1)?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true })),
    );
    expect(document.activeElement).toBe(tabs[0]);
    act(() => tabs[1]?.click());
    expect(navigate).toHaveBeenCalledWith({ name: "what-if", scorecard: scorecard.id });
  });

  it("leads to another scorecard by a list, only where there are several", async () => {
    await show({ view: result });
    expect(page.querySelector("select")).toBeNull();
    await show({ view: result, scorecards: [scorecard, { ...second, title: scorecard.title }] });
    expect([...page.querySelectorAll("option")].map((one) => one.textContent)).toEqual([
      "Scorecard (Scorecard)",
      "Scorecard (Other)",
    ]);
  });

  it("moves the focus to the page when somebody navigates, and never otherwise", async () => {
    await show({ view: home });
    expect(document.activeElement).toBe(document.body);
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    await show({ view: result });
    expect(document.activeElement).toBe(document.body);
    await show({ view: result, visits: 1 });
    expect(document.activeElement?.getAttribute("role")).toBe("tabpanel");
    await show({ view: home, visits: 2 });
    expect(document.activeElement?.tagName).toBe("H1");
  });
});

describe("the result of a scorecard", () => {
  it("shows score, shape, word and reason, without saying the score twice", async () => {
    await show({ view: result });
    expect(page.textContent).toContain("✗ Missed");
    expect(page.textContent).toContain("The target is more than 90%.");
    expect(page.textContent).not.toContain("89.9%, and");
  });

  it.each([
    [/^Combined of Outcome 80%/, "B8"],
    [/^Weight of Outcome 40%/, "C8"],
    [/^Weightings OK/, "C5:C8"],
    [/^Target more than 90%/, "D1"],
  ])("leads from %p to its cell", async (name, address) => {
    const { goTo } = await show({ view: result });
    act(() => button(name).click());
    expect(goTo).toHaveBeenCalledWith({ sheet: "Scorecard", address });
  });

  it("opens a row to its measures, each leading to its cell", async () => {
    const { goTo } = await show({ view: result });
    const why = button(/^Why Customer \/ User has 93%/);
    expect(why.getAttribute("aria-expanded")).toBe("false");
    act(() => why.click());
    expect(why.getAttribute("aria-expanded")).toBe("true");
    expect(document.getElementById(why.getAttribute("aria-controls") ?? "")?.textContent).toContain(
      "63.2% · asked: more than 80%",
    );
    act(() => button(/^Actual 63.2%/).click());
    expect(goTo).toHaveBeenCalledWith({ sheet: "Measures", address: "D3" });
  });

  it("says what to do next, and where", async () => {
    const { goTo } = await show({ view: result });
    const steps = [...page.querySelectorAll("ol li")].map((one) => one.textContent);
    expect(steps[0]).toMatch(/Business tasks completed/);
    expect(steps.length).toBeLessThanOrEqual(3);
    act(() => page.querySelector<HTMLButtonElement>("ol li button")?.click());
    expect(goTo).toHaveBeenCalledWith({ sheet: "Measures", address: "D8" });
  });

  it("names each fault of the weighting, with its cell", async () => {
    const over = workbookOf({ metrics: [...metricsOfTableThree.slice(0, 3), ["Outcome", 0.8, 0.45]] });
    const { goTo } = await show({ view: result, scorecards: [over.state], reading: over.reading });
    act(() => button(/Weightings 5 points over/).click());
    expect(goTo).toHaveBeenCalledWith({ sheet: "Scorecard", address: "C5:C8" });
    expect(page.textContent).toContain("Take 5 points off the weightings");
  });
});

describe("around it", () => {
  it("offers the way back", async () => {
    const { goBack } = await show({ back: { sheet: "Measures", address: "D12" } });
    act(() => button(/Back to Measures, D12/).click());
    expect(goBack).toHaveBeenCalled();
  });

  it("asks to finish editing while Excel waits for that", async () => {
    await show({ waiting: true });
    expect(page.querySelector("[role=status]")?.textContent).toContain("Finish editing the cell");
  });

  it("keeps the last figures when the workbook can't be read again", async () => {
    const problem = { key: "connection", error: "value" as const, sentence: "The connection was lost." };
    const { refresh } = await show({ view: result, problem });
    expect(page.querySelector("[role=alert]")?.textContent).toContain("The connection was lost.");
    expect(page.textContent).toContain("✗ Missed");
    act(() => button(/Try again/).click());
    expect(refresh).toHaveBeenCalled();
  });

  it("reads verdicts out where nothing is focused", async () => {
    await show({ announced: "Service desk. ✓ Met" });
    const live = page.querySelector("[aria-live=polite]");
    expect(live?.textContent).toBe("Service desk. ✓ Met");
    expect(document.activeElement).toBe(document.body);
  });
});
