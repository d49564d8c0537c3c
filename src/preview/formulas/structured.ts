/** What a structured reference asks for inside its table: `[[#This Row],[A]:[B]]`. */
export interface StructuredSpec {
  readonly section: "data" | "all" | "headers" | "totals" | "thisRow" | "headersAndData" | "dataAndTotals";
  /** First and last column by name; without, all columns. */
  readonly columns?: readonly [string, string];
}

const sections: Readonly<Record<string, StructuredSpec["section"]>> = {
  "#all": "all",
  "#data": "data",
  "#headers": "headers",
  "#totals": "totals",
  "#this row": "thisRow",
};

/** Reads what stands between the outer brackets; undefined when Excel would refuse it. */
export function parseStructured(inner: string): StructuredSpec | undefined {
  const text = inner.trim();
  if (text === "") return { section: "data" };
  if (text.startsWith("@")) {
    const columns = parseColumns(text.slice(1).trim());
    return columns === "none" ? undefined : { section: "thisRow", columns };
  }
  if (!text.startsWith("[")) {
    const section = sections[text.toLowerCase()];
    if (section) return { section };
    if (text.startsWith("#")) return undefined;
    const name = unescapeColumn(inner);
    return { section: "data", columns: [name, name] };
  }
  return parseList(text);
}

/** `[#Headers],[#Data],[A]:[B]` in any sensible mix. */
function parseList(text: string): StructuredSpec | undefined {
  const named: StructuredSpec["section"][] = [];
  let rest = text;
  for (;;) {
    const found = /^\[(#[^\]]*)\]\s*,?\s*/.exec(rest);
    if (!found) break;
    const section = sections[(found[1] ?? "").toLowerCase()];
    if (!section) return undefined;
    named.push(section);
    rest = rest.slice(found[0].length);
  }
  const section = combine(named);
  const columns = parseColumns(rest);
  return section === undefined || columns === "none" ? undefined : { section, columns };
}

function combine(named: readonly StructuredSpec["section"][]): StructuredSpec["section"] | undefined {
  if (named.length === 0) return "data";
  if (named.length === 1) return named[0];
  const both = [...named].sort().join();
  if (both === "data,headers") return "headersAndData";
  if (both === "data,totals") return "dataAndTotals";
  return undefined;
}

/** `A`, `[A]` or `[A]:[B]`; undefined for nothing, "none" when it can't be read. */
function parseColumns(text: string): readonly [string, string] | undefined | "none" {
  if (text === "") return undefined;
  if (!text.startsWith("[")) {
    if (/[[\],:]/.test(text.replace(/'./gs, ""))) return "none";
    const name = unescapeColumn(text);
    return [name, name];
  }
  const found = /^\[((?:'.|[^'\]])*)\](?:\s*:\s*\[((?:'.|[^'\]])*)\])?$/s.exec(text);
  if (!found) return "none";
  const first = unescapeColumn(found[1] ?? "");
  return [first, found[2] === undefined ? first : unescapeColumn(found[2])];
}

/** A column's name as its header has it: without the `'` that escape special signs. */
export function unescapeColumn(name: string): string {
  return name.replace(/'(.)/gs, "$1");
}

/** A column's name as a formula has it. */
export function escapeColumn(name: string): string {
  return name.replace(/['#[\]@]/g, "'$&");
}

/** Writes a structured reference as a file holds it: with the table's name and `[#This Row]`. */
export function formatStructured(table: string, spec: StructuredSpec): string {
  const columns = formatColumns(spec.columns);
  const area = {
    data: [],
    all: ["[#All]"],
    headers: ["[#Headers]"],
    totals: ["[#Totals]"],
    thisRow: ["[#This Row]"],
    headersAndData: ["[#Headers]", "[#Data]"],
    dataAndTotals: ["[#Data]", "[#Totals]"],
  }[spec.section];
  if (area.length === 0) {
    if (!spec.columns) return `${table}[]`;
    const single = spec.columns[0] === spec.columns[1];
    return single ? `${table}${columns}` : `${table}[${columns}]`;
  }
  const parts = columns === "" ? area : [...area, columns];
  return parts.length === 1 ? `${table}${parts.join()}` : `${table}[${parts.join(",")}]`;
}

/** Writes it as the formula bar shows it: `[@Score]` inside the table, `Table[@Score]` beside it. */
export function displayStructured(table: string, spec: StructuredSpec, inside: boolean): string {
  const name = inside ? "" : table;
  if (spec.section !== "thisRow") {
    const bare = !spec.columns && spec.section === "data";
    return bare ? table : formatStructured(name, spec);
  }
  if (!spec.columns) return `${name}[@]`;
  const [first, last] = spec.columns;
  const plain = first === last && /^[\p{L}\p{N}_.]+$/u.test(first);
  return plain ? `${name}[@${first}]` : `${name}[@${formatColumns(spec.columns)}]`;
}

function formatColumns(columns: readonly [string, string] | undefined): string {
  if (!columns) return "";
  const [first, last] = columns;
  const from = `[${escapeColumn(first)}]`;
  return first === last ? from : `${from}:[${escapeColumn(last)}]`;
}
