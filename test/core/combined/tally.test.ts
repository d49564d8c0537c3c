import { tally } from "../../../src/core/combined";
import { column, na, problemOf, valueOf } from "../verdict/tables";

const thresholds = column(">95%", ">80%", ">7");
it.each([
  [column(0.96, 0.9, 8), "✓ All met"],
  [column(0.96, 0.632, 8), "! 1 of 3 missed"],
  [column(0.1, 0.1, 1), "! 3 of 3 missed"],
  [column(0.96, 0.632, ""), "… 1 of 3 missed, 1 not measured"],
  [column(0.96, na, ""), "… 1 of 3 met, 2 not measured"],
  [column("", null, na), "– Not measured"],
])("%p is %p", (actuals, words) => expect(valueOf(tally(actuals, thresholds))).toBe(words));

it("counts every line", () =>
  expect(valueOf(tally("96%\n63.2%\n8", ">95%\n>80%\n>7"))).toBe("! 1 of 3 missed"));
it("a blank threshold is not agreed", () => expect(problemOf(tally(0.9, "")).key).toBe("not-agreed"));
it("an unreadable one names its row", () =>
  expect(problemOf(tally(column(0.9, 0.9), column(">80%", "good enough"))).sentence).toMatch(/^row 2: /));
