import { type Theme, webLightTheme } from "@fluentui/react-components";

/** The pane's looks: light and dark as Excel's theme, and high contrast. */
export type Look = "light" | "dark" | "contrast";

/** The light theme comes with the pane; the others, as large as the pane's own code, when they are asked for. */
const known: Partial<Record<Look, Theme>> = { light: webLightTheme };

/** The theme of a look that has been loaded, else the light one. */
export function loadedTheme(look: Look): Theme {
  return known[look] ?? webLightTheme;
}

/** Loads the theme of a look; one that can't be fetched is the light one, so that the pane is there all the same. */
export async function loadTheme(look: Look): Promise<Theme> {
  if (known[look] === undefined) {
    try {
      const { darkTheme, contrastTheme } = await import(/* webpackChunkName: "themes" */ "./dark-themes");
      known.dark = darkTheme;
      known.contrast = contrastTheme;
    } catch {
      return webLightTheme;
    }
  }
  return loadedTheme(look);
}

/**
 * The look that goes with Excel's theme. `Office.context.officeTheme` may be missing, and its `isDarkTheme` too: then
 * the brightness of its background decides, and at last the browser's own wish. Forced colours win over all: there the
 * system paints, on the light theme.
 */
export function lookOf(
  office: Partial<Office.OfficeTheme> | undefined,
  media: (query: string) => boolean,
): Look {
  if (media("(forced-colors: active)")) return "light";
  const background = office?.bodyBackgroundColor;
  const foreground = office?.bodyForegroundColor;
  if (isPure(background, "0") && isPure(foreground, "f")) return "contrast";
  if (typeof office?.isDarkTheme === "boolean") return office.isDarkTheme ? "dark" : "light";
  const brightness = background === undefined ? undefined : brightnessOf(background);
  if (brightness !== undefined) return brightness < 0.5 ? "dark" : "light";
  return media("(prefers-color-scheme: dark)") ? "dark" : "light";
}

/** True for pure black or white: only high contrast themes pair the two. */
function isPure(color: string | undefined, digit: "0" | "f"): boolean {
  return color !== undefined && new RegExp(`^#?${digit}{6}$`, "i").test(color);
}

/** The relative brightness of #rrggbb, 0 to 1; `undefined` for anything else. */
function brightnessOf(color: string): number | undefined {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
