/**
 * `npm run docs`: writes the function reference from the registry, as Markdown for the repository and as the page that
 * the functions' help links open. A test fails while the committed files differ.
 */
const { mkdirSync, readFileSync, writeFileSync } = require("fs");
const path = require("path");
const { ModuleKind, ScriptTarget, transpileModule } = require("typescript");

// The registry is TypeScript and this runs on plain Node: translate file by file while loading.
require.extensions[".ts"] = (module, file) => {
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
  module._compile(transpileModule(readFileSync(file, "utf8"), { compilerOptions }).outputText, file);
};

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
