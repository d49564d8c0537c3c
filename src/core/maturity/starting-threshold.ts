import type { Direction } from "./catalogue";

const started: Readonly<Record<Direction, string>> = {
  higher: ">=TBC",
  lower: "<TBC",
  yes: "yes",
  open: "TBC",
};

/**
 * The threshold a metric begins with: its sign, with the value left to agree (`<TBC` reads as not agreed). What merely
 * has to be there asks for a yes.
 */
export function startingThreshold({ better }: { readonly better: Direction }): string {
  return started[better];
}
