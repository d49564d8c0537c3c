import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { StyleData } from "../book";

/** A change of style: as `StyleData`, where null takes a property away. */
export type StylePatch = {
  readonly [Key in keyof Omit<StyleData, "borders" | "locked">]?: StyleData[Key] | null;
} & {
  readonly borders?: { readonly [Side in BorderSide]?: Border | null };
  readonly numberFormat?: string;
};

export type BorderSide = "top" | "bottom" | "left" | "right";
export interface Border {
  readonly style: string;
  readonly color: string;
}

const borderTypes: Readonly<Record<string, BorderStyleTypes>> = {
  none: BorderStyleTypes.NONE,
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const borderNames = new Map(Object.entries(borderTypes).map(([name, type]) => [type, name]));

const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Fill: HorizontalAlign.DISTRIBUTED,
};
const horizontalNames = new Map(Object.entries(horizontals).map(([name, align]) => [align, name]));

const verticals: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const verticalNames = new Map(Object.entries(verticals).map(([name, align]) => [align, name]));

const sides = { top: "t", bottom: "b", left: "l", right: "r" } as const;

// One step of indent is about as wide as three spaces of the standard font.
const indentPixels = 9;

/** A style for the grid from ours; null stays null, which takes the property away. */
export function toGridStyle(patch: StylePatch): IStyleData {
  const flag = (on: boolean | null): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  const color = (text: string | null): { rgb: string } | null => (text ? { rgb: text } : null);
  const style: IStyleData = {};
  if (patch.bold !== undefined) style.bl = flag(patch.bold);
  if (patch.italic !== undefined) style.it = flag(patch.italic);
  if (patch.underline !== undefined) style.ul = { s: flag(patch.underline) };
  if (patch.fontSize !== undefined) style.fs = patch.fontSize ?? 11;
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontColor !== undefined) style.cl = color(patch.fontColor);
  if (patch.fill !== undefined) style.bg = color(patch.fill);
  if (patch.wrapText !== undefined) style.tb = patch.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (patch.horizontal !== undefined) style.ht = horizontals[patch.horizontal ?? "General"];
  if (patch.indent !== undefined) style.pd = { l: (patch.indent ?? 0) * indentPixels };
  if (patch.vertical !== undefined) style.vt = verticals[patch.vertical ?? "Bottom"];
  if (patch.numberFormat !== undefined) style.n = { pattern: patch.numberFormat };
  if (patch.borders) {
    const borders: IBorderData = {};
    for (const side of Object.keys(sides) as BorderSide[]) {
      const border = patch.borders[side];
      if (border === undefined) continue;
      borders[sides[side]] =
        border === null || border.style === "none"
          ? null
          : { s: borderTypes[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
    }
    style.bd = borders;
  }
  return style;
}

/** Our style from the grid's; only what differs from a plain cell. */
export function fromGridStyle(style: Nullable<IStyleData>): StyleData {
  if (!style) return {};
  const color = (value: Nullable<{ rgb?: Nullable<string> }>): string | undefined =>
    value?.rgb ? toHex(value.rgb) : undefined;
  const borders = fromGridBorders(style.bd);
  return dropUndefined({
    bold: style.bl ? true : undefined,
    italic: style.it ? true : undefined,
    underline: style.ul?.s ? true : undefined,
    fontSize: style.fs,
    fontName: style.ff ?? undefined,
    fontColor: color(style.cl),
    fill: color(style.bg),
    wrapText: style.tb === WrapStrategy.WRAP ? true : undefined,
    horizontal: style.ht ? (horizontalNames.get(style.ht) as StyleData["horizontal"]) : undefined,
    indent: style.pd?.l ? Math.round(style.pd.l / indentPixels) : undefined,
    vertical: style.vt ? (verticalNames.get(style.vt) as StyleData["vertical"]) : undefined,
    borders,
  });
}

function fromGridBorders(data: Nullable<IBorderData>): StyleData["borders"] {
  const borders: Partial<Record<BorderSide, Border>> = {};
  for (const side of Object.keys(sides) as BorderSide[]) {
    const border = data?.[sides[side]];
    const style = border && borderNames.get(border.s);
    if (border && style && style !== "none") {
      borders[side] = { style, color: toHex(border.cl.rgb ?? "#000000") };
    }
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

/** "#rrggbb" in lower case from "#abc", "#AABBCC" or "rgb(1, 2, 3)". */
export function toHex(color: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toLowerCase();
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (!rgb) return color.toLowerCase();
  return `#${rgb
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`;
}

function dropUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

const styleKeys = [
  "ff",
  "fs",
  "it",
  "bl",
  "ul",
  "st",
  "ol",
  "bg",
  "bd",
  "cl",
  "n",
  "ht",
  "vt",
  "tb",
  "tr",
  "pd",
];

/** A style that replaces another: what it doesn't have is taken away, where the grid would keep it. */
export function wholeStyle(style: Nullable<IStyleData>): IStyleData | null {
  if (!style) return null;
  return { ...Object.fromEntries(styleKeys.map((key) => [key, null])), ...style };
}
