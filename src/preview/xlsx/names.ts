import type { NameData } from "../book";
import { formulaFromFile, formulaToFile } from "./formula-text";
import type { PackageParts } from "./package-parts";
import { descendants, escapeXml } from "./xml";

/** The defined names a person made; print areas, titles and filters are kept with the sheet they belong to. */
export function readNames(parts: PackageParts, namespace: string): NameData[] {
  return descendants(parts.workbook, "definedName")
    .filter(({ attributes }) => attributes["hidden"] !== "1" && !attributes["name"]?.startsWith("_xlnm."))
    .map(({ attributes, text }) => {
      const scope = attributes["localSheetId"];
      const sheet = scope === undefined ? undefined : parts.sheets[Number(scope)]?.name;
      return {
        name: attributes["name"] ?? "",
        formula: formulaFromFile(text, namespace),
        ...(sheet !== undefined && { sheet }),
      };
    });
}

/**
 * Puts names into the text of a workbook part. ExcelJS itself keeps only names of ranges, so all of them are
 * written here, beside the print areas and titles it has written.
 */
export function insertNames(
  workbookXml: string,
  names: readonly NameData[],
  sheetNames: readonly string[],
  namespace: string,
): string {
  const written = names.map(({ name, formula, sheet }) => {
    const scope = sheet === undefined ? "" : ` localSheetId="${sheetNames.indexOf(sheet)}"`;
    return `<definedName name="${escapeXml(name)}"${scope}>${escapeXml(formulaToFile(formula, namespace))}</definedName>`;
  });
  if (written.length === 0) {
    return workbookXml;
  }
  const block = written.join("");
  return workbookXml.includes("</definedNames>")
    ? workbookXml.replace("</definedNames>", () => `${block}</definedNames>`)
    : workbookXml.replace("</sheets>", () => `</sheets><definedNames>${block}</definedNames>`);
}
