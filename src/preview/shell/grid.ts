import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationWords from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterWords from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortWords from "@univerjs/preset-sheets-sort/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import { createUniver, defaultTheme, LocaleType, mergeLocales, type FUniver } from "@univerjs/presets";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

/** The add-in's navy, from its lightest tint to its darkest shade, where Univer has blue. */
const navy = {
  50: "#eef3f9",
  100: "#d9e4f1",
  200: "#b7cce4",
  300: "#8fb4de",
  400: "#5f8fc6",
  500: "#3f72ae",
  600: "#2b5a94",
  700: "#1f4678",
  800: "#1f3a5f",
  900: "#182d4a",
};

/**
 * Univer's commands that a workbook here can't hold or that the page offers elsewhere: undo stands in the title bar,
 * and what an .xlsx saved here would lose is better not offered.
 */
const withheld = [
  "univer.command.undo",
  "univer.command.redo",
  "sheet.command.set-range-stroke",
  "sheet.command.set-text-rotation",
  "sheet.command.copy-sheet", // the host's own copies tables and names along
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.delete-range-protection-from-context-menu",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.set-range-protection-from-context-menu",
  "sheet.command.view-sheet-permission-from-context-menu",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.contextMenu.permission",
  "sheet.menu.data-validation",
  "sheet.operation.open.conditional.formatting.panel",
  "sheet.operation.open-table-selector",
  "base-ui.operation.toggle-shortcut-panel",
];

/** Puts a Univer grid, with formula bar, sheet tabs and toolbar, into `container`. */
export function createGrid(container: HTMLElement): FUniver {
  const { univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreWords,
        conditionalFormattingWords,
        dataValidationWords,
        filterWords,
        sortWords,
        tableWords,
      ),
    },
    theme: { ...defaultTheme, primary: navy },
    presets: [
      UniverSheetsCorePreset({
        container,
        ribbonType: "simple",
        menu: Object.fromEntries(withheld.map((command) => [command, { hidden: true }])),
        footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
        sheets: { disableForceStringAlert: true },
      }),
      UniverSheetsTablePreset(),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsSortPreset(),
      UniverSheetsFilterPreset(),
    ],
  });
  return univerAPI;
}
