const { withShipped } = require("./build-shipped.js");

const GOAL_KIB = 15;

/** The functions' script as it ships, compressed: every result in a workbook waits for it. */
function bench() {
  return withShipped(({ gzipped }) => {
    const size = gzipped("functions.js");
    return [
      { name: "functions script, gzip", against: "KiB", ratio: size, goal: GOAL_KIB, met: size <= GOAL_KIB },
    ];
  });
}

module.exports = { bench };
