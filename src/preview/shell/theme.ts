import type { PreviewTheme } from "../workbook";
import { element } from "./element";
import { messages } from "./messages";

const themes: readonly PreviewTheme[] = ["light", "dark", "contrast"];

const forcedColors = "(forced-colors: active)";
const darkScheme = "(prefers-color-scheme: dark)";

/** The system's own wish, as Excel follows it until told otherwise. */
export function preferredTheme(): PreviewTheme {
  if (matchMedia(forcedColors).matches) {
    return "contrast";
  }
  return matchMedia(darkScheme).matches ? "dark" : "light";
}

/**
 * Whether cells are drawn light on dark. Under the system's own high contrast its colours decide, whatever theme is
 * chosen: the browser then gives the ground behind the cells, and a person's contrast theme may be a light one.
 */
export function drawsOnDark(theme: PreviewTheme): boolean {
  return matchMedia(forcedColors).matches ? matchMedia(darkScheme).matches : theme !== "light";
}

/**
 * The choice of light, dark and high contrast; `apply` is told each theme chosen, the first one at once, and the same
 * one again when the system's colours change.
 */
export function createThemeSwitch(
  initial: PreviewTheme,
  apply: (theme: PreviewTheme) => void,
): HTMLSelectElement {
  const select = element(
    "select",
    {
      class: "theme-switch",
      "aria-label": messages.theme,
      title: messages.theme,
      onchange: () => choose(select.value),
    },
    ...themes.map((theme) => element("option", { value: theme }, messages.themes[theme])),
  );
  const choose = (value: string): void => {
    const theme = themes.find((known) => known === value) ?? "light";
    document.documentElement.dataset["theme"] = theme;
    apply(theme);
  };
  select.value = initial;
  choose(initial);
  for (const query of [forcedColors, darkScheme]) {
    matchMedia(query).addEventListener("change", () => choose(select.value));
  }
  return select;
}
