import { CommandType } from "@univerjs/core";
import { BaseFunction, type BaseValueObject, type FunctionVariantType } from "@univerjs/engine-formula";
import { columnName, quoteSheet } from "../formulas/a1";
import type { FunctionMetadata, FunctionsJson } from "../workbook";
import {
  firstError,
  messageOf,
  readArgument,
  takesRange,
  toEngine,
  type BlankCells,
  type FunctionResult,
  type FunctionValue,
  type WireArgument,
  type WireValue,
} from "./function-values";
import type { UniverServices } from "./services";

/** One call of a custom function, to be answered by the add-in. */
export interface Invocation {
  readonly name: string;
  readonly args: readonly WireArgument[];
  readonly address: string;
  readonly stream: boolean;
  readonly cancelable: boolean;
  readonly allowErrors: boolean;
  answer(result: FunctionResult): void;
}

/** Sends calls to the add-in. */
export type Invoker = (invocations: readonly Invocation[]) => void;

interface CellKey {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const dirtyId = "preview.mutation.function-results";
const cacheLimit = 50_000;

/**
 * Custom functions in the grid's engine. The engine calculates synchronously and the add-in answers later, so a call
 * not answered yet gives the cell's last result (at first `#N/A`), and its cell is calculated again with the answer.
 */
export class CustomFunctions {
  private readonly answers = new Map<string, FunctionResult>();
  private readonly last = new Map<string, FunctionResult>();
  private readonly messages = new Map<string, string>();
  private readonly waiting = new Map<string, CellKey[]>();
  private queue: Invocation[] = [];
  private answered: CellKey[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private invoker: Invoker | undefined;
  private listeners: (() => void)[] = [];
  blankCells: BlankCells = "zero";
  namespace = "";

  constructor(
    private readonly services: UniverServices,
    private readonly sheetName: (sheetId: string) => string,
  ) {
    services.commands.registerCommand({ id: dirtyId, type: CommandType.MUTATION, handler: () => true });
    services.dirty.register(dirtyId, {
      commandId: dirtyId,
      getDirtyData: (command) => ({
        dirtyRanges: (command.params as { cells: readonly CellKey[] }).cells.map((cell) => ({
          unitId: cell.unitId,
          sheetId: cell.sheetId,
          range: { startRow: cell.row, endRow: cell.row, startColumn: cell.column, endColumn: cell.column },
        })),
      }),
    });
  }

  /** Calls the add-in hasn't answered yet. */
  get busy(): boolean {
    return this.waiting.size > 0 || this.queue.length > 0;
  }

  onAnswers(listener: () => void): void {
    this.listeners.push(listener);
  }

  setInvoker(invoker: Invoker): void {
    this.invoker = invoker;
  }

  /** Declares the functions of one add-in; the engine then knows their names. */
  declare(metadata: FunctionsJson, namespace: string): void {
    this.namespace = namespace;
    this.forgetAnswers();
    this.services.functions.registerExecutors(
      ...metadata.functions.map((each) => new OfficeFunction(`${namespace}.${each.name}`, each, this)),
    );
  }

  /** The sentence of the last error a custom function gave in a cell. */
  message(sheetId: string, row: number, column: number): string | undefined {
    return this.messages.get(`${sheetId}!${row},${column}`);
  }

  /** Asks the add-in again for every call, as a full calculation does; cells keep their last results meanwhile. */
  forgetAnswers(): void {
    this.answers.clear();
  }

  /** Starts afresh with another workbook. */
  reset(): void {
    this.last.clear();
    this.messages.clear();
    this.waiting.clear();
    this.queue = [];
    this.answered = [];
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Answers from what is known, or asks the add-in and gives the last result meanwhile. */
  resolve(
    name: string,
    metadata: FunctionMetadata,
    args: readonly WireArgument[],
    cell: CellKey,
  ): FunctionResult {
    const { stream = false, cancelable = false, requiresAddress = false } = metadata.options ?? {};
    const own = stream || requiresAddress ? `@${cell.sheetId}!${cell.row},${cell.column}` : "";
    const key = `${name}${JSON.stringify(args)}${own}`;
    const place = `${cell.sheetId}!${cell.row},${cell.column}`;
    const known = this.answers.get(key);
    if (known !== undefined) {
      this.last.set(`${place} ${name}`, known);
      const message = messageOf(known);
      if (message) this.messages.set(place, message);
      return known;
    }
    const cells = this.waiting.get(key);
    if (cells) cells.push(cell);
    else {
      this.waiting.set(key, [cell]);
      const sheet = quoteSheet(this.sheetName(cell.sheetId));
      this.queue.push({
        name: metadata.id, // the page associates implementations with ids
        args,
        address: `${sheet}!${columnName(cell.column)}${cell.row + 1}`,
        stream,
        cancelable,
        allowErrors: metadata.allowErrorForDataTypeAny === true,
        answer: (result) => this.settle(key, result),
      });
      this.timer ??= setTimeout(() => this.send(), 0);
    }
    return this.last.get(`${place} ${name}`) ?? { error: "#N/A" };
  }

  forgetMessage(cell: CellKey): void {
    this.messages.delete(`${cell.sheetId}!${cell.row},${cell.column}`);
  }

  private send(): void {
    this.timer = undefined;
    const invocations = this.queue;
    this.queue = [];
    if (invocations.length > 0) this.invoker?.(invocations);
  }

  /** Notes an answer; the cells are calculated once for all answers that come together. */
  private settle(key: string, result: FunctionResult): void {
    if (this.answers.size > cacheLimit) this.answers.clear();
    this.answers.set(key, result);
    const cells = this.waiting.get(key) ?? [];
    this.waiting.delete(key);
    if (this.answered.length === 0) queueMicrotask(() => this.recalculate());
    this.answered.push(...cells);
  }

  private recalculate(): void {
    const cells = this.answered;
    this.answered = [];
    if (cells.length > 0) this.services.commands.syncExecuteCommand(dirtyId, { cells }, { onlyLocal: true });
    for (const listener of this.listeners) listener();
  }
}

/** One custom function as the grid's engine calls it. */
class OfficeFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams: number;
  override maxParams: number;

  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly functions: CustomFunctions,
  ) {
    super(name);
    const { parameters } = metadata;
    this.minParams = parameters.filter((each) => !each.optional && !each.repeating).length;
    this.maxParams = parameters.at(-1)?.repeating ? 255 : parameters.length;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const { functions, metadata } = this;
    const cell: CellKey = {
      unitId: this.unitId ?? "",
      sheetId: this.subUnitId ?? "",
      row: this.row,
      column: this.column,
    };
    functions.forgetMessage(cell);
    const given = variants.map((variant) => readArgument(variant, functions.blankCells));
    const { rows, columns } = this.lifted(given);
    const at = (row: number, column: number): FunctionResult => {
      const args = this.argumentsAt(given, row, column);
      if (typeof args === "string") return { error: args };
      return functions.resolve(String(this.name), metadata, args, cell);
    };
    if (rows === 1 && columns === 1) return toEngine(at(0, 0));
    return toEngine(
      Array.from({ length: rows }, (_row, row) =>
        Array.from({ length: columns }, (_column, column) => corner(at(row, column))),
      ),
    );
  }

