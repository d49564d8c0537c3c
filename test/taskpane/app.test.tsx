/** @jest-environment jsdom */
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { ScorecardState } from "../../src/core/scorecard/state";
import { App } from "../../src/taskpane/app";
import { home } from "../../src/taskpane/view";
import type { PaneState, PaneStore } from "../../src/taskpane/pane-store";

const scorecard: ScorecardState = {
  id: "Scorecard!A7",
  sheet: "Scorecard",
  title: "Service desk",
  place: "A7",
  period: { text: "October", address: "B3" },
  target: { text: "more than 90%", address: "D3" },
  verdict: {
    ok: true,
    status: "Missed",
    shape: "✗",
    display: { text: "89.9%", address: "F12" },
    reason: "89.9%, and the target is more than 90%.",
    sentence: "✗ Missed: 89.9%, and the target is more than 90%.",
    measured: { text: "100%", address: "F3" },
    weightings: { text: "OK", address: "E8:E11" },
    faults: [],
  },
  rows: [
    {
      metric: { text: "Outcome", address: "A11" },
      combined: { text: "80%", address: "D11" },
      weighting: { text: "40%", address: "E11" },
      score: { text: "32%", address: "F11" },
      status: { text: "! 1 of 4 missed", address: "G11" },
      combinedShare: 0.8,
      measuredShare: 1,
      weightingShare: 0.4,
    },
  ],
  total: { weighting: { text: "100%", address: "E12" }, score: { text: "89.9%", address: "F12" } },
};

const ready: PaneState = {
  phase: "ready",
  view: home,
  scorecards: [scorecard],
  reading: { grids: [], sheets: [], tables: [], names: [], protectedSheets: [], clipped: [] },
  clipped: [],
  waiting: false,
  writing: false,
  announced: "",
};

let root: Root;
let page: HTMLElement;

/** Shows the pane in the given state; gives the store's actions to look at. */
function show(change: Partial<PaneState>) {
  const state = { ...ready, ...change };
  const actions = {
    insert: jest.fn(),
    goTo: jest.fn(),
    goBack: jest.fn(),
    dismiss: jest.fn(),
    refresh: jest.fn(),
  };
  const store = { ...actions, current: () => state, subscribe: () => () => undefined };
  act(() => root.render(<App store={store as unknown as PaneStore} />));
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
  it("is two lines and one button", () => {
    const { insert } = show({ scorecards: [] });
    expect(page.querySelectorAll("h1, p")).toHaveLength(2);
    expect(page.querySelectorAll("button")).toHaveLength(1);
    act(() => button(/Insert the sample/).click());
    expect(insert).toHaveBeenCalledTimes(1);
  });

  it("says that it is at work, and doesn't lose the focus", () => {
    show({ scorecards: [], writing: true });
    expect(button(/Inserting/).getAttribute("aria-disabled")).toBe("true");
    expect(button(/Inserting/).disabled).toBe(false);
  });
});

describe("a scorecard", () => {
  it("shows score, shape, word and reason, without saying the score twice", () => {
    show({});
    expect(page.textContent).toContain("✗ Missed");
    expect(page.textContent).toContain("The target is more than 90%.");
    expect(page.textContent).not.toContain("89.9%, and");
  });

  it.each([
    [/^Combined of Outcome 80%/, "D11"],
    [/^Weight of Outcome 40%/, "E11"],
    [/^OXM score 89.9%/, "F12"],
    [/^Weightings OK/, "E8:E11"],
    [/^Target more than 90%/, "D3"],
  ])("leads from %p to its cell", (name, address) => {
    const { goTo } = show({});
    act(() => button(name).click());
    expect(goTo).toHaveBeenCalledWith({ sheet: "Scorecard", address });
  });

  it("names each fault of the weighting, with its cell", () => {
    const faults = [{ sentence: "5 points over", address: "E8:E11" }];
    const verdict = { ...scorecard.verdict, faults } as ScorecardState["verdict"];
    const { goTo } = show({ scorecards: [{ ...scorecard, verdict }] });
    act(() => button(/5 points over/).click());
    expect(goTo).toHaveBeenCalledWith({ sheet: "Scorecard", address: "E8:E11" });
  });

  it("can't hide behind another: a folded one still shows its verdict", () => {
    const second = { ...scorecard, id: "Other!A7", sheet: "Other", title: "Payroll" };
    show({ scorecards: [scorecard, second] });
    expect(page.querySelector("h1")?.textContent).toBe("2 scorecards in this workbook");
    act(() => button(/Payroll/).click());
    expect(button(/Payroll/).getAttribute("aria-expanded")).toBe("false");
    expect(button(/Payroll/).textContent).toContain("✗ 89.9% Missed");
  });
});

describe("around it", () => {
  it("offers the way back", () => {
    const { goBack } = show({ back: { sheet: "Measures", address: "D12" } });
    act(() => button(/Back to Measures, D12/).click());
    expect(goBack).toHaveBeenCalled();
  });

  it("asks to finish editing while Excel waits for that", () => {
    show({ waiting: true });
    expect(page.querySelector("[role=status]")?.textContent).toContain("Finish editing the cell");
  });

  it("keeps the last figures when the workbook can't be read again", () => {
    const problem = { key: "connection", error: "value" as const, sentence: "The connection was lost." };
    const { refresh } = show({ problem });
    expect(page.querySelector("[role=alert]")?.textContent).toContain("The connection was lost.");
    expect(page.textContent).toContain("✗ Missed");
    act(() => button(/Try again/).click());
    expect(refresh).toHaveBeenCalled();
  });

  it("reads verdicts out where nothing is focused", () => {
    show({ announced: "Service desk. ✓ Met" });
    const live = page.querySelector("[aria-live=polite]");
    expect(live?.textContent).toBe("Service desk. ✓ Met");
    expect(document.activeElement).toBe(document.body);
  });
});
