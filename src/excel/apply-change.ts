import { obstructionOf } from "../core/change/obstacles";
import { refusalOf } from "../core/change/refusal";
import type { Standing } from "../core/change/standing";
import type { Applied, WorkbookChange } from "../core/change/workbook-change";
import { placesBefore } from "../core/change/writes";
import { nothingChanged } from "../core/messages/workbook";
import { fail, type Outcome } from "../core/outcome";
import type { TakenNames } from "../core/scorecard/free-names";
import { queueChartTitles, retitle } from "./chart-titles";
import { queueObstacles } from "./obstacles";
import { readBack } from "./read-back";
import { recover } from "./recover";
import { runInWorkbook, type RunOptions } from "./run";
import { queueSurvey } from "./survey";
import { queueChange } from "./write-change";

export type { Applied } from "../core/change/workbook-change";

/** A change, or how to plan one of new sheets only once it is known which names are taken. */
export type Planned = WorkbookChange | ((taken: TakenNames) => WorkbookChange);

/** How often a command starts anew because somebody began to edit a cell just as it was about to write. */
const mostStarts = 5;

/**
 * Writes a change in one undo step, whole or not at all, in three round trips whatever its size: what stands is read
 * and compared with the guards, everything is written, and read back. Gives what was read back.
 *
 * A guard that no longer holds, a sheet or table that is gone, a name that is taken, locked, merged and filtered cells
 * are problems, and nothing is written. A protected or filtered sheet takes one more round trip to look closer at. When Excel fails on the way, what it did is found out and taken back, or finished when only
 * the answer was lost; a problem then says that nothing was changed, or exactly what may be left.
 */
export async function applyChange(
  planned: Planned,
  options: Pick<RunOptions, "onWaiting"> = {},
): Promise<Outcome<Applied>> {
  for (let start = 1; ; start++) {
    const { outcome, again } = await tryOnce(planned, options);
    if (!again || start === mostStarts) return outcome;
  }
}

async function tryOnce(
  planned: Planned,
  options: Pick<RunOptions, "onWaiting">,
): Promise<{ outcome: Outcome<Applied>; again: boolean }> {
  let sent: { readonly change: WorkbookChange; readonly before: Standing } | undefined;
  let answered = false;
  let refused = false;
  let differs = false;
  const outcome = await runInWorkbook<Applied>(
    async (context) => {
      const asked = typeof planned === "function" ? {} : planned;
      const survey = queueSurvey(context, asked, placesBefore(asked));
      const obstacles = queueObstacles(context, asked);
      const retitleCharts = queueChartTitles(context, asked.chartTitles);
      await context.sync();
      const before = survey();
      const change = typeof planned === "function" ? planned(takenBy(before)) : planned;
      const refusal = refusalOf(change, before) ?? obstructionOf(change, await obstacles());
      if (refusal !== undefined) {
        refused = true;
        return fail(refusal);
      }
      queueChange(context, change, before);
      retitleCharts();
      sent = { change, before };
      await context.sync();
      answered = true;
      const read = await readBack(context, change, before);
      differs = !read.ok;
      return read;
    },
    { ...options, writes: true, mayRestart: () => sent === undefined },
  );
  if (outcome.ok || refused) return { outcome, again: false };
  const { problem } = outcome;
  if (sent === undefined) return { outcome: fail(nothingChanged(problem)), again: false };
  const recovered = await recover({ ...sent, answered, differs, problem }, options);
  await retitle(sent.change.chartTitles ?? [], recovered.outcome.ok ? "after" : "before");
  return { outcome: recovered.outcome, again: recovered.untouched && problem.key === "cell-edit" };
}

function takenBy({ sheets, tables, names }: Standing): TakenNames {
  return { sheets, tables, names: names.map(({ name }) => name) };
}
