import { formatPercent } from "../thresholds/format";
import { round15 } from "../values/numbers";

/** A share to one decimal, where no verdict stands beside it: "76.4%". */
export function oneDecimal(share: number): string {
  return formatPercent(round15(Math.round(share * 1000) / 1000));
}
