import fs from "node:fs";
import path from "node:path";
import { describeAll, explain, readThresholds } from "../../../src/core/thresholds";
import { vocabularyTables } from "./vocabulary";

const file = path.join(__dirname, "../../../docs/thresholds.md");
const page = fs.readFileSync(file, "utf8");

/** The rows of a table whose header starts with these two cells; `\|` stands for a line end in a cell. */
function rowsUnder(first: string, second: string): string[][] {
  const rows: string[][] = [];
  let inTable = false;
  for (const line of page.split("\n")) {
    const cells = line.startsWith("|")
      ? line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim())
      : [];
    if (cells.length === 0) inTable = false;
    else if (cells[0] === first && cells[1] === second) inTable = true;
    else if (inTable && !/^-+$/.test(cells[0] ?? "")) rows.push(cells);
  }
  return rows;
}

const typed = (cell = ""): string => cell.replace(/^`+ ?| ?`+$/g, "").replace(/↵/g, "\n");

describe("the examples of docs/thresholds.md", () => {
  it.each(rowsUnder("You type", "It reads").map(([cell, reading]) => [typed(cell), reading]))(
    "%j reads: %s",
    (cell, reading) => {
      const read = readThresholds(cell);
      expect(read.ok && describeAll(read.value)).toBe(reading);
    },
  );

  it.each(rowsUnder("You type", "It says").map(([cell, sentence]) => [typed(cell), sentence]))(
    "%j says: %s",
    (cell, sentence) => expect(readThresholds(cell)).toMatchObject({ ok: false, problem: { sentence } }),
  );

  it.each(
    rowsUnder("Threshold", "Actual").map(([threshold, actual, sentence]) => [
      typed(threshold),
      typed(actual),
      sentence,
    ]),
  )("%j with %j: %s", (threshold, actual, sentence) =>
    expect(explain(threshold, actual)).toEqual({ ok: true, value: sentence }),
  );

  it("are many", () => expect(rowsUnder("You type", "It reads").length).toBeGreaterThan(40));
});

describe("the word tables of docs/thresholds.md", () => {
  it.each(Object.entries(vocabularyTables))("%s: every word, and no other", (name, rows) => {
    const [, table = ""] = new RegExp(`<!-- words: ${name} -->\n([^]*?)<!-- end -->`).exec(page) ?? [];
    const written = table
      .split("\n")
      .filter((line) => line.startsWith("| ") && !/^\| (Meaning|-)/.test(line));
    const plain = (line: string): string => line.replace(/ +/g, " ");
    expect(written.map(plain)).toEqual(rows.map(plain));
  });
});
