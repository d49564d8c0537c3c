/**
 * The preview's web application: the workbook page, the built add-in as it ships, and office.js from its npm package.
 * Add-in pages are served as built but for their office.js: it comes from the package, with the bridge to the
 * workbook in front of it.
 */
const { existsSync } = require("node:fs");
const { readFile } = require("node:fs/promises");
const path = require("node:path");
const express = require("express");

const scriptTag = /<script\b[^>]*\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^>]*>\s*<\/script>/gi;
const officeAddress =
  /^(?:https:\/\/appsforoffice\.microsoft\.com\/lib\/.*\/|(?:.*\/)?office-js\/)office(?:\.debug)?\.js$/i;
const bridgedScripts = '<script src="/bridge.js"></script><script src="/office-js/office.js"></script>';

/** What an add-in page may do: nothing beyond its own server. Fluent writes its styles into the page. */
const addInPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join("; ");

/** The workbook's own page draws its grid with styles and images made on the fly. */
const shellPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-src 'self'",
].join("; ");

/** An add-in page's text with its office.js tag replaced; a page that loads none comes back unchanged. */
function bridgeOffice(html) {
  return html.replace(scriptTag, (tag, double, single, bare) =>
    officeAddress.test(double ?? single ?? bare) ? bridgedScripts : tag,
  );
}

/**
 * @param root the repository's folder, built
 * @returns an express application
 */
function createPreviewApp(root) {
  const folder = (name) => path.join(root, name);
  const app = express();
  app.disable("x-powered-by");
  app.use((_request, response, next) => {
    response.set({
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
    });
    next();
  });
  app.get(["/", "/index.html"], (_request, response) => {
    response.set("Content-Security-Policy", shellPolicy).sendFile(folder("dist-preview/index.html"));
  });
  app.get("/favicon.ico", (_request, response) => response.sendFile(folder("assets/scorecard-32.png")));
  app.get("/manifest.xml", (_request, response) => response.sendFile(folder("manifest.xml")));
  app.get(/^\/elsewhere\/(https?)\/([^/]+)(\/.*)?$/, serveElsewhere);
  app.get(/\.html$/, async (request, response, next) => {
    const file = path.join(folder("dist"), path.normalize(decodeURIComponent(request.path)));
    if (!file.startsWith(folder("dist") + path.sep) || !existsSync(file)) {
      next();
      return;
    }
    const html = bridgeOffice(await readFile(file, "utf8"));
    response.set("Content-Security-Policy", addInPolicy).type("html").send(html);
  });
  app.use(
    "/office-js",
    express.static(path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist")),
  );
  app.use(express.static(folder("dist-preview"), { index: false }));
  app.use(express.static(folder("dist"), { index: false }));
  app.use((request, response) => {
    response
      .status(404)
      .type("text")
      .send(`The preview has nothing at ${request.path}. Is it built? "npm start" builds first.`);
  });
  return app;
}

/**
 * `/elsewhere/http/localhost:4000/page.html`: a page or workbook of another server, for `?pane=` and `?book=`, so
 * that it shares the workbook's origin. Only the preview's own page may ask for one.
 */
async function serveElsewhere(request, response) {
  const site = request.get("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    response.status(403).type("text").send("Only the preview's own page can fetch from elsewhere.");
    return;
  }
  const [scheme, host, rest] = [request.params[0], request.params[1], request.params[2] ?? "/"];
  const query = request.originalUrl.includes("?")
    ? request.originalUrl.slice(request.originalUrl.indexOf("?"))
    : "";
  const address = `${scheme}://${host}${encodeURI(decodeURI(rest))}${query}`;
  try {
    const answer = await globalThis.fetch(address);
    const type = answer.headers.get("content-type") ?? "application/octet-stream";
    const body = Buffer.from(await answer.arrayBuffer());
    response.status(answer.status).type(type);
    response.send(/^text\/html/.test(type) ? bridgeOffice(body.toString("utf8")) : body);
  } catch {
    response.status(502).type("text").send(`${address} can't be reached.`);
  }
}

module.exports = { createPreviewApp, bridgeOffice };
