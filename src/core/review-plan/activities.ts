import { settingAbove, type SettingAbove } from "../systems/setting-above";
import { cellIn, type DataTable, findTables, textIn } from "../systems/tables";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { dayIn, readDay } from "../values/day";
import { asAtLabel, type PlanColumn, planTable, statusWords } from "./words";

/** One activity of a plan; days are as Excel counts them. */
export interface Activity {
  readonly row: number;
  readonly name: string;
  readonly owner: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly status: string;
  readonly complete: boolean;
}

/** A review plan as it stands. */
export interface ReviewPlan {
  readonly table: DataTable<PlanColumn>;
  readonly activities: readonly Activity[];
  /** The day it is looked at from, where a cell above it says so. */
  readonly asAt: number | undefined;
  readonly asAtCell: SettingAbove | undefined;
}

const complete = new Set<string>(statusWords.complete.map((word) => word.toLowerCase()));

/** Every review plan of a workbook. */
export function reviewPlans(reading: Pick<WorkbookReading, "grids" | "tables">): ReviewPlan[] {
  return findTables(reading, planTable).map((table) => {
    const asAtCell = settingAbove(table, asAtLabel, "As of", "Status date");
    return {
      table,
      activities: table.rows.map((row) => ({
        row,
        name: textIn(table, row, "activity"),
        owner: textIn(table, row, "owner"),
        start: dayIn(cellIn(table, row, "start")),
        end: dayIn(cellIn(table, row, "end")),
        status: textIn(table, row, "status"),
        complete: complete.has(textIn(table, row, "status").toLowerCase()),
      })),
      asAt: asAtCell === undefined ? undefined : dayIn(asAtCell.value),
      asAtCell,
    };
  });
}

/** Activities that aren't complete although they ended before the plan's as-at date: the day itself is still in time. */
export function overdueActivities({ activities, asAt }: ReviewPlan): (Activity & { readonly end: number })[] {
  if (asAt === undefined) return [];
  return activities.flatMap((activity) =>
    !activity.complete && activity.end !== undefined && activity.end < asAt
      ? [{ ...activity, end: activity.end }]
      : [],
  );
}

/** What a cell of an activity that should hold a date holds. */
export function dateCell({ table }: ReviewPlan, row: number, column: "start" | "end") {
  return readDay(cellIn(table, row, column));
}
