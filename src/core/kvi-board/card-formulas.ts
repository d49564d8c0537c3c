import { kviBoardSheet } from "../messages/kvi-board";
import { text } from "../scorecard/formula-text";
import {
  type BoardRefs,
  countedReplies,
  dayOf,
  isOfKind,
  isOpen,
  isPooled,
  judgedShare,
  monthInWords,
  repliesOf,
  shareAndCount,
  shareInWords,
  shareOf,
  starts,
  unagreed,
  unlessBlank,
} from "./formula-parts";
import { type CapColumn, mostMonths, usualMonths } from "./words";

const { formulas: words } = kviBoardSheet;

/** Which of several versions of a card is in effect on the as-at date: the one that took effect last. */
export function inEffectFormula({ cards, asAt }: BoardRefs): string {
  const effective = `N(${cards.here("effective")})`;
  const same = `(TRIM(${cards.all("kvi")})=TRIM(${cards.here("kvi")}))`;
  const until = `${dayOf(asAt)}+1`;
  const latest = `MAX(IF(${same}*(${cards.all("effective")}<${until}),${cards.all("effective")},0))`;
  return unlessBlank(
    cards.here("kvi"),
    `IF(OR(${unagreed(cards)},NOT(ISNUMBER(${asAt}))),"",IF(${effective}>=${until},${text(words.later)},` +
      `IF(${dayOf(effective)}=${dayOf(latest)},${text(words.yes)},${text(words.replaced)})))`,
  );
}

/** The first day that counts: of whole calendar months for caps, of as many months back to the day for the rest. */
export function fromFormula({ cards, asAt, window }: BoardRefs): string {
  const today = dayOf(asAt);
  // A number of months that no window can have counts as not given.
  const can = `{${Array.from({ length: mostMonths }, (_, before) => before + 1).join(",")}}`;
  const given = (months: string, otherwise: string | number) =>
    `IF(ISNUMBER(MATCH(${months},${can},0)),${months},${otherwise})`;
  const months = given(cards.here("months"), given(window, usualMonths));
  return (
    `=IF(OR(${cards.here("inEffect")}<>${text(words.yes)},NOT(ISNUMBER(${asAt}))),"",` +
    `IF(${isOfKind(cards, "caps")},EDATE(${today}-DAY(${today})+1,1-${months}),EDATE(${today}+1,-${months})))`
  );
}

/** True for a card's deliveries that count: due since its window began, still open from before, or without a due date. */
const deliveriesOf = ({ deliveries, cards, asAt }: BoardRefs, kvi: string) =>
  `IF(TRIM(${deliveries.all("kvi")})=${kvi},((${deliveries.all("due")}>=${cards.here("from")})+${isOpen(deliveries.all("done"), asAt)}+(TRIM(${deliveries.all("due")})=""))>0)`;

/** What a card's result is counted from: favourable answers of all, or what was on time of what was due. */
export function countFormulas(refs: BoardRefs): Readonly<Record<"good" | "of" | "low", string>> {
  const { cards, deliveries, asAt } = refs;
  const [kvi, from] = [`TRIM(${cards.here("kvi")})`, cards.here("from")];
  const states = (shape: string) =>
    `SUM(IF(${deliveriesOf(refs, kvi)},--${starts(deliveries.all("state"), shape)},0))`;
  // What is open and has no due date yet can't be late.
  const unreadable = `SUM(IF(${deliveriesOf(refs, kvi)},${starts(deliveries.all("state"), "!")}*(((TRIM(${deliveries.all("due")})<>"")+1-${isOpen(deliveries.all("done"), asAt)})>0),0))`;
  const due = `IF(${unreadable}>0,${text(words.check)},${states("✓")}+${states("✗")})`;
  const either = (answers: string, onTime: string, failed: string) =>
    `=IF(${from}="","",IF(${isOfKind(cards, "favourable")},${answers},IF(${isOfKind(cards, "onTime")},IFERROR(${onTime},${failed}),"")))`;
  return {
    good: either(`IFERROR(${repliesOf(refs, kvi, from, undefined, true)},0)`, states("✓"), "0"),
    of: either(countedReplies(refs, kvi, from), due, text(words.check)),
    low: `=IF(AND(${isOfKind(cards, "favourable")},N(${cards.here("of")})>0),INDEX(OXM.INTERVAL(${cards.here("good")},${cards.here("of")}),1,1),"")`,
  };
}

