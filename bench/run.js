/**
 * Runs the benchmarks and prints how they compare: every module `*.bench.ts` or `*.bench.js` below bench/ that exports
 * `bench`, a function that gives rows of { name, against, ratio, goal, met } (or a promise of them). Writes the rows
 * to bench/results.json. Words after the command run only the benches whose path has one of them.
 *
 * A goal that is missed is shown and doesn't fail the run; a bench that breaks does.
 */
const { fork } = require("child_process");
const fs = require("fs");
const path = require("path");

function findBenches(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return findBenches(full);
      return /\.bench\.(ts|js|cjs)$/.test(entry.name) ? [full] : [];
    })
    .sort();
}

function runOne(file) {
  return new Promise((resolve, reject) => {
    let rows;
    const child = fork(path.join(__dirname, "harness/run-one.js"), [file], {
      execArgv: ["--max-old-space-size=4096", "--expose-gc"],
    });
    child.on("message", (message) => (rows = message));
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 && rows
        ? resolve(rows)
        : reject(new Error(`${path.relative(__dirname, file)} gave no rows`)),
    );
  });
}

function figure(n) {
  return n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2);
}

function print(rows) {
  const cells = rows.map(({ name, against, ratio, goal, met }) => [
    name,
    against,
    figure(ratio),
    goal === null ? "" : figure(goal),
    met === null ? "" : met ? "met" : "MISSED",
  ]);
  const table = [["bench", "against", "ratio", "goal", ""], ...cells];
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  for (const line of table) {
    const padded = line.map((cell, column) =>
      column === 2 || column === 3 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
    );
    console.log(padded.join("  ").trimEnd());
  }
}

async function main() {
  const wanted = process.argv.slice(2);
  const files = findBenches(__dirname).filter(
    (file) => wanted.length === 0 || wanted.some((word) => path.relative(__dirname, file).includes(word)),
  );
  const rows = [];
  let broken = 0;
  for (const file of files) {
    console.error(`running ${path.relative(__dirname, file)}`);
    try {
      rows.push(...(await runOne(file)));
    } catch (error) {
      broken++;
      console.error(error.message);
    }
  }
  print(rows);
  if (wanted.length === 0) {
    fs.writeFileSync(path.join(__dirname, "results.json"), `${JSON.stringify(rows, null, 2)}\n`);
  }
  process.exitCode = broken === 0 ? 0 : 1;
}

void main();
