import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bridgeOffice, createPreviewApp } from "../../scripts/preview-app.js";

const hosted = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const bridged = '<script src="/bridge.js"></script><script src="/office-js/office.js"></script>';

describe("An add-in page served by the preview", () => {
  test.each([
    [hosted, bridged],
    ["<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>", bridged],
    [
      '<script type="text/javascript" src="https://appsforoffice.microsoft.com/lib/beta/hosted/office.debug.js" defer></script>',
      bridged,
    ],
    ["<script src='/office-js/office.js'></script>", bridged],
    ['<script src="http://localhost:3000/office-js/office.js"></script>', bridged],
    ['<script src="functions.js"></script>', '<script src="functions.js"></script>'],
  ])("gets the bridge before office.js: %s", (built, served) => {
    expect(bridgeOffice(`<head>${built}</head>`)).toBe(`<head>${served}</head>`);
  });
});

describe("The preview's server", () => {
  const root = mkdtempSync(join(tmpdir(), "preview-"));
  let server: Server;
  let other: Server;
  let address: string;
  const origin = (listening: Server): string =>
    `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;

  beforeAll(async () => {
    for (const folder of ["dist/assets", "dist-preview", "assets"])
      mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, "dist-preview/index.html"), "<p>grid</p>");
    writeFileSync(join(root, "dist/taskpane.html"), `<head>${hosted}</head>`);
    writeFileSync(join(root, "dist/functions.json"), "{}");
    writeFileSync(join(root, "manifest.xml"), "<OfficeApp/>");
    writeFileSync(join(root, "secret.html"), "secret");
    server = createPreviewApp(root).listen(0, "127.0.0.1");
    other = createServer((request, response) => {
      response.setHeader("Content-Type", request.url === "/page.html" ? "text/html" : "text/plain");
      response.end(request.url === "/page.html" ? hosted : `got ${request.url}`);
    }).listen(0, "127.0.0.1");
    await Promise.all(
      [server, other].map((one) => one.listening || new Promise((done) => one.once("listening", done))),
    );
    address = origin(server);
  });
  afterAll(() => {
    server.close();
    other.close();
    rmSync(root, { recursive: true });
  });

  test("serves the workbook's page, the manifest, the add-in and office.js", async () => {
    for (const [path, part] of [
      ["/", "grid"],
      ["/manifest.xml", "OfficeApp"],
      ["/functions.json", "{}"],
      ["/taskpane.html", bridged],
      ["/office-js/office.js", "Office"],
    ] as const) {
      const answer = await fetch(address + path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.text()).toContain(part);
    }
  });

  test("lets an add-in page load and call nothing but its own server", async () => {
    const policy = (await fetch(`${address}/taskpane.html`)).headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  test("gives nothing outside the folders it serves", async () => {
    for (const path of ["/..%2fsecret.html", "/%2e%2e/secret.html", "/..%5csecret.html"]) {
      expect(await (await fetch(address + path)).text()).not.toContain("secret\n");
      expect((await fetch(address + path)).status).not.toBe(200);
    }
  });

  test("says what is missing", async () => {
    const answer = await fetch(`${address}/none.js`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("npm start");
  });

  test("brings another server's page into the workbook's origin, with the bridge", async () => {
    const elsewhere = `${address}/elsewhere/http/${origin(other).slice(7)}`;
    expect(await (await fetch(`${elsewhere}/page.html`)).text()).toBe(bridged);
    expect(await (await fetch(`${elsewhere}/a%20b/x.js?y=1`)).text()).toBe("got /a%20b/x.js?y=1");
    expect((await fetch(`${address}/elsewhere/http/127.0.0.1:1/x`)).status).toBe(502);
  });

  test("brings it to the preview's own page alone", async () => {
    const answer = await fetch(`${address}/elsewhere/http/${origin(other).slice(7)}/x`, {
      headers: { "Sec-Fetch-Site": "cross-site" },
    });
    expect(answer.status).toBe(403);
  });
});
