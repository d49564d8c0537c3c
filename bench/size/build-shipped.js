const { mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const webpack = require("webpack");
const configure = require("../../webpack.config.js");

/**
 * Builds bundles as they ship into a folder of their own, so that no older build is measured, and calls back with
 * two ways to look at their files; the folder is gone afterwards.
 *
 * @param {string[]} names the bundles, as webpack.config.js calls them
 * @param {(files: { text(name: string): string, gzipped(name: string): number }) => T} look `gzipped` is in KiB
 * @returns {Promise<T>}
 * @template T
 */
async function withShipped(names, look) {
  const folder = mkdtempSync(path.join(tmpdir(), "oxm-size-"));
  const read = (name) => readFileSync(path.join(folder, name));
  try {
    for (const bundle of configure({}, { mode: "production" }).filter(({ name }) => names.includes(name))) {
      await build({ ...bundle, cache: false, output: { ...bundle.output, path: folder } });
    }
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
