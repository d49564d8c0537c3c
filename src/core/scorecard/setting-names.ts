import { cellAddress } from "./address";
import { referencesIn } from "./formula-references";
import { sheetPrefix } from "./placed-table";
import type { NamePlan } from "./plan";
import type { NamePlace } from "./workbook-reading";

/**
 * What the cells above a scorecard's table are called. The names belong to their sheet: a copied sheet gets its own, and
 * two scorecards of a workbook never share one. A second scorecard on the same sheet has them with a number.
 */
export const settingNames = {
  title: "OXM_Title",
  verdict: "OXM_Verdict",
  period: "OXM_Period",
  target: "OXM_Target",
  measured: "OXM_Measured",
  scoring: "OXM_Scoring",
  blanks: "OXM_Blanks",
  formulas: "OXM_Formulas",
  mustMeet: "OXM_Must_meet",
  mustMeetCheck: "OXM_Must_meet_check",
  agreedBy: "OXM_Agreed_by",
  agreedOn: "OXM_Agreed_on",
} as const;

/** A cell above a scorecard's table that has a meaning. */
export type SettingKey = keyof typeof settingNames;

/** A cell of a sheet; row and column count from 0. */
export interface SettingPlace {
  readonly row: number;
  readonly column: number;
}

/** The names of a scorecard's settings; `number` from 2 on for further scorecards of the same sheet. */
export function namesOfSettings(
  sheet: string,
  places: Partial<Readonly<Record<SettingKey, SettingPlace>>>,
  number = 1,
): NamePlan[] {
  return (Object.entries(places) as [SettingKey, SettingPlace][]).map(([key, { row, column }]) => ({
    name: number === 1 ? settingNames[key] : `${settingNames[key]}_${number}`,
    sheet,
    formula: `=${sheetPrefix(sheet)}${absolute(cellAddress(row, column))}`,
  }));
}

/** The lowest number at which a sheet has no setting named yet. */
export function freeNumber(sheet: string, names: readonly NamePlace[]): number {
  const taken = new Set(
    names.flatMap((each) => {
      const read = keyOfName(each.name);
      return read === undefined || each.sheet !== sheet ? [] : [read.number];
    }),
  );
  for (let number = 1; ; number++) if (!taken.has(number)) return number;
}

/** A setting of a sheet that has a name, and where its cell is. */
export interface NamedSetting extends SettingPlace {
  readonly key: SettingKey;
}

/**
 * The named settings of a sheet. Names that lost their cell, or lead to another sheet, are passed over; a name of the
 * sheet's own goes before one of the workbook's.
 */
export function namedSettings(sheet: string, names: readonly NamePlace[]): NamedSetting[] {
  const own = names.filter((name) => name.sheet === sheet);
  const shared = names.filter(
    (name) =>
      name.sheet === undefined && !own.some((each) => each.name.toLowerCase() === name.name.toLowerCase()),
  );
  return [...own, ...shared].flatMap(({ name, formula }) => {
    const read = keyOfName(name);
    const [place] = read === undefined ? [] : referencesIn(formula);
    if (read === undefined || place?.kind !== "range") return [];
    const single = place.row === place.lastRow && place.column === place.lastColumn;
    return single && (place.sheet ?? sheet).toLowerCase() === sheet.toLowerCase()
      ? [{ key: read.key, row: place.row, column: place.column }]
      : [];
  });
}

const keys = new Map(
  (Object.entries(settingNames) as [SettingKey, string][]).map(([key, name]) => [name.toLowerCase(), key]),
);

function keyOfName(name: string): { readonly key: SettingKey; readonly number: number } | undefined {
  const [, base = "", number = "1"] = /^(.+?)(?:_(\d+))?$/.exec(name.toLowerCase()) ?? [];
  const key = keys.get(base);
  return key === undefined ? undefined : { key, number: Number(number) };
}

/** `D3` as `$D$3`. */
export function absolute(address: string): string {
  return address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
