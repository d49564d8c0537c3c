const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const prettier = require("prettier");
const { figure, goalOf } = require("./figures.js");

const document = path.resolve(__dirname, "../../docs/performance.md");

/** Writes the tables in docs/performance.md from the last results, and what they were measured on above the first. */
async function writeTable() {
  const rows = read("results.json");
  const bySize = rows.filter(({ size }) => size !== undefined);
  const others = rows.filter(({ size }) => size === undefined);
  let written = readFileSync(document, "utf8");
  written = placed(written, "results", [machineOf(read("machine.json")), tableOf(others)]);
  written = placed(written, "round trips", [tableBySize(bySize)]);
  const options = await prettier.resolveConfig(document);
  writeFileSync(document, await prettier.format(written, { ...options, parser: "markdown" }));
}

/** The text with new parts between two of its comments. */
function placed(text, name, parts) {
  const between = new RegExp(`(<!-- ${name} -->)[^]*(<!-- end of ${name} -->)`);
  if (!between.test(text)) throw new Error(`${document} has no place for the ${name}`);
  return text.replace(between, (_all, start, end) => [start, ...parts, end].join("\n\n"));
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

/** One line a command, one column a size; all their rows count the same thing. */
function tableBySize(rows) {
  const sizes = [...new Set(rows.map(({ size }) => size))];
  const lines = [...new Set(rows.map(({ name }) => name))].map((name) => {
    const own = rows.filter((row) => row.name === name);
    const counts = sizes.map((size) => {
      const row = own.find((each) => each.size === size);
      return row === undefined ? "–" : `${row.ratio}`;
    });
    const isMet = own.every(({ met }) => met !== false);
    return [name, ...counts, goalOf(own[0]), isMet ? "met" : "**missed**"];
  });
  return [["Command", ...sizes, "Goal", ""], ["---", ...sizes.map(() => "--:"), "--:", "---"], ...lines]
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
