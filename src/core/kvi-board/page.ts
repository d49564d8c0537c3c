import { kviBoardSheet } from "../messages/kvi-board";
import { kviPage } from "../messages/kvi-page";
import type { Place } from "../systems/finding";
import { placeIn } from "../systems/tables";
import { dayText, monthText } from "../values/day";
import { display } from "../verdict";
import type { Board, Card } from "./board";
import type { CardState } from "./card-state";
import { decidingShare } from "./deciding-share";
import { type CardResult, judgeBoard, type JudgedCard } from "./judge";
import type { Share } from "./judge-answers";
import type { CapsResult } from "./judge-caps";
import type { Delivery } from "./judge-deliveries";
import { oneDecimal } from "./shares";
import { firstOf, lastWholeMonthEnd, monthOf, windowStart } from "./window";

/** One card as the page shows it: every word of it stands on cells. */
export interface CardView {
  readonly row: number;
  readonly name: string;
  readonly place: Place;
  /** The state in a word with its shape. */
  readonly status: string;
  readonly result: string | undefined;
  readonly resultPlace: Place;
  /** Commitment and version; nothing where neither is given. */
  readonly facts: string;
  /** What was agreed: desired outcome, measure, dates; and the days that count. */
  readonly definition: readonly string[];
  /** What the state rests on, line by line; lines that judge begin with a shape. */
  readonly lines: readonly string[];
}

/** Cards that stand alike. */
export interface CardGroup {
  readonly key: "attention" | "open" | "met" | "notApplicable" | "agenda" | "aside";
  readonly heading: string;
  readonly cards: readonly CardView[];
}

const groupOf: Readonly<Record<CardState, CardGroup["key"]>> = {
  missed: "attention",
  cannot: "attention",
  unknownKind: "attention",
  incomplete: "open",
  notMeasured: "open",
  noAsAt: "open",
  met: "met",
  notApplicable: "notApplicable",
  notAgreed: "agenda",
  notYet: "aside",
  wasReplaced: "aside",
};

/** What needs somebody first, agenda items after what is judged, versions that don't count last; none is left out. */
const order = ["attention", "open", "agenda", "met", "notApplicable", "aside"] as const;

/** A board as its page shows it: cards by how they stand. */
export function boardPage(board: Board): readonly CardGroup[] {
  const judged = judgeBoard(board);
  return order.flatMap((key) => {
    const cards = judged.filter(({ state }) => groupOf[state] === key).map((each) => viewOf(board, each));
    return cards.length === 0 ? [] : [{ key, heading: kviPage[key], cards }];
  });
}

function viewOf({ table, asAt }: Board, judged: JudgedCard): CardView {
  const { card, state } = judged;
  return {
    row: card.row,
    name: card.name,
    place: placeIn(table, card.row, "kvi"),
    status: kviBoardSheet.formulas[state],
    result: resultOf(judged),
    resultPlace: placeIn(table, card.row, "result"),
    facts: factsOf(card, state),
    definition: definitionOf(judged, asAt),
    lines: state === "notAgreed" ? [kviPage.agendaQuestion] : linesOf(judged, asAt),
  };
}

function factsOf({ commitment, version, effective, kind }: Card, state: CardState): string {
  const text =
    typeof commitment === "string" || typeof commitment === "number" ? String(commitment).trim() : "";
  return [
    ...(state === "notAgreed" || kind === "caps" || text === ""
      ? []
      : [kviPage.commitment(typeof commitment === "number" ? oneDecimal(commitment) : text)]),
    ...(version === ""
      ? []
      : [kviPage.version(version, effective === undefined ? undefined : dayText(effective))]),
  ].join(" · ");
}

function definitionOf({ card, detail }: JudgedCard, asAt: number | undefined): string[] {
  const { outcome, measure, agreed, months } = card;
  return [
    ...(outcome === "" ? [] : [kviPage.outcome(outcome)]),
    ...(measure === "" ? [] : [kviPage.measure(measure)]),
    ...(agreed === undefined ? [] : [kviPage.agreedOn(dayText(agreed))]),
    ...(asAt === undefined || detail === undefined
      ? []
      : [kviPage.window(dayText(firstDay(detail, asAt, months)), dayText(asAt))]),
  ];
}

