import type { UniverServices } from "./services";

/**
 * Univer 0.25.1 gathers the formulas of the whole workbook at every change of a cell, to look at those of one sheet: a
 * change of many parts takes as many passes over all cells. Here it gathers those of that sheet.
 */
export function repairFormulaData({ formulaData }: Pick<UniverServices, "formulaData">): void {
  const update = formulaData.updateFormulaData.bind(formulaData);
  const ofAllSheets = formulaData.getFormulaData.bind(formulaData);
  formulaData.updateFormulaData = (unitId, sheetId, cells) => {
    const ofSheet = formulaData.getSheetFormulaData(unitId, sheetId);
    formulaData.getFormulaData = () => ({ [unitId]: { [sheetId]: ofSheet } });
    try {
      return update(unitId, sheetId, cells);
    } finally {
      formulaData.getFormulaData = ofAllSheets;
    }
  };
}
