/** @jest-environment jsdom */
import { createPane } from "../../../src/preview/shell/pane";

describe("The pane", () => {
  const width = (root: HTMLElement): string => root.style.getPropertyValue("--pane-width");

  test("opens at Excel's width and is resized by keyboard within Excel's limits", () => {
    const { root } = createPane("OXM Scorecards", () => undefined);
    const frame = root.querySelector("iframe")!;
    const divider = root.querySelector('[role="separator"]')!;
    frame.getBoundingClientRect = () => ({ width: parseInt(width(root), 10) }) as DOMRect;
    expect(width(root)).toBe("350px");
    const press = (key: string): boolean => divider.dispatchEvent(new KeyboardEvent("keydown", { key }));
    press("ArrowLeft");
    expect(width(root)).toBe("360px");
    for (let times = 0; times < 20; times++) press("ArrowRight");
    expect(width(root)).toBe("320px");
    for (let times = 0; times < 60; times++) press("ArrowLeft");
    expect(width(root)).toBe("640px");
    expect(divider.getAttribute("aria-valuenow")).toBe("640");
  });

  test("keeps its page when it is hidden: the page computes the workbook's functions", () => {
    const told = jest.fn();
    const pane = createPane("OXM Scorecards", told);
    pane.navigate("/taskpane.html");
    pane.root.querySelector("button")!.click();
    expect(pane.shown).toBe(false);
    expect(told).toHaveBeenLastCalledWith(false);
    expect(pane.root.querySelector("iframe")?.getAttribute("src")).toBe("/taskpane.html");
    expect(pane.root.inert).toBe(true);
    pane.show(true);
    expect(pane.root.inert).toBe(false);
  });
});
