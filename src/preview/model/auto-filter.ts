import { filterKinds, type ColumnCriteria, type FilterCriteria } from "../engine/filter-criteria";
import type { FilterState } from "../engine/state";
import type { Box } from "../formulas/a1";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/errors";
import { wholeNumber } from "./arguments";
import { defineType, type HostObject, type ModelHost } from "./define";
import { assertUnprotected, rangeObject, readRange, type RangeObject } from "./range-object";
import type { TableObject } from "./tables";

/** A sheet's own filter, or with a table that table's. */
interface AutoFilterObject extends HostObject {
  readonly sheetId: string;
  readonly tableId?: string;
}

interface FilterObject extends TableObject {
  readonly columnId: number;
}

interface Place {
  readonly sheetId: string;
  readonly tableId?: string;
  readonly box: Box;
  readonly criteria: readonly ColumnCriteria[];
}

function readCriteria(value: unknown): FilterCriteria | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "object" || !("filterOn" in value)) throw invalidArgument();
  const criteria = value as FilterCriteria;
  const kind = filterKinds.find((each) => each.toLowerCase() === criteria.filterOn.toLowerCase());
  if (!kind) throw notImplemented(`filters on ${criteria.filterOn}`);
  return { ...criteria, filterOn: kind };
}

/** The filter as it is; a table has one even while nothing is filtered. */
function placeOf({ sheetId, tableId }: AutoFilterObject, host: ModelHost): Place | undefined {
  const filter: FilterState | undefined = host.engine.filters.find(sheetId, tableId);
  if (tableId === undefined) return filter && { ...filter, sheetId };
  const table = host.engine.tables.find(tableId);
  if (!table) throw itemNotFound();
  const box = { ...table.box, rows: table.box.rows - (table.showTotals ? 1 : 0) };
  return { sheetId: table.sheetId, tableId, box, criteria: filter?.criteria ?? [] };
}

function put({ sheetId, tableId, box, criteria }: Place, host: ModelHost): void {
  assertUnprotected(sheetId, host);
  if (tableId !== undefined && criteria.length === 0) host.engine.filters.remove(sheetId, tableId);
  else host.engine.filters.apply(sheetId, box, criteria, tableId);
}

/** Sets, or without criteria takes away, what one column lets through. */
function setColumn(
  place: Place,
  column: number,
  criteria: FilterCriteria | undefined,
  host: ModelHost,
): void {
  if (column >= place.box.columns) throw invalidArgument();
  const others = place.criteria.filter((each) => each.column !== column);
  put({ ...place, criteria: criteria ? [...others, { column, criteria }] : others }, host);
}

/** The filter's range, in the words of an argument: a new one replaces the sheet's old one. */
function target(object: AutoFilterObject, range: unknown, host: ModelHost): Place {
  const place = placeOf(object, host);
  const { sheetId, box }: RangeObject = readRange(range, object.sheetId, host);
  if (sheetId !== object.sheetId) throw invalidArgument();
  if (object.tableId !== undefined) return place ?? { ...object, box, criteria: [] };
  const same = place && JSON.stringify(place.box) === JSON.stringify(box);
  return same ? place : { sheetId, box, criteria: [] };
}

export const autoFilterType = defineType<AutoFilterObject>({
  name: "AutoFilter",
  properties: {
    Enabled: {
      get: (object, host) =>
        object.tableId === undefined
          ? placeOf(object, host) !== undefined
          : (host.engine.tables.find(object.tableId)?.showFilterButton ?? false),
    },
    IsDataFiltered: { get: (object, host) => (placeOf(object, host)?.criteria.length ?? 0) > 0 },
    Criteria: {
      get: (object, host) => {
        const place = placeOf(object, host);
        return Array.from(
          { length: place?.box.columns ?? 0 },
          (_value, column) => place?.criteria.find((each) => each.column === column)?.criteria ?? null,
        );
      },
    },
  },
  methods: {
    Apply: (object, [range, columnIndex, criteria], host) => {
      const place = target(object, range, host);
      if (columnIndex === null || columnIndex === undefined) put(place, host);
      else setColumn(place, wholeNumber(columnIndex), readCriteria(criteria), host);
    },
    ClearCriteria: (object, _args, host) => {
      const place = placeOf(object, host);
      if (place) put({ ...place, criteria: [] }, host);
    },
    ClearColumnCriteria: (object, [columnIndex], host) => {
      const place = placeOf(object, host);
      if (place) setColumn(place, wholeNumber(columnIndex), undefined, host);
    },
    Reapply: (object, _args, host) => {
      const place = placeOf(object, host);
      if (place) put(place, host);
    },
    Remove: ({ sheetId, tableId }, _args, host) => {
      assertUnprotected(sheetId, host);
      host.engine.filters.remove(sheetId, tableId);
      if (tableId !== undefined) host.engine.tables.change(tableId, { showFilterButton: false });
    },
    GetRange: (object, _args, host) => {
      const place = placeOf(object, host);
      if (!place) throw itemNotFound();
      return rangeObject(place.sheetId, place.box);
    },
    GetRangeOrNullObject: (object, _args, host) => {
      const place = placeOf(object, host);
      return place ? rangeObject(place.sheetId, place.box) : null;
    },
  },
});

function columnPlace({ tableId, columnId }: FilterObject, host: ModelHost): readonly [Place, number] {
  const table = host.engine.tables.find(tableId);
  const place = table && placeOf({ objectType: "AutoFilter", sheetId: table.sheetId, tableId }, host);
  const column = table?.columnIds.indexOf(columnId) ?? -1;
  if (!place || column < 0) throw itemNotFound();
  return [place, column];
}

function applyTo(object: FilterObject, criteria: FilterCriteria | undefined, host: ModelHost): void {
  const [place, column] = columnPlace(object, host);
  setColumn(place, column, criteria, host);
}

/** The filter of one column of a table. */
export const filterType = defineType<FilterObject>({
  name: "Filter",
  properties: {
    Criteria: {
      get: (object, host) => {
        const [place, column] = columnPlace(object, host);
        return place.criteria.find((each) => each.column === column)?.criteria ?? null;
      },
    },
  },
  methods: {
    Apply: (object, [criteria], host) => applyTo(object, readCriteria(criteria), host),
    ApplyValuesFilter: (object, [values], host) => {
      if (!Array.isArray(values)) throw invalidArgument();
      applyTo(object, { filterOn: "Values", values: values as unknown[] }, host);
    },
    ApplyCustomFilter: (object, [criterion1, criterion2, operator], host) =>
      applyTo(
        object,
        {
          filterOn: "Custom",
          criterion1: String(criterion1),
          ...(typeof criterion2 === "string" && { criterion2 }),
          ...(typeof operator === "string" && { operator }),
        },
        host,
      ),
    ApplyTopItemsFilter: (object, [count], host) =>
      applyTo(object, { filterOn: "TopItems", criterion1: String(count) }, host),
    ApplyBottomItemsFilter: (object, [count], host) =>
      applyTo(object, { filterOn: "BottomItems", criterion1: String(count) }, host),
    Clear: (object, _args, host) => applyTo(object, undefined, host),
  },
});
