import { FUNCTIONS, type FunctionDeclaration } from "../registry";
import { CONVENTIONS, NOTES } from "./conventions";
import { anchor, shownResult, signature, takes } from "./wording";

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
    entry.meaning,
    table(
      ["Argument", "Takes", "Meaning"],
      entry.parameters.map((parameter) => [`\`${parameter.name}\``, takes(parameter), parameter.description]),
    ),
    ...entry.parameters.flatMap(({ name, choice }) =>
      choice
        ? [
            `\`${name}\` is one of: ${choice.list.choices.map(({ word, meaning }) => `\`${word}\` (${meaning})`).join(", ")}. Omitted: \`${choice.omitted}\`.`,
          ]
        : [],
    ),
    `**Gives** ${entry.shape === "range" ? "(spilled) " : ""}${entry.gives}`,
    table(["Given", "It gives"], entry.badInput),
    ...entry.examples.map(
      (example) => `${example.says}\n\n\`\`\`text\n${example.formula}\n→ ${shownResult(example)}\n\`\`\``,
    ),
  ].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
