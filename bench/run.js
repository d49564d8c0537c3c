/**
 * Runs the benchmarks and prints how they compare: every module `*.bench.ts` or `*.bench.js` below bench/ that exports
 * `bench`, a function that gives rows of { name, against, ratio, goal, met } (or a promise of them). Writes the rows
 * to bench/results.json, what they were measured on to bench/machine.json, and both into docs/performance.md. Words
 * after the command run only the benches whose path has one of them, and write nothing; with --keep what these benches
 * counted (round trips, links, sizes: the same on any machine) takes the place of what they counted before.
 *
 * A goal that is missed is shown and doesn't fail the run; a bench that breaks does.
 */
const { fork } = require("child_process");
const fs = require("fs");
const path = require("path");
const { figure, goalOf, isCounted } = require("./harness/figures.js");
const { describeMachine } = require("./harness/machine.js");
const { writeTable } = require("./harness/write-table.js");

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

/** A bench as its rows name it: its path below bench/ without the ending. */
function nameOf(file) {
  return path
    .relative(__dirname, file)
    .split(path.sep)
    .join("/")
    .replace(/\.bench\.\w+$/, "");
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

function print(rows) {
  const cells = rows.map((row) => [
    row.size === undefined ? row.name : `${row.name}, ${row.size}`,
    row.against,
    figure(row.ratio),
    goalOf(row),
    row.met === null ? "" : row.met ? "met" : "MISSED",
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

function write(name, content) {
  fs.writeFileSync(path.join(__dirname, name), `${JSON.stringify(content, null, 2)}\n`);
}

/** Rows of all benches with the counts of some anew; the rest, and what was timed, stay as they were. */
function withCounts(before, counted, order) {
  const place = ({ bench }) => order.indexOf(bench);
  const anew = new Set(counted.map(({ bench }) => bench));
  const kept = before.filter((row) => !(anew.has(row.bench) && isCounted(row)));
  return [...kept, ...counted].sort((a, b) => place(a) - place(b));
}

async function main() {
  const options = process.argv.slice(2);
  const keep = options.includes("--keep");
  const wanted = options.filter((option) => option !== "--keep");
  const files = findBenches(__dirname).filter(
    (file) => wanted.length === 0 || wanted.some((word) => path.relative(__dirname, file).includes(word)),
  );
  const machine = describeMachine();
  const rows = [];
  let broken = 0;
  for (const file of files) {
    console.error(`running ${path.relative(__dirname, file)}`);
    try {
      const bench = nameOf(file);
      rows.push(...(await runOne(file)).map((row) => ({ ...row, bench })));
    } catch (error) {
      broken++;
      console.error(error.message);
    }
  }
  print(rows);
  if (wanted.length === 0 && broken === 0) {
    write("results.json", rows);
    write("machine.json", machine());
    await writeTable();
  }
  if (wanted.length > 0 && keep && broken === 0) {
    const before = JSON.parse(fs.readFileSync(path.join(__dirname, "results.json"), "utf8"));
    const order = findBenches(__dirname).map(nameOf);
    write("results.json", withCounts(before, rows.filter(isCounted), order));
    await writeTable();
  }
  process.exitCode = broken === 0 ? 0 : 1;
}

void main();
