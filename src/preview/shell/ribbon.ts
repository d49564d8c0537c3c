import { element } from "./element";
import type { RibbonAction, RibbonButton, RibbonGroup, RibbonTab } from "./manifest";
import { messages } from "./messages";

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
  run: (action: RibbonAction, label: string) => Promise<void>,
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

function drawGroup(
  group: RibbonGroup,
  run: (action: RibbonAction, label: string) => Promise<void>,
  paneButtons: HTMLButtonElement[],
): HTMLElement {
  const buttons = group.buttons.map((button) => {
    const { drawn, item } = drawButton(button, run);
    if (button.action.kind === "ShowTaskpane") {
      paneButtons.push(drawn);
    }
    return item;
  });
  return element(
    "div",
    { class: "ribbon-group", role: "group", "aria-label": group.label },
    element("div", { class: "ribbon-buttons" }, ...buttons),
    element("div", { class: "ribbon-group-label", "aria-hidden": "true" }, group.label),
  );
}

function drawButton(
  button: RibbonButton,
  run: (action: RibbonAction, label: string) => Promise<void>,
): { readonly drawn: HTMLButtonElement; readonly item: HTMLElement } {
  const tipId = `tip-${button.id}`;
  const drawn: HTMLButtonElement = element(
    "button",
    {
      type: "button",
      id: button.id,
      class: "ribbon-button",
      "aria-describedby": tipId,
      onclick: () => {
        // Busy, not disabled: a disabled button would lose the focus.
        if (drawn.getAttribute("aria-busy") !== "true") {
          drawn.setAttribute("aria-busy", "true");
          void run(button.action, button.label).finally(() => drawn.removeAttribute("aria-busy"));
        }
      },
    },
    element("img", {
      alt: "",
      width: "32",
      height: "32",
      src: button.icons[32],
      srcset: button.icons[64] && `${button.icons[32] ?? ""} 1x, ${button.icons[64]} 2x`,
    }),
    element("span", {}, button.label),
  );
  // Beside the button, not in it: what it says is a description, not part of the button's name.
  const tip = element(
    "span",
    { class: "supertip", role: "tooltip", id: tipId },
    element("strong", {}, button.tip.title),
    element("span", {}, button.tip.description),
  );
  return { drawn, item: element("div", { class: "ribbon-item" }, drawn, tip) };
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
