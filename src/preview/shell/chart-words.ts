import type { ChartView, SeriesView } from "../engine/chart-view";

/** A chart in words, for those who don't see it: its title, then every figure of the series that are drawn. */
export function chartInWords({ title, name, categories, series }: ChartView): string {
  const drawn = series.filter(({ fill }) => fill !== "none");
  const parts = drawn.map((each) => seriesInWords(each, categories, drawn.length > 1));
  return `Chart: ${title || name}. ${parts.join(". ")}.`;
}

function seriesInWords(
  { name, values, texts }: SeriesView,
  categories: readonly string[],
  named: boolean,
): string {
  const figures = values.flatMap((value, index) =>
    value === undefined ? [] : [`${categories[index] ?? ""} ${texts[index] ?? ""}`.trim()],
  );
  return (named && name !== "" ? `${name}: ` : "") + (figures.length > 0 ? figures.join(", ") : "no figures");
}
