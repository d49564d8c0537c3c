import type { Finding, Place } from "../systems/finding";

/** Something wrong with a row, and what makes it the same as with another. */
export interface RowFault {
  readonly rule: string;
  readonly severity: Finding["severity"];
  /** Rows with the same key are said once. */
  readonly key: string;
  readonly place: Place;
  /** The sentence, given how many more rows are like it. */
  readonly sentence: (more: number) => string;
}

/** One finding for all rows with the same fault, at the first of them: a table of a thousand answers stays readable. */
export function grouped(faults: readonly RowFault[]): Finding[] {
  const byKey = new Map<string, { readonly fault: RowFault; more: number }>();
  for (const fault of faults) {
    const key = `${fault.rule} ${fault.place.sheet} ${fault.key}`;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { fault, more: 0 });
    else known.more++;
  }
  return [...byKey.values()].map(({ fault: { rule, severity, place, sentence }, more }) => ({
    rule: `kvi-board/${rule}`,
    severity,
    sentence: sentence(more),
    place,
  }));
}
