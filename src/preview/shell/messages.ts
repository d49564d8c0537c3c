/** Every text of the preview's own page; the ribbon's come from the manifest. */
export const messages = {
  notExcel: "A preview for trying and testing; not a replacement for Excel",
  open: "Open…",
  openTip: "Open an Excel workbook (.xlsx) from this computer. You can also drop one on the page.",
  save: "Save .xlsx",
  saveTip: "Save a copy of this workbook as an Excel file.",
  undo: "Undo",
  redo: "Redo",
  theme: "Theme",
  themes: { light: "Light", dark: "Dark", contrast: "High contrast" },
  home: "Home",
  duplicateSheet: "Duplicate sheet",
  drop: "Drop a workbook (.xlsx) to open it",
  closePane: "Close the pane",
  resizePane: "Width of the pane",
  dismiss: "Dismiss",
  loading: "Opening the workbook…",
  ready: "Ready",
  calculating: "Calculating…",
  editing: "Editing: Enter keeps, Esc leaves",
  saved: (file: string) => `Saved a copy as ${file}.`,
  opened: (file: string, sheets: number) => `Opened ${file}: ${sheets} ${sheets === 1 ? "sheet" : "sheets"}.`,
  losses: (file: string, losses: readonly string[]) =>
    `${file} also holds ${listed(losses)}. The preview doesn't show or keep them: don't save over the original.`,
  backTo: (file: string) => `Back to ${file}`,
  cantOpen: (file: string, reason: string) =>
    `${file} wasn't opened, and your workbook is as it was. ${reason}`,
  cantSave: (reason: string) => `The workbook wasn't saved. ${reason}`,
  noBook: (address: string) => `There is no workbook at ${address}. The sample is shown instead.`,
  noManifest: "The add-in's manifest.xml can't be read, so its ribbon buttons are missing.",
  noStart: (reason: string) =>
    `The preview couldn't start. ${reason} Reload the page; if it stays, run "npm start" again.`,
  noPart: (address: string) => `${address} is missing: build first with "npm start".`,
  actionFailed: (label: string, reason: string) => `"${label}" didn't finish: ${reason}`,
  cellMessage: (address: string, error: string, sentence: string) => `${address} ${error}: ${sentence}`,
} as const;

function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

/** What to tell about a failure, as one sentence. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
