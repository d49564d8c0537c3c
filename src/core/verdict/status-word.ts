/** Every word a verdict can have, the good ones first. */
export const statusWords = [
  "Met",
  "Just missed",
  "Missed",
  "Incomplete",
  "Not measured",
  "Not agreed",
  "Check weightings",
] as const;

/** What a score amounts to against its target, in one word or two. */
export type StatusWord = (typeof statusWords)[number];

/** The shape that goes with a status word, so that no status rests on colour alone. */
export type Shape = "✓" | "!" | "✗" | "…" | "–";

const shapes: Readonly<Record<StatusWord, Shape>> = {
  Met: "✓",
  "Just missed": "!",
  Missed: "✗",
  Incomplete: "…",
  "Not measured": "–",
  "Not agreed": "–",
  "Check weightings": "!",
};

/** The shape of a status word: ✓ met, ! look closer, ✗ missed, … undecided, – nothing to judge. */
export function shapeOf(word: StatusWord): Shape {
  return shapes[word];
}
