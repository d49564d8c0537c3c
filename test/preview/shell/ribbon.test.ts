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
        controls: [
          button("pane", { kind: "ShowTaskpane", page: "/taskpane.html" }),
          button("command", { kind: "ExecuteFunction", name: "insertSample" }),
          {
            ...button("menu", { kind: "ExecuteFunction", name: "" }),
            items: [
              button("first", { kind: "ExecuteFunction", name: "insertSample" }),
              button("second", { kind: "ExecuteFunction", name: "insertEmpty" }),
            ],
          },
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

describe("A menu of the ribbon", () => {
  const press = (target: Element | null, key: string): void => {
    target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  };
  const setUp = (run = jest.fn(async () => undefined)) => {
    const { find } = draw(run);
    const menu = find("menu");
    const list = document.getElementById(menu.getAttribute("aria-controls") ?? "") as HTMLElement;
    menu.focus();
    return { run, find, menu, list };
  };

  test("opens by a click, which Enter and Space are too, with the focus on its first item", () => {
    const { menu, list, find } = setUp();
    expect([list.hidden, menu.getAttribute("aria-expanded")]).toEqual([true, "false"]);
    menu.click();
    expect([list.hidden, menu.getAttribute("aria-expanded")]).toEqual([false, "true"]);
    expect(document.activeElement).toBe(find("first"));
    menu.click();
    expect(list.hidden).toBe(true);
  });

  test.each([
    ["ArrowDown", "first"],
    ["ArrowUp", "second"],
  ])("opens by %s on its %s item", (key, item) => {
    const { menu, list, find } = setUp();
    press(menu, key);
    expect(list.hidden).toBe(false);
    expect(document.activeElement).toBe(find(item));
  });

  test("is gone through by the arrows, round and round, and by Home and End", () => {
    const { menu } = setUp();
    press(menu, "ArrowDown");
    const seen = ["ArrowDown", "ArrowDown", "ArrowUp", "Home", "End"].map((key) => {
      press(document.activeElement, key);
      return document.activeElement?.id;
    });
    expect(seen).toEqual(["second", "first", "second", "first", "second"]);
  });

  test("closes by Esc, the focus back on its button", () => {
    const { menu, list } = setUp();
    press(menu, "ArrowDown");
    press(document.activeElement, "Escape");
    expect(list.hidden).toBe(true);
    expect(document.activeElement).toBe(menu);
  });

  test("closes when something else is clicked, and leaves the focus there", () => {
    const { menu, list } = setUp();
    press(menu, "ArrowDown");
    document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    expect(list.hidden).toBe(true);
    expect(document.activeElement).not.toBe(menu);
  });

  test("runs the chosen item and closes", () => {
    const { menu, list, run, find } = setUp();
    menu.click();
    find("second").click();
    expect(run).toHaveBeenCalledWith({ kind: "ExecuteFunction", name: "insertEmpty" }, "second");
    expect(list.hidden).toBe(true);
    expect(document.activeElement).toBe(menu);
  });
});
