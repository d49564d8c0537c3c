/** The height of an untouched row in points, with the default font. */
export const defaultRowHeight = 15;
