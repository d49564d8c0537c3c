const { withShipped } = require("./build-shipped.js");

const GOAL_KIB = 150;

/** What opening the pane loads from the add-in's own server, compressed: its page and every script the page names. */
function bench() {
  return withShipped(({ text, gzipped }) => {
    const page = "taskpane.html";
    const scripts = [...text(page).matchAll(/<script\b[^>]*\bsrc=["']?([^"'\s>]+)/g)]
      .map(([, address]) => address.replace(/\?.*$/, ""))
      .filter((address) => !/^https:/.test(address));
    for (const needed of ["functions.js", "commands.js", "taskpane.js"]) {
      if (!scripts.includes(needed)) throw new Error(`${page} doesn't load ${needed}`);
    }
    const styles = /<link\b[^>]*\brel=["']?stylesheet/.exec(text(page));
    if (styles) throw new Error(`${page} loads a stylesheet, which isn't counted here`);
    const size = [page, ...scripts].reduce((sum, name) => sum + gzipped(name), 0);
    return [
      {
        name: "pane's first load without office.js, gzip",
        against: "KiB",
        ratio: size,
        goal: GOAL_KIB,
        met: size <= GOAL_KIB,
      },
      ...scripts.map((name) => ({
        name: `of it ${name}`,
        against: "KiB",
        ratio: gzipped(name),
        goal: null,
        met: null,
      })),
    ];
  });
}

module.exports = { bench };
