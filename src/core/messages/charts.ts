import type { Problem } from "./problem";
import { listed } from "./words";

const value = (key: string, sentence: string): Problem => ({ key, error: "value", sentence });

/** The three charts of a scorecard, as their titles and names call them. */
export const chartWords = {
  weights: "weights",
  scores: "score by row",
  bridge: "where points were lost",
} as const;

export type ChartTopic = keyof typeof chartWords;

/** Headers and labels of the cells the charts of a sheet are drawn from. */
export const chartDataWords = {
  heading: "Chart data",
  hint: "The charts above show these cells. Plain Excel formulas: leave them where they are.",
  metric: "Metric",
  scored: "Scored",
  lost: "Lost",
  open: "Not measured",
  weight: "Weight",
  step: "Step",
  before: "Left so far",
  level: "Level",
  full: "Full marks",
  end: "OXM score",
  counted: "Weight counted",
} as const;

/** Texts of the pictures in the pane. */
export const pictureTexts = {
  heading: "Pictures",
  insert: "Insert charts in the sheet",
  inserting: "Inserting charts…",
  scored: "scored",
  lost: "lost",
  open: "not measured",
  gained: "gained",
  none: "There is nothing to draw yet: the weightings don't add up, or no row could be read.",
  loading: "Drawing…",
} as const;

/** The title of a picture in the pane, which names the scorecard and its period already. */
export function pictureTitle(topic: ChartTopic): string {
  const words = chartWords[topic];
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A chart's title: "Service desk – weights, October 2026". */
export function chartTitle(service: string, topic: ChartTopic, period: string): string {
  return `${service} – ${chartWords[topic]}${periodInTitle(period)}`;
}

/** How a chart's title ends. */
export function periodInTitle(period: string): string {
  return period === "" ? "" : `, ${period}`;
}

/**
 * How the heading over the cells of a scorecard's charts begins; by it they are found again, whatever the scorecard is
 * called by then. `ordinal` counts the scorecards of a sheet from 1.
 */
export function chartDataLabel(ordinal: number): string {
  return `${numbered(chartDataWords.heading, ordinal)}: `;
}

/** What Excel calls a scorecard's chart, by which it is found again: "OXM weights", of the sheet's second "OXM weights 2". */
export function chartName(topic: ChartTopic, ordinal: number): string {
  return numbered(`OXM ${chartWords[topic]}`, ordinal);
}

const numbered = (name: string, ordinal: number) => (ordinal === 1 ? name : `${name} ${ordinal}`);

/** What inserting the charts did, as read back. */
export function chartsInserted(sheet: string, added: number, renewed: number, cells: number): string {
  const charts = (count: number) => (count === 1 ? "1 chart" : `${count} charts`);
  const done = [
    ...(added > 0 ? [`inserted ${charts(added)}`] : []),
    ...(renewed > 0 ? [`brought ${charts(renewed)} up to date`] : []),
  ];
  const said = listed(done);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} on "${sheet}", drawn from ${cells} cells below them. One undo takes that back.`;
}

/** A scorecard isn't where it was when the pane read it. */
export function scorecardMoved(sheet: string): Problem {
  return value(
    "scorecard-moved",
    `The scorecard on "${sheet}" has moved or gone meanwhile. Look again, then insert its charts.`,
  );
}

/** A table without any scores to draw. */
export function nothingToChart(): Problem {
  return value(
    "nothing-to-chart",
    "This table has no column of scores to draw. Add a column Combined Score, or use the table as a scorecard first.",
  );
}

/** More rows than a chart can show. */
export function tooManyToChart(rows: number, most: number): Problem {
  return value(
    "too-many-to-chart",
    `This scorecard has ${rows} rows, and a chart can be read with up to ${most}. No chart was inserted.`,
  );
}

/** The command failed, and so did taking back what it had done. */
export function chartsLeft(problem: Problem, sheet: string, address: string): Problem {
  return {
    ...problem,
    sentence: `${problem.sentence} It may be that charts, or cells in ${address}, were left on "${sheet}": undo once, or delete what you find of them. Nothing else was changed.`,
  };
}

/** A picture of weightings in words. */
export function weightsInWords(
  rows: readonly { readonly metric: string; readonly weight: string }[],
): string {
  return `Weights: ${listed(rows.map(({ metric, weight }) => `${metric} ${weight}`))}.`;
}

/** One row of the picture of scores in words: "Outcome scored 32% of 40%, 8% lost". */
export function scoreInWords(row: {
  readonly metric: string;
  readonly weight: string;
  readonly scored: string;
  readonly lost: string;
  readonly open: string;
}): string {
  if (row.open !== "") return `${row.metric}: ${row.open} not measured`;
  return `${row.metric} scored ${row.scored} of ${row.weight}${row.lost === "" ? "" : `, ${row.lost} lost`}`;
}

/** A picture of steps in words: "From 100%: Outcome −8, Customer −2.1, to 89.9%". */
export function bridgeInWords(start: string, steps: readonly string[], end: string): string {
  return steps.length === 0
    ? `From ${start} to ${end}, nothing lost.`
    : `From ${start}: ${steps.join(", ")}; leaves ${end}.`;
}
