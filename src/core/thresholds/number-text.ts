import { Cursor } from "./quantity";
import { scan } from "./scan";
import { Tokens } from "./tokens";

const cursor = new Cursor(new Tokens());

/**
 * The number that a text holds, as the threshold reader reads it in the workbook's culture: `"30%"` is 0.3,
 * `" 0.3 "` is 0.3, `"1,000"` a thousand in en-US. `undefined` for text that isn't just one number or percentage,
 * and for digits the culture can't read (`"99,5"` in en-US).
 */
export function readNumberText(text: string): number | undefined {
  const tokens = scan(cursor.tokens, text);
  cursor.at = 0;
  cursor.end = tokens.count;
  if (tokens.count === 0 || tokens.count > 4 || !cursor.startsQuantity()) return undefined;
  const quantity = cursor.quantity();
  if (!quantity || cursor.at < cursor.end) return undefined;
  return quantity.unit.kind === "plain" || quantity.unit.kind === "percent" ? quantity.value : undefined;
}
