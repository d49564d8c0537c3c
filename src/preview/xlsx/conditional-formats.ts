import type { ConditionalFormattingRule, Style, Worksheet } from "exceljs";
import type { ConditionalFormatData } from "../book";
import { parseAddress } from "../formulas/a1";
import { cellAddress } from "./cell-address";
import { formulaFromFile, formulaToFile } from "./formula-text";
import { colourFromFile, type Palette } from "./styles";
import { escapeXml } from "./xml";

/** A rule as ExcelJS holds it, with what its declarations leave out. */
interface FileRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulae?: readonly string[];
  readonly priority: number;
  readonly style?: Partial<Style>;
}
interface WithFormats {
  readonly conditionalFormattings?: readonly { readonly ref: string; readonly rules: readonly FileRule[] }[];
}

function firstCell(address: string): string {
  const area = parseAddress(address.split(/[\s,]/)[0] ?? "");
  return area ? cellAddress(area.row, area.column) : "A1";
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Writes the formats, first one strongest. Text rules carry the formula by which they are judged, as Excel's do. */
export function writeConditionalFormats(
  worksheet: Worksheet,
  formats: readonly ConditionalFormatData[],
  namespace: string,
): void {
  formats.forEach(({ address, rule, fontColor, fill, bold }, index) => {
    const cell = firstCell(address);
    const style: Partial<Style> = {
      ...((fontColor || bold) && {
        font: {
          ...(bold && { bold }),
          ...(fontColor && { color: { argb: `FF${fontColor.slice(1).toUpperCase()}` } }),
        },
      }),
      // In a differential format a solid fill is its background colour.
      ...(fill && {
        fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${fill.slice(1).toUpperCase()}` } },
      }),
    };
    const shared = { priority: index + 1, style };
    const written =
      rule.kind === "formula"
        ? { type: "expression", formulae: [formulaToFile(rule.formula, namespace)], ...shared }
        : {
            type: "containsText",
            operator: rule.kind,
            formulae: [
              rule.kind === "containsText"
                ? `NOT(ISERROR(SEARCH(${quoted(rule.text)},${cell})))`
                : `LEFT(${cell},${rule.text.length})=${quoted(rule.text)}`,
            ],
            ...shared,
          };
    worksheet.addConditionalFormatting({
      ref: address.replace(/\$/g, ""),
      rules: [written as unknown as ConditionalFormattingRule],
    });
  });
}

/** Adds to text rules in a sheet's part the attribute `text`, by which Excel shows them and ExcelJS writes without. */
export function insertRuleTexts(sheetXml: string, formats: readonly ConditionalFormatData[]): string {
  return sheetXml.replace(
    /<cfRule type="(?:containsText|beginsWith)"[^>]*priority="(\d+)"[^>]*>/g,
    (tag, priority) => {
      const rule = formats[Number(priority) - 1]?.rule;
      return rule && rule.kind !== "formula" ? tag.replace(/>$/, ` text="${escapeXml(rule.text)}">`) : tag;
    },
  );
}

/** The text and formula rules of a sheet as read; colour scales, bars and icons are not among them. */
export function readConditionalFormats(
  worksheet: Worksheet,
  palette: Palette,
  namespace: string,
): ConditionalFormatData[] {
  const rules = ((worksheet as unknown as WithFormats).conditionalFormattings ?? []).flatMap(
    ({ ref, rules: own }) => own.map((rule) => ({ ref, rule })),
  );
  return rules
    .sort((one, other) => one.rule.priority - other.rule.priority)
    .flatMap(({ ref, rule: { type, operator, formulae, style } }) => {
      const formula = formulae?.[0];
      const read = formula === undefined ? undefined : readRule(type, operator, formula, namespace);
      if (!read) {
        return [];
      }
      const fontColor = colourFromFile(style?.font?.color, palette);
      const pattern = style?.fill?.type === "pattern" ? style.fill : undefined;
      const fill = colourFromFile(pattern?.bgColor, palette) ?? colourFromFile(pattern?.fgColor, palette);
      return ref.split(/\s+/).map((address) => ({
        address,
        rule: read,
        ...(fontColor && { fontColor }),
        ...(fill && { fill }),
        ...(style?.font?.bold && { bold: true }),
      }));
    });
}

function readRule(
  type: string,
  operator: string | undefined,
  formula: string,
  namespace: string,
): ConditionalFormatData["rule"] | undefined {
  if (type === "expression") {
    return { kind: "formula", formula: formulaFromFile(formula, namespace) };
  }
  const kind = operator === "beginsWith" || type === "beginsWith" ? "beginsWith" : "containsText";
  const text = /(?:SEARCH\(|=)\s*"((?:[^"]|"")*)"/i.exec(formula)?.[1];
  const isText = (type === "containsText" && operator === "containsText") || kind === "beginsWith";
  return isText && text !== undefined ? { kind, text: text.replace(/""/g, '"') } : undefined;
}
