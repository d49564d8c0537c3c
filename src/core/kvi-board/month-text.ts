const english = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const zero = Date.UTC(1899, 11, 30);

/** The month of a day in words: "Jun 2020". */
export function monthText(day: number): string {
  return english.format(zero + Math.floor(day) * 86_400_000);
}
