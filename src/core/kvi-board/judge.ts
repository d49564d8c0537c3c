import { type Board, type Card } from "./board";
import { type CapsResult, judgeCaps } from "./judge-caps";
import { type DeliveriesResult, judgeDeliveries } from "./judge-deliveries";
import { type AnswersResult, judgeAnswers } from "./judge-answers";
import type { CardState } from "./card-state";

/** What a card's state rests on. */
export type CardResult = AnswersResult | CapsResult | DeliveriesResult;

/** A card with how it stands. */
export interface JudgedCard {
  readonly card: Card;
  readonly state: CardState;
  readonly detail?: CardResult;
}

/** Every card of a board, judged from the cells that feed it as the sheet's own formulas judge it. */
export function judgeBoard(board: Board): JudgedCard[] {
  return board.cards.map((card) => judgeCard(board, card));
}

function judgeCard(board: Board, card: Card): JudgedCard {
  const { asAt } = board;
  if (card.kind === "notAgreed") return { card, state: "notAgreed" };
  if (asAt === undefined) return { card, state: "noAsAt" };
  if (card.standing === "later") return { card, state: "notYet" };
  if (card.standing === "replaced") return { card, state: "wasReplaced" };
  if (card.kind === undefined) return { card, state: "unknownKind" };
  const judged =
    card.kind === "favourable"
      ? judgeAnswers(board, card, asAt)
      : card.kind === "caps"
        ? judgeCaps(board, card, asAt)
        : judgeDeliveries(board, card, asAt);
  return { card, ...judged };
}
