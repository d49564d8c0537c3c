import type { PreviewTheme } from "../workbook";
import { element } from "./element";
import { messages } from "./messages";

const themes: readonly PreviewTheme[] = ["light", "dark", "contrast"];

/** The system's own wish, as Excel follows it until told otherwise. */
export function preferredTheme(): PreviewTheme {
  if (matchMedia("(forced-colors: active)").matches) {
    return "contrast";
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** The choice of light, dark and high contrast; `apply` is told each theme chosen, and the first one at once. */
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
  return select;
}
