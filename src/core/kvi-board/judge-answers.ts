import type { Outcome } from "../outcome";
import type { Place } from "../systems/finding";
import { cellIn, placeIn, textIn } from "../systems/tables";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { dayIn } from "../values/day";
import { favourable, wilson } from "./arithmetic";
import { type Board, type Card, type FedRow, rowsOf } from "./board";
import { foldWord } from "../values/fold-word";
import { type CardState, isMet, stateOfShare } from "./card-state";
import { monthOf, monthsUntil, windowStart } from "./window";
import { favourableWords, type ResponseColumn } from "./words";

/** A share of favourable answers, and what can be said of it. */
export interface Share {
  readonly state: CardState;
  readonly good: number;
  readonly given: number;
  /** `undefined` where nobody has answered, and where it can't be worked out. */
  readonly share: number | undefined;
  /** Wilson's interval at 95 %. */
  readonly interval: readonly [low: number, high: number] | undefined;
  /** Met, and yet the interval's low end isn't: too few answers to support it. */
  readonly unsupported: boolean;
}

/** What the state of a card of answers rests on. */
export interface AnswersResult {
  readonly kind: "favourable";
  readonly pooled: Share;
  readonly aspects: readonly (Share & { readonly aspect: string; readonly place: Place })[];
  /** Per calendar month, oldest first. */
  readonly months: readonly { readonly month: number; readonly good: number; readonly given: number }[];
  /** True where all answers are judged together. */
  readonly together: boolean;
}

type Judged = { readonly state: CardState; readonly detail: AnswersResult };

/** Judges a card by its answers: every aspect by itself, unless it has none or all are judged together. */
export function judgeAnswers(board: Board, card: Card, asAt: number): Judged {
  const rows = rowsOf<ResponseColumn>(board.responses, card.key);
  const options = favourableOptions(board, card.key);
  const from = windowStart(asAt, card.months);
  const judge = (some: readonly FedRow<ResponseColumn>[]) => shareOf(some, options, card, from, asAt);
  const pooled = judge(rows);
  const aspects = rowsOf(board.aspects, card.key).map(({ table: listed, row: at }) => ({
    aspect: textIn(listed, at, "aspect"),
    place: placeIn(listed, at, "aspect"),
    ...judge(
      rows.filter(
        ({ table, row }) => foldWord(cellIn(table, row, "aspect")) === foldWord(cellIn(listed, at, "aspect")),
      ),
    ),
  }));
  const together = board.pooled || aspects.length === 0;
  return {
    state: together ? pooled.state : stateOfAspects(aspects.map(({ state }) => state)),
    detail: {
      kind: "favourable",
      pooled,
      aspects,
      together,
      months: monthsUntil(asAt, card.months).map((month) => ({
        month,
        ...counted(
          rows.filter(({ table, row }) => {
            const day = dayIn(cellIn(table, row, "date"));
            return day !== undefined && monthOf(day) === month;
          }),
          options,
          from,
          asAt,
        ),
      })),
    },
  };
}

/** The aspects of a KVI, as they are listed. */
export function aspectsOf({ aspects }: Pick<Board, "aspects">, key: string): string[] {
  return rowsOf(aspects, key).map(({ table, row }) => textIn(table, row, "aspect"));
}

/** The answers of a KVI's scale, and those of them that are favourable. */
export function scaleOf({ scale }: Pick<Board, "scale">, key: string) {
  return rowsOf(scale, key).map(({ table, row }) => ({
    answer: cellIn(table, row, "answer"),
    favourable: favourableWords.some((word) => foldWord(word) === foldWord(cellIn(table, row, "favourable"))),
  }));
}

function favourableOptions(board: Board, key: string): Cell[] {
  return scaleOf(board, key).flatMap(({ answer, favourable: good }) => (good ? [answer] : []));
}

function shareOf(
  rows: readonly FedRow<ResponseColumn>[],
  options: readonly Cell[],
  { commitment }: Card,
  from: number,
  asAt: number,
): Share {
  const column = (name: ResponseColumn) => rows.map(({ table, row }) => [cellIn(table, row, name)]);
  const share: Outcome<number> = favourable(column("answer"), [[...options]], column("date"), from, asAt);
  const { good, given } = counted(rows, options, from, asAt);
  const unreadable = rows.some(isUnreadable);
  const state = unreadable ? "cannot" : stateOfShare(share, commitment, "notMeasured");
  const interval = share.ok && given > 0 ? wilson(good, given) : undefined;
  return {
    state,
    good,
    given,
    share: share.ok && !unreadable ? share.value : undefined,
    interval,
    unsupported: state === "met" && interval !== undefined && !isMet(interval[0], commitment),
  };
}

/** An answer that no window can count: it is an error, or its date isn't one. */
function isUnreadable({ table, row }: FedRow<ResponseColumn>): boolean {
  const [answer, date] = [cellIn(table, row, "answer"), cellIn(table, row, "date")];
  return !isBlank(answer) && (isCellError(answer) || !(isBlank(date) || dayIn(date) !== undefined));
}

function counted(
  rows: readonly FedRow<ResponseColumn>[],
  options: readonly Cell[],
  from: number,
  to: number,
) {
  const wanted = new Set(options.map(foldWord));
  let [good, given] = [0, 0];
  for (const { table, row } of rows) {
    const [answer, day] = [cellIn(table, row, "answer"), dayIn(cellIn(table, row, "date"))];
    if (isBlank(answer) || day === undefined || day < from || day > to) continue;
    given++;
    if (wanted.has(foldWord(answer))) good++;
  }
  return { good, given };
}

function stateOfAspects(states: readonly CardState[]): CardState {
  if (states.includes("cannot")) return "cannot";
  if (states.includes("missed")) return "missed";
  if (!states.includes("met")) return "notMeasured";
  return states.every((state) => state === "met") ? "met" : "incomplete";
}
