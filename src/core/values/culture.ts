/**
 * How numbers are written in this workbook: the sign before the decimals and the sign between the thousands, as
 * `application.cultureInfo.numberFormat` gives them. An empty `group` means thousands are not grouped.
 */
export interface Culture {
  readonly decimal: string;
  readonly group: string;
}

/** The culture assumed until the workbook's own is known. */
export const enUS: Culture = { decimal: ".", group: "," };

let current: Culture = enUS;

/** The culture that every text number and threshold is read by. */
export function getCulture(): Culture {
  return current;
}

/**
 * Sets the culture that text is read by from now on. There is one for the whole add-in, because a workbook shows
 * every cell by the same one. A culture whose two signs are equal, or whose decimal sign is not one character, can't
 * tell `1,5` from `1,500`: it is ignored and the present one stays.
 */
export function setCulture(culture: Culture): void {
  if (culture.decimal.length === 1 && culture.group.length <= 1 && culture.decimal !== culture.group) {
    current = { decimal: culture.decimal, group: culture.group };
  }
}

/** A number written with a full stop, as this workbook's culture writes it. */
export function inCulture(written: string): string {
  return written.replace(".", current.decimal);
}
