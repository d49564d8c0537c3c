import { element } from "./element";
import { messages } from "./messages";

/** Lets a file be dropped anywhere on the page; a cover shows that it would be taken, over the pane's frame too. */
export function acceptDroppedFiles(open: (file: File) => void): HTMLElement {
  const cover = element("div", { class: "drop-cover", hidden: "" }, element("p", {}, messages.drop));
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const listen = (kind: "dragenter" | "dragover" | "drop", then: (event: DragEvent) => void): void =>
    window.addEventListener(
      kind,
      (event) => {
        if (carriesFile(event)) {
          event.preventDefault();
          event.stopPropagation(); // the grid would take it for a picture
          then(event);
        }
      },
      true,
    );
  listen("dragenter", () => (cover.hidden = false));
  listen("dragover", () => undefined);
  listen("drop", (event) => {
    cover.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) {
      open(file);
    }
  });
  cover.addEventListener("dragleave", () => (cover.hidden = true));
  return cover;
}
