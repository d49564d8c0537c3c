import type { ChartView } from "../../../src/preview/engine/chart-view";
import { contrast, paints, textOn, visibleOn } from "../../../src/preview/shell/chart-colors";
import { chartInWords } from "../../../src/preview/shell/chart-words";

const axis = { visible: true, gridlines: false };
const view: ChartView = {
  name: "Chart 1",
  kind: "BarStacked",
  title: "Scores",
  legend: { visible: true, position: "Bottom" },
  valueAxis: axis,
  categoryAxis: axis,
  frame: { left: 0, top: 0, width: 100, height: 100 },
  row: 0,
  column: 0,
  categories: ["Customer", "Outcome"],
  series: [
    { name: "Base", values: [0.1, 0.2], texts: ["10%", "20%"], fill: "none" },
    { name: "Scored", values: [0.279, 0.32], texts: ["27.9%", "32%"] },
    { name: "Lost", values: [0, 0.08], texts: ["0%", "8%"], labels: { numberFormat: "0.0%;;" } },
  ],
};

test("a chart in words says every figure that is shown, and nothing of what only holds bars up", () => {
  expect(chartInWords(view)).toBe("Chart: Scores. Scored: Customer 27.9%, Outcome 32%. Lost: Outcome 8.0%.");
  expect(chartInWords({ ...view, title: undefined, series: [] })).toBe("Chart: Chart 1.");
});

test("every colour stands out from its ground, and a text from its bar", () => {
  for (const paint of Object.values(paints)) {
    for (const color of ["#1b365d", "#000000", "#ffffff", "#e3a9a1", "#ffc000"]) {
      expect(contrast(visibleOn(color, paint), paint.surface)).toBeGreaterThanOrEqual(2);
      expect(contrast(textOn(color), color)).toBeGreaterThan(4.5);
    }
  }
});
