import JSZip from "jszip";
import type { Book } from "../../../src/preview/book";
import type { ChartData } from "../../../src/preview/chart";
import { openXlsx, readXlsx, writeXlsx } from "../../../src/preview/xlsx";

const corner = (row: number, column: number) => ({ row, column, x: 3.5, y: 2 });

const stacked: ChartData = {
  name: 'OXM "score" <by row>',
  kind: "BarStacked",
  from: corner(13, 0),
  to: corner(25, 4),
  title: {
    visible: true,
    text: "Service desk – score & weights",
    font: { size: 11, bold: true, color: "#1B2733" },
  },
  legend: { visible: true, position: "Bottom" },
  valueAxis: { visible: false, gridlines: false, minimum: 0, maximum: 0.5, numberFormat: "0%" },
  categoryAxis: { visible: true, gridlines: false, reversed: true, font: { size: 9 } },
  series: [
    {
      name: { cells: "'My sheet'!$B$1" },
      values: "'My sheet'!$B$2:$B$3",
      categories: "'My sheet'!$A$2:$A$3",
      fill: "#1B365D",
      points: { 1: "#B3261E" },
      labels: { numberFormat: '"−"0.0##%;;', position: "InsideBase", font: { color: "#FFFFFF" } },
      gapWidth: 45,
      overlap: 100,
    },
    { name: { text: "Rest" }, values: "'My sheet'!$C$2:$C$3", fill: "none", gapWidth: 45, overlap: 100 },
  ],
};
const plain = (kind: ChartData["kind"]): ChartData => ({
  name: kind,
  kind,
  from: corner(30, 1),
  to: corner(40, 5),
  title: { visible: false },
  legend: { visible: false, position: "Right" },
  valueAxis: { visible: kind.startsWith("Line"), gridlines: kind.startsWith("Line") },
  categoryAxis: { visible: kind.startsWith("Line"), gridlines: false },
  series: [{ name: { text: "Only" }, values: "'My sheet'!$B$2:$B$3", categories: "'My sheet'!$A$2:$A$3" }],
});
const book = (charts: readonly ChartData[]): Book => ({
  activeSheet: "My sheet",
  sheets: [
    {
      name: "My sheet",
      cells: [
        { row: 0, column: 0, value: "Metric" },
        { row: 0, column: 1, value: "Score" },
        { row: 0, column: 2, value: "Lost" },
        { row: 1, column: 0, value: "Customer & user" },
        { row: 1, column: 1, value: 0.279 },
        { row: 2, column: 0, value: "Outcome" },
        { row: 2, column: 1, value: 0.32 },
        { row: 2, column: 2, value: 0.08 },
      ],
      charts,
    },
    { name: "Other", cells: [{ row: 0, column: 0, value: 1 }] },
  ],
  tables: [
    { name: "T", sheet: "My sheet", row: 0, column: 0, rowCount: 3, columns: ["Metric", "Score", "Lost"] },
  ],
  names: [],
});
describe("a chart in a file", () => {
  it("comes back as it was", async () => {
    const opened = await openXlsx(await writeXlsx(book([stacked])));
    expect(opened.book.sheets[0]?.charts).toEqual([stacked]);
    expect(opened.book.sheets[1]?.charts).toBeUndefined();
    expect(opened.losses).toEqual([]);
  });

  it.each(["ColumnClustered", "ColumnStacked100", "Line", "LineMarkers", "Pie", "Doughnut"] as const)(
    "of kind %s comes back",
    async (kind) => {
      const { sheets } = await readXlsx(await writeXlsx(book([plain(kind)])));
      const { series, ...chart } = plain(kind);
      expect(sheets[0]?.charts).toMatchObject([{ ...chart, series }]);
    },
  );

  it("holds a copy of its figures, for programs that don't compute", async () => {
    const zip = await JSZip.loadAsync(await writeXlsx(book([stacked])));
    const xml = await zip.file("xl/charts/chart1.xml")?.async("string");
    expect(xml).toContain("<c:v>0.279</c:v>");
    expect(xml).toContain("<c:v>Customer &amp; user</c:v>");
  });

  it("stands before the sheet's tables, where Excel insists on it", async () => {
    const zip = await JSZip.loadAsync(await writeXlsx(book([stacked, plain("Pie")])));
    const sheet = (await zip.file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
    expect(sheet.indexOf("<drawing ")).toBeGreaterThan(0);
    expect(sheet.indexOf("<drawing ")).toBeLessThan(sheet.indexOf("<tableParts"));
    const types = await zip.file("[Content_Types].xml")?.async("string");
    expect(types?.match(/drawingml\.chart\+xml/g)).toHaveLength(2);
  });

  it("with more to it than the preview keeps is named as a loss, and one of another kind too", async () => {
    const change = async (edit: (xml: string) => string) => {
      const zip = await JSZip.loadAsync(await writeXlsx(book([stacked])));
      zip.file("xl/charts/chart1.xml", edit((await zip.file("xl/charts/chart1.xml")?.async("string")) ?? ""));
      return openXlsx(await zip.generateAsync({ type: "uint8array" }));
    };
    const finer = await change((xml) =>
      xml.replace("</c:ser>", '<c:trendline><c:trendlineType val="linear"/></c:trendline></c:ser>'),
    );
    expect(finer.losses).toEqual(["finer looks of charts"]);
    expect(finer.book.sheets[0]?.charts).toHaveLength(1);
    const radar = await change((xml) => xml.replaceAll("c:barChart", "c:radarChart"));
    expect(radar.losses).toEqual(["charts of some kinds"]);
    expect(radar.book.sheets[0]?.charts).toBeUndefined();
  });
});
