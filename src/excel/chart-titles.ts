import type { ChartTitles } from "../core/change/workbook-change";
import { ok } from "../core/outcome";
import { runInWorkbook, supports } from "./run";

/**
 * Asks for the titles of a change's charts, as far as they are there. The caller syncs; the returned function queues the
 * new titles. A title that somebody has given another ending keeps it.
 */
export function queueChartTitles(
  { workbook }: Excel.RequestContext,
  titles: readonly ChartTitles[] = [],
): () => void {
  if (!supports("1.4")) return () => undefined;
  const found = titles.flatMap(({ sheet, charts, from, to }) =>
    charts.map((name) => {
      const chart = workbook.worksheets.getItemOrNullObject(sheet).charts.getItemOrNullObject(name);
      chart.load("name,title/text");
      return { chart, from, to };
    }),
  );
  return () => {
    for (const { chart, from, to } of found) {
      if (chart.isNullObject || !chart.title.text.endsWith(from)) continue;
      chart.title.text = chart.title.text.slice(0, -from.length) + to;
    }
  };
}

/** Gives charts their titles after a change failed and was ended one way or the other: the titles of before or after. */
export async function retitle(titles: readonly ChartTitles[], to: "before" | "after"): Promise<void> {
  if (titles.length === 0) return;
  const wanted = titles.map((each) => (to === "after" ? each : { ...each, from: each.to, to: each.from }));
  await runInWorkbook(
    async (context) => {
      const write = queueChartTitles(context, wanted);
      await context.sync();
      write();
      await context.sync();
      return ok(undefined);
    },
    { writes: true },
  );
}
