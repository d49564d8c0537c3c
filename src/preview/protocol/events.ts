import type { Engine, EngineEvent } from "../engine/engine";
import type { StructureChange } from "../engine/structure";
import { valueType } from "../engine/values";
import { formatAddress, intersect, maxColumns, maxRows, type Box } from "../formulas/a1";
import { eventTypes, workbookTarget } from "../model/define";
import { rangeObject, type RangeObject } from "../model/range-object";
import type { RangeReferences } from "../model/references";
import { categories, type HostEntry } from "./messages";
import type { Subscriptions } from "./subscriptions";

type Send = (entries: readonly HostEntry[]) => void;

/** So many of the latest events' ranges can still be asked for. */
const keptRanges = 200;

/** Tells the add-in what happens in the workbook, as far as it listens. */
export class Events {
  private readonly kept: string[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly subscriptions: Subscriptions,
    private readonly references: RangeReferences,
    private readonly send: Send,
  ) {
    engine.on((event) => this.tell(event));
  }

  private tell(event: EngineEvent): void {
    switch (event.kind) {
      case "edited":
        return this.changed(event.sheetId, event.box, "RangeEdited", event.byAddIn, "None", event.details);
      case "structure":
        return this.moved(event.change, event.byAddIn);
      case "formatted":
        return this.fire(eventTypes.formatChanged, event.sheetId, {
          source: "Local",
          worksheetId: event.sheetId,
          address: formatAddress(event.box),
          triggerSource: trigger(event.byAddIn),
        });
      case "selected":
        return this.selected(event.sheetId, event.box);
      case "calculated":
        return this.fire(eventTypes.calculated, event.sheetId, {
          worksheetId: event.sheetId,
          address: formatAddress(event.box),
        });
      case "sheetAdded":
        return this.workbook(eventTypes.added, event.sheetId);
      case "sheetDeleted":
        return this.workbook(eventTypes.deleted, event.sheetId);
      case "sheetRenamed":
        return this.fire(eventTypes.nameChanged, event.sheetId, {
          source: "Local",
          worksheetId: event.sheetId,
          nameAfter: event.name,
        });
      case "activated":
        return this.fire(eventTypes.activated, event.sheetId, { worksheetId: event.sheetId });
      case "deactivated":
        return this.fire(eventTypes.deactivated, event.sheetId, { worksheetId: event.sheetId });
      case "undoList":
        return;
    }
  }

  private changed(
    sheetId: string,
    box: Box,
    changeType: string,
    byAddIn: boolean,
    shiftDirection = "None",
    details?: Extract<EngineEvent, { kind: "edited" }>["details"],
  ): void {
    const listened = this.subscriptions.listens(eventTypes.changed);
    const payload = {
      changeType,
      shiftDirection,
      source: "Local",
      worksheetId: sheetId,
      address: formatAddress(box),
      // The handler may ask for the range; it is found again under this id.
      referenceId: listened ? this.keep(rangeObject(sheetId, box)) : "",
      triggerSource: trigger(byAddIn),
      ...(details && {
        valueBefore: details.before,
        valueAfter: details.after,
        valueTypeBefore: valueType(details.before),
        valueTypeAfter: valueType(details.after),
      }),
    };
    this.fire(eventTypes.changed, sheetId, payload);
    for (const table of this.engine.tables.list()) {
      if (table.sheetId !== sheetId || !intersect(table.box, box)) continue;
      const own = { ...payload, tableId: table.id };
      this.one(eventTypes.tableChanged, table.id, own);
      this.one(eventTypes.tableChanged, sheetId, own);
      this.one(eventTypes.tableChanged, workbookTarget, own);
    }
  }

  /** Events nobody asks about would keep their ranges for ever. */
  private keep(range: RangeObject): string {
    const id = this.references.keep(range);
    this.kept.push(id);
    if (this.kept.length > keptRanges) this.references.release(this.kept.shift() ?? "");
    return id;
  }

  private moved(change: StructureChange, byAddIn: boolean): void {
    const { sheetId, axis, at, count, from, to } = change;
    const size = Math.abs(count);
    const rowwise = axis === "row";
    const whole = from === undefined && to === undefined;
    const verb = count > 0 ? "Inserted" : "Deleted";
    const what = whole ? (rowwise ? "Row" : "Column") : "Cell";
    const box: Box = rowwise
      ? { row: at, column: from ?? 0, rows: size, columns: whole ? maxColumns : (to ?? 0) - (from ?? 0) + 1 }
      : { row: from ?? 0, column: at, rows: whole ? maxRows : (to ?? 0) - (from ?? 0) + 1, columns: size };
    const way = rowwise ? (count > 0 ? "Down" : "Up") : count > 0 ? "Right" : "Left";
    this.changed(sheetId, box, `${what}${verb}`, byAddIn, whole ? "None" : `ShiftCell${way}`);
  }

  private selected(sheetId: string, box: Box): void {
    this.fire(eventTypes.selectionChanged, sheetId, { worksheetId: sheetId, address: formatAddress(box) });
    for (const table of this.engine.tables.list()) {
      const inside = table.sheetId === sheetId && intersect(table.box, box);
      if (!inside) continue;
      this.one(eventTypes.tableSelectionChanged, table.id, {
        worksheetId: sheetId,
        tableId: table.id,
        isInsideTable: true,
        address: formatAddress(inside),
      });
    }
  }

  private workbook(type: number, sheetId: string): void {
    this.one(type, workbookTarget, { source: "Local", worksheetId: sheetId });
  }

  /** To those who listen on the sheet and to those who listen on all sheets. */
  private fire(type: number, sheetId: string, payload: object): void {
    this.one(type, sheetId, payload);
    this.one(type, workbookTarget, payload);
  }

  private one(type: number, target: string, payload: object): void {
    if (!this.subscriptions.has(type, target)) return;
    const message = JSON.stringify(payload);
    this.send([{ messageCategory: categories.event, messageType: type, targetId: target, message }]);
  }
}

function trigger(byAddIn: boolean): string {
  return byAddIn ? "ThisLocalAddin" : "Unknown";
}
