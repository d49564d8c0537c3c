import { planRemoval } from "../../src/core/adopt/plan-removal";
import { findAllocations } from "../../src/core/allocations/find";
import { planAgreed } from "../../src/core/allocations/plan-agreed";
import { planMember, planPoints } from "../../src/core/allocations/plan-points";
import { planAllocations } from "../../src/core/allocations/plan-sheet";
import { allocationsStanding } from "../../src/core/allocations/standing";
import type { WorkbookChange } from "../../src/core/change/workbook-change";
import { planFormula } from "../../src/core/help/formula-spot";
import { borrowedMeasures } from "../../src/core/month/borrowed-measures";
import { planOwnMeasures } from "../../src/core/month/own-measures";
import { planNextStart } from "../../src/core/month/start-next";
import { ok, type Outcome } from "../../src/core/outcome";
import type { FoundScorecard } from "../../src/core/scorecard/recognise";
import { cellAt } from "../../src/core/scorecard/sheet-grid";
import type { WorkbookReading } from "../../src/core/scorecard/workbook-reading";
import { planSetting } from "../../src/core/settings/plan-setting";
import { planSettings } from "../../src/core/settings/plan-settings-block";
import { planLive, planRescore, planShared } from "../../src/core/sharing/plan-sharing";
import { planCompact } from "../../src/core/structure/compact";
import { planDetailed } from "../../src/core/structure/detailed";
import { planFill } from "../../src/core/structure/fill";
import {
  planAddMeasure,
  planDeleteMeasure,
  planEditMeasure,
  planMoveMeasure,
  planMoveToMetric,
} from "../../src/core/structure/measures";
import {
  planAddMetric,
  planDeleteMetric,
  planMoveMetric,
  planRenameMetric,
} from "../../src/core/structure/metrics";
import type { Outline } from "../../src/core/structure/outline";
import { moveWeight, noMoves, planWhatIf, whatIfSheet } from "../../src/core/what-if";

/** A scorecard as the pane has read it when a command is planned. */
export interface Look {
  readonly reading: WorkbookReading;
  readonly scorecard: FoundScorecard;
  /** Further scorecards of the workbook. */
  readonly others: readonly FoundScorecard[];
  readonly outline: Outline;
}

/** A command that writes: how it is planned, and what a person does before it. */
export interface Command {
  readonly name: string;
  readonly before?: (context: Excel.RequestContext, look: Look) => void;
  readonly plan: (look: Look) => Outcome<WorkbookChange>;
}

const day = new Date(2026, 10, 22);
const metric = (outline: Outline, index: number) => outline.metrics.at(index)?.row ?? -1;
const measure = (outline: Outline, index: number) => outline.metrics[0]?.measures[index]?.at ?? { row: -1 };

