import { element } from "./element";
import { messages } from "./messages";

/** What a person may do about a notice. */
export interface NoticeAction {
  readonly label: string;
  run(): void;
}

/** One line below the ribbon that says what happened; screen readers hear it, and it never takes the focus. */
export interface Notices {
  readonly root: HTMLElement;
  say(kind: "info" | "problem", text: string, action?: NoticeAction): void;
  clear(): void;
}

/** Good news leaves by itself; a problem stays until it is dismissed. */
const stays = 8000;

export function createNotices(): Notices {
  const root = element("div", { class: "notices", role: "status", "aria-live": "polite" });
  let timer: number | undefined;
  const clear = (): void => {
    window.clearTimeout(timer);
    root.replaceChildren();
  };
  return {
    root,
    clear,
    say: (kind, text, action) => {
      clear();
      root.append(
        element(
          "div",
          { class: `notice notice-${kind}` },
          element("span", { class: "notice-shape", "aria-hidden": "true" }, kind === "info" ? "✓" : "!"),
          element("span", { class: "notice-text" }, text),
          action &&
            element(
              "button",
              {
                type: "button",
                class: "notice-action",
                onclick: () => {
                  clear();
                  action.run();
                },
              },
              action.label,
            ),
          element(
            "button",
            { type: "button", class: "quiet-button", "aria-label": messages.dismiss, onclick: clear },
            "✕",
          ),
        ),
      );
      if (kind === "info") {
        timer = window.setTimeout(clear, stays);
      }
    },
  };
}
