import type { PreviewTheme } from "../workbook";

/** What a chart is drawn on and with, by theme. */
export interface ChartPaint {
  readonly surface: string;
  readonly ink: string;
  readonly line: string;
  /** Drawn round every bar, where colours alone may not tell it from its ground. */
  readonly edge?: string;
}

export const paints: Readonly<Record<PreviewTheme, ChartPaint>> = {
  light: { surface: "#ffffff", ink: "#404a55", line: "#d5dbe1" },
  dark: { surface: "#22262c", ink: "#dfe4ea", line: "#4a525c" },
  contrast: { surface: "#000000", ink: "#ffffff", line: "#ffffff", edge: "#ffffff" },
};

/** The colours of series and points that were given none. */
const palette = ["#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47"];

export const paletteColor = (index: number): string => palette[index % palette.length] ?? "#4472c4";

type Rgb = readonly [number, number, number];

const rgb = (color: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)) as unknown as Rgb;

/** Relative luminance by WCAG. */
function luminance(color: string): number {
  const [red, green, blue] = rgb(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, moved towards the ink until it stands out from the surface: dark blue would vanish on a dark sheet. */
export function visibleOn(color: string, { surface, ink }: ChartPaint): string {
  let shown = color;
  for (let step = 1; step <= 6 && contrast(shown, surface) < 2; step++) {
    const [from, to] = [rgb(color), rgb(ink)];
    const mixed = from.map((part, index) => Math.round(part + (((to[index] ?? 0) - part) * step) / 8));
    shown = `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  }
  return shown;
}

/** Black or white, whichever reads better on the colour. */
export const textOn = (color: string): string =>
  contrast(color, "#ffffff") >= contrast(color, "#1b2733") ? "#ffffff" : "#1b2733";
