import { descendants, parseXml } from "./xml";

/** From a number format as ExcelJS gives it, without backslashes, to the format as the file has it. */
export type NumberFormats = ReadonlyMap<string, string>;

/** A file's own number formats; ExcelJS drops the backslashes that mark signs to be shown as they are. */
export function readNumberFormats(stylesXml: string): NumberFormats {
  const block = /<numFmts[\s\S]*?<\/numFmts>/.exec(stylesXml)?.[0] ?? "";
  return new Map(
    descendants(parseXml(block), "numFmt").map(({ attributes }) => {
      const format = attributes["formatCode"] ?? "";
      return [format.replace(/\\(.)/g, "$1"), format];
    }),
  );
}
