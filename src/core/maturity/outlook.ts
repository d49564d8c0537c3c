import { type Assessment, type CountedRow } from "./assessment";
import { levelReached, sharePerLevel } from "./level-reached";
import { type Level, levels } from "./levels";
import { keyOfMetric } from "./metric-key";

/** One practice as the page shows it. */
export interface PracticeOutlook {
  readonly name: string;
  readonly reached: Level | 0;
  /** The share met at each level, Initial first; `undefined` for a level without metrics. */
  readonly shares: readonly (number | undefined)[];
  readonly met: number;
  readonly total: number;
  /** The row it begins at. */
  readonly row: number;
}

/** What an assessment comes to per practice, and what stands between it and its next level. */
export interface MaturityOutlook {
  readonly practices: readonly PracticeOutlook[];
  /** The lowest level above the one reached that has metrics; `undefined` when all is reached. */
  readonly next: Level | undefined;
  /** Its metrics, and those of lower levels, that aren't met. */
  readonly open: readonly CountedRow[];
}

/** Works out the outlook of an assessment; practices in the order of the sheet. */
export function maturityOutlook({ counted, reached }: Assessment): MaturityOutlook {
  const groups = new Map<string, CountedRow[]>();
  for (const row of counted) {
    const key = keyOfMetric(row.practice);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const next = levels.find((level) => level > reached && counted.some((row) => row.level === level));
  return {
    practices: [...groups.values()].flatMap((rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      return [
        {
          name: first.practice,
          reached: levelReached(rows),
          shares: sharePerLevel(rows),
          met: rows.filter(({ result }) => result === "met").length,
          total: rows.length,
          row: first.row,
        },
      ];
    }),
    next,
    open: next === undefined ? [] : counted.filter(({ level, result }) => level <= next && result !== "met"),
  };
}
