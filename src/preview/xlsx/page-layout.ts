import type { PageSetup, Worksheet } from "exceljs";
import type { PageLayoutData } from "../book";

const paperSizes = { Letter: 1, A4: 9 } as const;
const sections = {
  leftHeader: "L",
  centerHeader: "C",
  rightHeader: "R",
  leftFooter: "L",
  centerFooter: "C",
  rightFooter: "R",
} as const;
type Section = keyof typeof sections;

/** Gives a worksheet its page: paper, fitting, print area, repeated rows, headers and footers. */
export function writePageLayout(worksheet: Worksheet, layout: PageLayoutData): void {
  const { fitToWidth, fitToHeight, headerFooter } = layout;
  const setup: Partial<PageSetup> = {
    ...(layout.paperSize && { paperSize: paperSizes[layout.paperSize] as PageSetup["paperSize"] }),
    ...(layout.orientation && { orientation: layout.orientation === "Portrait" ? "portrait" : "landscape" }),
    ...((fitToWidth ?? fitToHeight) !== undefined && {
      fitToPage: true,
      fitToWidth: fitToWidth ?? 0, // 0 stands for "as many pages as it takes"
      fitToHeight: fitToHeight ?? 0,
    }),
    ...(layout.printArea && { printArea: layout.printArea.replace(/\$/g, "") }),
    ...(layout.titleRows && { printTitlesRow: layout.titleRows.replace(/\$/g, "") }),
    ...(layout.centerHorizontally && { horizontalCentered: true }),
  };
  Object.assign(worksheet.pageSetup, setup);
  const text = (names: readonly Section[]): string =>
    names.map((name) => (headerFooter?.[name] ? `&${sections[name]}${headerFooter[name]}` : "")).join("");
  const oddHeader = text(["leftHeader", "centerHeader", "rightHeader"]);
  const oddFooter = text(["leftFooter", "centerFooter", "rightFooter"]);
  if (oddHeader) worksheet.headerFooter.oddHeader = oddHeader;
  if (oddFooter) worksheet.headerFooter.oddFooter = oddFooter;
}

/** The page as read; undefined when nothing differs from an untouched sheet. */
export function readPageLayout(worksheet: Worksheet): PageLayoutData | undefined {
  const setup = worksheet.pageSetup;
  const fits = setup.fitToPage === true;
  const headerFooter = {
    ...splitSections(worksheet.headerFooter?.oddHeader, "Header"),
    ...splitSections(worksheet.headerFooter?.oddFooter, "Footer"),
  };
  const titles = setup.printTitlesRow;
  const paper = Number(setup.paperSize);
  const read: PageLayoutData = {
    ...(setup.orientation === "landscape" && { orientation: "Landscape" }),
    ...(paper === paperSizes.A4 && { paperSize: "A4" }),
    ...(paper === paperSizes.Letter && { paperSize: "Letter" }),
    ...(fits && setup.fitToWidth !== 0 && { fitToWidth: setup.fitToWidth ?? 1 }),
    ...(fits && setup.fitToHeight !== 0 && { fitToHeight: setup.fitToHeight ?? 1 }),
    ...(setup.printArea && { printArea: setup.printArea.replace(/\$/g, "") }),
    ...(titles && { titleRows: titles.replace(/\$/g, "").replace(/\d+/g, "$$$&") }),
    ...(setup.horizontalCentered && { centerHorizontally: true }),
    ...(Object.keys(headerFooter).length > 0 && { headerFooter }),
  };
  return Object.keys(read).length > 0 ? read : undefined;
}

function splitSections(text: string | undefined, end: "Header" | "Footer"): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, letter, content] of (text ?? "").matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
    const side = letter === "L" ? "left" : letter === "C" ? "center" : "right";
    if (content) {
      found[`${side}${end}`] = content;
    }
  }
  return found;
}
