import type { ChartView, SeriesView } from "../engine/chart-view";
import { displayText } from "../engine/values";

/** A chart in words, for those who don't see it: its title, then every figure of the series that are drawn. */
export function chartInWords({ title, name, categories, series }: ChartView): string {
  const drawn = series.filter(({ fill }) => fill !== "none");
  const parts = drawn.map((each) => seriesInWords(each, categories, drawn.length > 1));
  return `${[`Chart: ${title || name}`, ...parts].join(". ")}.`;
}

function seriesInWords(
  { name, values, texts, labels }: SeriesView,
  categories: readonly string[],
  named: boolean,
): string {
  const figures = values.flatMap((value, index) => {
    if (value === undefined) return [];
    // A format for labels may leave figures out, zeros as a rule: what isn't shown isn't said.
    const format = labels?.numberFormat;
    const figure = format === undefined ? (texts[index] ?? "") : displayText(value, format);
    return figure === "" ? [] : [`${categories[index] ?? ""} ${figure}`.trim()];
  });
  return (named && name !== "" ? `${name}: ` : "") + (figures.length > 0 ? figures.join(", ") : "none");
}
