import { LocaleType } from "@univerjs/core";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { createUniver } from "@univerjs/presets";
import { UniverEngine } from "./univer-engine";

/** An engine without a grid to look at, for Node. */
export function createHeadlessEngine(): UniverEngine {
  const { univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    presets: [UniverSheetsNodeCorePreset()],
  });
  return new UniverEngine(univerAPI);
}
