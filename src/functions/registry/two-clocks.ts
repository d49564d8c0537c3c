import { clock } from "../../core/two-clocks/clock";
import type { FunctionDeclaration } from "./declaration";
import { optional, range, value } from "./parameters";

/** The two clocks of a case. */
export const TWO_CLOCKS_FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "CLOCK",
    family: "two-clocks",
    meaning:
      "Both clocks of a case: its hours for the provider, for the customer and for the user, whose clock never stops.",
    parameters: [
      value("start", "When the case was opened, date and time."),
      value("end", "When it was closed; of an open case the moment it is looked at from."),
      range(
        "stops",
        "Rows of From and To, or From, To and Side: when the provider's clock stood still. A blank To is still open.",
      ),
      optional(
        range(
          "hours",
          "Working hours: rows of start and end time (Monday to Friday), or weekday, start and end. All hours count when omitted.",
        ),
      ),
      optional(range("holidays", "Dates on which no working hours count.")),
    ],
    gives: "Three hours side by side: provider, customer, user.",
    shape: "range",
    badInput: [
      ["a blank start or end", "`#N/A`: a case that is open needs a moment to be looked at from"],
      ["an end before the start", "`#VALUE!`, with both"],
      ["no stops, or rows of stops that are blank", "nothing stopped: all of it is the provider's time"],
      ["a stop with a blank To", "lasts until `end`"],
      ["stops that overlap", "count once"],
      ["the part of a stop outside the case", "doesn't count"],
      ["a stop that ends before it begins, or has no From", "`#VALUE!`, naming its row"],
      [
        "a stop without a side",
        "waits for the customer. Provider stops nothing; Third party stops the provider's clock and isn't the customer's time",
      ],
      ["any other word for a side", "`#VALUE!`, naming its row"],
      ["working hours that are blank", "every hour counts, holidays too"],
      [
        "working hours over midnight",
        "`#VALUE!`, naming the row: give them as two rows, one until 24:00 and one from 0:00",
      ],
      ["a weekday other than a name, such as Monday or Mon–Fri", "`#VALUE!`, naming the row"],
      ["text or TRUE where a date or a time is wanted", "`#VALUE!`, naming it"],
      ["any error cell", "that error, as it is"],
    ],
    examples: [
      {
        formula: "=OXM.CLOCK(46083.5,46087.6666666667,{46084,46086.5833333333})",
        says: "100 hours, 62 of which waited for the customer (dates are numbers of days to Excel).",
        result: [[38, 62, 100]],
      },
      {
        formula: '=OXM.CLOCK(46083.5,46084.5,{46083.75,"","Customer"})',
        says: "The customer still hasn't answered: what the case looks like a day after it was opened.",
        result: [[6, 18, 24]],
      },
      {
        formula: '=OXM.CLOCK(46087.5,46090.5,"",{"9:00","17:00"})',
        says: "Friday noon to Monday noon, in working hours.",
        result: [[8, 0, 8]],
      },
      {
        formula: "=OXM.CLOCK(46083.5,46084.5,{46084,46083.75})",
        says: "A stop whose ends are swapped.",
        error: {
          code: "#VALUE!",
          sentence:
            "row 1 of the stops ends on 2 Mar 2026 18:00, before it begins on 3 Mar 2026: put one of the two right",
        },
      },
    ],
    core: clock,
  },
];
