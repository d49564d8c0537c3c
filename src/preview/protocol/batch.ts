import { isHostObject, type HostObject, type ModelHost } from "../model/define";
import { typeOf } from "../model/registry";
import { invalidArgument, notImplemented, OfficeError } from "./errors";
import {
  actionTypes,
  pathTypes,
  type ActionInfo,
  type ArgumentInfo,
  type ObjectPathInfo,
  type RequestBody,
  type ResponseBody,
} from "./messages";
import { identify, project, toCamelCase, waitsForCalculation } from "./query";

/** Runs what changes the workbook as the add-in's own doing. */
export type RunChange = <T>(change: () => T) => T;

/** Methods that go by what cells show: filters, sorting, copied values. They wait for calculation. */
const readsResults = /^(?:Apply|Reapply|CopyFrom)/;

/** Carries out one `context.sync()`: its actions in order, up to the first that fails. */
export class Batch {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly results: ResponseBody["Results"] = [];
  private location = "";

  constructor(
    private readonly body: RequestBody,
    private readonly host: ModelHost,
    private readonly run: RunChange,
  ) {}

  async execute(): Promise<ResponseBody> {
    const actions = this.body.Actions ?? [];
    for (const [index, action] of actions.entries()) {
      try {
        const value = await this.perform(action);
        this.results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        return { Results: this.results, Error: this.failure(error, index), TraceIds: [] };
      }
    }
    const traces = actions.filter((action) => action.ActionType === actionTypes.trace);
    return { Results: this.results, TraceIds: traces.map((action) => action.Id) };
  }

  private async perform(action: ActionInfo): Promise<unknown> {
    switch (action.ActionType) {
      case actionTypes.trace:
      case actionTypes.ensureUnchanged:
        return null;
      case actionTypes.instantiate: {
        const object = this.change(() => this.resolve(action.ObjectPathId));
        return object && identify(object, this.host);
      }
      case actionTypes.query:
      case actionTypes.queryAsJson: {
        const object = this.change(() => this.resolve(action.ObjectPathId));
        if (!object) return null;
        this.location = `${object.objectType}.load`;
        if (waitsForCalculation(object, action.QueryInfo)) await this.host.engine.settled();
        const answer = project(object, action.QueryInfo, this.host);
        return action.ActionType === actionTypes.queryAsJson ? toCamelCase(answer) : answer;
      }
      case actionTypes.method:
        if (readsResults.test(action.Name ?? "")) await this.host.engine.settled();
        return this.change(() => this.method(action));
      case actionTypes.setProperty:
        return this.change(() => {
          const object = this.resolve(action.ObjectPathId);
          if (object) this.set(object, action.Name ?? "", this.arguments(action.ArgumentInfo)[0]);
        });
      case actionTypes.update:
        return this.change(() => {
          const object = this.resolve(action.ObjectPathId);
          if (object) this.update(object, (action as { ObjectState?: object }).ObjectState ?? {});
        });
      default:
        throw notImplemented(`action ${action.ActionType}`);
    }
  }

  private change<T>(change: () => T): T {
    return this.run(change);
  }

  private method(action: ActionInfo): unknown {
    const object = this.resolve(action.ObjectPathId);
    if (!object) return null;
    const value = this.call(object, action.Name ?? "", this.arguments(action.ArgumentInfo));
    return isHostObject(value) ? identify(value, this.host) : value;
  }

  private call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    const member = `${object.objectType}.${camel(name)}`;
    this.location = member;
    const method = typeOf(object).methods[name];
    if (!method) {
      // The client keeps and releases references to whatever it creates; only ranges have any.
      if (name === "_KeepReference") return null;
      throw notImplemented(member);
    }
    return method(object, args, this.host);
  }

  private set(object: HostObject, name: string, value: unknown): void {
    const member = `${object.objectType}.${camel(name)}`;
    this.location = member;
    const property = typeOf(object).properties[name];
    if (!property?.set) throw notImplemented(`setting ${member}`);
    property.set(object, value, this.host);
  }

  private update(object: HostObject, state: object): void {
    for (const [key, value] of Object.entries(state)) {
      const name = key.charAt(0).toUpperCase() + key.slice(1);
      const child = typeOf(object).properties[name]?.leadsTo?.(object, this.host);
      if (child) this.update(child, value as object);
      else this.set(object, name, value);
    }
  }

  /** The object a path leads to; null stands for all that hangs on a null object. */
  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths?.[String(id)];
    if (!path) throw invalidArgument();
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : undefined;
    const object = parent === null ? null : this.follow(path, parent);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPathInfo, parent: HostObject | undefined): HostObject | null {
    switch (path.ObjectPathType) {
      case pathTypes.root:
        return { objectType: "Workbook" };
      case pathTypes.newObject: {
        const object = { objectType: path.Name.replace(/^.*\./, "") };
        typeOf(object);
        return object;
      }
      case pathTypes.reference: {
        const range = this.host.references.find(path.Name);
        if (range) return range;
        throw new OfficeError(
          "InvalidReference",
          "This reference is not valid for the current operation.",
          400,
        );
      }
    }
    if (!parent) throw invalidArgument();
    if (path.ObjectPathType === pathTypes.property) {
      const member = `${parent.objectType}.${camel(path.Name)}`;
      this.location = member;
      const property = typeOf(parent).properties[path.Name];
      if (!property?.leadsTo) throw notImplemented(member);
      return property.leadsTo(parent, this.host);
    }
    const name = path.ObjectPathType === pathTypes.indexer ? "GetItem" : path.Name;
    const result = this.call(parent, name, this.arguments(path.ArgumentInfo));
    return isHostObject(result) ? result : null;
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, ids[index]));
  }

  /** Objects of the model stand as ids of paths: beside the arguments, or within an argument's own properties. */
  private argument(argument: unknown, id?: unknown): unknown {
    if (typeof id === "number" && id > 0) return this.resolve(id);
    if (Array.isArray(argument)) {
      // Values of cells, the bulk of what comes, hold no objects.
      if (!Array.isArray(id) && !argument.some(isPlainObject)) return argument as unknown[];
      const ids = Array.isArray(id) ? (id as unknown[]) : [];
      return argument.map((each: unknown, index) => this.argument(each, ids[index]));
    }
    if (!isPlainObject(argument)) return argument;
    const path = argument["_ObjectPathId"];
    if (typeof path === "number") return this.resolve(path);
    return Object.fromEntries(Object.entries(argument).map(([key, value]) => [key, this.argument(value)]));
  }

  private failure(error: unknown, index: number): NonNullable<ResponseBody["Error"]> {
    const known = error instanceof OfficeError;
    const detail = error instanceof Error ? error.message : String(error);
    return {
      Code: known ? error.code : "GeneralException",
      Message: known ? error.message : `There was an internal error while processing the request: ${detail}`,
      Location: this.location,
      HttpStatusCode: known ? error.httpStatus : 500,
      ActionIndex: index,
    };
  }
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
