import { areaNames, type Block, catalogue } from "./catalogue";
import type { Area } from "./catalogue";
import { type Level, levelText } from "./levels";

/** What somebody looks for in the catalogue; everything left out is found. */
export interface CatalogueSearch {
  /** Words of which each begins a word of the block. */
  readonly words?: string;
  readonly level?: Level | undefined;
  readonly area?: Area | undefined;
}

/** The blocks that have every word somewhere, in their area, level, practices, outcomes or metrics; in the catalogue's order. */
export function searchCatalogue({ words = "", level, area }: CatalogueSearch): readonly Block[] {
  const wanted = wordsIn(words);
  return catalogue.filter(
    (block) =>
      (level === undefined || block.level === level) &&
      (area === undefined || block.area === area) &&
      wanted.every((word) => wordsOf(block).some((each) => each.startsWith(word))),
  );
}

const known = new WeakMap<Block, readonly string[]>();

function wordsOf(block: Block): readonly string[] {
  let words = known.get(block);
  if (words === undefined) {
    const { level, area, practices, outcomes, metrics } = block;
    const texts = [
      areaNames[area],
      levelText(level),
      ...practices,
      ...outcomes,
      ...metrics.map(({ text }) => text),
    ];
    words = wordsIn(texts.join(" "));
    known.set(block, words);
  }
  return words;
}

const wordsIn = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
