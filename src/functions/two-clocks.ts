import { answerLater } from "./answer-later";

const core = () => import(/* webpackChunkName: "functions-two-clocks" */ "../core/two-clocks/clock");

/**
 * Both clocks of a case: its hours for the provider, for the customer and for the user, whose clock never stops.
 * @customfunction CLOCK
 * @helpurl https://localhost:3443/help/functions.html#clock
 * @param start When the case was opened, date and time.
 * @param end When it was closed; of an open case the moment it is looked at from.
 * @param stops Rows of From and To, or From, To and Side: when the provider's clock stood still. A blank To is still open.
 * @param hours Working hours: rows of start and end time (Monday to Friday), or weekday, start and end. All hours count when omitted.
 * @param holidays Dates on which no working hours count.
 * @returns Three hours side by side: provider, customer, user.
 */
export async function CLOCK(
  start: unknown,
  end: unknown,
  stops: unknown[][],
  hours?: unknown[][],
  holidays?: unknown[][],
): Promise<unknown[][]> {
  return (await answerLater(
    async () => (await core()).clock,
    start,
    end,
    stops,
    hours,
    holidays,
  )) as unknown[][];
}
