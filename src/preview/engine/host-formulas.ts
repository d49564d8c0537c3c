import type { HostState, SheetState, ValidationState } from "./state";

/** The formulas of a sheet's pick-lists and conditional formats, changed; what doesn't change stays the same object. */
export function mapSheetFormulas(sheet: SheetState, change: (formula: string) => string): SheetState {
  const validations = sheet.validations && mapList(sheet.validations, (each) => mapValidation(each, change));
  const conditionalFormats =
    sheet.conditionalFormats &&
    mapList(sheet.conditionalFormats, (each) => {
      if (each.rule.kind !== "formula") return each;
      const formula = change(each.rule.formula);
      return formula === each.rule.formula ? each : { ...each, rule: { ...each.rule, formula } };
    });
  const same = validations === sheet.validations && conditionalFormats === sheet.conditionalFormats;
  return same ? sheet : { ...sheet, validations, conditionalFormats };
}

function mapValidation(validation: ValidationState, change: (formula: string) => string): ValidationState {
  const { listFormula, rule } = validation;
  const list = listFormula === undefined ? undefined : change(listFormula);
  if (list !== listFormula) return { ...validation, listFormula: list };
  if (rule?.kind === "custom") {
    const formula = change(rule.formula);
    return formula === rule.formula ? validation : { ...validation, rule: { ...rule, formula } };
  }
  if (!rule) return validation;
  const limits = mapList(rule.limits, (limit) => (typeof limit === "string" ? change(limit) : limit));
  return limits === rule.limits ? validation : { ...validation, rule: { ...rule, limits } };
}

/** Every formula the host itself keeps, changed: those of names, pick-lists and conditional formats. */
export function mapHostFormulas(state: HostState, change: (formula: string) => string): HostState {
  const names = mapList(state.names, (each) => {
    const formula = change(each.formula);
    return formula === each.formula ? each : { ...each, formula };
  });
  const sheets = Object.entries(state.sheets);
  const changed = mapList(sheets, (entry) => {
    const sheet = mapSheetFormulas(entry[1], change);
    return sheet === entry[1] ? entry : ([entry[0], sheet] as [string, SheetState]);
  });
  if (names === state.names && changed === sheets) return state;
  return { ...state, names, sheets: Object.fromEntries(changed) };
}

/** The list itself when no item has changed. */
function mapList<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.some((item, index) => item !== list[index]) ? changed : list;
}
