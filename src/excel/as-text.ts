const month = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s\-/,.]*\d/i;

/**
 * Text as it has to be written so that it stays text. Excel reads what starts like a formula as one (office-js 6687),
 * and makes numbers, dates, errors and TRUE out of what looks like them; an apostrophe keeps it as it is. A cell
 * formatted as text needs that only for what looks like a formula.
 */
export function asText(value: string, numberFormat?: string): string {
  const formula = /^[=+\-@']/.test(value);
  if (formula || numberFormat === "@") return formula ? `'${value}` : value;
  const text = value.trim();
  const becomes =
    /^[#$£€¥(.,]?\s*\d/.test(text) ||
    /^#[A-Z]/i.test(text) ||
    /^(true|false)$/i.test(text) ||
    month.test(text) ||
    // Months of other languages: one word and a year or a day.
    /^\p{L}{3,}\.?[\s\-/]\d{1,4}$/u.test(text);
  return becomes ? `'${value}` : value;
}
