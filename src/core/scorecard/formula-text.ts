// A blank cell reaches a custom function as 0 or as nothing, depending on the platform (office-js 4702, 5262), and a
// blank actual is not 0: every range whose blanks mean something is guarded in the cell.
export const guarded = (range: string) => `IF(ISBLANK(${range}),"",${range})`;

/** A text as a formula writes it: in quotes, those inside doubled. */
export const text = (value: string) => `"${value.replaceAll('"', '""')}"`;
