import type { Alignment, Border, Borders, Color, Fill, Font, Style } from "exceljs";
import type { StyleData } from "../book";

type Side = "top" | "bottom" | "left" | "right";
const sides: readonly Side[] = ["top", "bottom", "left", "right"];

/** Line styles by the names Office.js uses, as a file names them; widths other than thin keep the file's name. */
const lineStyles: readonly (readonly [string, Border["style"]])[] = [
  ["Continuous", "thin"],
  ["Dash", "dashed"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "dashDotDot"],
  ["Dot", "dotted"],
  ["Double", "double"],
  ["SlantDashDot", "slantDashDot"],
];

function lineToFile(style: string): Border["style"] {
  const known = lineStyles.find(([name]) => name.toLowerCase() === style.toLowerCase());
  return known ? known[1] : (style as Border["style"]);
}

function lineFromFile(style: Border["style"]): string {
  return lineStyles.find(([, inFile]) => inFile === style)?.[0] ?? style;
}

/** A theme's colours in the order cells refer to them, as "rrggbb". */
export type Palette = readonly string[];

/** The colours of Excel's standard theme, used when a file brings none. */
export const officePalette: Palette = [
  "ffffff", "000000", "e7e6e6", "44546a", "4472c4", "ed7d31", "a5a5a5", "ffc000", "5b9bd5", "70ad47",
]; // prettier-ignore

/** The colours of a theme part; cells count light 1 before dark 1, the theme lists them the other way round. */
export function readPalette(themeXml: string): Palette {
  const scheme = /<a:clrScheme[\s\S]*?<\/a:clrScheme>/.exec(themeXml)?.[0] ?? "";
  const colours = [...scheme.matchAll(/<a:(?:sysClr[^>]*lastClr|srgbClr[^>]*val)="([0-9a-fA-F]{6})"/g)].map(
    (match) => (match[1] ?? "").toLowerCase(),
  );
  const [dark1, light1, dark2, light2, ...accents] = colours;
  return dark1 && light1 && dark2 && light2 ? [light1, dark1, light2, dark2, ...accents] : officePalette;
}

const indexedColours = ["000000", "ffffff", "ff0000", "00ff00", "0000ff", "ffff00", "ff00ff", "00ffff"];

/** A cell's colour as "#rrggbb"; undefined for "automatic". */
export function colourFromFile(colour: Partial<Color> | undefined, palette: Palette): string | undefined {
  const { argb, theme, tint, indexed } = (colour ?? {}) as {
    argb?: string;
    theme?: number;
    tint?: number;
    indexed?: number;
  };
  if (argb !== undefined) {
    return `#${argb.slice(-6).toLowerCase()}`;
  }
  if (theme !== undefined) {
    const base = palette[theme];
    return base === undefined ? undefined : tinted(base, Number(tint ?? 0));
  }
  const named = indexed === undefined || indexed > 15 ? undefined : indexedColours[indexed % 8];
  return named === undefined ? undefined : `#${named}`;
}

/** A theme colour made darker (tint below 0) or lighter, channel by channel: within a shade of Excel's own. */
function tinted(base: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(base.slice(at, at + 2), 16));
  const moved = channels.map((value) =>
    Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint),
  );
  return `#${moved.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function colourToFile(colour: string): Partial<Color> {
  return { argb: `FF${colour.replace("#", "").toUpperCase()}` };
}

/** A book's style and number format as ExcelJS takes them. */
export function styleToFile(style: StyleData | undefined, numberFormat: string | undefined): Partial<Style> {
  const font: Partial<Font> = { name: style?.fontName ?? "Calibri", size: style?.fontSize ?? 11 };
  const written: Partial<Style> = {};
  if (style?.bold) font.bold = true;
  if (style?.italic) font.italic = true;
  if (style?.underline) font.underline = true;
  if (style?.fontColor) font.color = colourToFile(style.fontColor);
  if (Object.keys(font).length > 2 || style?.fontName || style?.fontSize) written.font = font;
  if (style?.fill) written.fill = { type: "pattern", pattern: "solid", fgColor: colourToFile(style.fill) };
  const alignment: Partial<Alignment> = {};
  if (style?.wrapText) alignment.wrapText = true;
  if (style?.horizontal && style.horizontal !== "General") {
    alignment.horizontal = style.horizontal.toLowerCase() as Alignment["horizontal"];
  }
  if (style?.indent) alignment.indent = style.indent;
  if (style?.vertical && style.vertical !== "Bottom") {
    alignment.vertical = style.vertical === "Center" ? "middle" : "top";
  }
  if (Object.keys(alignment).length > 0) written.alignment = alignment;
  const borders = bordersToFile(style?.borders);
  if (borders) written.border = borders;
  if (style?.locked === false) written.protection = { locked: false };
  if (numberFormat && numberFormat !== "General") written.numFmt = numberFormat;
  return written;
}

function bordersToFile(borders: StyleData["borders"]): Partial<Borders> | undefined {
  const written: Partial<Borders> = {};
  for (const side of sides) {
    const line = borders?.[side];
    if (line && line.style.toLowerCase() !== "none") {
      written[side] = { style: lineToFile(line.style), color: colourToFile(line.color) };
    }
  }
  return Object.keys(written).length > 0 ? written : undefined;
}

/** The style of a cell as read; only what differs from an untouched cell is named. */
export function styleFromFile(style: Partial<Style>, palette: Palette): StyleData | undefined {
  const { font, alignment } = style;
  const fontColor = colourFromFile(font?.color, palette);
  const fill = fillFromFile(style.fill, palette);
  const horizontal = capital(alignment?.horizontal);
  const vertical =
    alignment?.vertical === "middle" ? "Center" : alignment?.vertical === "top" ? "Top" : undefined;
  const borders = bordersFromFile(style.border, palette);
  const read = {
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.underline && font.underline !== "none" && { underline: true }),
    ...(font?.size && font.size !== 11 && { fontSize: font.size }),
    ...(fontColor && fontColor !== "#000000" && { fontColor }),
    ...(font?.name && font.name !== "Calibri" && { fontName: font.name }),
    ...(fill && { fill }),
    ...(alignment?.wrapText && { wrapText: true }),
    ...(horizontal && { horizontal }),
    ...(alignment?.indent && { indent: alignment.indent }),
    ...(vertical && { vertical }),
    ...(borders && { borders }),
    ...(style.protection?.locked === false && { locked: false }),
  } as StyleData;
  return Object.keys(read).length > 0 ? read : undefined;
}

function capital(horizontal: Alignment["horizontal"] | undefined): StyleData["horizontal"] | undefined {
  const known = ["Left", "Center", "Right", "Fill", "Justify"] as const;
  return known.find((name) => name.toLowerCase() === horizontal);
}

/** The background of a cell; patterns other than solid are shown by their foreground. */
export function fillFromFile(fill: Fill | undefined, palette: Palette): string | undefined {
  if (fill?.type !== "pattern" || fill.pattern === "none") {
    return undefined;
  }
  return colourFromFile(fill.fgColor, palette) ?? colourFromFile(fill.bgColor, palette);
}

function bordersFromFile(
  border: Partial<Borders> | undefined,
  palette: Palette,
): StyleData["borders"] | undefined {
  const read: NonNullable<StyleData["borders"]> = {};
  for (const side of sides) {
    const line = border?.[side];
    if (line?.style) {
      read[side] = {
        style: lineFromFile(line.style),
        color: colourFromFile(line.color, palette) ?? "#000000",
      };
    }
  }
  return Object.keys(read).length > 0 ? read : undefined;
}
