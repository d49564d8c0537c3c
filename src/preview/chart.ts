/** The kinds of chart the preview draws, as Office.js names them. */
export const chartKinds = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
] as const;

export type ChartKind = (typeof chartKinds)[number];

export const legendPositions = ["Top", "Bottom", "Left", "Right"] as const;

export type LegendPosition = (typeof legendPositions)[number];

/** One corner of a chart: a cell, counted from 0, and how far into it, in points. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** A text's look; what isn't given is the chart's own. */
export interface ChartFont {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
}

export interface ChartAxis {
  readonly visible: boolean;
  readonly gridlines: boolean;
  /** True when the axis runs the other way: its first category stands on top. */
  readonly reversed?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly numberFormat?: string;
  readonly font?: ChartFont;
}

export interface ChartLabels {
  readonly numberFormat?: string;
  readonly position?: string;
  readonly font?: ChartFont;
}

/** One series; `Place` is how a block of cells is named. */
export interface ChartSeries<Place> {
  readonly name?: { readonly text: string } | { readonly cells: Place };
  readonly values?: Place;
  readonly categories?: Place;
  /** #rrggbb, or "none" for a series that only holds others up. */
  readonly fill?: string;
  /** Fills of single points, by their number from 0. */
  readonly points?: Readonly<Record<number, string>>;
  /** Shown beside each point where given. */
  readonly labels?: ChartLabels;
  /** The room between bars, in percent of a bar, and how far bars of one category overlap, -100 to 100. */
  readonly gapWidth?: number;
  readonly overlap?: number;
}

/** A chart that lies over a sheet, its corners bound to cells so that it moves and grows with them. */
export interface Chart<Place> {
  readonly name: string;
  readonly kind: ChartKind;
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  /** Without a text the title is the name of an only series. */
  readonly title: { readonly visible: boolean; readonly text?: string; readonly font?: ChartFont };
  readonly legend: { readonly visible: boolean; readonly position: LegendPosition };
  readonly valueAxis: ChartAxis;
  readonly categoryAxis: ChartAxis;
  readonly series: readonly ChartSeries<Place>[];
}

/** A chart in a book; places are addresses as a file holds them: `'My sheet'!$B$2:$B$5`. */
export type ChartData = Chart<string>;

/** The same series with its places named in another way; one that can't be is dropped. */
export function mapPlaces<A, B>(series: ChartSeries<A>, map: (place: A) => B | undefined): ChartSeries<B> {
  const { name, values, categories, ...rest } = series;
  const cells = name && "cells" in name ? map(name.cells) : undefined;
  const named = name && "text" in name ? name : cells === undefined ? undefined : { cells };
  const mappedValues = values === undefined ? undefined : map(values);
  const mappedCategories = categories === undefined ? undefined : map(categories);
  return {
    ...rest,
    ...(named === undefined ? {} : { name: named }),
    ...(mappedValues === undefined ? {} : { values: mappedValues }),
    ...(mappedCategories === undefined ? {} : { categories: mappedCategories }),
  };
}
