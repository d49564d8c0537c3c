import { notImplemented } from "../protocol/errors";
import { appRuntimeServiceType } from "./app-runtime";
import { applicationType, cultureInfoType, customFunctionsType, numberFormatInfoType } from "./application";
import { chartFontType } from "./chart-font";
import * as chartParts from "./chart-parts";
import * as chartSeries from "./chart-series";
import { chartCollectionType, chartType } from "./charts";
import * as conditionalFormats from "./conditional-formats";
import { dataValidationType } from "./data-validation";
import type { HostObject, TypeModel } from "./define";
import { namedItemCollectionType, namedItemType } from "./names";
import { headerFooterGroupType, headerFooterType, pageLayoutType } from "./page-layout";
import { autoFilterType, filterType } from "./auto-filter";
import { rangeSortType, tableSortType } from "./sort";
import { rangeViewCollectionType, rangeViewType } from "./range-view";
import { rangeAreasType, rangeCollectionType } from "./range-areas";
import { rangeType } from "./range";
import { rangeBorderCollectionType, rangeBorderType } from "./range-borders";
import { formatProtectionType, rangeFillType, rangeFontType, rangeFormatType } from "./range-format";
import { settingCollection, settingType } from "./settings";
import { worksheetFreezePanesType, worksheetProtectionType } from "./sheet-parts";
import { tableColumnCollectionType, tableColumnType } from "./table-columns";
import { tableRowCollectionType, tableRowType } from "./table-rows";
import { tableCollectionType, tableType } from "./tables";
import { addinInternalServiceType, documentPropertiesType, runtimeType, workbookType } from "./workbook";
import { workbookProtectionType } from "./workbook-protection";
import { worksheetCollectionType, worksheetType } from "./worksheet";

// Each table is checked against its own object type where it is written; here they only share a list.
const all = [
  workbookType,
  workbookProtectionType,
  runtimeType,
  addinInternalServiceType,
  appRuntimeServiceType,
  documentPropertiesType,
  applicationType,
  cultureInfoType,
  numberFormatInfoType,
  customFunctionsType,
  worksheetCollectionType,
  worksheetType,
  worksheetProtectionType,
  worksheetFreezePanesType,
  pageLayoutType,
  headerFooterGroupType,
  headerFooterType,
  rangeType,
  rangeAreasType,
  rangeViewType,
  rangeViewCollectionType,
  rangeSortType,
  tableSortType,
  autoFilterType,
  filterType,
  rangeCollectionType,
  rangeFormatType,
  rangeFontType,
  rangeFillType,
  rangeBorderCollectionType,
  rangeBorderType,
  formatProtectionType,
  dataValidationType,
  ...Object.values(conditionalFormats),
  chartCollectionType,
  chartType,
  chartFontType,
  ...Object.values(chartParts),
  ...Object.values(chartSeries),
  tableCollectionType,
  tableType,
  tableRowCollectionType,
  tableRowType,
  tableColumnCollectionType,
  tableColumnType,
  namedItemCollectionType,
  namedItemType,
  settingCollection,
  settingType,
] as unknown as readonly TypeModel[];

/** The types the preview has, by their name in Microsoft's reference. */
export const types: ReadonlyMap<string, TypeModel> = new Map(all.map((type) => [type.name, type]));

export function typeOf(object: HostObject): TypeModel {
  const type = types.get(object.objectType);
  if (!type) throw notImplemented(object.objectType);
  return type;
}
