import { singular } from "../thresholds/units";

/**
 * The one of some names that another was most likely meant to be: the same but for signs, spaces and plurals, its
 * beginning, or a letter or two apart. `undefined` when none is near, or two are equally near.
 */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const key = plain(name);
  if (key === "") return undefined;
  const ranked = names
    .map((each) => ({ each, distance: distance(key, plain(each)) }))
    .filter(
      ({ each, distance: far }) =>
        far <= Math.max(1, Math.floor(Math.min(key.length, plain(each).length) / 4)),
    )
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = ranked;
  if (first !== undefined) return second?.distance === first.distance ? undefined : first.each;
  const starts = names.filter((each) => {
    const [short, long] = [key, plain(each)].sort((a, b) => a.length - b.length);
    return short !== undefined && long !== undefined && short.length >= 3 && long.startsWith(short);
  });
  return starts.length === 1 ? starts[0] : undefined;
}

function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(singular)
    .join(" ");
}

/** How many letters have to be put in, taken out, changed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 8) return Infinity;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
