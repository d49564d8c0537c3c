import { type Cell, isBlank } from "../values/cell";
import { foldHeader } from "./headers";
import { cellAt, type SheetGrid } from "./sheet-grid";
import { blanksWords, labels } from "./vocabulary";

/** A setting and the cell it stands in; row and column count from 0 within the sheet. */
export interface Setting {
  readonly value: Cell;
  readonly row: number;
  readonly column: number;
}

/** What the cells above a scorecard's table say. */
export interface Settings {
  readonly title?: Setting;
  readonly target?: Setting;
  readonly period?: Setting;
  readonly blanks?: Setting;
  readonly measured?: Setting;
}

/** The part of a sheet above a header row; the last row and column belong to it. */
interface Region {
  readonly firstRow: number;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const highest = 12;

/**
 * Looks above a header row for labels with their value in the next cell (`Target`, `Period`, `Blanks`), also written
 * as one cell (`Target: >90%`), and for a title: text with the word scorecard, else the first text that is no label.
 */
export function readSettings(grid: SheetGrid, region: Region): Settings {
  const found: { -readonly [K in keyof Settings]: Setting } = {};
  let firstText: Setting | undefined;
  for (let row = Math.max(region.firstRow, region.headerRow - highest); row < region.headerRow; row++) {
    for (let column = region.firstColumn; column <= region.lastColumn + 1; column++) {
      const text = cellAt(grid, row, column);
      if (typeof text !== "string" || isBlank(text)) continue;
      const label = labelled[foldHeader(text)];
      if (label !== undefined) {
        found[label] ??= { value: cellAt(grid, row, column + 1), row, column: column + 1 };
        column++;
        continue;
      }
      const inline = /^\s*target\s*[:=]?\s*([<>≥≤=\d].*)$/i.exec(text)?.[1];
      if (inline !== undefined) found.target ??= { value: inline.replace(/\*+\s*$/, "").trim(), row, column };
      else if (/\bscorecard\b/i.test(text) && !startsWithShape(text))
        found.title ??= { value: text, row, column };
      else if (column === region.firstColumn && !startsWithShape(text))
        firstText ??= { value: text, row, column };
    }
  }
  const title = found.title ?? firstText;
  return title === undefined ? found : { ...found, title };
}

const labelled: Readonly<Record<string, "target" | "period" | "blanks" | "measured">> = {
  [foldHeader(labels.target)]: "target",
  "target score": "target",
  [foldHeader(labels.period)]: "period",
  [foldHeader(labels.blanks)]: "blanks",
  [foldHeader(labels.measured)]: "measured",
};

/** A verdict stands near the title and is none: it starts with its shape. */
const startsWithShape = (text: string) => /^\s*[✓✗!…–✎]/.test(text);

/** The missing policy that a scorecard's Blanks cell names, in the words the functions take. */
export function missingPolicy(settings: Settings): "exclude" | "zero" {
  return foldHeader(settings.blanks?.value) === foldHeader(blanksWords.exclude) ? "exclude" : "zero";
}
