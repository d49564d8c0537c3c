const { execFileSync } = require("node:child_process");
const os = require("node:os");
const { lookForBrowser } = require("../../scripts/find-browser.js");

/** Notes when and on what the benches start; the function it gives adds what they ended with. */
function describeMachine() {
  const began = load();
  return () => ({
    date: new Date().toISOString().slice(0, 10),
    processors: os.cpus().length,
    model: os.cpus()[0]?.model ?? "unknown",
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.arch()}`,
    node: process.version,
    browser: browser(),
    loadAtStart: began,
    loadAtEnd: load(),
  });
}

/** How many programs were running or waiting for a processor, on average of the last minute. */
function load() {
  return Math.round((os.loadavg()[0] ?? 0) * 10) / 10;
}

function browser() {
  const program = lookForBrowser();
  if (program === undefined) return "none";
  try {
    return (
      /^\S+ [\d.]+/.exec(
        execFileSync(program, ["--version", "--no-sandbox"], {
          encoding: "utf8",
          stdio: ["ignore", "pipe", "ignore"],
        }),
      )?.[0] ?? program
    );
  } catch {
    return program;
  }
}

module.exports = { describeMachine };