/** Caps count whole calendar months, the rest as many months back to the day. */
const firstDay = ({ kind }: CardResult, asAt: number, months: number) =>
  kind === "caps" ? firstOf(monthOf(asAt) - months + 1) : windowStart(asAt, months);

/** A share with enough decimals not to contradict how it was judged. */
function shareText(share: number, { commitment }: Card): string {
  const shown = display(share, commitment);
  return shown.ok ? shown.value : oneDecimal(share);
}

function resultOf({ card, detail }: JudgedCard): string | undefined {
  if (detail?.kind === "caps")
    return detail.rows.some(({ most }) => most !== undefined)
      ? detail.rows.map(({ most }) => most ?? "?").join("/")
      : undefined;
  const share = decidingShare(detail);
  return share === undefined ? undefined : shareText(share, card);
}

function linesOf({ card, detail }: JudgedCard, asAt: number | undefined): string[] {
  if (detail === undefined) return [];
  if (detail.kind === "caps") return [...capLines(detail), ...(asAt === undefined ? [] : notOver(asAt))];
  if (detail.kind === "onTime")
    return detail.items.length === 0 ? [kviPage.nothingDue] : detail.items.map(deliveryLine);
  const { aspects, pooled, months, together } = detail;
  return [
    ...aspects.map((share) => shareLine(share.aspect, share, card, !together)),
    shareLine(kviPage.together, pooled, card, together),
    ...(months.some(({ given }) => given > 0)
      ? [
          months
            .map(({ month, good, given }) => kviPage.month(monthText(firstOf(month)), good, given))
            .join(" · "),
        ]
      : []),
  ];
}

function shareLine(name: string, share: Share, card: Card, judged: boolean): string {
  const shape = judged ? `${kviBoardSheet.formulas[share.state].charAt(0)} ` : "";
  if (share.state === "cannot") return shape + kviPage.cannot(name);
  if (share.share === undefined) return shape + kviPage.noReplies(name);
  const said = kviPage.share(name, shareText(share.share, card), share.good, share.given);
  const sure = share.interval
    ? [kviPage.between(oneDecimal(share.interval[0]), oneDecimal(share.interval[1]))]
    : [];
  return (
    shape +
    [said, ...sure, ...(judged && share.unsupported ? [kviPage.unsupported(share.given)] : [])].join("; ")
  );
}

function capLines({ rows, months }: CapsResult): string[] {
  return [
    ...rows.map(({ severity, most, cap, headroom }) =>
      most === undefined || cap === undefined || headroom === undefined
        ? `– ${kviPage.notCounted(severity)}`
        : `${headroom < 0 ? "✗" : "✓"} ${kviPage.headroomOf(severity, most, cap, headroom)}`,
    ),
    months.map(({ month, counts }) => kviPage.counts(monthText(firstOf(month)), counts)).join(" · "),
  ];
}

/** That the last month isn't over on the as-at date: caps are about whole ones. */
function notOver(asAt: number): string[] {
  const before = lastWholeMonthEnd(asAt);
  return before === undefined ? [] : [kviPage.notOver(monthText(asAt), dayText(before))];
}

function deliveryLine(delivery: Delivery): string {
  const { doneAfter } = delivery;
  return stateLine(delivery) + (doneAfter === undefined ? "" : kviPage.doneAfter(dayText(doneAfter)));
}

function stateLine({ item, state, days, due }: Delivery): string {
  switch (state) {
    case "inTime":
      return kviPage.inTime(item);
    case "late":
      return kviPage.late(item, days);
    case "overdue":
      return kviPage.overdue(item, days);
    case "notDue":
      return kviPage.notDue(item, dayText(due ?? 0));
    case "undated":
      return kviPage.undated(item);
    case "unreadable":
      return kviPage.unreadable(item);
  }
}
