import { readFileSync } from "node:fs";
import { FUNCTIONS } from "../../src/functions/registry";
import { referenceAsHtml } from "../../src/functions/reference/html";
import { referenceAsMarkdown } from "../../src/functions/reference/markdown";

describe("the committed reference is what the registry gives; `npm run docs` writes it", () => {
  it.each([
    ["docs/functions.md", referenceAsMarkdown],
    ["docs/help/functions.html", referenceAsHtml],
  ])("%s", (file, write) => expect(readFileSync(file, "utf8")).toBe(write()));
});

describe("the page that help links open", () => {
  const page = referenceAsHtml();
  it.each(FUNCTIONS.map(({ id }) => [id]))("has a place for %s", (id) =>
    expect(page).toContain(`<section id="${id.toLowerCase()}">`),
  );
  it("needs no script and nothing from elsewhere", () =>
    expect(page).not.toMatch(/<script|<link|src=|url\(|https?:/));
  it("shows signs as people type them", () => {
    expect(page).toContain("&gt;90%");
    expect(page.replace(/<[a-z!/][^>]*>/g, "")).not.toMatch(/[<>](?!\s*\{)(?=\d)/);
  });
});
