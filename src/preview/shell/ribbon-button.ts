import { element } from "./element";
import type { RibbonAction, RibbonButton, RibbonLook } from "./manifest";

/** Carries out what a button or an item of a menu is for. */
export type RunAction = (action: RibbonAction, label: string) => Promise<void>;

/** A button with its icon over its label, and what it does beside it. */
export function drawButton(
  button: RibbonButton,
  run: RunAction,
): { readonly drawn: HTMLButtonElement; readonly item: HTMLElement } {
  const { described, tip } = withTip(button);
  const drawn: HTMLButtonElement = element(
    "button",
    {
      type: "button",
      id: button.id,
      class: "ribbon-button",
      "aria-describedby": described,
      onclick: () => {
        // Busy, not disabled: a disabled button would lose the focus.
        if (drawn.getAttribute("aria-busy") !== "true") {
          drawn.setAttribute("aria-busy", "true");
          void run(button.action, button.label).finally(() => drawn.removeAttribute("aria-busy"));
        }
      },
    },
    drawIcon(button.icons),
    element("span", {}, button.label),
  );
  return { drawn, item: element("div", { class: "ribbon-item" }, drawn, tip) };
}

/** The icon of the size, sharp on dense screens too. */
export function drawIcon(icons: RibbonLook["icons"], size: 16 | 32 = 32): HTMLImageElement {
  const dense = icons[size * 2];
  return element("img", {
    alt: "",
    width: String(size),
    height: String(size),
    src: icons[size],
    srcset: dense && `${icons[size] ?? ""} 1x, ${dense} 2x`,
  });
}

/** The tip of a control. Beside it, not in it: what it says is a description, not part of the control's name. */
export function withTip({ id, tip }: RibbonLook): { readonly described: string; readonly tip: HTMLElement } {
  const described = `tip-${id}`;
  return {
    described,
    tip: element(
      "span",
      { class: "supertip", role: "tooltip", id: described },
      element("strong", {}, tip.title),
      element("span", {}, tip.description),
    ),
  };
}
