import { mustMeetWords } from "../messages/must-meet";
import { type Cell, isBlank } from "../values/cell";
import { foldHeader } from "./headers";
import type { NamedSetting, SettingKey } from "./setting-names";
import { cellAt, formulaAt, type SheetGrid } from "./sheet-grid";
import { blanksWords, labels, scoringWords } from "./vocabulary";

/** A setting and the cell it stands in; row and column count from 0 within the sheet. */
export interface Setting {
  readonly value: Cell;
  readonly row: number;
  readonly column: number;
}

/** What the cells above a scorecard's table say; what has no cell isn't there. */
export type Settings = Partial<Readonly<Record<SettingKey, Setting>>>;

/** The part of a sheet above a header row; the last row and column belong to it. */
export interface Region {
  readonly firstRow: number;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const highest = 12;

/**
 * Looks above a header row for labels with their value in the next cell (`Target`, `Period`, `Blanks`), also written
 * as one cell (`Target: >90%`), for the verdict, and for a title: text with the word scorecard, else the first text
 * that is no label.
 */
export function readSettings(grid: SheetGrid, region: Region): Settings {
  const found: { -readonly [K in SettingKey]?: Setting } = {};
  let firstText: Setting | undefined;
  for (let row = Math.max(region.firstRow, region.headerRow - highest); row < region.headerRow; row++) {
    for (let column = region.firstColumn; column <= region.lastColumn + 1; column++) {
      const text = cellAt(grid, row, column);
      const formula = formulaAt(grid, row, column);
      if (formula !== undefined && !isBlank(text)) {
        const key = /\bOXM\.VERDICT\(|\b_xldudf_OXM_VERDICT\(/i.test(formula)
          ? "verdict"
          : formula.includes(mustMeetWords.must)
            ? "mustMeetCheck"
            : undefined;
        if (key !== undefined) found[key] ??= { value: text, row, column };
      }
      if (typeof text !== "string" || isBlank(text)) continue;
      const label = labelled[foldHeader(text)];
      if (label !== undefined) {
        found[label] ??= { value: cellAt(grid, row, column + 1), row, column: column + 1 };
        column++;
        continue;
      }
      const inline = /^\s*target\s*[:=]?\s*([<>≥≤=\d].*)$/i.exec(text)?.[1];
      if (inline !== undefined) found.target ??= { value: inline.replace(/\*+\s*$/, "").trim(), row, column };
      else if (startsWithShape(text)) {
        if (column === region.firstColumn) found.verdict ??= { value: text, row, column };
      } else if (/\bscorecard\b/i.test(text)) found.title ??= { value: text, row, column };
      else if (column === region.firstColumn) firstText ??= { value: text, row, column };
    }
  }
  const title = found.title ?? firstText;
  return title === undefined ? found : { ...found, title };
}

/** Settings with those that names lead to: a name says more surely than a label which cell is meant. */
export function withNamed(settings: Settings, grid: SheetGrid, named: readonly NamedSetting[]): Settings {
  if (named.length === 0) return settings;
  const byName = named.map(({ key, row, column }) => [
    key,
    { value: cellAt(grid, row, column), row, column },
  ]);
  return { ...settings, ...(Object.fromEntries(byName) as Settings) };
}

const labelled: Readonly<Record<string, SettingKey>> = {
  [foldHeader(labels.target)]: "target",
  "target score": "target",
  [foldHeader(labels.period)]: "period",
  [foldHeader(labels.scoring)]: "scoring",
  [foldHeader(labels.blanks)]: "blanks",
  [foldHeader(labels.measured)]: "measured",
  [foldHeader(labels.formulas)]: "formulas",
  [foldHeader(labels.mustMeet)]: "mustMeet",
  [foldHeader(labels.agreedBy)]: "agreedBy",
  [foldHeader(labels.agreedOn)]: "agreedOn",
};

/** A verdict stands near the title and is none: it starts with its shape. */
const startsWithShape = (text: string) => /^\s*[✓✗!…–✎]/.test(text);

/** The missing policy that a scorecard's Blanks cell names, in the words the functions take. */
export function missingPolicy(settings: Settings): "exclude" | "zero" {
  return foldHeader(settings.blanks?.value) === foldHeader(blanksWords.exclude) ? "exclude" : "zero";
}

/** The method that a scorecard's Scoring cell names, in the words the functions take: partial credit for any other. */
export function scoringMethod(settings: Settings): keyof typeof scoringWords {
  const written = foldHeader(settings.scoring?.value);
  if (written === foldHeader(scoringWords.met)) return "met";
  return written === foldHeader(scoringWords.worst) ? "worst" : "attainment";
}

/** The rows that the Must meet cell names, as they are written there: names parted by semicolons. */
export function mustMeet({ mustMeet: setting }: Settings): readonly string[] {
  if (typeof setting?.value !== "string") return [];
  return setting.value
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
