import type { ChartTopic } from "../messages/charts";
import type { CellPlan } from "../scorecard/plan";

/** The kinds of chart a scorecard has, in Excel's words. */
export type ChartKind = "BarClustered" | "BarStacked";

/** How one series of a chart looks; in the order of the columns it is drawn from. */
export interface SeriesPlan {
  /** #rrggbb; without one the series only holds others up and isn't seen. */
  readonly fill?: string;
  /** Figures at the bars, by a number format that may leave zeros out. */
  readonly labels?: {
    readonly numberFormat: string;
    readonly position: "InsideBase" | "OutsideEnd";
    readonly color: string;
  };
}

/** A chart as a command is about to insert it. Rows and columns count from 0 within the sheet. */
export interface ChartPlan {
  readonly topic: ChartTopic;
  /** What Excel calls the chart, by which it is found again. */
  readonly name: string;
  readonly title: string;
  readonly kind: ChartKind;
  /** The cells its series stand in, side by side under their headers, and the categories they share. */
  readonly data: {
    readonly row: number;
    readonly column: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  };
  readonly categories: { readonly row: number; readonly column: number; readonly lastRow: number };
  readonly series: readonly SeriesPlan[];
  readonly legend: boolean;
}

/** Everything that inserting the charts of one scorecard writes to its sheet. */
export interface ChartsPlan {
  readonly sheet: string;
  /** The first row the charts lie on. */
  readonly row: number;
  readonly column: number;
  /** Their size in points. */
  readonly width: number;
  readonly height: number;
  readonly charts: readonly ChartPlan[];
  /** The charts as they were last written, where their cells stand already. */
  readonly standing: readonly ChartPlan[];
  /** The cells they are drawn from. */
  readonly cells: readonly CellPlan[];
  /** The block these cells take up, as an A1 address. */
  readonly address: string;
}
