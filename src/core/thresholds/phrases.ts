import type { Sign } from "./threshold";
import { DASH, type Tokens } from "./tokens";
import {
  bandPhrases,
  budgetPhrases,
  choicePhrases,
  fillerPhrases,
  noActualPhrases,
  noPhrases,
  notAgreedPhrases,
  onBudgetPhrases,
  overBudgetPhrases,
  signPhrases,
  suffixPhrases,
  yesPhrases,
  zeroPhrases,
} from "./words";

/** What a phrase means where it stands. */
export type Meaning =
  | { readonly is: "sign"; readonly sign: Sign }
  | { readonly is: "yes" | "no"; readonly phrase: string }
  | { readonly is: "band" | "filler" | "zero" | "budget" | "choice" | "notAgreed" }
  | { readonly is: "noActual" | "onBudget" | "overBudget" };

interface Node {
  meaning?: Meaning;
  next?: Map<string, Node>;
}

/** Phrases as a tree of words, so that the longest one at a place is found in as many steps as it has words. */
export class Phrases {
  private readonly root: Node = { next: new Map() };
  /** The token behind the phrase that `match` found. */
  after = 0;

  add(phrase: string, meaning: Meaning): this {
    let node = this.root;
    for (const word of phrase.split(" ")) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = {}));
      node = next;
    }
    node.meaning ??= meaning;
    return this;
  }

  addAll(phrases: readonly string[], meaning: Meaning): this {
    for (const phrase of phrases) this.add(phrase, meaning);
    return this;
  }

  /** True when a phrase starts with a word. */
  startsWith(word: string): boolean {
    return this.root.next?.has(word) ?? false;
  }

  /** The meaning of the longest phrase that starts at token `from` and ends before `to`; hyphens inside don't count. */
  match(tokens: Tokens, from: number, to: number): Meaning | undefined {
    let node = this.root.next?.get(tokens.keyAt(from));
    let found: Meaning | undefined;
    for (let at = from + 1; node; at++) {
      if (node.meaning) {
        found = node.meaning;
        this.after = at;
      }
      if (!node.next || at >= to) break;
      if (tokens.kindAt(at) === DASH && tokens.isGlued(at) && at + 1 < to) at++;
      node = node.next.get(tokens.keyAt(at));
    }
    return found;
  }
}

const answers = (tree: Phrases): Phrases => {
  for (const phrase of yesPhrases) tree.add(phrase, { is: "yes", phrase });
  for (const phrase of noPhrases) tree.add(phrase, { is: "no", phrase });
  return tree;
};

const signs = (tree: Phrases, table: Partial<Record<Sign, readonly string[]>>): Phrases => {
  for (const sign of Object.keys(table) as Sign[]) tree.addAll(table[sign] ?? [], { is: "sign", sign });
  return tree;
};

/** Phrases that start a threshold or stand before its value. */
export const leading = answers(
  signs(new Phrases(), signPhrases)
    .addAll(notAgreedPhrases, { is: "notAgreed" })
    .addAll(choicePhrases, { is: "choice" })
    .addAll(budgetPhrases, { is: "budget" })
    .addAll(zeroPhrases, { is: "zero" })
    .addAll(bandPhrases, { is: "band" })
    .addAll(fillerPhrases, { is: "filler" }),
);

/** Phrases behind a value. */
export const trailing = signs(new Phrases(), suffixPhrases);

/** Phrases that are a whole actual. */
export const actualPhrases = answers(
  new Phrases()
    .addAll(noActualPhrases, { is: "noActual" })
    .addAll(onBudgetPhrases, { is: "onBudget" })
    .addAll(overBudgetPhrases, { is: "overBudget" })
    .addAll(["none", "nil", "zero"], { is: "zero" }),
);

/** True for the first word of any phrase that stands before or behind a value. */
export function isPhraseStart(word: string): boolean {
  return leading.startsWith(word) || trailing.startsWith(word);
}