/**
 * A card's result as a share: of favourable answers, of what was on time; for caps 1 where all are held, else 0. Judged by
 * aspects it is the lowest, the one that decides, once all have answers: whoever judges it by the commitment gets the
 * card's own status.
 */
export function resultFormula(refs: BoardRefs): string {
  const { cards, aspects, caps, deliveries, asAt } = refs;
  const kvi = `TRIM(${cards.here("kvi")})`;
  const { mine, short, over, wrong } = capsOf(refs, kvi);
  const held = `IF(${wrong}>0,"",IF(${short}>0,IF(${over}>0,0,""),N(OXM.WITHINCAPS(IF(${mine},${caps.all("most")},""),IF(${mine},${caps.all("cap")},"")))))`;
  // What can't be counted has no share: the status says why. The count says it, so other errors still show.
  const unlessUncountable = (share: string) => `IF(LEFT(${cards.here("of")},1)="!","",${share})`;
  const listed = `(TRIM(${aspects.all("kvi")})=${kvi})`;
  // From counts, which are plain Excel: the aspects' own shares would be a second function to wait for.
  const shares = `IF(${listed},IFERROR(${aspects.all("favourable")}/${aspects.all("replies")},""))`;
  const lowest = `IF(COUNT(${shares})<SUM(--${listed}),"",MIN(${shares}))`;
  const favourable =
    `IF(AND(NOT(${isPooled(refs)}),SUM(--${listed})>0),${lowest},` +
    `${unlessUncountable(shareOf(refs, kvi, cards.here("from")))})`;
  const counts = deliveriesOf(refs, kvi);
  const onTime = unlessUncountable(
    `OXM.ONTIME(IF(${counts},${deliveries.all("due")},""),IF(${counts}*(1-${isOpen(deliveries.all("done"), asAt)}),${deliveries.all("done")},""),${dayOf(asAt)})`,
  );
  return (
    `=IF(${cards.here("from")}="","",IFNA(IF(${isOfKind(cards, "favourable")},${favourable},` +
    `IF(${isOfKind(cards, "caps")},${held},` +
    `IF(${isOfKind(cards, "onTime")},${onTime},""))),""))`
  );
}

/** How many calendar months the window of a card of caps has. */
const wholeMonths = ({ cards, asAt }: BoardRefs) =>
  `((YEAR(${asAt})-YEAR(${cards.here("from")}))*12+MONTH(${asAt})-MONTH(${cards.here("from")})+1)`;

/** A card's rows of caps: which they are, and how many aren't counted in every month, are over, or can't be judged. */
function capsOf(refs: BoardRefs, kvi: string) {
  const { caps } = refs;
  const mine = `(TRIM(${caps.all("kvi")})=${kvi})`;
  const cap = caps.all("cap");
  return {
    mine,
    short: `SUM(${mine}*(${caps.all("counted")}<${wholeMonths(refs)}))`,
    over: `SUM(${mine}*(${caps.all("headroom")}<0))`,
    wrong: `SUM(IF(${mine},${starts(caps.all("most"), "!")}+IF(ISNUMBER(${cap}),(${cap}<0)+(${cap}<>INT(${cap})),1),0))`,
  };
}

/**
 * How all answers or deliveries of a card stand against its commitment. They are judged from counts, which are plain Excel,
 * and the rest of the board is plain Excel over this column: from an answer to KVIs met one function has to be waited for.
 */
