import { listed, shorten } from "./words";

/** What is wrong with a cell that should hold a date with its time; `which` says whose. */
export const momentFaults = {
  /** A moment that is text, with the days it can mean. */
  text(which: string, text: string, days: readonly string[]): string {
    const meaning =
      days.length === 0
        ? "type a date with its time, such as 4 Nov 2026 10:30"
        : days.length === 1
          ? `type it again as a date (${days[0] ?? ""}) with its time`
          : `it can mean ${listed(days, "or")}, so type it with the month in letters`;
    return `${which} is text ("${shorten(text)}"), from which no hours can be counted: ${meaning}.`;
  },
  none: (which: string) => `${which} isn't a date: type one with its time, such as 4 Nov 2026 10:30.`,
} as const;
