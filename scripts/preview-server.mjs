/**
 * `npm start`: serves the preview and opens it in the default browser.
 * `PORT` sets the port (3000; 0 takes a free one), `BROWSER=none` opens no browser.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import open from "open";
import { createPreviewApp } from "./preview-app.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = Number(process.env.PORT ?? 3000);

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  exit(`PORT is "${process.env.PORT}": it must be a number from 0 to 65535.`);
}
for (const built of ["dist/taskpane.html", "dist-preview/index.html"]) {
  if (!existsSync(new URL(`../${built}`, import.meta.url))) {
    exit(`${built} is not built yet: run "npm start", which builds first.`);
  }
}

const server = createPreviewApp(root).listen(port, "127.0.0.1", (error) => {
  if (error) {
    exit(
      error.code === "EADDRINUSE"
        ? `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`
        : `The preview can't be served on port ${port}: ${error.message}`,
    );
  }
  const address = `http://localhost:${server.address().port}`;
  console.log(`The preview is at ${address}. Press Ctrl+C to stop.`);
  if (process.env.BROWSER !== "none") {
    // A machine without a desktop has nothing to open it with; the address above is enough.
    open(address).then(
      (child) => child.once("error", () => undefined),
      () => undefined,
    );
  }
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}

function exit(sentence) {
  console.error(sentence);
  process.exit(1);
}
