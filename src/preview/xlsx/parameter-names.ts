/**
 * The names that LET and LAMBDA give to values within a formula, in lower case. In a file they carry a prefix of their
 * own; without it Excel would look for names of the workbook.
 * @param code the formula with quoted texts blanked out
 */
export function parameterNames(code: string): Set<string> {
  const names = new Set<string>();
  for (const match of code.matchAll(/\b(LET|LAMBDA)\s*\(/gi)) {
    const parts = splitArguments(code, match.index + match[0].length);
    const isLet = match[1]?.toUpperCase() === "LET";
    parts.slice(0, -1).forEach((part, index) => {
      if (!isLet || index % 2 === 0) {
        names.add(part.trim().toLowerCase());
      }
    });
  }
  return new Set([...names].filter((name) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)));
}

/** The arguments of the call whose bracket opens before `start`; commas within inner brackets don't separate. */
function splitArguments(code: string, start: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < code.length; at++) {
    const sign = code[at] ?? "";
    if ("([{".includes(sign)) {
      depth++;
    } else if (")]}".includes(sign) && --depth < 0) {
      return [...parts, code.slice(from, at)];
    } else if (sign === "," && depth === 0) {
      parts.push(code.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, code.slice(from)];
}
