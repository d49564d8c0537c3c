import { shiftBox, type StructureChange } from "../engine/structure";
import type { Box } from "../formulas/a1";
import type { RangeObject } from "./range-object";

/** Ranges the client keeps hold of; they move with their cells. */
export class RangeReferences {
  private readonly ranges = new Map<string, RangeObject>();
  private nextId = 1;

  /** The id under which the client finds the range again. */
  keep(range: RangeObject): string {
    if (range.referenceId === undefined) {
      range.referenceId = `range-${this.nextId++}`;
      this.ranges.set(range.referenceId, range);
    }
    return range.referenceId;
  }

  find(id: string): RangeObject | undefined {
    return this.ranges.get(id);
  }

  release(id: string): void {
    this.ranges.delete(id);
  }

  clear(): void {
    this.ranges.clear();
  }

  get count(): number {
    return this.ranges.size;
  }

  follow(change: StructureChange): void {
    for (const [id, range] of this.ranges) {
      if (range.sheetId !== change.sheetId) continue;
      const box: Box | undefined = shiftBox(range.box, change);
      if (box) range.box = box;
      else this.ranges.delete(id);
    }
  }
}