/** What a person does with a detailed scorecard, in this order: each command is planned on what the one before left. */
export const aDay: readonly Command[] = [
  {
    name: "apply a what-if that moves every weighting",
    plan: ({ reading, scorecard }) => planEveryWeight(reading, scorecard),
  },
  {
    name: "change a setting",
    plan: ({ reading, scorecard }) => planSetting(reading, scorecard, "target", ">85%"),
  },
  {
    name: "insert a formula from Help",
    plan: () => {
      const place = { sheet: "Sheet1", row: 0, column: 0, address: "A1" };
      return ok(planFormula('=OXM.EXPLAIN("<20min")', place));
    },
  },
  {
    name: "add a metric",
    plan: ({ reading, outline }) => planAddMetric(reading, outline, "Sustainability"),
  },
  {
    name: "rename a metric",
    plan: ({ reading, outline }) => planRenameMetric(reading, outline, metric(outline, 1), "Renamed"),
  },
  {
    name: "move a metric",
    plan: ({ reading, outline }) => planMoveMetric(reading, outline, metric(outline, 1), 1),
  },
  {
    name: "delete a metric",
    plan: ({ reading, outline }) => planDeleteMetric(reading, outline, metric(outline, -1)),
  },
  {
    name: "add a measure",
    plan: ({ reading, outline }) =>
      planAddMeasure(reading, outline, metric(outline, 0), { measure: "Training", threshold: ">5" }),
  },
  {
    name: "change a measure",
    plan: ({ reading, outline }) =>
      planEditMeasure(reading, outline, measure(outline, 0), { measure: "Changed", threshold: ">90%" }),
  },
  {
    name: "move a measure",
    plan: ({ reading, outline }) => planMoveMeasure(reading, outline, measure(outline, 0), 1),
  },
  {
    name: "give a measure to another metric",
    plan: ({ reading, outline }) =>
      planMoveToMetric(reading, outline, measure(outline, 0), metric(outline, 1)),
  },
  {
    name: "delete a measure",
    plan: ({ reading, outline }) => planDeleteMeasure(reading, outline, measure(outline, 0)),
  },
  {
    name: "put missing formulas back",
    before: (context, { scorecard: { sheet, rows, columns } }) => {
      const [first = 0] = rows;
      context.workbook.worksheets.getItem(sheet).getCell(first, columns.score ?? 0).values = [[""]];
    },
    plan: ({ reading, outline }) => planFill(reading, outline, "missing"),
  },
  {
    name: "add a sheet for members' weightings",
    plan: ({ reading, scorecard, outline }) => {
      const points = new Map(outline.metrics.map(({ name }) => [name, 100 / outline.metrics.length]));
      return planAllocations(reading, scorecard, [{ name: "Anna", points }, { name: "Ben" }]);
    },
  },
  {
    name: "write a member's points",
    plan: (look) => {
      const found = allocationsOf(look);
      const each = 100 / found.metrics.length;
      return planPoints(
        found,
        found.rows[1] ?? -1,
        found.metrics.map((_, at) => (at === 0 ? each / 2 : at === 1 ? each * 1.5 : each)),
      );
    },
  },
  { name: "add a member", plan: (look) => planMember(allocationsOf(look), "Cara") },
  {
    name: "use the agreed weightings",
    plan: (look) => {
      const { reading, scorecard } = look;
      const found = allocationsOf(look);
      const standing = allocationsStanding(reading, scorecard, found);
      if (standing === undefined) throw new Error("the weightings don't belong to the scorecard");
      const planned = planAgreed(reading, scorecard, found, standing, { whole: false, today: "2026-11-22" });
      return planned.ok ? ok(planned.value.change) : planned;
    },
  },
  {
    name: "switch to Shared",
    plan: ({ reading, scorecard }) => planShared(reading, scorecard, day),
  },
  {
    name: "score again what is shared",
    before: (context, { outline: { feed } }) => {
      if (feed.kind !== "detailed") throw new Error("the scorecard has no table of measures");
      const { found, grid } = feed.table;
      const column = found.columns.actual ?? 0;
      for (const row of found.rows) {
        const actual = cellAt(grid, row, column);
        if (typeof actual === "number" && actual < 1)
          context.workbook.worksheets.getItem(found.sheet).getCell(row, column).values = [[actual / 2]];
      }
    },
    plan: ({ reading }) => planRescore(reading, day),
  },
  { name: "switch to Live", plan: ({ reading, scorecard }) => planLive(reading, scorecard) },
  {
    name: "give a copied scorecard its own measures",
    before: (context, { scorecard }) => {
      context.workbook.worksheets.getItem(scorecard.sheet).copy("End");
    },
    plan: ({ reading, others }) => {
      const borrowed = others
        .map((other) => borrowedMeasures(reading, other))
        .find((each) => each !== undefined);
      if (borrowed === undefined) throw new Error("the copy wasn't found");
      return ok(planOwnMeasures(reading, borrowed, { keepActuals: true }).change);
    },
  },
  {
    name: "start the next period",
    plan: ({ reading, scorecard }) => {
      const planned = planNextStart(reading, scorecard, { clearTyped: false });
      return planned.ok ? ok(planned.value.change) : planned;
    },
  },
  { name: "bring measures into lines", plan: ({ reading, outline }) => planCompact(reading, outline) },
  { name: "bring lines into rows", plan: ({ reading, outline }) => planDetailed(reading, outline) },
];

/** What is done with a plain table of typed scores; formulas only give way to values once the workbook calculates. */
export const onTypedScores: readonly Command[] = [
  {
    name: "apply a what-if to typed scores",
    plan: ({ reading, scorecard }) => planEveryWeight(reading, scorecard),
  },
  {
    name: "remove the add-in's formulas",
    plan: ({ reading, scorecard }) => planRemoval(reading, scorecard),
  },
  {
    name: "add settings above a table",
    plan: ({ reading, scorecard }) => planSettings(reading, scorecard),
  },
];

/** A tenth of the whole for the first metric, taken from all others. */
function planEveryWeight(reading: WorkbookReading, scorecard: FoundScorecard): Outcome<WorkbookChange> {
  const grid = reading.grids.find(({ sheet }) => sheet === scorecard.sheet);
  if (grid === undefined) throw new Error("the scorecard's sheet wasn't read");
  const start = whatIfSheet(grid, scorecard);
  const { change } = planWhatIf(
    grid,
    start,
    moveWeight(noMoves, start, 0, (start.rows[0]?.weight ?? 0) + 0.1),
  );
  if ((change.cells ?? []).length < scorecard.rows.length)
    throw new Error("the what-if left weightings as they were");
  return ok(change);
}

function allocationsOf({ reading, scorecard }: Look) {
  const found = findAllocations(reading, scorecard);
  if (found === undefined) throw new Error("the sheet for weightings wasn't found");
  return found;
}
