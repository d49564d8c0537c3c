import fc from "fast-check";
import { blocksOf } from "../../../src/core/change/blocks";
import { moved, movedBack } from "../../../src/core/change/places";
import { rectangles } from "../../../src/core/change/rectangles";

const place = fc.record({ row: fc.nat(40), column: fc.nat(12) });
const places = fc.array(place, { maxLength: 80 });
const key = ({ row, column }: { row: number; column: number }) => `${row} ${column}`;

describe("cells as rectangles", () => {
  it("cover every cell once, and nothing else", () =>
    fc.assert(
      fc.property(places, (cells) => {
        const covered = rectangles(cells).flatMap(({ row, column, rows }) =>
          rows.flatMap((line, down) =>
            line.map((_cell, across) => key({ row: row + down, column: column + across })),
          ),
        );
        expect(covered.sort()).toEqual([...new Set(cells.map(key))].sort());
      }),
    ));
  it("hold at each place the cell that was given last for it", () => {
    const [block] = rectangles([
      { row: 1, column: 1, value: "first" },
      { row: 1, column: 1, value: "last" },
    ]);
    expect(block?.rows).toEqual([[{ row: 1, column: 1, value: "last" }]]);
  });
  it("make one of a full block, and stay below 20,000 cells", () => {
    const full = (rows: number) =>
      Array.from({ length: rows * 10 }, (_, index) => ({ row: Math.floor(index / 10), column: index % 10 }));
    expect(rectangles(full(5))).toHaveLength(1);
    expect(rectangles(full(5_000)).map(({ rows }) => rows.length)).toEqual([2_000, 2_000, 1_000]);
  });
});

describe("blocks to read", () => {
  it("hold every cell asked for", () =>
    fc.assert(
      fc.property(places, (cells) => {
        const blocks = blocksOf(cells.map((cell) => ({ ...cell, sheet: "S" })));
        for (const { row, column } of cells) {
          expect(
            blocks.some(
              (block) =>
                row >= block.row &&
                row <= block.lastRow &&
                column >= block.column &&
                column <= block.lastColumn,
            ),
          ).toBe(true);
        }
      }),
    ));
  it("stay few and small when two cells are far apart", () => {
    const far = blocksOf([
      { sheet: "S", row: 0, column: 0 },
      { sheet: "S", row: 1_000_000, column: 16_000 },
      { sheet: "T", row: 0, column: 0 },
    ]);
    expect(far).toHaveLength(3);
  });
});

describe("where a cell stands when rows come", () => {
  const shift = fc.record({ row: fc.nat(40), count: fc.integer({ min: 1, max: 5 }) });
  it("is found again by going back", () =>
    fc.assert(
      fc.property(place, fc.array(shift, { maxLength: 4 }), (cell, rows) => {
        const insertions = rows.map((each) => ({ ...each, sheet: "S" }));
        const steps = insertions.map((each) => ({ ...each, by: "insert" as const }));
        const now = moved({ ...cell, sheet: "S" }, steps);
        expect(now && movedBack(now, insertions)).toEqual({ ...cell, sheet: "S" });
      }),
    ));
  it("stays on other sheets and in other columns", () => {
    const step = { sheet: "S", row: 0, count: 2, columns: { first: 1, last: 3 }, by: "insert" as const };
    expect(moved({ sheet: "T", row: 5, column: 2 }, [step])?.row).toBe(5);
    expect(moved({ sheet: "S", row: 5, column: 4 }, [step])?.row).toBe(5);
    expect(moved({ sheet: "S", row: 5, column: 3 }, [step])?.row).toBe(7);
  });
  it("is nowhere when its row goes", () => {
    expect(
      moved({ sheet: "S", row: 2, column: 0 }, [{ sheet: "S", row: 2, count: 1, by: "delete" }]),
    ).toBeUndefined();
  });
});
