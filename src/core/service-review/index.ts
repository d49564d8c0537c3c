import { planScorecard } from "../scorecard/layout";
import { freeNames, type TakenNames } from "../scorecard/free-names";
import type { WorkbookPlan } from "../scorecard/plan";
import { sample, type Sample, type SampleMeasure } from "../scorecard/sample";
import { systems } from "../systems";
import type { System, SystemId } from "../systems/system";
import { type FedMeasure, fedMeasures } from "./fed-measures";
import { referenceTo } from "./plan-cell";

/** A system's template, fetched. */
export interface Part {
  readonly id: SystemId;
  readonly template: System["template"];
}

/** The templates of all systems, those that come later too. */
export function loadParts(from = systems): Promise<readonly Part[]> {
  return Promise.all(
    from.map(async ({ id, template }) => ({
      id,
      template: typeof template === "function" ? template : await template.load(),
    })),
  );
}

/**
 * The service review sample: the sample scorecard, the sample of every system, and in the scorecard's measures plain
 * references to cells of each. Everything under free names. A system without a result yet leaves its measure blank, which
 * the scorecard shows as not measured.
 */
export function planServiceReview(parts: readonly Part[], taken: TakenNames): WorkbookPlan {
  const { scorecardSheet, measuresSheet, tables } = freeNames(taken);
  let reserved: TakenNames = {
    ...taken,
    sheets: [...taken.sheets, scorecardSheet, measuresSheet],
    tables: [...taken.tables, tables.scorecard, tables.measures],
  };
  const plans = parts.map(({ id, template }) => {
    const plan = template("sample", reserved);
    reserved = {
      sheets: [...reserved.sheets, ...plan.sheets.map(({ name }) => name)],
      tables: [...reserved.tables, ...plan.tables.map(({ name }) => name)],
      names: [...reserved.names, ...plan.names.map(({ name }) => name)],
    };
    return { plan, fed: fedMeasures[id] };
  });
  const scorecard = planScorecard(withFed(sample, plans), taken);
  const all = [scorecard, ...plans.map(({ plan }) => plan)];
  return {
    sheets: all.flatMap(({ sheets }) => sheets),
    tables: all.flatMap((plan) => plan.tables),
    names: all.flatMap(({ names }) => names),
    activeSheet: scorecard.activeSheet,
  };
}

/** A scorecard with the measures that systems feed, below those that its metrics have already. */
function withFed(
  data: Sample,
  plans: readonly { readonly plan: WorkbookPlan; readonly fed: readonly FedMeasure[] }[],
): Sample {
  return {
    ...data,
    metrics: data.metrics.map((metric) => ({
      ...metric,
      measures: [
        ...metric.measures,
        ...plans.flatMap(({ plan, fed }) =>
          fed.filter((each) => each.metric === metric.metric).map((each) => measureOf(each, plan)),
        ),
      ],
    })),
  };
}

function measureOf({ measure, threshold, weight, from }: FedMeasure, plan: WorkbookPlan): SampleMeasure {
  const actualFormula = referenceTo(plan, from);
  return { measure, threshold, weight, ...(actualFormula === undefined ? {} : { actualFormula }) };
}
