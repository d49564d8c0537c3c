import type { WorkbookChange } from "../change/workbook-change";
import { dateUnreadable, noCellForSetting } from "../messages/settings";
import { fail, ok, type Outcome } from "../outcome";
import type { FoundScorecard } from "../scorecard/recognise";
import type { SettingKey } from "../scorecard/setting-names";
import { titled } from "../scorecard/vocabulary";
import { CellDraft } from "../sharing/cell-draft";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { readTarget } from "../thresholds";

/** A setting that a person changes; the others are worked out. */
export type EditableSetting = Exclude<SettingKey, "verdict" | "measured" | "mustMeetCheck" | "formulas">;

/**
 * Writes one setting into its cell; blank clears it. A target that can't be read and a date that is none are problems.
 *
 * @param text What was typed: a threshold for the target, `yyyy-mm-dd` for the day it was agreed on.
 */
export function planSetting(
  reading: WorkbookReading,
  found: FoundScorecard,
  key: EditableSetting,
  text: string,
): Outcome<WorkbookChange> {
  const setting = found.settings[key];
  if (setting === undefined) return fail(noCellForSetting());
  const content = contentOf(key, text.trim(), String(setting.value ?? ""));
  if (!content.ok) return content;
  const draft = new CellDraft(reading);
  const { row, column } = setting;
  draft.put({ sheet: found.sheet, row, column }, content.value);
  return ok({ guards: draft.guards, cells: draft.cells });
}

function contentOf(
  key: EditableSetting,
  text: string,
  before: string,
): Outcome<{ value?: string | number; numberFormat?: string }> {
  if (text === "") return ok({});
  if (key === "target") {
    const read = readTarget(text);
    return read.ok || read.problem.key === "not-agreed" ? ok({ value: text, numberFormat: "@" }) : read;
  }
  if (key === "agreedOn") {
    const day = serialOfDate(text);
    return day === undefined ? fail(dateUnreadable(text)) : ok({ value: day, numberFormat: "yyyy-mm-dd" });
  }
  return ok({ value: key === "title" ? kept(text, before) : text });
}

/** A title keeps the words it begins with: "OXM scorecard: ". */
function kept(text: string, before: string): string {
  const kind = titled("title", "").toLowerCase();
  const isOurs = (title: string) => `${title.toLowerCase()}:`.startsWith(`${kind}:`);
  return isOurs(before) && !isOurs(text) ? titled("title", text) : text;
}

const millisecondsOfDay = 86_400_000;
// Day 0 of Excel's calendar, for days from March 1900 on.
const dayZero = Date.UTC(1899, 11, 30);

/** A day `yyyy-mm-dd` as Excel counts days; `undefined` for anything else. */
export function serialOfDate(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined;
  return (time - dayZero) / millisecondsOfDay;
}

/** A day as Excel counts it, as `yyyy-mm-dd`; text as it stands. */
export function dateOfCell(cell: unknown): string {
  if (typeof cell !== "number" || cell < 1 || cell > 2_958_465) return typeof cell === "string" ? cell : "";
  return new Date(dayZero + Math.floor(cell) * millisecondsOfDay).toISOString().slice(0, 10);
}
