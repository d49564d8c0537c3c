import { element } from "./element";
import type { RibbonButton, RibbonMenu } from "./manifest";
import { drawIcon, withTip, type RunAction } from "./ribbon-button";

/**
 * A button that opens a menu of commands. By keyboard: Enter, Space or Down opens it on its first item, Up on its
 * last; the arrows, Home and End move, Esc closes it and leaves the focus on the button.
 */
export function drawMenu(menu: RibbonMenu, run: RunAction): HTMLElement {
  const listId = `${menu.id}.List`;
  const { described, tip } = withTip(menu);
  const items = menu.items.map((item) => drawItem(item, (chosen) => choose(chosen)));
  const list = element(
    "div",
    { role: "menu", id: listId, class: "ribbon-menu", "aria-label": menu.label, hidden: "", onkeydown: move },
    ...items,
  );
  const button = element(
    "button",
    {
      type: "button",
      id: menu.id,
      class: "ribbon-button",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "aria-controls": listId,
      "aria-describedby": described,
      onclick: () => (list.hidden ? open(0) : close()),
      onkeydown: (event) => {
        const at = event instanceof KeyboardEvent ? { ArrowDown: 0, ArrowUp: -1 }[event.key] : undefined;
        if (at !== undefined) {
          event.preventDefault();
          open(at);
        }
      },
    },
    drawIcon(menu.icons),
    element("span", {}, menu.label, element("span", { class: "menu-arrow", "aria-hidden": "true" }, "▾")),
  );
  const root = element("div", { class: "ribbon-item" }, button, tip, list);
  const closeOutside = (event: Event): void => {
    if (!(event.target instanceof Node && root.contains(event.target))) {
      close(false);
    }
  };

  function open(at: number): void {
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    items.at(at)?.focus();
    // The pane's frame keeps its clicks to itself; the focus that goes there tells of them.
    document.addEventListener("pointerdown", closeOutside, true);
    window.addEventListener("blur", closeOutside);
  }

  function close(back = true): void {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", closeOutside, true);
    window.removeEventListener("blur", closeOutside);
    if (back) {
      button.focus();
    }
  }

  function choose(item: RibbonButton): void {
    close();
    if (button.getAttribute("aria-busy") !== "true") {
      button.setAttribute("aria-busy", "true");
      void run(item.action, item.label).finally(() => button.removeAttribute("aria-busy"));
    }
  }

  function move(event: Event): void {
    if (!(event instanceof KeyboardEvent)) {
      return;
    }
    const at = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      items.at(next % items.length)?.focus();
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "Tab") {
      close(false);
      return;
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
  return root;
}

function drawItem(item: RibbonButton, choose: (item: RibbonButton) => void): HTMLButtonElement {
  return element(
    "button",
    {
      type: "button",
      role: "menuitem",
      id: item.id,
      class: "ribbon-menu-item",
      tabindex: "-1",
      title: item.tip.description,
      onclick: () => choose(item),
    },
    drawIcon(item.icons, 16),
    item.label,
  );
}
