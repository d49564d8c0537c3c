import { mapPlaces, type ChartCorner, type ChartData } from "../chart";
import { formatAddress, parseAddress, quoteSheet, splitAddress, type Box } from "../formulas/a1";
import type { LayoutPart } from "./engine";
import { shiftBox } from "./shift-box";
import type { ChartState, HostState, SheetBox } from "./state";
import type { StructureChange } from "./structure";

/** A rectangle over a sheet in points from its first cell. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a chart lies, as the sheet's rows and columns are now; hidden ones have no extent. */
export function frameOf(
  { from, to }: Pick<ChartState, "from" | "to">,
  sheetId: string,
  layout: LayoutPart,
): Frame {
  const { rows, columns } = tracks(sheetId, layout);
  const [left, top] = [columns.before(from.column) + from.x, rows.before(from.row) + from.y];
  return {
    left,
    top,
    width: Math.max(0, columns.before(to.column) + to.x - left),
    height: Math.max(0, rows.before(to.row) + to.y - top),
  };
}

/** The corners of a frame, bound to the cells they lie in. */
export function cornersOf(
  { left, top, width, height }: Frame,
  sheetId: string,
  layout: LayoutPart,
): Pick<ChartState, "from" | "to"> {
  const { rows, columns } = tracks(sheetId, layout);
  const corner = (x: number, y: number): ChartCorner => {
    const [column, restX] = columns.at(Math.max(0, x));
    const [row, restY] = rows.at(Math.max(0, y));
    return { row, column, x: restX, y: restY };
  };
  return { from: corner(left, top), to: corner(left + width, top + height) };
}

/** The frame of a block of cells. */
export function frameOfBox(box: Box, sheetId: string, layout: LayoutPart): Frame {
  return frameOf(
    {
      from: { row: box.row, column: box.column, x: 0, y: 0 },
      to: { row: box.row + box.rows, column: box.column + box.columns, x: 0, y: 0 },
    },
    sheetId,
    layout,
  );
}

function tracks(sheetId: string, layout: LayoutPart) {
  return {
    rows: track((row) => (layout.rowHidden(sheetId, row) ? 0 : layout.rowHeight(sheetId, row))),
    columns: track((column) =>
      layout.columnHidden(sheetId, column) ? 0 : layout.columnWidth(sheetId, column),
    ),
  };
}

function track(size: (index: number) => number) {
  return {
    before(index: number): number {
      let sum = 0;
      for (let at = 0; at < index; at++) sum += size(at);
      return sum;
    },
    at(position: number): [index: number, rest: number] {
      let rest = position;
      for (let at = 0; ; at++) {
        const own = size(at);
        if (rest < own || at > 100_000) return [at, Math.round(rest * 100) / 100];
        rest -= own;
      }
    },
  };
}

/** The charts of all sheets after rows or columns have come or gone: what they read and where they lie moves along. */
export function shiftCharts(sheets: HostState["sheets"], change: StructureChange): HostState["sheets"] {
  if (!Object.values(sheets).some((sheet) => sheet.charts?.length)) return sheets;
  const place = ({ sheetId, box }: SheetBox): SheetBox | undefined => {
    if (sheetId !== change.sheetId) return { sheetId, box };
    const moved = shiftBox(box, change);
    return moved && { sheetId, box: moved };
  };
  // Cells that move alone leave what lies over them where it is.
  const moves = (sheetId: string): boolean =>
    sheetId === change.sheetId && change.from === undefined && change.to === undefined;
  return Object.fromEntries(
    Object.entries(sheets).map(([sheetId, sheet]) => [
      sheetId,
      sheet.charts?.length
        ? {
            ...sheet,
            charts: sheet.charts.map((chart) => ({
              ...chart,
              ...(moves(sheetId)
                ? { from: shiftCorner(chart.from, change), to: shiftCorner(chart.to, change) }
                : {}),
              series: chart.series.map((series) => mapPlaces(series, place)),
            })),
          }
        : sheet,
    ]),
  );
}

function shiftCorner(corner: ChartCorner, change: StructureChange): ChartCorner {
  const box = shiftBox({ row: corner.row, column: corner.column, rows: 1, columns: 1 }, change);
  if (box) return { ...corner, row: box.row, column: box.column };
  return change.axis === "row" ? { ...corner, row: change.at, y: 0 } : { ...corner, column: change.at, x: 0 };
}

/** A sheet's charts as a book holds them. */
export function chartsToBook(
  charts: readonly ChartState[] | undefined,
  nameOf: ReadonlyMap<string, string>,
): ChartData[] | undefined {
  return charts?.map(({ name, kind, from, to, title, legend, valueAxis, categoryAxis, series }) => ({
    name,
    kind,
    from,
    to,
    title,
    legend,
    valueAxis,
    categoryAxis,
    series: series.map((each) =>
      mapPlaces(each, ({ sheetId, box }) => {
        const sheet = nameOf.get(sheetId);
        return sheet === undefined ? undefined : `${quoteSheet(sheet)}!${formatAddress(box, true)}`;
      }),
    ),
  }));
}

/** A book's charts as the host keeps them; `idOf` knows sheets by their names in lower case. */
export function chartsFromBook(
  charts: readonly ChartData[] | undefined,
  idOf: ReadonlyMap<string, string>,
): ChartState[] | undefined {
  return charts?.map((chart, index) => ({
    ...chart,
    id: `{chart-load-${index + 1}}`,
    series: chart.series.map((series) =>
      mapPlaces(series, (address): SheetBox | undefined => {
        const { sheet, cells } = splitAddress(address);
        const sheetId = idOf.get(sheet?.toLowerCase() ?? "");
        const box = parseAddress(cells);
        return sheetId === undefined || box === undefined ? undefined : { sheetId, box };
      }),
    ),
  }));
}
