import { round15 } from "../values/numbers";
import type { Sign } from "./threshold";

/** True when an amount stands to a bound as the sign says, both at 15 significant digits; strict where the sign is. */
export function compares(amount: number, sign: Sign, bound: number): boolean {
  const a = round15(amount);
  const b = round15(bound);
  switch (sign) {
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case "=":
      return a === b;
  }
}