export function againstFormula({ cards }: BoardRefs): string {
  const none = `IF(${isOfKind(cards, "onTime")},${text(words.notApplicable)},${text(words.notMeasured)})`;
  return (
    `=IF(AND(NOT(${isOfKind(cards, "favourable")}),NOT(${isOfKind(cards, "onTime")})),"",IF(${cards.here("from")}="","",` +
    `${judgedShare(cards.here("good"), cards.here("of"), cards.here("commitment"), none)}))`
  );
}

/** How a card stands, in a word with its shape. */
export function statusFormula(refs: BoardRefs): string {
  const { cards, aspects, caps, asAt } = refs;
  const kvi = `TRIM(${cards.here("kvi")})`;
  const against = cards.here("against");
  const mine = `(TRIM(${aspects.all("kvi")})=${kvi})`;
  const count = (shape: string) => `SUM(${mine}*${starts(aspects.all("status"), shape)})`;
  const byAspect =
    `IF(${count("!")}>0,${text(words.cannot)},IF(${count("✗")}>0,${text(words.missed)},` +
    `IF(${count("✓")}=0,${text(words.notMeasured)},IF(${count("–")}>0,${text(words.incomplete)},${text(words.met)}))))`;
  const { mine: capped, short, over, wrong } = capsOf(refs, kvi);
  const byCaps =
    `IF((SUM(--${capped})=0)+(${wrong}>0),${text(words.cannot)},IF(${over}>0,${text(words.missed)},IF(${short}=0,${text(words.met)},` +
    `IF(SUM(${capped}*${caps.all("counted")})=0,${text(words.notMeasured)},${text(words.incomplete)}))))`;
  return unlessBlank(
    cards.here("kvi"),
    `IF(${unagreed(cards)},${text(words.notAgreed)},IF(NOT(ISNUMBER(${asAt})),${text(words.noAsAt)},` +
      `IF(${cards.here("inEffect")}=${text(words.later)},${text(words.notYet)},IF(${cards.here("inEffect")}=${text(words.replaced)},${text(words.wasReplaced)},` +
      `IF(${isOfKind(cards, "favourable")},IF(AND(NOT(${isPooled(refs)}),SUM(--${mine})>0),${byAspect},${against}),` +
      `IF(${isOfKind(cards, "caps")},${byCaps},` +
      `IF(${isOfKind(cards, "onTime")},${against},${text(words.unknownKind)})))))))`,
  );
}

/** For caps, which count whole months: that the month of the as-at date isn't over; nothing on its last day. */
function notOver(asAt: string): string {
  const before = `${dayOf(asAt)}-DAY(${asAt})`;
  const said =
    `"; "&${monthInWords(asAt)}&${text(words.notOver)}&` +
    `DAY(${before})&" "&${monthInWords(before)}&${text(words.wholeMonths)}`;
  return `IF(DAY(${dayOf(asAt)}+1)=1,"",${said})`;
}

