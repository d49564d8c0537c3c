import { cardTable } from "../kvi-board/words";
import type { SystemId } from "../systems/system";
import { casesTable } from "../two-clocks/words";
import type { PlanCell } from "./plan-cell";

/** A measure of the review's scorecard whose actual is a cell of a system. */
export interface FedMeasure {
  /** The metric of the sample scorecard that it joins. */
  readonly metric: string;
  readonly measure: string;
  readonly threshold: string;
  readonly weight: number;
  readonly from: PlanCell;
}

const result = cardTable.headers.result[0];
const { provider, user } = casesTable.headers;

/**
 * What each system puts into the scorecard. Cells that are themselves judged by a function (cases in time) are left
 * out: from the cell somebody edits to the verdict three functions in a row are the most that recalculates fast enough.
 */
export const fedMeasures: Readonly<Record<SystemId, readonly FedMeasure[]>> = {
  "kvi-board": [
    fed("Customer / User", "Favourable replies on changes", ">=90%", {
      column: result,
      row: "Change management",
    }),
    fed("Outcome", "Data breaches within their caps", "100%", { column: result, row: "Data security" }, 20),
    fed("Outcome", "Financial reports on time", "100%", { column: result, row: "Financial reporting" }, 20),
  ],
  "review-plan": [
    fed("Practice / Process", "Review activities overdue", "0 activities overdue", {
      name: "Activities_overdue",
    }),
  ],
  "two-clocks": [
    fed("Practice / Process", "Provider's hours on C-101", "<40h", { column: provider[0], row: "C-101" }),
    fed("Customer / User", "User's hours on C-101", "<40h", { column: user[0], row: "C-101" }),
  ],
  journey: [fed("Customer / User", "Journey score", ">=50%", { name: "Journey_score" })],
  dashboard: [fed("Outcome", "Executive dashboard, floor", ">50%", { name: "OXM_Floor" }, 20)],
  maturity: [fed("Practice / Process", "Maturity metrics met", ">=50%", { name: "Maturity_share" })],
  "issue-register": [fed("Outcome", "Cost of open issues", "<60000", { name: "OXM_CostOutstanding" }, 20)],
};

function fed(metric: string, measure: string, threshold: string, from: PlanCell, weight = 1): FedMeasure {
  return { metric, measure, threshold, weight, from };
}
