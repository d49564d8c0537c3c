/** A metric's name as it is compared: without case, signs and spaces around. */
export function keyOfMetric(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#£$€]+/gu, " ")
    .trim();
}

/** Words that say nothing about what is measured. */
const small = new Set(
  "a an and any are as at be by can for from in is it of on or per that the their this to was were with our all mean average avg median share percentage percent pct number rate ratio total amount how many which".split(
    " ",
  ),
);

/** So much of a word is compared, that "resolved" and "resolving" are one. */
const stem = 5;

/** From which share of words in common on two names may well mean one thing. */
const enough = 0.75;

/** True for two names that say nearly the same: most words they have are common to both, whatever their order and endings. */
export function nearlySame(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.size === 0 || b.size === 0) return false;
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common) >= enough;
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = keyOfMetric(name).split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word !== "" && !small.has(word)).map((word) => word.slice(0, stem)));
}
