import type { Engine } from "../engine/engine";
import type { FunctionCalls } from "../protocol/function-calls";
import type { Subscriptions } from "../protocol/subscriptions";
import type { PaneVisibility } from "./app-runtime";
import type { RangeReferences } from "./references";
import type { SettingsStore } from "./settings";

/** An object of the object model as the host holds it; which one is up to its other members. */
export interface HostObject {
  readonly objectType: string;
}

/** What the object model works on. */
export interface ModelHost {
  readonly engine: Engine;
  readonly references: RangeReferences;
  readonly settings: SettingsStore;
  readonly subscriptions: Subscriptions;
  readonly calls: FunctionCalls;
  readonly pane: PaneVisibility;
  readonly documentProperties: Map<string, string>;
  /** The signs numbers are written with, as the workbook's computer has them. */
  culture(): CultureSigns;
}

export interface CultureSigns {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
}

/** One property: a value that can be read, written or both, or an object it leads to. */
export interface PropertyModel<T> {
  get?(object: T, host: ModelHost): unknown;
  set?(object: T, value: unknown, host: ModelHost): void;
  leadsTo?(object: T, host: ModelHost): HostObject | null;
  /** True for what a formula may still change: reading it waits for calculation. */
  readonly calculated?: boolean;
}

/** One type of the object model, named as in Microsoft's reference, members in the names of the protocol. */
export interface TypeModel<T extends HostObject = HostObject> {
  readonly name: string;
  readonly properties: Readonly<Record<string, PropertyModel<T>>>;
  readonly methods: Readonly<
    Record<string, (object: T, args: readonly unknown[], host: ModelHost) => unknown>
  >;
  /** What the client needs to find the object again. */
  identity?(object: T, host: ModelHost): Record<string, unknown>;
  /** The items of a collection. */
  items?(object: T, host: ModelHost): readonly HostObject[];
}

/** Gives a type's table its types; nothing else. */
export function defineType<T extends HostObject>(model: TypeModel<T>): TypeModel<T> {
  return model;
}

/** True for an object of the model, not a plain value. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "objectType" in value;
}

/** Methods that register and unregister the client for an event of the given type. */
export function eventMethods<T extends HostObject>(
  events: Readonly<Record<string, number>>,
  target: (object: T) => string,
): Record<string, (object: T, args: readonly unknown[], host: ModelHost) => void> {
  const methods: Record<string, (object: T, args: readonly unknown[], host: ModelHost) => void> = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}`] = (object, _args, host) => host.subscriptions.add(type, target(object));
    methods[`_Unregister${name}`] = (object, _args, host) => host.subscriptions.remove(type, target(object));
  }
  return methods;
}

/** The events' numbers on the wire. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  nameChanged: 25,
  visibilityChanged: 26,
  protectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of events of the whole workbook. */
export const workbookTarget = "Workbook";
