import type { KeyboardEvent } from "react";

/** Enter in a field saves, Escape anywhere closes. */
export function onKeys(event: KeyboardEvent<HTMLElement>, save: () => void, close: () => void): void {
  if (event.key === "Escape") {
    event.preventDefault();
    close();
  } else if (
    event.key === "Enter" &&
    event.target instanceof HTMLInputElement &&
    event.target.type !== "checkbox"
  ) {
    event.preventDefault();
    save();
  }
}
