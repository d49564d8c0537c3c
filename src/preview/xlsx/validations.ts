import type { DataValidation, Worksheet } from "exceljs";
import type { ValidationData } from "../book";
import { formulaFromFile, formulaToFile } from "./formula-text";
import { descendants, parseXml, type XmlElement } from "./xml";

/** ExcelJS has this member but doesn't declare it; `address` may be a range. */
interface WithValidations {
  readonly dataValidations: { add(address: string, validation: DataValidation): void };
}

const styles = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/**
 * The validations of a sheet's part, read from its text: ExcelJS unrolls each range into cells, which a
 * validation on a whole column makes very slow. Lists on other sheets stand in the part's extension block.
 */
export function readValidations(sheetXml: string, namespace: string): ValidationData[] {
  const blocks = sheetXml.match(/<(?:\w+:)?dataValidations[\s>][\s\S]*?<\/(?:\w+:)?dataValidations>/g) ?? [];
  return blocks
    .flatMap((block) => descendants(parseXml(block), "dataValidation"))
    .flatMap((element) => {
      const [reference] = descendants(element, "sqref");
      const addresses = (element.attributes["sqref"] ?? reference?.text ?? "").trim().split(/\s+/);
      return addresses.map((address) => ({ address, ...readRule(element, namespace) }));
    });
}

function readRule(element: XmlElement, namespace: string): Omit<ValidationData, "address"> {
  const { type, promptTitle, prompt, errorTitle, error, errorStyle } = element.attributes;
  const [first] = descendants(element, "formula1");
  const formula = (first?.children[0]?.text ?? first?.text ?? "").trim();
  const literal = /^"([\s\S]*)"$/.exec(formula)?.[1];
  return {
    ...(type === "list" && literal !== undefined && { list: literal.replace(/""/g, '"').split(/,\s*/) }),
    ...(type === "list" && literal === undefined && { listFormula: formulaFromFile(formula, namespace) }),
    ...((prompt ?? promptTitle) !== undefined && {
      prompt: { title: promptTitle ?? "", message: prompt ?? "" },
    }),
    ...((error ?? errorTitle ?? errorStyle) !== undefined && {
      error: {
        title: errorTitle ?? "",
        message: error ?? "",
        style: styles[(errorStyle ?? "stop") as keyof typeof styles],
      },
    }),
  };
}

/** Writes pick-lists and prompts. A list's items can hold no comma in the file format. */
export function writeValidations(
  worksheet: Worksheet,
  validations: readonly ValidationData[],
  namespace: string,
): void {
  for (const { address, list, listFormula, prompt, error } of validations) {
    const source =
      listFormula === undefined
        ? `"${(list ?? []).map((item) => item.replace(/"/g, '""')).join(",")}"`
        : formulaToFile(listFormula, namespace);
    const isList = list !== undefined || listFormula !== undefined;
    // "any" is what a validation that only prompts is called; ExcelJS declares the others alone.
    const type = (isList ? "list" : "any") as DataValidation["type"];
    (worksheet as unknown as WithValidations).dataValidations.add(address.replace(/\$/g, ""), {
      type,
      allowBlank: true,
      formulae: isList ? [source] : [],
      ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message }),
      ...(error && {
        showErrorMessage: true,
        errorTitle: error.title,
        error: error.message,
        errorStyle: error.style.toLowerCase(),
      }),
    });
  }
}
