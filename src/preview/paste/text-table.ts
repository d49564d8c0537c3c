/**
 * Tab-separated text as rows of cells, all of one length. A cell that begins with a quotation mark ends with one: between
 * them line breaks and tabs are its own, and two marks are one.
 */
export function readTextTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (;;) {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
    quoted.lastIndex = at;
    const found = quoted.exec(plain);
    const cell = found ? (found[1] ?? "").replace(/""/g, '"') : upTo(plain, at);
    rows.at(-1)?.push(cell);
    at += found ? found[0].length : cell.length;
    if (at >= plain.length) break;
    if (plain[at] === "\n") rows.push([]);
    at++;
  }
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: columns }, (_value, index) => row[index] ?? ""));
}

function upTo(text: string, at: number): string {
  return /[^\t\n]*/.exec(text.slice(at))?.[0] ?? "";
}
