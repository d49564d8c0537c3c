import type { PreviewTheme } from "../workbook";

/** Office's colours per theme, as whole numbers the way the host hands them over. */
const themes: Readonly<Record<PreviewTheme, Readonly<Record<string, number>>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x252423,
    controlBackgroundColor: 0xf3f2f1,
    controlForegroundColor: 0x252423,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xffffff,
  },
  contrast: {
    bodyBackgroundColor: 0x000000,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x000000,
    controlForegroundColor: 0xffff00,
  },
};

/** What `Office.context.officeTheme` is made from. */
export function officeThemeJson(theme: PreviewTheme): string {
  return JSON.stringify(themes[theme]);
}
