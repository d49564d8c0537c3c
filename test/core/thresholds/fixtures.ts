import fs from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "fixtures");

/** One line of a fixture: a cell as typed, and how it reads, or `[key]` of the problem it gives. */
export interface Reading {
  readonly cell: string;
  readonly expected: string;
}

/** The fixture files of readings, by the case they are named after. */
export function readingCases(): readonly string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => name.replace(/\.txt$/, ""))
    .sort();
}

export function readings(name: string): readonly Reading[] {
  return lines(`${name}.txt`).map((line) => {
    const at = line.lastIndexOf(" ⇒ ");
    return { cell: unescaped(line.slice(0, at)), expected: line.slice(at + 3) };
  });
}

/** Every cell of every fixture of readings. */
export function allCells(): readonly string[] {
  return readingCases().flatMap((name) => readings(name).map(({ cell }) => cell));
}

/** The rows of a table with a header, as lists of cells. */
export function table(name: string): readonly (readonly string[])[] {
  return lines(name)
    .slice(1)
    .map((line) => line.split("\t").map(unescaped));
}

function lines(file: string): readonly string[] {
  return fs
    .readFileSync(path.join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "");
}

/** Line ends and invisible characters stand in the files as `\n`, `\r` and `\u00a0`. */
function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\n/g, "\n")
    .replace(/\\r/g, "\r");
}
