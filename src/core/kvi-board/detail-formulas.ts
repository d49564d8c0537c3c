import { kviBoardSheet } from "../messages/kvi-board";
import { text } from "../scorecard/formula-text";
import {
  type BoardRefs,
  countedReplies,
  dayOf,
  isOpen,
  judgedShare,
  ofCard,
  repliesOf,
  shareInWords,
  shareOf,
  unlessBlank,
} from "./formula-parts";
import { type AspectColumn, type CapColumn, mostMonths } from "./words";

const { formulas: words } = kviBoardSheet;

/** The formulas of one aspect. */
export function aspectFormulas(refs: BoardRefs): Partial<Record<AspectColumn, string>> {
  const { aspects } = refs;
  const [name, kvi, aspect] = [
    aspects.here("kvi"),
    `TRIM(${aspects.here("kvi")})`,
    `TRIM(${aspects.here("aspect")})`,
  ];
  const from = ofCard(refs, "from", kvi);
  const commitment = ofCard(refs, "commitment", kvi);
  const [replies, good] = [aspects.here("replies"), aspects.here("favourable")];
  const none = `N(${replies})=0`;
  return {
    // Without a card in effect there is no window, and #N/A as its start would leave it open.
    replies: unlessBlank(name, `IF(ISERROR(${from}),0,${countedReplies(refs, kvi, from, aspect)})`),
    favourable: unlessBlank(name, `IFERROR(${repliesOf(refs, kvi, from, aspect, true)},0)`),
    share: unlessBlank(
      name,
      `IF(ISERROR(${from})+(LEFT(${replies},1)="!"),"",IFNA(${shareOf(refs, kvi, from, aspect)},""))`,
    ),
    low: `=IF(${none},"",INDEX(OXM.INTERVAL(${good},${replies}),1,1))`,
    status: unlessBlank(name, judgedShare(good, replies, commitment, text(words.notMeasured))),
    words: unlessBlank(
      name,
      `IF(LEFT(${replies},1)="!",${text(words.seeCheck)},IF(${none},${text(words.noReplies)},` +
        `IFERROR(${shareInWords(commitment, good, replies, aspects.here("low"))},"")))`,
    ),
  };
}

/** The formulas of one severity under its cap, over the calendar months of its card's window. */
export function capFormulas(refs: BoardRefs): Partial<Record<CapColumn, string>> {
  const { caps, breaches, asAt } = refs;
  const [name, kvi, severity] = [
    caps.here("kvi"),
    `TRIM(${caps.here("kvi")})`,
    `TRIM(${caps.here("severity")})`,
  ];
  // One column per month back from that of the as-at date.
  const back = `{${Array.from({ length: mostMonths }, (_, month) => month).join(",")}}`;
  const monthsOf = (month: string) => `(YEAR(${month})*12+MONTH(${month}))`;
  const counted = `ISNUMBER(${breaches.all("count")})*ISNUMBER(${breaches.all("month")})`;
  const day = `IF(ISNUMBER(${breaches.all("month")}),${breaches.all("month")},1)`;
  const mine = `(TRIM(${breaches.all("kvi")})=${kvi})*(TRIM(${breaches.all("severity")})=${severity})*${counted}`;
  const number = `IF(ISNUMBER(${breaches.all("count")}),${breaches.all("count")},0)`;
  const inMonth = `(${monthsOf(asAt)}-${monthsOf(day)}=${back})`;
  const from = ofCard(refs, "from", kvi);
  const inWindow = `(${back}<=${monthsOf(asAt)}-${monthsOf(from)})`;
  const rows = `(MMULT(TRANSPOSE(${mine}),--${inMonth})>0)*${inWindow}`;
  const totals = `MMULT(TRANSPOSE(${mine}*${number}),--${inMonth})`;
  const wrong = `SUM(${mine}*((${number}<0)+(${number}<>INT(${number}))))`;
  return {
    most: unlessBlank(
      name,
      `IFERROR(IF(${wrong}>0,${text(words.checkCounts)},IF(SUM(${rows})=0,"",MAX(${rows}*${totals}))),"")`,
    ),
    counted: unlessBlank(name, `IFERROR(SUM(${rows}),0)`),
    headroom: `=IF(ISNUMBER(${caps.here("cap")})*ISNUMBER(${caps.here("most")}),${caps.here("cap")}-${caps.here("most")},"")`,
  };
}

/** How one delivery stands. */
export function deliveryFormula({ deliveries, asAt }: BoardRefs): string {
  const [due, done] = [deliveries.here("due"), deliveries.here("done")];
  const [today, dueDay, doneDay] = [dayOf(asAt), dayOf(due), dayOf(done)];
  const days = (difference: string) =>
    `(${difference})&IF(${difference}=1,${text(words.day)},${text(words.days)})`;
  return (
    `=IF(AND(${deliveries.here("kvi")}="",${deliveries.here("item")}=""),"",IF(NOT(ISNUMBER(${due})),${text(words.noDue)},` +
    `IF(IF(ISNUMBER(${asAt}),${isOpen(done, asAt)},TRIM(${done})=""),IF(NOT(ISNUMBER(${asAt})),${text(words.open)},IF(${today}>${dueDay},"✗ "&${days(`${today}-${dueDay}`)}&${text(words.overdue)},${text(words.notDue)})),` +
    `IF(NOT(ISNUMBER(${done})),${text(words.noDate)},IF(${doneDay}<=${dueDay},${text(words.inTime)},"✗ "&${days(`${doneDay}-${dueDay}`)}&${text(words.late)})))))`
  );
}