  /** A range given where one value is taken: the function is called for each of its cells and spills. */
  private lifted(given: readonly (WireValue[][] | undefined)[]): { rows: number; columns: number } {
    let rows = 1;
    let columns = 1;
    given.forEach((values, index) => {
      if (!values || takesRange(this.parameter(index))) return;
      rows = Math.max(rows, values.length);
      columns = Math.max(columns, values[0]?.length ?? 1);
    });
    return { rows, columns };
  }

  /** The arguments of one call; an error's text when the function may not see errors. */
  private argumentsAt(
    given: readonly (WireValue[][] | undefined)[],
    row: number,
    column: number,
  ): WireArgument[] | string {
    const { parameters, allowErrorForDataTypeAny } = this.metadata;
    const args: WireArgument[] = [];
    const repeated: WireArgument[] = [];
    const count = Math.max(given.length, parameters.length);
    for (let index = 0; index < count; index++) {
      const parameter = this.parameter(index);
      const values = given[index];
      const argument = pick(values, takesRange(parameter), row, column);
      const error = values && firstError(Array.isArray(argument) ? values : [[argument as WireValue]]);
      if (error && !allowErrorForDataTypeAny) return error;
      if (parameter?.repeating) {
        if (values) repeated.push(argument);
      } else args.push(argument);
    }
    if (parameters.at(-1)?.repeating) args.push(repeated as WireValue[] | WireValue[][][]);
    return args;
  }

  private parameter(index: number): FunctionMetadata["parameters"][number] | undefined {
    const { parameters } = this.metadata;
    return parameters[index] ?? (parameters.at(-1)?.repeating ? parameters.at(-1) : undefined);
  }
}

function pick(
  values: WireValue[][] | undefined,
  range: boolean,
  row: number,
  column: number,
): WireValue | WireValue[][] {
  if (!values) return null;
  if (range) return values;
  const line = values.length === 1 ? values[0] : values[row];
  const value = line?.length === 1 ? line[0] : line?.[column];
  return value === undefined ? { type: "CustomFunctionError", code: "#N/A" } : value;
}

/** A lifted call that gives a rectangle shows its first value. */
function corner(result: FunctionResult): FunctionValue {
  return Array.isArray(result) ? (result[0]?.[0] ?? 0) : (result as FunctionValue);
}
