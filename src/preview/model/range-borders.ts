import type { Border, BorderSide } from "../engine/styles";
import { contains } from "../formulas/a1";
import { oneOf } from "./arguments";
import { defineType, type HostObject, type ModelHost } from "./define";
import { assertUnprotected, type RangeObject } from "./range-object";

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
type Edge = (typeof edges)[number];

interface BordersObject extends HostObject {
  readonly range: RangeObject;
}
interface BorderObject extends BordersObject {
  readonly edge: Edge;
}

/** Office.js names a border by line and weight, a file by one word. */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Continuous: { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" },
  Dash: { Thin: "dashed", Medium: "mediumDashed" },
  DashDot: { Thin: "dashDot", Medium: "mediumDashDot" },
  DashDotDot: { Thin: "dashDotDot", Medium: "mediumDashDotDot" },
  Dot: { Thin: "dotted" },
  Double: { Thick: "double" },
  SlantDashDot: { Medium: "slantDashDot" },
};

/** The cells an edge runs along, and on which of their sides. */
function cellsOf({ range, edge }: BorderObject): { row: number; column: number; side: BorderSide }[] {
  const { box } = range;
  const bottom = box.row + Math.min(box.rows, 1000) - 1;
  const right = box.column + Math.min(box.columns, 200) - 1;
  const list: { row: number; column: number; side: BorderSide }[] = [];
  for (let row = box.row; row <= bottom; row++) {
    for (let column = box.column; column <= right; column++) {
      const add = (side: BorderSide): number => list.push({ row, column, side });
      if (edge === "EdgeTop" && row === box.row) add("top");
      if (edge === "EdgeBottom" && row === bottom) add("bottom");
      if (edge === "EdgeLeft" && column === box.column) add("left");
      if (edge === "EdgeRight" && column === right) add("right");
      if (edge === "InsideHorizontal" && row < bottom) add("bottom");
      if (edge === "InsideVertical" && column < right) add("right");
    }
  }
  return list;
}

function current(object: BorderObject, host: ModelHost): Border | undefined {
  const [first] = cellsOf(object);
  if (!first) return undefined;
  return host.engine.cells.style(object.range.sheetId, first.row, first.column).borders?.[first.side];
}

function set(object: BorderObject, host: ModelHost, border: Border | null): void {
  const { sheetId, box } = object.range;
  assertUnprotected(sheetId, host);
  const sides = new Map<string, BorderSide>();
  for (const { row, column, side } of cellsOf(object)) sides.set(`${row},${column}`, side);
  host.engine.cells.setStyle(sheetId, box, (row, column) => {
    const side = contains(box, row, column) ? sides.get(`${row},${column}`) : undefined;
    return side ? { borders: { [side]: border } } : {};
  });
}

/** Line and weight of a stored border. */
function wording(border: Border | undefined): { line: string; weight: string } {
  for (const [line, weights] of Object.entries(names)) {
    for (const [weight, name] of Object.entries(weights)) {
      if (border && name === border.style) return { line, weight };
    }
  }
  return { line: "None", weight: "Thin" };
}

const border = (range: RangeObject, key: unknown): BorderObject => ({
  objectType: "RangeBorder",
  range,
  edge: oneOf(key, edges),
});

export const rangeBorderCollectionType = defineType<BordersObject>({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => edges.length } },
  methods: {
    GetItem: ({ range }, [key]) => border(range, key),
    GetItemAt: ({ range }, [index]) => border(range, edges[Number(index)]),
  },
  items: ({ range }) => edges.map((edge) => border(range, edge)),
});

export const rangeBorderType = defineType<BorderObject>({
  name: "RangeBorder",
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Color: {
      get: (object, host) => (current(object, host)?.color ?? "#000000").toUpperCase(),
      set: (object, value, host) =>
        set(object, host, {
          style: current(object, host)?.style ?? "thin",
          color: String(value).toLowerCase(),
        }),
    },
    Style: {
      get: (object, host) => wording(current(object, host)).line,
      set: (object, value, host) => {
        if (value === "None") return set(object, host, null);
        const line = oneOf(value, Object.keys(names));
        const weights = names[line] ?? {};
        const name = weights[wording(current(object, host)).weight] ?? Object.values(weights)[0] ?? "thin";
        set(object, host, { style: name, color: current(object, host)?.color ?? "#000000" });
      },
    },
    Weight: {
      get: (object, host) => wording(current(object, host)).weight,
      set: (object, value, host) => {
        const weight = oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]);
        const { line } = wording(current(object, host));
        const name = names[line]?.[weight] ?? names["Continuous"]?.[weight] ?? "thin";
        set(object, host, { style: name, color: current(object, host)?.color ?? "#000000" });
      },
    },
  },
  methods: {},
});
