import { element } from "./element";
import type { RibbonGroup, RibbonTab } from "./manifest";
import { messages } from "./messages";
import { drawButton, type RunAction } from "./ribbon-button";
import { drawMenu } from "./ribbon-menu";

/** The tabs above the grid: "Home" is the grid's own toolbar, the others come from the add-in's manifest. */
export interface Ribbon {
  readonly tabs: HTMLElement;
  readonly panel: HTMLElement;
  /** Marks the buttons that show the pane as pressed or not. */
  setPaneShown(shown: boolean): void;
}

/**
 * Builds the ribbon with the first of the add-in's tabs open.
 * @param onHome told whether the grid's own toolbar is to be seen
 */
export function createRibbon(
  tabs: readonly RibbonTab[],
  run: RunAction,
  onHome: (shown: boolean) => void,
): Ribbon {
  const paneButtons: HTMLButtonElement[] = [];
  const panel = element("div", { class: "ribbon-panel", role: "tabpanel", id: "ribbon-panel" });
  const choices = [undefined, ...tabs].map((tab, index) =>
    element(
      "button",
      {
        type: "button",
        role: "tab",
        class: "ribbon-tab",
        "aria-controls": "ribbon-panel",
        onclick: () => choose(index),
      },
      tab?.label ?? messages.home,
    ),
  );
  const groupsOf = tabs.map((tab) =>
    element(
      "div",
      { class: "ribbon-groups" },
      ...tab.groups.map((group) => drawGroup(group, run, paneButtons)),
    ),
  );
  const choose = (chosen: number): void => {
    choices.forEach((choice, index) => {
      choice.setAttribute("aria-selected", String(index === chosen));
      choice.tabIndex = index === chosen ? 0 : -1;
    });
    const groups = groupsOf[chosen - 1];
    panel.replaceChildren(...(groups ? [groups] : []));
    panel.hidden = groups === undefined;
    onHome(groups === undefined);
  };
  const strip = element(
    "div",
    { role: "tablist", class: "ribbon-tabs", onkeydown: (event) => moveFocus(event, choices) },
    ...choices,
  );
  choose(tabs.length > 0 ? 1 : 0);
  return {
    tabs: strip,
    panel,
    setPaneShown: (shown) =>
      paneButtons.forEach((button) => button.setAttribute("aria-pressed", String(shown))),
  };
}

function drawGroup(group: RibbonGroup, run: RunAction, paneButtons: HTMLButtonElement[]): HTMLElement {
  const controls = group.controls.map((control) => {
    if ("items" in control) {
      return drawMenu(control, run);
    }
    const { drawn, item } = drawButton(control, run);
    if (control.action.kind === "ShowTaskpane") {
      paneButtons.push(drawn);
    }
    return item;
  });
  return element(
    "div",
    { class: "ribbon-group", role: "group", "aria-label": group.label },
    element("div", { class: "ribbon-buttons" }, ...controls),
    element("div", { class: "ribbon-group-label", "aria-hidden": "true" }, group.label),
  );
}

function moveFocus(event: Event, choices: readonly HTMLButtonElement[]): void {
  const step = event instanceof KeyboardEvent ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : undefined;
  const at = choices.findIndex((choice) => choice === document.activeElement);
  if (step !== undefined && at >= 0) {
    const next = choices[(at + step + choices.length) % choices.length];
    next?.focus();
    next?.click();
    event.preventDefault();
  }
}
