/**
 * `npm run excel`: serves dist/ over https with the development certificate and opens desktop Excel with the add-in.
 * `npm run excel:web -- --document <url>`: the same for Excel on the web, in the document at that address.
 */
import { createServer } from "node:https";
import { logErrorMessage } from "office-addin-cli";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { AppType, startDebugging, stopDebugging } from "office-addin-debugging";
import express from "express";

const PORT = 3443;
const onTheWeb = process.argv.includes("--web");
const document = process.argv[process.argv.indexOf("--document") + 1];

if (!onTheWeb && !["win32", "darwin"].includes(process.platform)) {
  exit(
    "Desktop Excel runs on Windows and Mac only: use `npm start` for the preview, or `npm run excel:web -- --document <url>` for Excel on the web.",
  );
}
if (onTheWeb && !process.argv.includes("--document")) {
  exit(
    "Say which workbook to open: `npm run excel:web -- --document <address of a workbook on OneDrive or SharePoint>`.",
  );
}

const app = express();
app.use(express.static("dist", { etag: false, cacheControl: false }));
const server = createServer(await getHttpsServerOptions(), app);
server.once("error", (error) =>
  exit(
    error.code === "EADDRINUSE"
      ? `Port ${PORT} is in use: close what runs there and try again.`
      : error.message,
  ),
);
server.listen(PORT, async () => {
  console.log(`Serving the add-in at https://localhost:${PORT}. Press Ctrl+C to stop.`);
  try {
    await startDebugging("manifest.xml", {
      appType: onTheWeb ? AppType.Web : AppType.Desktop,
      enableDebugging: false,
      enableLiveReload: false,
      ...(onTheWeb ? { document } : {}),
    });
  } catch (error) {
    logErrorMessage(error);
  }
});

process.once("SIGINT", async () => {
  await stopDebugging("manifest.xml").catch(logErrorMessage);
  server.close();
  process.exit(0);
});

function exit(sentence) {
  console.error(sentence);
  process.exit(1);
}
