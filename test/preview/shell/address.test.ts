import { fileNameOf, localAddress } from "../../../src/preview/shell/address";

const here = "http://localhost:3000/?pane=x";

describe("The page named by ?pane= or ?book=", () => {
  test.each([
    ["/taskpane.html", "/taskpane.html"],
    ["other/page.html?x=1#y", "/other/page.html?x=1#y"],
    ["http://localhost:3000/a.xlsx", "/a.xlsx"],
    ["http://localhost:4000/sample/page.html?x=1", "/elsewhere/http/localhost:4000/sample/page.html?x=1"],
    ["https://example.org/book.xlsx", "/elsewhere/https/example.org/book.xlsx"],
    ["//example.org/book.xlsx", "/elsewhere/http/example.org/book.xlsx"],
  ])("%s is served at %s", (wanted, served) => {
    expect(localAddress(wanted, here)).toBe(served);
  });

  test.each(["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd"])(
    "never runs or reads what is no web address: %s",
    (wanted) => {
      expect(localAddress(wanted, here)).not.toMatch(/^(javascript|data|file):/);
    },
  );

  test("is called by its last part", () => {
    expect(fileNameOf("https://example.org/x/My%20book.xlsx?raw=1")).toBe("My book.xlsx");
  });
});
