import { FUNCTIONS, type FunctionDeclaration } from "../registry";
import { CONVENTIONS, NOTES } from "./conventions";
import { anchor, choiceTables, shownResult, signature, takes } from "./wording";

/** The function reference as one static page without scripts: docs/help/functions.html, where the help links lead. */
export function referenceAsHtml(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>OXM functions</title>
<style>${STYLE}</style>
</head>
<body>
<nav aria-label="Functions">
<ul>
${FUNCTIONS.map((entry) => `<li><a href="#${anchor(entry)}">${entry.id}</a></li>`).join("\n")}
<li><a href="#values">How values come in</a></li>
</ul>
</nav>
<main>
<h1>OXM functions</h1>
<p>Type ${code("=OXM.")} in a cell and Excel lists them. Arguments in brackets may be left out.</p>
${FUNCTIONS.map(section).join("\n")}
<section id="values">
<h2>How values come in</h2>
${table(["A cell holds", "It is taken as"], CONVENTIONS)}
<ul>
${NOTES.map((note) => `<li>${inline(note)}</li>`).join("\n")}
</ul>
</section>
</main>
</body>
</html>
`;
}

function section(entry: FunctionDeclaration): string {
  return `<section id="${anchor(entry)}">
<h2>${entry.id}</h2>
<p class="signature">${code(signature(entry))}</p>
<p>${inline(entry.meaning)}</p>
${table(
  ["Argument", "Takes", "Meaning"],
  entry.parameters.map((parameter) => [`\`${parameter.name}\``, takes(parameter), parameter.description]),
)}
${choiceTables(entry)
  .map(({ head, rows }) => table(head, rows))
  .join("\n")}
<p><strong>Gives</strong> ${inline(entry.gives)}${entry.shape === "range" ? " The result spills." : ""}</p>
${entry.examples
  .map(
    (example) =>
      `<figure><figcaption>${inline(example.says)}</figcaption><pre>${escape(example.formula)}\n<b>${escape(shownResult(example))}</b></pre></figure>`,
  )
  .join("\n")}
${table(["Given", "It gives"], entry.badInput)}
</section>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join("")}</tr>`;
  return `<table>
<thead>${cells("th", head)}</thead>
<tbody>
${rows.map((row) => cells("td", row)).join("\n")}
</tbody>
</table>`;
}

/** Text with its backticked parts as code. */
function inline(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? code(part) : escape(part)))
    .join("");
}

function code(text: string): string {
  return `<code>${escape(text)}</code>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Quiet typography in the reader's own light or dark; wide enough for a pane, readable on a page. */
const STYLE = `
:root { color-scheme: light dark; --line: #8886; --soft: #8881; --link: light-dark(#0b5cad, #7db8f5); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; display: grid; gap: 0 2.5rem;
  font: 15px/1.55 "Segoe UI", system-ui, sans-serif; }
nav ul { display: flex; flex-wrap: wrap; gap: .1rem .9rem; list-style: none; margin: 0; padding: 0; }
@media (min-width: 56rem) { body { grid-template-columns: 11rem minmax(0, 1fr); }
  nav { position: sticky; top: 1rem; align-self: start; } nav ul { display: block; } }
a { color: var(--link); text-decoration: none; } a:hover, a:focus-visible { text-decoration: underline; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: .6rem 0 .5rem; } h2 { font-size: 1.2rem; margin: 0 0 .3rem; }
section > table:last-child { margin-top: 1.4rem; }
section { border-top: 1px solid var(--line); padding: 1.4rem 0; scroll-margin-top: .5rem; }
section:target h2 { color: var(--link); }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; font-size: .93em; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
code, pre { font: .92em/1.5 Consolas, "Cascadia Mono", ui-monospace, monospace; }
.signature code { font-weight: 600; }
figure { margin: .8rem 0 0; } figcaption { opacity: .85; }
pre { background: var(--soft); margin: .2rem 0 0; padding: .6rem .8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 30rem) { td, th { padding-right: .5rem; overflow-wrap: anywhere; } }
`;
