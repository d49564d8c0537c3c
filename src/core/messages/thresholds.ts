import { formatNumber } from "../thresholds/format";
import { notAvailable, type Problem, valueError } from "./problem";
import { shorten } from "./words";

/** A cell's text within a message: on one line, shortened, in quotation marks. */
export function quote(text: string): string {
  return `“${shorten(text)}”`;
}

/** A blank threshold, or one that says it isn't agreed. */
export function notAgreed(text = ""): Problem {
  const said = text.trim() === "" ? "" : ` (${quote(text)})`;
  return notAvailable("not-agreed", `not agreed: there is no threshold yet${said}`);
}

export function unreadable(text: string): Problem {
  return valueError(
    "unreadable",
    `${quote(text)} can't be read as a threshold. Write it like >95% or <20min`,
  );
}

/** A bare time, sum or count: it could be a floor or a ceiling. */
export function noDirection(text: string, written: string): Problem {
  const amount = shorten(written);
  return valueError(
    "no-direction",
    `${quote(text)}: say at least or at most, like >=${amount} or <=${amount}`,
  );
}

/** A bare name, as a web page leaves it when it swallows the sign. */
export function noSign(written: string): Problem {
  const name = shorten(written);
  return valueError("no-sign", `${name} has no sign; was it <${name}? Write <${name} or >=${name}`);
}

/** A statement where the question is missing: it could be the threshold or the answer. */
export function noQuestion(text: string): Problem {
  return valueError(
    "no-question",
    `${quote(text)} doesn't say what is asked. Write ${shorten(text)} – yes/no, or just yes`,
  );
}

export function webRemnant(text: string): Problem {
  return valueError(
    "web-remnant",
    `${quote(text)} lost a sign on its way through a web page. Write the threshold again, like <SLA or <20min`,
  );
}

export function badNumber(number: string): Problem {
  return valueError(
    "bad-number",
    `${quote(number)} isn't a number as this workbook writes them. Write it like ${formatNumber(99.5)}% or ${formatNumber(1000)}`,
  );
}

export function numberTooLarge(text: string): Problem {
  return valueError(
    "too-large",
    `${quote(text)} holds a number too large to compare. Write one like >95% or <1,000`,
  );
}

export function ambiguousM(text: string): Problem {
  return valueError("ambiguous-m", `${quote(text)}: m could mean minutes or millions. Write 5min or £5m`);
}

export function bareNegative(text: string): Problem {
  return valueError(
    "bare-negative",
    `${quote(text)} could be a negative number or one behind a bullet. Write >=-5% or >=5%`,
  );
}

export function trailingComma(text: string): Problem {
  return valueError(
    "trailing-comma",
    `${quote(text)} ends in a comma: add what was lost behind it (like <5%, <SLA) or take the comma away (<5%)`,
  );
}

export function commaInside(text: string): Problem {
  return valueError(
    "comma",
    `${quote(text)}: only thresholds may follow a comma, with a space before them. Write <5%, <20min or each on its own line`,
  );
}

export function floorSide(text: string): Problem {
  return valueError(
    "floor-side",
    `${quote(text)}: partial credit must start on the missed side of the threshold, like >95% from 70% or <20min from 40min`,
  );
}

export function bandOrder(text: string): Problem {
  return valueError(
    "band-order",
    `${quote(text)}: the lower end of a band comes first, like 80%–90% or between 5 and 10`,
  );
}

export function mixedUnits(text: string): Problem {
  return valueError(
    "mixed-units",
    `${quote(text)} mixes units that can't be compared. Use one, like >95% from 70% or 2h–4h`,
  );
}

export function unitsDiffer(one: string, other: string): Problem {
  return valueError(
    "units",
    `${quote(one)} and ${quote(other)} can't be compared. Use one unit, like 18min with <20min or 94% with >95%`,
  );
}

/** A whole number where a percentage is meant: never rescaled. */
export function looksLikePercent(n: number): Problem {
  const shown = formatNumber(n);
  return valueError(
    "looks-like-percentage",
    `${shown} looks like ${shown} %: enter ${shown}% or ${formatNumber(n / 100)}`,
  );
}

export function unreadableActual(text: string, threshold: string): Problem {
  return valueError(
    "unreadable-actual",
    `${quote(text)} can't be read as an actual for ${quote(threshold)}. Enter a value like 96% or 18min`,
  );
}

export function neitherYesNorNo(text: string, threshold: string): Problem {
  return valueError("yes-no", `${quote(text)} doesn't answer ${quote(threshold)}. Enter yes or no`);
}

/** @param parts What there are unequal counts of, as "3 thresholds, 2 actuals". */
export function countsDiffer(thresholds: number, others: number, what: "actuals" | "references"): Problem {
  const named = (n: number, plural: string): string => `${n} ${n === 1 ? plural.slice(0, -1) : plural}`;
  return valueError(
    "counts",
    `${named(thresholds, "thresholds")}, ${named(others, what)}: give one for all of them, or one a line`,
  );
}

export function missingReference(name: string, known: readonly string[]): Problem {
  const instead =
    known.length > 0 ? `the names given are ${known.slice(0, 5).map(quote).join(", ")}` : "none is given";
  return valueError(
    "missing-reference",
    `no value for ${shorten(name)}: ${instead}. Give it as the reference, as one value or a table of names and values`,
  );
}

export function unreadableReference(name: string, text: string): Problem {
  return valueError(
    "unreadable-reference",
    `the reference for ${shorten(name)}, ${quote(text)}, can't be read as a value. Give one like 4h or 95%`,
  );
}

export function repeatedReference(name: string): Problem {
  return valueError(
    "repeated-reference",
    `the reference ${shorten(name)} stands twice with different values. Keep one of them`,
  );
}

/** An actual that isn't there; `line` says which one where there are several. */
export function noActual(line?: number): Problem {
  return notAvailable("no-actual", line === undefined ? "no actual" : `no actual in line ${line}`);
}

export function notATarget(text: string): Problem {
  return valueError(
    "not-a-target",
    `${quote(text)} can't be a target for a score. Write one like >90% or >=85%`,
  );
}

export function severalTargets(text: string): Problem {
  return valueError(
    "several-targets",
    `${quote(text)} holds several targets. Give one, like >90% or 85%–95%`,
  );
}
