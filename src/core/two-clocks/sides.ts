/**
 * Who a case waits for. The provider's clock stops for the customer and for third parties; waiting for the provider's own
 * people stops nothing, and is written down for its reason alone.
 */
export type Side = "customer" | "third party" | "provider";

/** The words for each side, the first one to pick from. */
export const sideWords: Readonly<Record<Side, readonly [string, ...string[]]>> = {
  customer: ["Customer", "Customer's side", "Client"],
  provider: ["Provider", "Provider's side", "Service provider"],
  "third party": ["Third party", "Third parties", "3rd party", "Other party"],
};

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\s-]+/g, " ")
    .trim();

const sideOf = new Map(
  (Object.entries(sideWords) as [Side, readonly string[]][]).flatMap(([side, words]) =>
    words.map((word) => [fold(word), side] as const),
  ),
);

/** The side a word names; `undefined` for any other word. Case, spaces and hyphens don't matter. */
export function readSide(text: string): Side | undefined {
  return sideOf.get(fold(text));
}

/** The words to pick a side from. */
export const sideChoices: readonly string[] = Object.values(sideWords).map(([word]) => word);
