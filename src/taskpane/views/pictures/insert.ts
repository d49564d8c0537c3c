import { chartsInserted } from "../../../core/messages/charts";
import type { ScorecardState } from "../../../core/scorecard/state";
import { onDemand } from "../../../excel/on-demand";
import type { PaneStore } from "../../pane-store";

/** Puts the charts of a scorecard into its sheet, or brings those that are there up to date. */
export function insertChartsOf(scorecard: ScorecardState, store: PaneStore): Promise<boolean> {
  return store.command(
    (options) =>
      onDemand(
        () => import(/* webpackChunkName: "charts" */ "../../../excel/insert-charts"),
        ({ insertCharts }) => insertCharts(scorecard, options),
      ),
    ({ sheet, added, renewed, cells }) => chartsInserted(sheet, added, renewed, cells),
  );
}