/** What stands behind a card's status, in words. */
export function wordsFormula(refs: BoardRefs): string {
  const { cards, aspects, caps, deliveries, asAt } = refs;
  const kvi = `TRIM(${cards.here("kvi")})`;
  const from = cards.here("from");
  const mine = `(TRIM(${aspects.all("kvi")})=${kvi})`;
  const [good, of] = [cards.here("good"), cards.here("of")];
  const commitment = cards.here("commitment");
  const pooled = shareInWords(commitment, good, of, cards.here("low"));
  const favourable =
    `IF(N(${of})=0,${text(words.noReplies)},IF(SUM(--${mine})=0,${pooled},` +
    `TEXTJOIN("; ",TRUE,IF(${mine},${aspects.all("aspect")}&" "&${aspects.all("words")},""))&${text(words.together)}&` +
    `IF(${isPooled(refs)},${pooled},${shareAndCount(commitment, good, of)})))`;
  const capped = `(TRIM(${caps.all("kvi")})=${kvi})`;
  const joined = (column: CapColumn) => `TEXTJOIN("/",TRUE,IF(${capped},${caps.all(column)},""))`;
  const left = (when: string, number: string) =>
    `TEXTJOIN(", ",TRUE,IF(${capped}*ISNUMBER(${caps.all("headroom")})*${when},${caps.all("severity")}&" "&${number},""))`;
  const over = `SUM(${capped}*ISNUMBER(${caps.all("headroom")})*(${caps.all("headroom")}<0))`;
  const room = `SUM(${capped}*ISNUMBER(${caps.all("headroom")})*(${caps.all("headroom")}>0)*(${caps.all("headroom")}<>""))`;
  const fewest = `MIN(IF(${capped},${caps.all("counted")}))`;
  const inCaps =
    `${text(words.most)}&${joined("most")}&${text(words.caps)}&${joined("cap")}&` +
    `IF(${over}>0,${text(words.over)}&${left(`(${caps.all("headroom")}<0)`, `IFERROR(-${caps.all("headroom")},"")`)},` +
    `IF(${room}=0,${text(words.noHeadroom)},${text(words.headroom)}&${left(`(${caps.all("headroom")}>0)`, caps.all("headroom"))}))&` +
    `IF(${fewest}<${wholeMonths(refs)},"; "&${fewest}&${text(words.of)}&${wholeMonths(refs)}&${text(words.monthsCounted)},"")&${notOver(asAt)}`;
  const counts = deliveriesOf(refs, kvi);
  const states = (ending: string) =>
    `SUM(IF(${counts},--(RIGHT(${deliveries.all("state")},${ending.length})=${text(ending)}),0))`;
  const some = (ending: string, said: string, link: string) =>
    `IF(${states(ending)}>0,${text(link)}&${states(ending)}&${text(said)},"")`;
  const onTime =
    `IF(N(${of})=0,${text(words.nothingDue)},${good}&${text(words.of)}&${of}&${text(words.onTime)}&` +
    `${some(words.late, words.late, ", ")}&${some(words.overdue, words.notDone, ", ")})&${some(words.notDue, words.stillToCome, "; ")}`;
  return unlessBlank(
    cards.here("kvi"),
    `IF(${unagreed(cards)},${text(words.agenda)},IF(${from}="","",IF(LEFT(${of},1)="!",${text(words.seeCheck)},IFERROR(IF(${isOfKind(cards, "favourable")},${favourable},` +
      `IF(${isOfKind(cards, "caps")},${inCaps},IF(${isOfKind(cards, "onTime")},${onTime},${text(words.seeCheck)}))),${text(words.seeCheck)}))))`,
  );
}

/** What the board comes to. */
export function headlineFormula({ cards }: BoardRefs): string {
  const status = cards.all("status");
  const count = (word: string) => `COUNTIF(${status},${text(word)})`;
  const [met, missed] = [count(words.met), count(words.missed)];
  const more = (word: string, said: string) => `IF(${count(word)}>0,", "&${count(word)}&${text(said)},"")`;
  const rest =
    more(words.incomplete, words.incompleteOnes) +
    "&" +
    more(words.cannot, words.cannotOnes) +
    "&" +
    more(words.notMeasured, words.notMeasuredOnes) +
    "&" +
    more(words.notApplicable, words.notApplicableOnes) +
    "&" +
    more(words.notAgreed, words.toAgree);
  return (
    `=IF(SUM(--(${cards.all("kvi")}<>""))=0,${text(words.empty)},IF(${count(words.noAsAt)}>0,${text(words.noAsAtYet)},` +
    `IF(${missed}>0,"✗ ",IF(${count(words.cannot)}>0,"! ",IF(${count(words.incomplete)}>0,"… ",IF(${met}>0,"✓ ","– "))))&${met}&${text(words.of)}&(${met}+${missed})&${text(words.judgedMet)}&${rest}))`
  );
}

/** The share of judged KVIs that are met; blank while none is. */
export function metShareFormula({ cards }: BoardRefs): string {
  const count = (word: string) => `COUNTIF(${cards.all("status")},${text(word)})`;
  return `=IFERROR(${count(words.met)}/(${count(words.met)}+${count(words.missed)}),"")`;
}
