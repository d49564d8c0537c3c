import { parameterNames } from "./parameter-names";

/**
 * A formula on screen and the same formula in an .xlsx file differ in three ways: functions newer than 2007 and
 * custom functions carry a prefix in the file, names of LET and LAMBDA too, and `[@Column]` is written out in full.
 */

/** Functions that carry `_xlfn.` in a file, from Microsoft's list of "Issue: an _xlfn. prefix is displayed". */
const newFunctions = new Set(
  (
    "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR " +
    "BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST " +
    "CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS " +
    "DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH " +
    "FLOOR.PRECISE FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK IFNA IFS IMCOSH ISFORMULA ISOMITTED " +
    "ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV " +
    "NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA " +
    "PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS " +
    "SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE " +
    "TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS " +
    "XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
/** These two carry one prefix more. */
const sheetFunctions = new Set(["FILTER", "SORT"]);

/** One piece of a formula: what may be rewritten (`code`), and what must stand as it is (strings, quoted sheets). */
interface Piece {
  readonly kind: "code" | "text" | "bracket";
  readonly text: string;
}

/** Splits a formula into code, quoted text and bracketed references, brackets within brackets kept together. */
function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  let at = 0;
  const take = (kind: Piece["kind"], end: number): void => {
    if (end > from) {
      found.push({ kind, text: formula.slice(from, end) });
    }
    from = end;
    at = end;
  };
  while (at < formula.length) {
    const sign = formula[at];
    if (sign === '"' || sign === "'") {
      take("code", at);
      take("text", endOfQuote(formula, at, sign));
    } else if (sign === "[") {
      take("code", at);
      take("bracket", endOfBracket(formula, at));
    } else {
      at++;
    }
  }
  take("code", formula.length);
  return found;
}

function endOfQuote(formula: string, start: number, quote: string): number {
  const end = formula.indexOf(quote, start + 1);
  return end < 0 ? formula.length : end + 1; // a doubled quote just starts the next piece
}

function endOfBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === "'") {
      at++; // an apostrophe escapes the sign after it within brackets
    } else if (sign === "[") {
      depth++;
    } else if (sign === "]" && --depth === 0) {
      return at + 1;
    }
  }
  return formula.length;
}

/**
 * A formula as typed (with "=") to its text in a file (without).
 * @param namespace of the custom functions, "OXM"
 * @param table the name of the table the cell stands in, for `[@Column]`
 */
export function formulaToFile(formula: string, namespace: string, table?: string): string {
  const parts = pieces(formula.replace(/^=/, ""));
  const blanked = parts.map((piece) => (piece.kind === "text" ? '""' : piece.text)).join("");
  const parameters = parameterNames(blanked);
  return parts
    .map((piece, index) => {
      if (piece.kind === "code") {
        return prefixFunctions(prefixParameters(piece.text, parameters), namespace);
      }
      const next = parts[index + 1];
      const external = next?.kind === "code" && /^[^\s()+*/,&=<>^-]*!/.test(next.text);
      if (piece.kind === "text" || external) {
        return piece.text;
      }
      const before = parts[index - 1];
      const qualified = before?.kind === "code" && /[\p{L}\p{N}_.\\]$/u.test(before.text);
      return fullReference(piece.text, qualified ? undefined : table);
    })
    .join("");
}

/** `[@Column]` and `Table[@Column]` in the form files use; `table` is put before an unqualified one. */
function fullReference(bracket: string, table: string | undefined): string {
  const owner = table ?? "";
  const inner = bracket.slice(1, -1);
  if (!inner.startsWith("@")) {
    return owner + bracket;
  }
  const column = inner.slice(1).trim();
  if (column === "") {
    return `${owner}[#This Row]`;
  }
  return `${owner}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
}

function prefixParameters(code: string, names: ReadonlySet<string>): string {
  return names.size === 0
    ? code
    : code.replace(/[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.]|\s*[(!])/gu, (word) =>
        names.has(word.toLowerCase()) ? `_xlpm.${word}` : word,
      );
}

function prefixFunctions(code: string, namespace: string): string {
  return code.replace(/([A-Za-z_][\w.]*)(\s*\()/g, (whole, name: string, opening: string) => {
    const upper = name.toUpperCase();
    if (upper.startsWith(`${namespace}.`)) {
      return `_xldudf_${namespace}_${upper.slice(namespace.length + 1).replace(/\./g, "_")}${opening}`;
    }
    if (sheetFunctions.has(upper)) {
      return `_xlfn._xlws.${upper}${opening}`;
    }
    return newFunctions.has(upper) ? `_xlfn.${upper}${opening}` : whole;
  });
}

/**
 * A formula's text in a file to the formula as typed, with "=". Both `_xldudf_OXM_SCORE(` and `OXM.SCORE(` are read,
 * in any case (LibreOffice rewrites names in lower case).
 */
export function formulaFromFile(text: string, namespace: string): string {
  const custom = new RegExp(`(?:_xldudf_${namespace}_|\\b${namespace}\\.)([\\w.]+)(\\s*\\()`, "gi");
  const read = pieces(text.replace(/^=/, "")).map((piece) =>
    piece.kind === "code"
      ? piece.text
          .replace(
            custom,
            (_whole, name: string, opening: string) => `${namespace}.${name.toUpperCase()}${opening}`,
          )
          .replace(/_xlfn\.|_xlws\.|_xlpm\./gi, "")
      : piece.text,
  );
  return `=${read.join("")}`;
}
