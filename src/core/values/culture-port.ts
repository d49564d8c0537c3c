import { type Culture, setCulture } from "./culture";

/**
 * The functions and the pane are two scripts in one page, each with its own copy of the core, and only the pane can ask
 * Excel for its culture. The functions open a port under this key of the page's global object; the pane calls it.
 */
const PORT = Symbol.for("oxm.culture");

type Page = typeof globalThis & { [PORT]?: (culture: Culture) => void };

/** Lets another script of the page set this script's culture. */
export function openCulturePort(): void {
  (globalThis as Page)[PORT] = setCulture;
}

/** Sets the culture of this script and of the one that has opened its port. */
export function setCultureOfPage(culture: Culture): void {
  setCulture(culture);
  (globalThis as Page)[PORT]?.(culture);
}
