const { mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const webpack = require("webpack");
const configure = require("../../webpack.config.js");

/**
 * Builds the add-in as it ships into a folder of its own, so that no older build is measured, and calls back with
 * two ways to look at their files; the folder is gone afterwards.
 *
 * @param {(files: { text(name: string): string, gzipped(name: string): number }) => T} look `gzipped` is in KiB
 * @returns {Promise<T>}
 * @template T
 */
async function withShipped(look) {
  const folder = mkdtempSync(path.join(tmpdir(), "oxm-size-"));
  const read = (name) => readFileSync(path.join(folder, name));
  try {
    const addIn = configure({}, { mode: "production" }).find(({ name }) => name === "add-in");
    await build({ ...addIn, cache: false, output: { ...addIn.output, path: folder } });
    return look({
      text: (name) => read(name).toString("utf8"),
      gzipped: (name) => gzipSync(read(name)).length / 1024,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(configuration) {
  return new Promise((resolve, reject) => {
    webpack(configuration, (failure, stats) => {
      if (failure) reject(failure);
      else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

module.exports = { withShipped };
