import { FUNCTIONS, type FunctionDeclaration } from "../registry";
import { CONVENTIONS, NOTES } from "./conventions";
import { anchor, choiceTables, shownResult, signature, takes } from "./wording";

/** The function reference as Markdown: docs/functions.md. */
export function referenceAsMarkdown(): string {
  return `${[
    "# Functions",
    "Written by `npm run docs` from `src/functions/registry`. Every example is run as a test.",
    "Type `=OXM.` in a cell: Excel lists the functions, and the link beside each leads here. Arguments in brackets may be left out.",
    table(
      ["Function", "Gives"],
      FUNCTIONS.map((entry) => [`[\`${signature(entry)}\`](#${anchor(entry)})`, entry.meaning]),
    ),
    "## How values come in",
    table(["A cell holds", "It is taken as"], CONVENTIONS),
    NOTES.map((note) => `- ${note}`).join("\n"),
    ...FUNCTIONS.map(section),
  ].join("\n\n")}\n`;
}

function section(entry: FunctionDeclaration): string {
  return [
    `## ${entry.id}`,
    `\`${signature(entry)}\``,
    literal(entry.meaning),
    table(
      ["Argument", "Takes", "Meaning"],
      entry.parameters.map((parameter) => [`\`${parameter.name}\``, takes(parameter), parameter.description]),
    ),
    ...choiceTables(entry).map(({ head, rows }) => table(head, rows)),
    `**Gives** ${entry.shape === "range" ? "(spilled) " : ""}${entry.gives}`,
    ...entry.examples.map(
      (example) => `${example.says}\n\n\`\`\`text\n${example.formula}\n→ ${shownResult(example)}\n\`\`\``,
    ),
    table(["Given", "It gives"], entry.badInput),
  ].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => literal(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Text whose signs are no markup: "<SLA" outside backticks would be taken for a tag. */
function literal(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll("<", "&lt;")))
    .join("`");
}
