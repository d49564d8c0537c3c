const { mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const webpack = require("webpack");
const configure = require("../../webpack.config.js");

const GOAL_KIB = 15;

/** The functions' script as it ships, compressed: every result in a workbook waits for it. */
async function bench() {
  const folder = mkdtempSync(path.join(tmpdir(), "oxm-size-"));
  try {
    const functions = configure({}, { mode: "production" }).find(({ name }) => name === "functions");
    await build({ ...functions, cache: false, output: { ...functions.output, path: folder } });
    const size = gzipSync(readFileSync(path.join(folder, "functions.js"))).length / 1024;
    return [
      { name: "Functions script, gzip", against: "KiB", ratio: size, goal: GOAL_KIB, met: size <= GOAL_KIB },
    ];
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

module.exports = { bench };
