import type { FUniver } from "@univerjs/presets";
import type { ChartView } from "../engine/chart-view";
import type { PreviewTheme, PreviewWorkbook } from "../workbook";
import { paints } from "./chart-colors";
import { chartInWords } from "./chart-words";
import { element } from "./element";

const pointsPerPixel = 0.75;
/** The grid draws its scroll bars itself, within its canvas. */
const scrollBar = 10;

/** Where the sheet's cells begin on the page, what is scrolled away, and how large everything is drawn. */
interface SheetView {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly zoom: number;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

interface Shown {
  readonly figure: HTMLElement;
  readonly drawn: string;
  clear(): void;
}

/**
 * Lays the workbook's charts over the grid and keeps them there: live with their cells, with scrolling, zoom, theme
 * and the sheet in view. The grid below gets every click and turn of the wheel.
 */
export function followCharts(grid: HTMLElement, univer: FUniver, workbook: PreviewWorkbook) {
  const layer = element("div", { class: "charts" });
  let theme: PreviewTheme = "light";
  let shown = new Map<string, Shown>();
  let asked = false;

  const draw = async (): Promise<void> => {
    asked = false;
    const views = workbook.charts();
    // Without charts nothing is asked of a grid that may not be drawn yet.
    const sheet = views.length > 0 ? sheetView(univer, grid) : undefined;
    if (!sheet) {
      for (const each of shown.values()) each.clear();
      shown = new Map();
      return;
    }
    const { drawChart } = await import(/* webpackChunkName: "charts" */ "./chart-drawing");
    grid.append(layer); // the grid clears its place when it first draws itself
    const { left, top, right, bottom } = sheet;
    layer.style.inset = `${top}px ${right}px ${bottom}px ${left}px`;
    const kept = new Map<string, Shown>();
    for (const view of views) {
      const drawn = JSON.stringify([view, theme, sheet.zoom]);
      const before = shown.get(view.name);
      const current = before?.drawn === drawn ? before : show(view, drawn, sheet.zoom, drawChart);
      kept.set(view.name, current);
      place(current.figure, view, sheet);
    }
    for (const [name, each] of shown) if (kept.get(name) !== each) each.clear();
    shown = kept;
  };

  const show = (
    view: ChartView,
    drawn: string,
    zoom: number,
    drawChart: (typeof import("./chart-drawing"))["drawChart"],
  ): Shown => {
    const canvas = document.createElement("canvas");
    const figure = element("div", { class: "chart", role: "img", "aria-label": chartInWords(view) }, canvas);
    layer.append(figure);
    canvas.width = Math.round((view.frame.width / pointsPerPixel) * zoom) - 2;
    canvas.height = Math.round((view.frame.height / pointsPerPixel) * zoom) - 2;
    const drawing = drawChart(canvas, view, paints[theme], zoom);
    return {
      figure,
      drawn,
      clear: () => {
        drawing.clear();
        figure.remove();
      },
    };
  };

  const refresh = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => void draw());
  };
  workbook.onChange(refresh);
  for (const event of [univer.Event.Scroll, univer.Event.SheetZoomChanged, univer.Event.ActiveSheetChanged]) {
    univer.addEvent(event, refresh);
  }
  new ResizeObserver(refresh).observe(grid);
  return {
    refresh,
    setTheme(next: PreviewTheme): void {
      theme = next;
      refresh();
    },
  };
}

function sheetView(univer: FUniver, grid: HTMLElement): SheetView | undefined {
  const sheet = univer.getActiveWorkbook()?.getActiveSheet();
  const skeleton = sheet?.getSkeleton();
  const canvas = grid.querySelector("canvas[id^=univer-sheet-main]");
  if (!sheet || !skeleton || !canvas) return undefined;
  const outer = grid.getBoundingClientRect();
  const inner = canvas.getBoundingClientRect();
  const zoom = sheet.getZoom();
  const scroll = sheet.getScrollState();
  return {
    left: inner.left - outer.left + skeleton.rowHeaderWidth * zoom,
    top: inner.top - outer.top + skeleton.columnHeaderHeight * zoom,
    right: outer.right - inner.right + scrollBar,
    bottom: outer.bottom - inner.bottom + scrollBar,
    zoom,
    scrollX: before(skeleton.columnWidthAccumulation, scroll.sheetViewStartColumn) + scroll.offsetX,
    scrollY: before(skeleton.rowHeightAccumulation, scroll.sheetViewStartRow) + scroll.offsetY,
    frozenRows: sheet.getFrozenRows(),
    frozenColumns: sheet.getFrozenColumns(),
  };
}

const before = (ends: readonly number[], index: number): number => ends[index - 1] ?? 0;

/** What lies on frozen rows or columns stays with them. */
function place(figure: HTMLElement, { frame, row, column }: ChartView, sheet: SheetView): void {
  const { zoom } = sheet;
  const x = frame.left / pointsPerPixel - (column < sheet.frozenColumns ? 0 : sheet.scrollX);
  const y = frame.top / pointsPerPixel - (row < sheet.frozenRows ? 0 : sheet.scrollY);
  figure.style.left = `${Math.round(x * zoom)}px`;
  figure.style.top = `${Math.round(y * zoom)}px`;
  figure.style.width = `${Math.round((frame.width / pointsPerPixel) * zoom)}px`;
  figure.style.height = `${Math.round((frame.height / pointsPerPixel) * zoom)}px`;
}
