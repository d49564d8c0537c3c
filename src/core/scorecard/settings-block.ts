import { settingPrompts } from "../messages/worksheet";
import { cellAddress } from "./address";
import { scorecardFormulas } from "./formulas";
import { looks, shapeFormats } from "./looks";
import { mustMeetCheck } from "./must-meet-formulas";
import { shareFormats } from "./number-formats";
import type { CellPlan, ConditionalFormatPlan, NamePlan, StylePlan, ValidationPlan } from "./plan";
import type { ColumnRefs, ScorecardColumn, SettingRefs } from "./refs";
import { absolute, namesOfSettings, type SettingKey, type SettingPlace } from "./setting-names";
import { blanksWords, formulasWords, labels, scoringWords } from "./vocabulary";

/** Where the rows above a table are to stand, and what they say; rows and columns count from 0. */
export interface SettingsBlockInput {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  /** Columns the table has: how many settings fit beside one another. */
  readonly width: number;
  /** The whole title, "OXM scorecard: Service desk". */
  readonly title: string;
  readonly period?: string;
  readonly target?: string | number;
  /** Where Period and so on stand already, as on somebody else's sheet: not written again. */
  readonly kept?: Partial<Readonly<Record<SettingKey, SettingPlace>>>;
  /** From 2 on for a further scorecard of the same sheet: names are unique on a sheet. */
  readonly number?: number;
}

/** The rows above a table as cells, with what belongs to them. */
export interface SettingsBlock {
  readonly cells: readonly CellPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly names: readonly NamePlan[];
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly refs: Required<SettingRefs>;
  readonly places: Readonly<Record<SettingKey, SettingPlace>>;
  /** How many rows it takes; one blank row beneath it parts it from the table. */
  readonly rowCount: number;
}

/** A label with its value in the next cell; `fact` after it says more about it, as one text. */
interface Pair {
  readonly key: Exclude<SettingKey, "title" | "verdict" | "mustMeetCheck">;
  readonly label: string;
  readonly fact?: "weightings" | "scoredAt" | "mustMeetCheck";
}

const period: Pair = { key: "period", label: labels.period };
const target: Pair = { key: "target", label: labels.target };
const measured: Pair = { key: "measured", label: labels.measured, fact: "weightings" };
const scoring: Pair = { key: "scoring", label: labels.scoring };
const blanks: Pair = { key: "blanks", label: labels.blanks };
const formulas: Pair = { key: "formulas", label: labels.formulas, fact: "scoredAt" };
const mustMeet: Pair = { key: "mustMeet", label: labels.mustMeet, fact: "mustMeetCheck" };
const agreedBy: Pair = { key: "agreedBy", label: labels.agreedBy };
const agreedOn: Pair = { key: "agreedOn", label: labels.agreedOn };

/** The settings line by line, by how many stand in one. */
const lines: Readonly<Record<1 | 2 | 3, readonly (readonly Pair[])[]>> = {
  3: [
    [period, target, measured],
    [scoring, blanks, formulas],
    [mustMeet, agreedBy, agreedOn],
  ],
  2: [[period, target], [scoring, blanks], [measured], [formulas], [mustMeet], [agreedBy, agreedOn]],
  1: [[period], [target], [measured], [scoring], [blanks], [formulas], [mustMeet], [agreedBy], [agreedOn]],
};

/** How many settings stand in a line above a table of so many columns. */
const pairsFor = (width: number): 1 | 2 | 3 => (width >= 6 ? 3 : width >= 4 ? 2 : 1);

/** How many rows the settings above a table of so many columns take. */
export function settingsRowCount(width: number): number {
  return 2 + lines[pairsFor(width)].length;
}

/**
 * The rows above a scorecard's table: title, verdict, and every setting with its label, for a table that stands
 * anywhere and has any number of columns. The formulas read the table through `columns`.
 */
