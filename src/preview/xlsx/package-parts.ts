import JSZip from "jszip";
import { descendants, parseXml, type XmlElement } from "./xml";

/** An .xlsx opened as what it is, a zip of XML parts, for what ExcelJS doesn't read or write. */
export interface PackageParts {
  /** Names of all parts, without a leading slash. */
  readonly names: readonly string[];
  /** The text of a part; "" when there is none of that name. */
  read(name: string): Promise<string>;
  /** The sheets in tab order with the part each stands in. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** The workbook's own part. */
  readonly workbook: XmlElement;
}

/** A file that can't be opened, with the one sentence a person is told. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

const notAWorkbook =
  "This file is not an Excel workbook (.xlsx) that can be read. Open it in Excel and save it as .xlsx, then try again.";

/** Opens the zip and finds its sheets; anything that is no .xlsx rejects with UnreadableFile. */
export async function openPackage(bytes: Uint8Array): Promise<PackageParts> {
  const head = [...bytes.slice(0, 4)];
  if (head.join() === "208,207,17,224") {
    throw new UnreadableFile(
      "This workbook is in the old .xls format or protected by a password. Open it in Excel, save it as .xlsx without a password, and open that.",
    );
  }
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new UnreadableFile(notAWorkbook);
  });
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]?.dir);
  const read = async (name: string): Promise<string> => (await zip.file(name)?.async("string")) ?? "";
  const workbookText = await read("xl/workbook.xml");
  if (!workbookText) {
    throw new UnreadableFile(
      names.some((name) => /workbook\.bin$/.test(name))
        ? "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx, then open that."
        : notAWorkbook,
    );
  }
  const workbook = parseXml(workbookText);
  const targets = await relationships(read, "xl/workbook.xml");
  const sheets = descendants(workbook, "sheet").map((sheet) => ({
    name: sheet.attributes["name"] ?? "",
    part: targets.get(sheet.attributes["r:id"] ?? "")?.target ?? "",
  }));
  return { names, read, sheets, workbook };
}

/** The parts that a part refers to, by relationship id; targets in it are names from its root. */
export async function relationships(
  read: (name: string) => Promise<string>,
  part: string,
): Promise<Map<string, { readonly type: string; readonly target: string }>> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash);
  const source = await read(`${folder}/_rels/${part.slice(slash + 1)}.rels`);
  const found = new Map<string, { type: string; target: string }>();
  for (const { attributes } of descendants(parseXml(source), "Relationship")) {
    const type = (attributes["Type"] ?? "").replace(/^.*\//, "");
    const target = attributes["Target"] ?? "";
    const outside = attributes["TargetMode"] === "External";
    found.set(attributes["Id"] ?? "", { type, target: outside ? target : resolveTarget(folder, target) });
  }
  return found;
}

function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") {
      steps.pop();
    } else if (step !== "" && step !== ".") {
      steps.push(step);
    }
  }
  return steps.join("/");
}
