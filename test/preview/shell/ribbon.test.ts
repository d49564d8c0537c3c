/** @jest-environment jsdom */
import type { RibbonAction, RibbonTab } from "../../../src/preview/shell/manifest";
import { createRibbon } from "../../../src/preview/shell/ribbon";

const button = (id: string, action: RibbonAction) => ({
  id,
  label: id,
  tip: { title: id, description: `What ${id} does.` },
  icons: { 32: `/assets/${id}-32.png` },
  action,
});
const tabs: RibbonTab[] = [
  {
    label: "OXM",
    groups: [
      {
        label: "Scorecard",
        buttons: [
          button("pane", { kind: "ShowTaskpane", page: "/taskpane.html" }),
          button("command", { kind: "ExecuteFunction", name: "insertSample" }),
        ],
      },
    ],
  },
];

function draw(run: (action: RibbonAction) => Promise<void> = async () => undefined) {
  const home = jest.fn();
  const ribbon = createRibbon(tabs, run, home);
  document.body.replaceChildren(ribbon.tabs, ribbon.panel);
  const find = (id: string) => document.getElementById(id) as HTMLButtonElement;
  return { ribbon, home, find, choices: [...ribbon.tabs.querySelectorAll("button")] };
}

describe("The ribbon", () => {
  test("opens on the add-in's own tab, beside the grid's Home", () => {
    const { choices, home, find } = draw();
    expect(choices.map((choice) => [choice.textContent, choice.getAttribute("aria-selected")])).toEqual([
      ["Home", "false"],
      ["OXM", "true"],
    ]);
    expect(home).toHaveBeenLastCalledWith(false);
    expect(find("pane")).not.toBeNull();
  });

  test("shows the grid's toolbar under Home, by mouse and by arrow key", () => {
    const { choices, home, ribbon } = draw();
    choices[1]?.focus();
    choices[1]?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true }));
    expect(home).toHaveBeenLastCalledWith(true);
    expect(ribbon.panel.hidden).toBe(true);
    expect(document.activeElement).toBe(choices[0]);
    choices[1]?.click();
    expect(home).toHaveBeenLastCalledWith(false);
    expect(ribbon.panel.hidden).toBe(false);
  });

  test("runs a button's action once, however often it is pressed while that runs", async () => {
    let finish: () => void = () => undefined;
    const run = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const { find } = draw(run);
    find("command").click();
    find("command").click();
    expect(run).toHaveBeenCalledTimes(1);
    expect(run).toHaveBeenCalledWith({ kind: "ExecuteFunction", name: "insertSample" }, "command");
    finish();
    await new Promise((resolve) => setTimeout(resolve));
    find("command").click();
    expect(run).toHaveBeenCalledTimes(2);
  });

  test("says whether the pane is open, and what each button does", () => {
    const { ribbon, find } = draw();
    ribbon.setPaneShown(true);
    expect(find("pane").getAttribute("aria-pressed")).toBe("true");
    expect(find("command").getAttribute("aria-pressed")).toBeNull();
    const tip = document.getElementById(find("command").getAttribute("aria-describedby") ?? "");
    expect(tip?.textContent).toContain("What command does.");
  });
});
