import { element } from "./element";
import { messages } from "./messages";

/** What the buttons of the title bar do. */
export interface TitleBarActions {
  undo(): void;
  redo(): void;
  open(): void;
  save(): void;
}

/** The top line: the file, undo and redo, opening and saving. */
export interface TitleBar {
  readonly root: HTMLElement;
  setFile(name: string): void;
  setUndo(canUndo: boolean, canRedo: boolean): void;
}

/** Drawings of the buttons, as paths in a field of 20 by 20. */
const drawings = {
  undo: "M8 5 4 9l4 4M4.5 9H12a4 4 0 0 1 0 8h-2",
  redo: "m12 5 4 4-4 4M15.500 9H8a4 4 0 0 0 0 8h2",
  open: "M3 16V5h5l2 2h6v3M3 16l2.500-6H18l-2.500 6z",
  save: "M4 4h10l2 2v10H4zM7 4v4h5V4M7 16v-5h6v5",
} as const;

function drawing(name: keyof typeof drawings): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", drawings[name]);
  svg.append(path);
  return svg;
}

export function createTitleBar(actions: TitleBarActions, theme: HTMLElement): TitleBar {
  const file = element("h1", { class: "file-name" });
  const iconButton = (name: "undo" | "redo"): HTMLButtonElement =>
    element(
      "button",
      {
        type: "button",
        class: "quiet-button",
        "aria-label": messages[name],
        title: messages[name],
        onclick: actions[name],
      },
      drawing(name),
    );
  const wordButton = (name: "open" | "save"): HTMLButtonElement =>
    element(
      "button",
      { type: "button", class: "title-button", title: messages[`${name}Tip`], onclick: actions[name] },
      drawing(name),
      messages[name],
    );
  const [undo, redo] = [iconButton("undo"), iconButton("redo")];
  const root = element(
    "header",
    { class: "title-bar" },
    element("img", { alt: "", src: "/assets/scorecard-32.png", width: "20", height: "20" }),
    file,
    element("div", { class: "title-tools" }, undo, redo, wordButton("open"), wordButton("save")),
    element("div", { class: "title-end" }, theme),
  );
  return {
    root,
    setFile: (name) => {
      file.textContent = name;
      document.title = `${name} – preview`;
    },
    setUndo: (canUndo, canRedo) => {
      undo.disabled = !canUndo;
      redo.disabled = !canRedo;
    },
  };
}
