/**
 * `npm run docs`: writes the function reference from the registry, as Markdown for the repository and as the page that
 * the functions' help links open. A test fails while the committed files differ.
 */
const { mkdirSync, writeFileSync } = require("fs");
const path = require("path");
require("./load-typescript.js");
const { referenceAsHtml } = require("../src/functions/reference/html.ts");
const { referenceAsMarkdown } = require("../src/functions/reference/markdown.ts");

for (const [file, text] of [
  ["docs/functions.md", referenceAsMarkdown()],
  ["docs/help/functions.html", referenceAsHtml()],
]) {
  const target = path.resolve(__dirname, "..", file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`${file} written`);
}
