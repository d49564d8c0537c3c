import type { Problem } from "../messages/problem";
import { fail, type Outcome } from "../outcome";
import { Cursor } from "./quantity";
import type { Sign, Threshold } from "./threshold";
import * as kinds from "./tokens";
import type { Tokens } from "./tokens";

/** Words before a threshold that name nothing. */
const fillers = new Set(["target", "threshold", "goal"]);

/** Words between a label and its threshold. */
const linking = new Set(["to", "must", "should", "shall", "be", "is", "are", "has", "of"]);

/**
 * A threshold while it is being read: where the reading stands in the tokens of one piece, and what has been
 * understood so far. One draft serves all readings, one after the other.
 */
export class Draft {
  readonly cursor: Cursor;
  /** The first token of the piece, and the one behind its last. */
  from = 0;
  to = 0;
  /** The first token of the value. */
  valueFrom = 0;
  /** The tokens of the label, separators and words like "target" among them. */
  labelFrom = 0;
  labelTo = 0;
  /** Brackets opened before the value, to be closed behind it. */
  opened = 0;
  sign: Sign | undefined;
  /** The phrase that gave the sign, or "" for a symbol. */
  signWord = "";
  /** True when words behind the value gave another sign than the one before it. */
  contradicts = false;

  constructor(readonly tokens: Tokens) {
    this.cursor = new Cursor(tokens);
  }

  begin(from: number, to: number): void {
    this.from = from;
    this.to = to;
    this.valueFrom = from;
    this.labelFrom = from;
    this.labelTo = from;
    this.opened = 0;
    this.sign = undefined;
    this.signWord = "";
    this.contradicts = false;
    this.cursor.at = from;
    this.cursor.end = to;
  }

  /** The piece as written. */
  get text(): string {
    return this.tokens.slice(this.from, this.to);
  }

  /** The words before the value, without separators and words that name nothing around them. */
  get label(): string | undefined {
    let { labelFrom: start, labelTo: end } = this;
    while (end > start && (this.isEdge(end - 1) || linking.has(this.tokens.keyAt(end - 1)))) end--;
    while (start < end && this.isEdge(start)) start++;
    return start < end ? this.words(start, end) : undefined;
  }

  private isEdge(at: number): boolean {
    const { tokens } = this;
    switch (tokens.kindAt(at)) {
      case kinds.COLON:
      case kinds.DASH:
      case kinds.OPEN:
      case kinds.QUOTE:
      case kinds.STAR:
        return true;
      case kinds.WORD:
        return fillers.has(tokens.keyAt(at));
      default:
        return false;
    }
  }

  /** Words as written, on one line. */
  words(from: number, to: number): string | undefined {
    const words = this.tokens.words(from, to);
    return words === "" ? undefined : words;
  }

  problem(make: (text: string) => Problem): Outcome<Threshold> {
    return fail(make(this.text));
  }

  /**
   * Moves over what may close a threshold: brackets that were opened before it, stars, full stops, quotation marks,
   * and notes in brackets that hold neither a number nor a sign. True when that is all there is.
   */
  closes(): boolean {
    const { cursor } = this;
    for (;;) {
      const kind = cursor.kind();
      if (kind === kinds.STAR || kind === kinds.DOT || (kind === kinds.QUOTE && !this.isPrime())) cursor.at++;
      else if (kind === kinds.CLOSE && this.opened > 0) {
        this.opened--;
        cursor.at++;
      } else if (kind !== kinds.OPEN || !this.skipNote()) return cursor.at >= cursor.end;
    }
  }

  /** True for the mark of 18' and 5", which may be minutes, feet or inches. */
  private isPrime(): boolean {
    const { cursor, tokens } = this;
    const isBehindNumber = tokens.isGlued(cursor.at) && tokens.kindAt(cursor.at - 1) === kinds.NUMBER;
    return isBehindNumber && tokens.kindAt(this.from) !== kinds.QUOTE;
  }

  /** Moves behind a note in brackets; not when it holds anything that could be part of the threshold. */
  private skipNote(): boolean {
    const { cursor, tokens } = this;
    // A bracket glued to a word is no note: "SUM(A1)".
    if (tokens.isGlued(cursor.at) && tokens.kindAt(cursor.at - 1) === kinds.WORD) return false;
    for (let ahead = 1; cursor.at + ahead < cursor.end; ahead++) {
      const kind = cursor.kind(ahead);
      if (
        kind === kinds.NUMBER ||
        kind === kinds.SIGN ||
        kind === kinds.PERCENT ||
        kind === kinds.OPEN ||
        kind === kinds.SLASH
      )
        return false;
      if (cursor.key(ahead) === "yes" || cursor.key(ahead) === "no") return false;
      if (kind === kinds.CLOSE) {
        cursor.at += ahead + 1;
        return true;
      }
    }
    return false;
  }
}
