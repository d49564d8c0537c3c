import type { FoundScorecard } from "../scorecard/recognise";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { score } from "../sharing/scored";
import { sharedPlace } from "../sharing/shared-place";
import type { Shape, StatusWord } from "../verdict";

/** What a scorecard would come to. */
export interface SettingOutlook {
  /** The score as text; the status word where there is none. */
  readonly display: string;
  readonly shape: Shape;
  readonly status: StatusWord;
}

/**
 * What a scorecard would come to with other words in its settings, worked out from what was entered; `undefined` where
 * it can't be judged then.
 */
export function outlookWith(
  reading: WorkbookReading,
  found: FoundScorecard,
  words: Partial<Readonly<Record<"scoring" | "blanks" | "mustMeet", string>>>,
): SettingOutlook | undefined {
  const settings = { ...found.settings };
  for (const [key, value] of Object.entries(words) as ["scoring" | "blanks" | "mustMeet", string][]) {
    const setting = settings[key];
    if (setting !== undefined) settings[key] = { ...setting, value };
  }
  const place = sharedPlace(reading, { ...found, settings });
  if (!place.ok) return undefined;
  const scored = score(place.value);
  if (!scored.ok) return undefined;
  const { display, shape, status } = scored.value.verdict;
  return { display, shape, status };
}