export function settingsBlock(
  input: SettingsBlockInput,
  columns: Pick<ColumnRefs<ScorecardColumn>, "all">,
): SettingsBlock {
  const { sheet, top, left, width, kept = {} } = input;
  const perLine = pairsFor(width);
  const placed = lines[perLine].flatMap((pairs, line) =>
    pairs.map((pair, index) => ({ pair, row: top + 2 + line, column: left + 2 * index, index, pairs })),
  );
  const factPlace = (fact: NonNullable<Pair["fact"]>): SettingPlace => {
    const line = placed.find(({ pair }) => pair.fact === fact) ?? { row: top, pairs: [] };
    return { row: line.row, column: left + 2 * line.pairs.length };
  };
  // The Must meet check stands at the end of its line, whichever of the three comes last there.
  const places = {
    title: { row: top, column: left },
    verdict: { row: top + 1, column: left },
    mustMeetCheck: factPlace("mustMeetCheck"),
    ...Object.fromEntries(placed.map(({ pair, row, column }) => [pair.key, { row, column: column + 1 }])),
    ...kept,
  } as Record<SettingKey, SettingPlace>;
  const refs = refsOf(places);
  const written = scorecardFormulas(columns, refs);
  const values: Readonly<Record<Pair["key"], Omit<CellPlan, "row" | "column">>> = {
    period: { value: input.period, style: looks.setting },
    target: { value: input.target, style: looks.setting, numberFormat: "@" },
    measured: {
      formula: written.coverage,
      array: true,
      style: looks.fact,
      numberFormat: shareFormats.workedOut,
    },
    scoring: { value: scoringWords.attainment, style: looks.setting },
    blanks: { value: blanksWords.zero, style: looks.setting },
    formulas: { value: formulasWords.live, style: looks.fact },
    mustMeet: { style: looks.setting },
    agreedBy: { style: looks.setting },
    agreedOn: { style: looks.setting, numberFormat: "yyyy-mm-dd" },
  };
  const facts: Readonly<Record<NonNullable<Pair["fact"]>, Omit<CellPlan, "row" | "column">>> = {
    weightings: { formula: written.weightings, array: true, style: fact },
    scoredAt: { style: looks.hint },
    mustMeetCheck: { formula: mustMeetCheck(columns, refs), array: true, style: fact },
  };
  const isKept = (key: SettingKey) => kept[key] !== undefined;
  const cells: CellPlan[] = [
    ...(isKept("title") ? [] : [{ ...places.title, value: input.title, style: looks.title }]),
    ...(isKept("verdict")
      ? []
      : [{ ...places.verdict, formula: written.verdict, array: true, style: looks.verdict }]),
    ...placed.flatMap(({ pair, row, column, index }): CellPlan[] => [
      ...(isKept(pair.key)
        ? []
        : [
            { row, column, value: pair.label, style: index === 0 ? looks.label : looks.labelRight },
            { ...places[pair.key], ...values[pair.key] },
          ]),
      ...(pair.fact === undefined || (pair.fact === "mustMeetCheck" && isKept("mustMeetCheck"))
        ? []
        : [{ ...factPlace(pair.fact), ...facts[pair.fact] }]),
    ]),
  ];
  return {
    cells,
    validations: [
      { ...at(places.target), ...settingPrompts.target() },
      { ...at(places.scoring), list: Object.values(scoringWords), ...settingPrompts.scoring(scoringWords) },
      { ...at(places.blanks), list: Object.values(blanksWords), ...settingPrompts.blanks(blanksWords) },
      { ...at(places.mustMeet), ...settingPrompts.mustMeet() },
      { ...at(places.formulas), ...settingPrompts.formulas() },
    ],
    conditionalFormats: [places.verdict, places.mustMeetCheck].flatMap((place) =>
      shapeFormats(at(place).address),
    ),
    names: namesOfSettings(sheet, places, input.number),
    rowHeights: { [top]: 26, [top + 1]: 24 },
    refs,
    places,
    rowCount: settingsRowCount(width),
  };
}

/** How formulas on their sheet refer to settings that stand at these places. */
export function refsOf(places: Readonly<Record<keyof SettingRefs, SettingPlace>>): Required<SettingRefs> {
  const ref = ({ row, column }: SettingPlace) => absolute(cellAddress(row, column));
  const {
    verdict,
    target: goal,
    scoring: how,
    blanks: policy,
    mustMeet: must,
    mustMeetCheck: check,
  } = places;
  return {
    verdict: ref(verdict),
    target: ref(goal),
    scoring: ref(how),
    blanks: ref(policy),
    mustMeet: ref(must),
    mustMeetCheck: ref(check),
  };
}

const fact: StylePlan = { ...looks.fact, indent: 1 };
const at = ({ row, column }: SettingPlace) => ({ address: cellAddress(row, column) });
