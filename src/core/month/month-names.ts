/** Languages whose months are recognised in a period's name. */
const languages = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs"];

/** One way to write the twelve months: a language, and whether its names are cut short. */
interface MonthStyle {
  readonly names: readonly string[];
}

let known: readonly MonthStyle[] | undefined;

function styles(): readonly MonthStyle[] {
  known ??= languages.flatMap((language) =>
    (["long", "short"] as const).map((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
      return { names: Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2026, at, 1))) };
    }),
  );
  return known;
}

const fold = (name: string) => name.toLowerCase().replace(/\.$/, "");

/** A month's number from 0 for its name, and how the others are written in the same language and style. */
export function readMonth(
  name: string,
): { readonly month: number; readonly names: readonly string[] } | undefined {
  for (const { names } of styles()) {
    const month = names.findIndex((each) => fold(each) === fold(name));
    if (month < 0) continue;
    return { month, names: names.map((each) => inTheStyleOf(name, each)) };
  }
  return undefined;
}

/** Capitals and the point of an abbreviation as in the name that was found. */
function inTheStyleOf(found: string, name: string): string {
  const bare = name.replace(/\.$/, "");
  const first = found.charAt(0);
  const capital = first !== first.toLowerCase() ? bare.charAt(0).toUpperCase() + bare.slice(1) : bare;
  const upper = found.length > 1 && found === found.toUpperCase() ? bare.toUpperCase() : capital;
  return found.endsWith(".") ? `${upper}.` : upper;
}
