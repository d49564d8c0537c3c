import { itemNotFound } from "../protocol/errors";
import { defineType, type HostObject } from "./define";

/** The document's settings: JSON values by key, shared by `workbook.settings` and `Office.context.document.settings`. */
export class SettingsStore {
  private values = new Map<string, string>();

  get(key: string): unknown {
    const text = this.values.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }

  set(key: string, value: unknown): void {
    this.values.set(key, JSON.stringify(value ?? null));
  }

  has(key: string): boolean {
    return this.values.has(key);
  }

  delete(key: string): void {
    this.values.delete(key);
  }

  keys(): string[] {
    return [...this.values.keys()];
  }

  /** All settings as JSON texts, as the document's settings are read and written whole. */
  entries(): [string, string][] {
    return [...this.values];
  }

  replace(entries: readonly (readonly [string, string])[]): void {
    this.values = new Map(entries);
  }
}

interface SettingObject extends HostObject {
  readonly objectType: "Setting";
  readonly key: string;
}

const setting = (key: string): SettingObject => ({ objectType: "Setting", key });

export const settingCollection = defineType({
  name: "SettingCollection",
  properties: {},
  methods: {
    Add: (_object, [key, value], host) => {
      host.settings.set(String(key), value);
      return setting(String(key));
    },
    GetCount: (_object, _args, host) => host.settings.keys().length,
    GetItem: (_object, [key], host) => {
      if (!host.settings.has(String(key))) throw itemNotFound();
      return setting(String(key));
    },
    GetItemOrNullObject: (_object, [key], host) =>
      host.settings.has(String(key)) ? setting(String(key)) : null,
  },
  items: (_object, host) => host.settings.keys().map(setting),
});

export const settingType = defineType<SettingObject>({
  name: "Setting",
  identity: (object) => ({ Key: object.key, _Id: object.key }),
  properties: {
    Key: { get: (object) => object.key },
    _Id: { get: (object) => object.key },
    Value: {
      get: (object, host) => host.settings.get(object.key),
      set: (object, value, host) => host.settings.set(object.key, value),
    },
  },
  methods: { Delete: (object, _args, host) => host.settings.delete(object.key) },
});
