import { element } from "./element";
import { messages } from "./messages";

/** Widths of a task pane in Excel, in pixels: as it opens, and as far as it is dragged. */
const width = { initial: 350, least: 320, most: 640 } as const;

/** The task pane beside the grid. Hidden, its page keeps running: it computes the workbook's functions. */
export interface Pane {
  readonly root: HTMLElement;
  show(shown: boolean): void;
  readonly shown: boolean;
  /** Loads another page, the old one is closed. */
  navigate(page: string): void;
  /** Opens its page anew, if it has one. */
  reload(): void;
}

/** Builds the pane with the add-in's name above its page. */
export function createPane(title: string, onShown: (shown: boolean) => void): Pane {
  const frame = element("iframe", { title, class: "pane-frame" });
  const divider = element("div", {
    class: "pane-divider",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": messages.resizePane,
    "aria-valuemin": String(width.least),
    "aria-valuemax": String(width.most),
  });
  const root = element(
    "aside",
    { class: "pane", "aria-label": title },
    divider,
    element(
      "header",
      { class: "pane-header" },
      element("h2", {}, title),
      element(
        "button",
        {
          type: "button",
          class: "quiet-button",
          "aria-label": messages.closePane,
          title: messages.closePane,
          onclick: () => show(false),
        },
        "✕",
      ),
    ),
    frame,
  );
  let shown = true;
  const show = (next: boolean): void => {
    shown = next;
    root.classList.toggle("pane-hidden", !next);
    root.inert = !next;
    onShown(next);
  };
  const resize = (wanted: number): void => {
    const next = Math.round(Math.min(Math.max(wanted, width.least), width.most));
    root.style.setProperty("--pane-width", `${next}px`);
    divider.setAttribute("aria-valuenow", String(next));
  };
  resize(width.initial);
  divider.addEventListener("pointerdown", (down) => {
    divider.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => resize(root.getBoundingClientRect().right - event.clientX);
    divider.addEventListener("pointermove", move);
    divider.addEventListener("lostpointercapture", () => divider.removeEventListener("pointermove", move), {
      once: true,
    });
  });
  divider.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: 10, ArrowRight: -10 }[event.key];
    if (step !== undefined) {
      resize(frame.getBoundingClientRect().width + step);
      event.preventDefault();
    }
  });
  return {
    root,
    show,
    get shown() {
      return shown;
    },
    navigate: (page) => {
      frame.src = page;
    },
    reload: () => {
      if (frame.src) {
        frame.contentWindow?.location.reload();
      }
    },
  };
}
