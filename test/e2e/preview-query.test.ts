import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { writeXlsx } from "../../src/preview/xlsx";
import { patience, startPreview, type RunningPreview } from "./support/preview";

jest.setTimeout(2 * patience);

/** A sample as people write them for Excel, with nothing of this repository in it. */
const samplePage = `<!doctype html><html><head><script src="/office-js/office.js"></script></head><body>
<p id="said">waiting</p><script src="sample.js"></script></body></html>`;
const sampleScript = `Office.onReady(async () => {
  const say = (text) => { document.getElementById("said").textContent = text; };
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("J1:J2").values = [[2], ["=J1*21"]];
      const range = sheet.getRange("J2");
      range.load("values");
      await context.sync();
      say("computed " + range.values[0][0]);
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getSpecialCells("Blanks");
      await context.sync();
    });
  } catch (error) {
    say(document.getElementById("said").textContent + "; " + error.code + " " + error.message);
  }
});`;

describe("The preview's address", () => {
  let preview: RunningPreview;
  let other: Server;
  let elsewhere: string;
  beforeAll(async () => {
    preview = await startPreview();
    const book = await writeXlsx({
      sheets: [{ name: "Other", cells: [{ row: 0, column: 0, value: 7 }] }],
      tables: [],
      names: [],
    });
    const parts: Record<string, readonly [string, string | Buffer]> = {
      "/page.html": ["text/html", samplePage],
      "/sample.js": ["text/javascript", sampleScript],
      "/book.xlsx": ["application/octet-stream", Buffer.from(book)],
    };
    other = createServer((request, response) => {
      const [type, body] = parts[request.url ?? ""] ?? [];
      response.writeHead(type ? 200 : 404, { "Content-Type": type ?? "text/plain" }).end(body);
    }).listen(0, "127.0.0.1");
    await new Promise((done) => other.once("listening", done));
    elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await preview?.stop();
    other?.close();
  });

  test("?pane= runs any page written for Excel; what isn't implemented fails by its name", async () => {
    const opened = await preview.open(`/?pane=${encodeURIComponent(`${elsewhere}/page.html`)}`);
    const said = opened.pane.locator("#said");
    await said.filter({ hasText: "computed 42" }).waitFor();
    await said.filter({ hasText: /ApiNotFound .*Range\.getSpecialCells/i }).waitFor();
    await opened.page.close();
  });

  test("?book= opens a workbook", async () => {
    const opened = await preview.open(`/?book=${encodeURIComponent(`${elsewhere}/book.xlsx`)}`);
    expect(await opened.page.evaluate(() => window.preview.sheets())).toEqual(["Other"]);
    expect(await opened.values("Other", "A1")).toEqual([[7]]);
    expect(await opened.page.title()).toContain("book.xlsx");
    await opened.page.close();
  });

  test("?book= with nothing there says so and opens the sample", async () => {
    const opened = await preview.open("/?book=/none.xlsx");
    await opened.page.getByText("There is no workbook at /none.xlsx. The sample is shown instead.").waitFor();
    expect(await opened.values("Scorecard", "F12")).toEqual([[0.899]]);
    await opened.page.close();
  });
});
