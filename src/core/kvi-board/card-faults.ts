import {
  badMonths,
  commitmentUnreadable,
  effectiveBeforeAgreed,
  kindMissing,
  kviCells,
  noCaps,
  noScale,
  smallSample,
  unknownKind,
  versionTwice,
} from "../messages/kvi-findings";
import type { Place } from "../systems/finding";
import { cellIn, placeIn, textIn } from "../systems/tables";
import { meets } from "../thresholds";
import { isBlank } from "../values/cell";
import { dayText } from "../values/day";
import { type Board, type Card, rowsOf } from "./board";
import { dateFault } from "./date-faults";
import type { RowFault } from "./grouped";
import { scaleOf, type Share } from "./judge-answers";
import type { JudgedCard } from "./judge";
import { oneDecimal } from "./shares";
import { type CardColumn, kinds, mostMonths } from "./words";

/** What is wrong with a card, and with what it comes to. */
export function cardFaults(board: Board, judged: JudgedCard): RowFault[] {
  const { card } = judged;
  const { row, name, agreed, effective } = card;
  const { table } = board;
  const faults: RowFault[] = [];
  const add = (
    rule: string,
    column: CardColumn,
    sentence: string,
    severity: RowFault["severity"] = "problem",
  ) =>
    faults.push({
      rule,
      severity,
      key: `${row} ${sentence}`,
      place: placeIn(table, row, column),
      sentence: () => sentence,
    });
  const date = (column: "agreed" | "effective") =>
    faults.push(
      ...dateFault(cellIn(table, row, column), kviCells[column](name), placeIn(table, row, column)),
    );
  date("agreed");
  date("effective");
  if (card.kind === undefined)
    add("unknown-kind", "kind", unknownKind(name, textIn(table, row, "kind"), Object.values(kinds)));
  if (card.kind === "notAgreed") {
    if (isBlank(cellIn(table, row, "kind")) && !isBlank(card.commitment))
      add("no-kind", "kind", kindMissing(name, Object.values(kinds)), "warning");
    return faults;
  }
  const months = cellIn(table, row, "months");
  if (!isBlank(months) && months !== card.months) add("window", "months", badMonths(name, mostMonths));
  if (agreed !== undefined && effective !== undefined && effective < agreed)
    add(
      "effective-before-agreed",
      "effective",
      effectiveBeforeAgreed(name, dayText(effective), dayText(agreed)),
      "warning",
    );
  if (board.cards.some((other) => other.row < row && sameVersion(other, card)))
    add("version-twice", "effective", versionTwice(name));
  if (card.kind === "favourable" || card.kind === "onTime") {
    const read = meets(0.5, card.commitment);
    if (!read.ok && read.problem.error !== "notAvailable")
      add("commitment", "commitment", commitmentUnreadable(name, read.problem.sentence));
  }
  if (card.kind === "favourable" && !scaleOf(board, card.key).some(({ favourable }) => favourable))
    add("no-answers-listed", "kvi", noScale(name));
  if (card.kind === "caps" && rowsOf(board.caps, card.key).length === 0) add("no-caps", "kvi", noCaps(name));
  for (const { aspect, place, share } of unsupported(judged)) {
    const sentence = smallSample(name, aspect, share.given, oneDecimal(share.interval?.[0] ?? 0));
    faults.push({
      rule: "small-sample",
      severity: "warning",
      key: sentence,
      place: place ?? placeIn(table, row, "status"),
      sentence: () => sentence,
    });
  }
  return faults;
}

const sameVersion = (a: Card, b: Card) =>
  a.key === b.key && a.kind !== "notAgreed" && (a.effective ?? 0) === (b.effective ?? 0);

/** What a card's state rests on that is met on too few answers. */
function unsupported({
  detail,
}: JudgedCard): { readonly aspect?: string; readonly place?: Place; readonly share: Share }[] {
  if (detail?.kind !== "favourable") return [];
  return detail.together
    ? detail.pooled.unsupported
      ? [{ share: detail.pooled }]
      : []
    : detail.aspects
        .filter((share) => share.unsupported)
        .map((share) => ({ aspect: share.aspect, place: share.place, share }));
}
