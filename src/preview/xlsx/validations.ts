import type { DataValidation, Worksheet } from "exceljs";
import type { LimitRule, ValidationData, ValidationOperator, ValidationRule } from "../book";
import { formulaFromFile, formulaToFile } from "./formula-text";
import { descendants, parseXml, type XmlElement } from "./xml";

/** ExcelJS has this member but doesn't declare it; `address` may be a range. */
interface WithValidations {
  readonly dataValidations: { add(address: string, validation: DataValidation): void };
}

const kinds = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;
const operators: Readonly<Record<string, ValidationOperator>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};
const fileKinds = new Map(Object.entries(kinds).map(([name, kind]) => [kind, name]));
const fileOperators = new Map(Object.entries(operators).map(([name, operator]) => [operator, name]));

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
  const { type, promptTitle, prompt, errorTitle, error, errorStyle, showErrorMessage } = element.attributes;
  const [formula = "", second] = ["formula1", "formula2"].flatMap((name) =>
    descendants(element, name).map((each) => (each.children[0]?.text ?? each.text).trim()),
  );
  const rule = readLimits(element, second === undefined ? [formula] : [formula, second], namespace);
  const literal = /^"([\s\S]*)"$/.exec(formula)?.[1];
  return {
    ...(type === "list" && literal !== undefined && { list: literal.replace(/""/g, '"').split(/,\s*/) }),
    ...(type === "list" && literal === undefined && { listFormula: formulaFromFile(formula, namespace) }),
    ...(rule && { rule }),
    ...((prompt ?? promptTitle) !== undefined && {
      prompt: { title: promptTitle ?? "", message: prompt ?? "" },
    }),
    // Words of an alert that is switched off are not kept.
    ...(/^(?:1|true)$/.test(showErrorMessage ?? "") && {
      error: {
        title: errorTitle ?? "",
        message: error ?? "",
        style: styles[(errorStyle ?? "stop") as keyof typeof styles],
      },
    }),
  };
}

function readLimits(
  { attributes }: XmlElement,
  formulas: readonly string[],
  namespace: string,
): ValidationRule | undefined {
  const { type, operator = "between" } = attributes;
  if (type === "custom") return { kind: "custom", formula: formulaFromFile(formulas[0] ?? "", namespace) };
  const kind = kinds[type as keyof typeof kinds] as LimitRule["kind"] | undefined;
  if (kind === undefined) return undefined;
  const limits = formulas.map((text) => {
    const number = Number(text);
    return text === "" || Number.isNaN(number) ? formulaFromFile(text, namespace) : number;
  });
  return { kind, operator: operators[operator] ?? "Between", limits };
}

/** What a validation judges by, in the words of the file. */
function judgement(
  { list, listFormula, rule }: ValidationData,
  namespace: string,
): { readonly type: unknown; readonly operator?: string; readonly formulae: string[] } {
  if (listFormula !== undefined) return { type: "list", formulae: [formulaToFile(listFormula, namespace)] };
  if (list) {
    const items = list.map((item) => item.replace(/"/g, '""')).join(",");
    return { type: "list", formulae: [`"${items}"`] };
  }
  // "any" is what a validation that only prompts is called; ExcelJS declares the others alone.
  if (!rule) return { type: "any", formulae: [] };
  if (rule.kind === "custom") return { type: "custom", formulae: [formulaToFile(rule.formula, namespace)] };
  const type = fileKinds.get(rule.kind);
  return {
    // ExcelJS would take a limit written for the plain word for a date's text, and write its day as another one.
    type: type === "date" ? Object(type) : type,
    operator: fileOperators.get(rule.operator),
    formulae: rule.limits.map((limit) =>
      typeof limit === "number" ? String(limit) : formulaToFile(limit, namespace),
    ),
  };
}

/** Writes pick-lists, limits and prompts. A list's items can hold no comma in the file format. */
export function writeValidations(
  worksheet: Worksheet,
  validations: readonly ValidationData[],
  namespace: string,
): void {
  for (const validation of validations) {
    const { address, prompt, error } = validation;
    const { type, ...judged } = judgement(validation, namespace);
    (worksheet as unknown as WithValidations).dataValidations.add(address.replace(/\$/g, ""), {
      type: type as DataValidation["type"],
      allowBlank: true,
      ...(judged as Pick<DataValidation, "operator" | "formulae">),
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
