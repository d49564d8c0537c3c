import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  InterceptorEffectEnum,
  type ICellData,
  type Nullable,
} from "@univerjs/core";
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT } from "@univerjs/sheets";
import { contains } from "../formulas/a1";
import type { FormulaKeeper } from "./formula-keeper";
import { toRange, type Grid } from "./grid";
import type { UniverServices } from "./services";
import type { ConditionalFormatState, StateStore, ValidationState } from "./state";
import { toGridStyle } from "./styles";
import { tableCellStyle } from "./table-look";
import { refusal } from "./validation";

/** What of a sheet is shown, and the grid's own rules that show it. */
interface Shown<T> {
  readonly items: readonly T[];
  readonly ids: readonly string[];
}

/** How one kind of the grid's rules is added and taken away; without a rule there is nothing to show. */
interface Rules<T> {
  readonly add: string;
  readonly remove: string;
  readonly idName: string;
  readonly rule: (item: T, id: string) => object | undefined;
}

const none: readonly never[] = [];

const formatRules: Rules<ConditionalFormatState> = {
  add: "sheet.mutation.add-conditional-rule",
  remove: "sheet.mutation.delete-conditional-rule",
  idName: "cfId",
  rule: formatRule,
};

const validationRules: Rules<ValidationState> = {
  add: "data-validation.mutation.addRule",
  remove: "data-validation.mutation.removeRule",
  idName: "ruleId",
  rule: (item, id) => (item.list || item.listFormula || item.rule ? validationRule(item, id) : undefined),
};

/**
 * Shows in the grid what the host keeps itself: tables' looks, conditional formats, validation, and formulas as
 * written while they are edited. The grid is told, never asked.
 */
export class Projection {
  private readonly formats = new Map<string, Shown<ConditionalFormatState>>();
  private readonly validations = new Map<string, Shown<ValidationState>>();
  private nextId = 1;

  constructor(
    private readonly services: UniverServices,
    private readonly grid: Grid,
    private readonly state: StateStore,
    formulas: FormulaKeeper,
  ) {
    services.interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "preview.table-look",
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col }, next) => {
        const table = this.state.current.tables.find(
          (each) => each.sheetId === subUnitId && contains(each.box, row, col),
        );
        const themeStyle = table && tableCellStyle(table, row);
        return next(themeStyle ? { ...cell, themeStyle } : cell);
      },
    });
    services.interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 100, // before the grid's own, which ends the chain with the compiled formula
      handler: (cell, { subUnitId, row, col }, next) => {
        const stored = this.grid.sheet(subUnitId).getCellMatrix().getValue(row, col);
        const shown = stored?.f ? formulas.shown(subUnitId, row, col, stored) : undefined;
        return shown ? ({ ...cell, f: shown, si: null } as Nullable<ICellData>) : next(cell);
      },
    });
  }

  /** Another workbook is open, with nothing shown in it yet. */
  reset(): void {
    this.formats.clear();
    this.validations.clear();
  }

  /** Shows what has changed since it was shown last, in place of it: the grid may have moved that itself. */
  show(): void {
    for (const sheetId of this.grid.sheetIds()) {
      const { conditionalFormats = none, validations = none } = this.state.current.sheets[sheetId] ?? {};
      this.replace(sheetId, this.formats, formatRules, conditionalFormats);
      this.replace(sheetId, this.validations, validationRules, validations);
    }
  }

  /** By mutations, which make no undo step of their own. */
  private replace<T>(
    sheetId: string,
    shown: Map<string, Shown<T>>,
    { add, remove, idName, rule }: Rules<T>,
    items: readonly T[],
  ): void {
    const { commands } = this.services;
    const before = shown.get(sheetId);
    if (items === (before?.items ?? none) || !commands.hasCommand(add)) return;
    const place = { unitId: this.grid.unitId, subUnitId: sheetId };
    for (const id of before?.ids ?? []) commands.syncExecuteCommand(remove, { ...place, [idName]: id });
    const ids = items.flatMap((item) => {
      const id = `shown-${this.nextId++}`;
      const shownRule = rule(item, id);
      if (!shownRule) return [];
      commands.syncExecuteCommand(add, { ...place, rule: shownRule });
      return [id];
    });
    shown.set(sheetId, { items, ids });
  }
}

function formatRule({ box, rule, fontColor, fill, bold }: ConditionalFormatState, id: string): object {
  const style = toGridStyle({ fontColor, fill, bold });
  const highlight = { type: "highlightCell", style };
  const config =
    rule.kind === "formula"
      ? { ...highlight, subType: "formula", value: rule.formula }
      : { ...highlight, subType: "text", operator: rule.kind, value: rule.text };
  return { cfId: id, ranges: [toRange(box)], stopIfTrue: false, rule: config };
}

const errorStyles = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

const operators = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

// The grid's rules for dates and times read texts; what a cell holds of either is a number.
const ruleTypes = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DECIMAL,
  time: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
};

function judged({ list, listFormula, rule }: ValidationState): object {
  if (!rule) return { type: DataValidationType.LIST, formula1: listFormula ?? list?.join(",") ?? "" };
  if (rule.kind === "custom") return { type: DataValidationType.CUSTOM, formula1: rule.formula };
  const [formula1, formula2] = rule.limits.map(String);
  return { type: ruleTypes[rule.kind], operator: operators[rule.operator], formula1, formula2 };
}

function validationRule(validation: ValidationState, id: string): object {
  const { box, prompt, error } = validation;
  return {
    uid: id,
    ...judged(validation),
    ranges: [toRange(box)],
    allowBlank: true,
    showDropDown: true,
    showErrorMessage: error !== undefined,
    error: error && (error.message || refusal),
    errorTitle: error?.title,
    errorStyle: error ? errorStyles[error.style] : DataValidationErrorStyle.WARNING,
    showInputMessage: prompt !== undefined,
    prompt: prompt?.message,
    promptTitle: prompt?.title,
  };
}
