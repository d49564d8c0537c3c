import type { Problem } from "../messages/problem";
import { errorCell } from "../messages/errors";
import { notAgreed, trailingComma, unreadable, webRemnant } from "../messages/thresholds";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { round15 } from "../values/numbers";
import { readCommonForm } from "./common-form";
import { Draft } from "./draft";
import { betweenCommas, joinWrappedLines, linesOf, type Span } from "./lines";
import { formatNumber } from "./format";
import { readPiece } from "./piece";
import { scan } from "./scan";
import type { Threshold } from "./threshold";
import { BULLET, COMMA, DASH, DOT, LINE, OTHER, REMNANT, SEMICOLON, STAR, Tokens } from "./tokens";
import { percent, plain } from "./units";
import { referenceNames } from "./words";

/** What makes a cell more than one plain threshold, as bits of the kinds seen. */
const STRUCTURE =
  (1 << LINE) |
  (1 << SEMICOLON) |
  (1 << BULLET) |
  (1 << COMMA) |
  (1 << REMNANT) |
  (1 << STAR) |
  (1 << DASH) |
  (1 << DOT);

/** A cell this long leaves its token lists behind; they are given back. */
const LONG_TEXT = 10_000;

let draft = new Draft(new Tokens());

/**
 * Reads what a cell asks for: one threshold, or several by line, bullet, semicolon, or comma and space.
 *
 * A number means "at least" (0: at most 0; above 0 and up to 1 it is a percentage), TRUE and FALSE an answer. Blank,
 * `TBC`, `n/a` and the like give `#N/A` "not agreed"; an error cell comes back as it is; text that can't be read as a
 * whole is `#VALUE!`. Nothing is skipped and nothing guessed. Time grows with the length of the text.
 */
export function readThresholds(cell: Cell): Outcome<readonly Threshold[]> {
  if (typeof cell === "string") return readText(cell);
  if (isBlank(cell)) return fail(notAgreed());
  if (isCellError(cell)) return fail(errorCell(cell));
  if (typeof cell === "boolean")
    return ok([{ kind: "answer", text: cell ? "TRUE" : "FALSE", expected: cell }]);
  if (typeof cell === "number" && Number.isFinite(round15(cell))) return ok([readNumber(cell)]);
  return fail(unreadable(String(cell)));
}

function readNumber(cell: number): Threshold {
  const bound = round15(cell);
  const unit = bound > 0 && bound <= 1 ? percent : plain;
  return { kind: "limit", text: formatNumber(bound), sign: bound === 0 ? "<=" : ">=", bound, unit };
}

function readText(text: string): Outcome<readonly Threshold[]> {
  const common = readCommonForm(text);
  return common ? ok([common]) : readAnyText(text);
}

/** The whole grammar, without the short cut for common forms: what the tests hold the short cut to. */
export function readAnyText(text: string): Outcome<readonly Threshold[]> {
  const tokens = scan(draft.tokens, text);
  if (tokens.count > 0 && (tokens.seen & STRUCTURE) === 0) {
    const reading = readPiece(draft, 0, tokens.count);
    return reading.ok ? ok([reading.value]) : reading;
  }
  const result = readStructured(tokens);
  if (text.length > LONG_TEXT) draft = new Draft(new Tokens());
  return result;
}

function readStructured(tokens: Tokens): Outcome<readonly Threshold[]> {
  if (tokens.has(REMNANT)) return fail(webRemnant(tokens.text));
  if (tokens.has(LINE)) joinWrappedLines(tokens);
  const thresholds: Threshold[] = [];
  const lines = linesOf(tokens);
  if (lines.length === 0) return fail(tokens.has(OTHER) ? unreadable(tokens.text) : notAgreed(tokens.text));
  for (const line of lines) {
    const problem = readLine(tokens, line, thresholds);
    if (problem) return fail(problem);
  }
  return ok(thresholds);
}

/** Reads one line, which may hold several thresholds behind commas, into the list. */
function readLine(tokens: Tokens, line: Span, thresholds: Threshold[]): Problem | undefined {
  const { from } = line;
  const endsInComma = tokens.kindAt(line.to - 1) === COMMA;
  const to = endsInComma ? line.to - 1 : line.to;
  const spans = tokens.has(COMMA) ? betweenCommas(tokens, { from, to }) : [line];
  const readings = spans.map((span) => readPiece(draft, span.from, span.to));
  // What doesn't read by itself belongs to the threshold before its comma ("of customers who said yes, or no").
  for (let first = 0; first < spans.length;) {
    let last = lastOfLabel(tokens, spans, readings, first);
    while (last + 1 < spans.length && !readings[last + 1]?.ok) last++;
    const start = spans[first]?.from ?? from;
    const end = spans[last]?.to ?? to;
    const reading = last === first ? readings[first] : readPiece(draft, start, end);
    if (!reading) break;
    if (!reading.ok) return tellingProblem(readings.slice(first, last + 1)) ?? reading.problem;
    thresholds.push(reading.value);
    first = last + 1;
  }
  // A comma with nothing behind it is what is left of "<5%, <SLA" when a web page has swallowed the tag-like end.
  return endsInComma ? trailingComma(tokens.slice(from, line.to)) : undefined;
}

/**
 * The stretch where a label with commas in it comes to its threshold (`absence, attrition >98%`): names, then a labelled
 * threshold. A name that may be compared with (`sla, FCR >70%`) has lost its sign rather than its comparison. `first` where
 * no such label starts.
 */
function lastOfLabel(
  tokens: Tokens,
  spans: readonly Span[],
  readings: readonly Outcome<Threshold>[],
  first: number,
): number {
  for (let at = first; at < spans.length; at++) {
    const reading = readings[at];
    if (reading?.ok) return reading.value.label === undefined ? first : at;
    const name = spans[at];
    if (reading?.problem.key !== "no-sign" || !name || referenceNames.has(tokens.keyAt(name.from)))
      return first;
  }
  return first;
}

/** Of several problems, the one that says most: a name without its sign, or what isn't agreed. */
function tellingProblem(readings: readonly Outcome<Threshold>[]): Problem | undefined {
  const problems = readings.flatMap((reading) => (reading.ok ? [] : [reading.problem]));
  return problems.find(({ key }) => key !== "unreadable" && key !== "comma") ?? undefined;
}
