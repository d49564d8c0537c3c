import { noActualPhrases, noPhrases, notAgreedPhrases, yesPhrases } from "../thresholds/words";
import { type Cell, isBlank, isNotAvailable } from "../values/cell";
import { round15 } from "../values/numbers";
import { readNumber } from "../weighting/read-number";

/** How one metric of an assessment came out. */
export type MetricResult = "met" | "not met" | "missing";

/** Answers that say met, or that nothing is known yet; the sheet's own formulas count by the same lists. */
export const metPhrases = [...yesPhrases, "all met"];
export const missingPhrases = [
  ...new Set([...noActualPhrases, ...notAgreedPhrases, "n/a", "not answered", "no result"]),
];

const words = new Map<string, MetricResult>([
  ...missingPhrases.map((word) => [word, "missing"] as const),
  ...[...noPhrases, "just missed"].map((word) => [word, "not met"] as const),
  ...metPhrases.map((word) => [word, "met"] as const),
]);

/**
 * Reads whether a metric is met. TRUE, "yes", "met", "✓ Met" and an attainment of 1 are met; FALSE, "no", "missed",
 * "! 1 of 3 missed" and an attainment from 0 to below 1 aren't. A blank cell, `#N/A`, "n/a", and any other text that begins
 * with –, … or ! is no result yet. `undefined` for anything else: other text, numbers outside 0–1, other errors.
 */
export function readResult(cell: Cell): MetricResult | undefined {
  if (isBlank(cell) || isNotAvailable(cell)) return "missing";
  if (typeof cell === "boolean") return cell ? "met" : "not met";
  const number = readNumber(cell);
  if (number !== undefined) return ofAttainment(round15(number));
  if (typeof cell !== "string") return undefined;
  const text = cell.trim().replace(/\s+/g, " ").toLowerCase();
  const known = words.get(text);
  if (known !== undefined) return known;
  const rest = text.slice(1).trim();
  const said = words.get(rest);
  switch (text.charAt(0)) {
    case "✓":
      return said === undefined || said === "met" ? "met" : undefined;
    case "✗":
      return said === undefined || said === "not met" ? "not met" : undefined;
    case "!":
      return rest.endsWith(" missed") ? "not met" : (said ?? "missing");
    case "–":
    case "…":
      return "missing";
    default:
      return undefined;
  }
}

function ofAttainment(share: number): MetricResult | undefined {
  if (share === 1) return "met";
  return share >= 0 && share < 1 ? "not met" : undefined;
}
