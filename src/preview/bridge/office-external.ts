import type { SettingsStore } from "../model/settings";
import type { PreviewTheme } from "../workbook";
import { officeThemeJson } from "./theme";
import type { PageCommands } from "./commands";

/** What the preview says it can do; `Office.context.requirements.isSetSupported` answers from it. */
export const requirementSets = {
  ExcelApi: "1.20",
  ExcelApiOnline: "0.0",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  RichApiRuntime: "1.2",
  DelayForCellEdit: "1.1",
  AddinCommands: "1.3",
} as const;

/** Excel for Mac with a shared runtime (1) and custom functions (2): the flags at the end. */
const hostInfo = "Excel|Mac|16.00|en-US|preview||disableLogging|3";
const enUs = 0x409;
const notSupported = 5015;

/** What one page needs of the workbook outside the object model. */
export interface PageServices {
  readonly settings: SettingsStore;
  readonly commands: PageCommands;
  theme(): PreviewTheme;
}

/** The `window.external` that office.js on a Mac asks for everything but the object model. */
export function officeExternal({ settings, commands, theme }: PageServices): object {
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "preview",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => enUs,
    GetAppDataLocale: () => enUs,
    GetDocUrl: () => "Workbook.xlsx",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetInitialDisplayMode: () => 1,
    GetHostFullVersion: () => "16.100",
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetOfficeThemeInfo: () => officeThemeJson(theme()),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of settings.entries()) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        settings.replace(keys.map((key, index) => [key, values[index] ?? "null"] as const));
      },
    }),
  };
  return {
    GetHostInfo: () => hostInfo,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    RegisterEvent(
      id: number,
      _target: string,
      handler: (eventId: number, payload: unknown) => void,
      done?: (status: number) => void,
    ) {
      commands.register(id, handler);
      done?.(0);
    },
    UnregisterEvent(id: number, _target: string, done?: (status: number) => void) {
      commands.unregister(id);
      done?.(0);
    },
    Execute(method: number, args: readonly unknown[], done?: (status: number) => void) {
      done?.(commands.execute(method, args) ? 0 : notSupported);
    },
  };
}
