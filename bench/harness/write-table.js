const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const prettier = require("prettier");
const { figure, goalOf } = require("./figures.js");

const document = path.resolve(__dirname, "../../docs/performance.md");
const between = /(<!-- results -->)[^]*(<!-- end of results -->)/;

/** Writes the table in docs/performance.md from the last results, and what they were measured on above it. */
async function writeTable() {
  const rows = read("results.json");
  const text = readFileSync(document, "utf8");
  if (!between.test(text)) throw new Error(`${document} has no place for the results`);
  const written = text.replace(between, (_all, start, end) =>
    [start, machineOf(read("machine.json")), tableOf(rows), end].join("\n\n"),
  );
  const options = await prettier.resolveConfig(document);
  writeFileSync(document, await prettier.format(written, { ...options, parser: "markdown" }));
}

function read(name) {
  return JSON.parse(readFileSync(path.join(__dirname, "..", name), "utf8"));
}

function machineOf(facts) {
  const { date, processors, model, memoryGiB, system, node, browser, loadAtStart, loadAtEnd } = facts;
  return (
    `Measured on ${date}: ${processors} × ${model}, ${memoryGiB} GiB, ${system}, Node ${node}, ${browser}. ` +
    `Load average ${loadAtStart} when it began and ${loadAtEnd} when it ended` +
    `${Math.max(loadAtStart, loadAtEnd) > processors ? `: more work than its ${processors} processors had time for` : ""}.`
  );
}

function tableOf(rows) {
  const lines = rows.map((row) => [
    row.name,
    row.against,
    figure(row.ratio),
    goalOf(row),
    row.met === null ? "" : row.met ? "met" : "**missed**",
  ]);
  return [["Bench", "Against", "Ratio", "Goal", ""], ["---", "---", "--:", "--:", "---"], ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

module.exports = { writeTable };

if (require.main === module) {
  writeTable().catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}
