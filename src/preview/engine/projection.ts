import {
  DataValidationErrorStyle,
  InterceptorEffectEnum,
  type ICellData,
  type Nullable,
} from "@univerjs/core";
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT } from "@univerjs/sheets";
import { contains } from "../formulas/a1";
import type { FormulaKeeper } from "./formula-keeper";
import { toRange, type Grid } from "./grid";
import type { UniverServices } from "./services";
import type { ConditionalFormatState, HostState, SheetState, StateStore, ValidationState } from "./state";
import { toGridStyle } from "./styles";
import { tableCellStyle } from "./table-look";

const addFormat = "sheet.mutation.add-conditional-rule";
const removeFormat = "sheet.mutation.delete-conditional-rule";
const addValidation = "data-validation.mutation.addRule";
const removeValidation = "data-validation.mutation.removeRule";

/**
 * Shows in the grid what the host keeps itself: tables' looks, conditional formats, validation, and formulas as
 * written while they are edited. The grid is told, never asked.
 */
export class Projection {
  private readonly formats = new Map<string, string[]>();
  private readonly validations = new Map<string, string[]>();
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
    state.onChange((next, before) => this.follow(next, before));
  }

  /** Another workbook is open, with nothing shown in it yet. */
  reset(): void {
    this.formats.clear();
    this.validations.clear();
  }

  private follow(next: HostState, before: HostState): void {
    if (next.sheets === before.sheets) return;
    for (const sheetId of this.grid.sheetIds()) {
      this.showSheet(sheetId, next.sheets[sheetId] ?? {}, before.sheets[sheetId] ?? {});
    }
  }

  private showSheet(sheetId: string, next: SheetState, before: SheetState): void {
    if (next.conditionalFormats !== before.conditionalFormats) {
      this.replace(
        sheetId,
        this.formats,
        addFormat,
        removeFormat,
        "cfId",
        next.conditionalFormats ?? [],
        formatRule,
      );
    }
    if (next.validations !== before.validations) {
      const rules = (next.validations ?? []).filter((each) => each.list ?? each.listFormula);
      this.replace(
        sheetId,
        this.validations,
        addValidation,
        removeValidation,
        "ruleId",
        rules,
        validationRule,
      );
    }
  }

  /** Takes away what was shown and shows the new; by mutations, which make no undo step of their own. */
  private replace<T>(
    sheetId: string,
    shown: Map<string, string[]>,
    add: string,
    remove: string,
    idName: string,
    items: readonly T[],
    rule: (item: T, id: string) => object,
  ): void {
    const { commands } = this.services;
    if (!commands.hasCommand(add)) return;
    const place = { unitId: this.grid.unitId, subUnitId: sheetId };
    for (const id of shown.get(sheetId) ?? [])
      commands.syncExecuteCommand(remove, { ...place, [idName]: id });
    const ids = items.map((item) => {
      const id = `shown-${this.nextId++}`;
      commands.syncExecuteCommand(add, { ...place, rule: rule(item, id) });
      return id;
    });
    shown.set(sheetId, ids);
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

function validationRule({ box, list, listFormula, prompt, error }: ValidationState, id: string): object {
  return {
    uid: id,
    type: "list",
    ranges: [toRange(box)],
    formula1: listFormula ?? list?.join(",") ?? "",
    allowBlank: true,
    showDropDown: true,
    showErrorMessage: error !== undefined,
    error: error?.message,
    errorTitle: error?.title,
    errorStyle: error ? errorStyles[error.style] : DataValidationErrorStyle.WARNING,
    showInputMessage: prompt !== undefined,
    prompt: prompt?.message,
    promptTitle: prompt?.title,
  };
}
