import { kviBoardSheet } from "../messages/kvi-board";
import { text } from "../scorecard/formula-text";
import {
  type BoardRefs,
  repliesOf,
  shareInWords,
  shareOf,
  starts,
  unagreed,
  unlessBlank,
} from "./formula-parts";
import { type CapColumn, judgedBy, kinds } from "./words";

const { formulas: words } = kviBoardSheet;

/** Which of several versions of a card is in effect on the as-at date: the one that took effect last. */
export function inEffectFormula({ cards, asAt }: BoardRefs): string {
  const effective = `N(${cards.here("effective")})`;
  const same = `(TRIM(${cards.all("kvi")})=TRIM(${cards.here("kvi")}))`;
  const latest = `MAX(IF(${same}*(${cards.all("effective")}<=${asAt}),${cards.all("effective")},0))`;
  return unlessBlank(
    cards.here("kvi"),
    `IF(${unagreed(cards)},"",IF(${effective}>${asAt},${text(words.later)},` +
      `IF(${effective}=${latest},${text(words.yes)},${text(words.replaced)})))`,
  );
}

/** The first day that counts: of whole calendar months for caps, of as many months back to the day for the rest. */
export function fromFormula({ cards, asAt, window }: BoardRefs): string {
  const months = `IF(ISNUMBER(${cards.here("months")}),${cards.here("months")},${window})`;
  return (
    `=IF(OR(${cards.here("inEffect")}<>${text(words.yes)},NOT(ISNUMBER(${asAt}))),"",` +
    `IF(${cards.here("kind")}=${text(kinds.caps)},EDATE(${asAt}-DAY(${asAt})+1,1-${months}),EDATE(${asAt}+1,-${months})))`
  );
}

/** A card's deliveries that count: due since its window began, or still open from before. */
const deliveriesOf = ({ deliveries, cards }: BoardRefs, kvi: string) =>
  `(TRIM(${deliveries.all("kvi")})=${kvi})*(((${deliveries.all("due")}>=${cards.here("from")})+(${deliveries.all("done")}=""))>0)`;

/** What a card's result is counted from: favourable answers of all, or what was on time of what was due. */
export function countFormulas(refs: BoardRefs): Readonly<Record<"good" | "of" | "low", string>> {
  const { cards, deliveries } = refs;
  const [kvi, kind, from] = [`TRIM(${cards.here("kvi")})`, cards.here("kind"), cards.here("from")];
  const counts = deliveriesOf(refs, kvi);
  const done = (shape: string) => `SUM(${counts}*${starts(deliveries.all("state"), shape)})`;
  const either = (answers: string, due: string) =>
    `=IF(${from}="","",IF(${kind}=${text(kinds.favourable)},IFERROR(${answers},0),IF(${kind}=${text(kinds.onTime)},IFERROR(${due},0),"")))`;
  return {
    good: either(repliesOf(refs, kvi, from, undefined, true), done("✓")),
    of: either(repliesOf(refs, kvi, from), `${done("✓")}+${done("✗")}`),
    low: `=IF(AND(${kind}=${text(kinds.favourable)},N(${cards.here("of")})>0),INDEX(OXM.INTERVAL(${cards.here("good")},${cards.here("of")}),1,1),"")`,
  };
}

/** A card's result as a share: of favourable answers, of what was on time; for caps 1 where all are held, else 0. */
export function resultFormula(refs: BoardRefs): string {
  const { cards, caps, deliveries, asAt } = refs;
  const kvi = `TRIM(${cards.here("kvi")})`;
  const mine = `(TRIM(${caps.all("kvi")})=${kvi})`;
  const short = `SUM(${mine}*(${caps.all("counted")}<${wholeMonths(refs)}))`;
  const held = `IF(${short}>0,IF(SUM(${mine}*(${caps.all("headroom")}<0))>0,0,""),N(OXM.WITHINCAPS(IF(${mine},${caps.all("most")},""),IF(${mine},${caps.all("cap")},""))))`;
  const counts = deliveriesOf(refs, kvi);
  return (
    `=IF(${cards.here("from")}="","",IFNA(IF(${cards.here("kind")}=${text(kinds.favourable)},${shareOf(refs, kvi, cards.here("from"))},` +
    `IF(${cards.here("kind")}=${text(kinds.caps)},${held},` +
    `IF(${cards.here("kind")}=${text(kinds.onTime)},OXM.ONTIME(IF(${counts},${deliveries.all("due")},""),IF(${counts},${deliveries.all("done")},""),${asAt}),""))),""))`
  );
}

/** How many calendar months the window of a card of caps has. */
const wholeMonths = ({ cards, asAt }: BoardRefs) =>
  `((YEAR(${asAt})-YEAR(${cards.here("from")}))*12+MONTH(${asAt})-MONTH(${cards.here("from")})+1)`;

/** How a card stands, in a word with its shape. */
export function statusFormula(refs: BoardRefs): string {
  const { cards, aspects, caps, judged, asAt } = refs;
  const kvi = `TRIM(${cards.here("kvi")})`;
  const result = cards.here("result");
  const byCommitment = (none: string) =>
    `IF(ISERROR(${result}),${text(words.cannot)},IF(NOT(ISNUMBER(${result})),${text(none)},IFERROR(IFNA(IF(OXM.MEETS(${result},${cards.here("commitment")}),${text(words.met)},${text(words.missed)}),${text(words.notAgreed)}),${text(words.cannot)})))`;
  const mine = `(TRIM(${aspects.all("kvi")})=${kvi})`;
  const count = (shape: string) => `SUM(${mine}*${starts(aspects.all("status"), shape)})`;
  const byAspect =
    `IF(${count("!")}>0,${text(words.cannot)},IF(${count("✗")}>0,${text(words.missed)},` +
    `IF(${count("✓")}=0,${text(words.notMeasured)},IF(${count("–")}>0,${text(words.incomplete)},${text(words.met)}))))`;
  const capped = `(TRIM(${caps.all("kvi")})=${kvi})`;
  const byCaps =
    `IF(ISERROR(${result}),${text(words.cannot)},IF(SUM(--${capped})=0,${text(words.cannot)},IF(NOT(ISNUMBER(${result})),` +
    `IF(SUM(${capped}*${caps.all("counted")})=0,${text(words.notMeasured)},${text(words.incomplete)}),IF(${result}=1,${text(words.met)},${text(words.missed)}))))`;
  return unlessBlank(
    cards.here("kvi"),
    `IF(${unagreed(cards)},${text(words.notAgreed)},IF(NOT(ISNUMBER(${asAt})),${text(words.noAsAt)},` +
      `IF(${cards.here("inEffect")}=${text(words.later)},${text(words.notYet)},IF(${cards.here("inEffect")}=${text(words.replaced)},${text(words.wasReplaced)},` +
      `IF(${cards.here("kind")}=${text(kinds.favourable)},IF(AND(${judged}<>${text(judgedBy.pooled)},SUM(--${mine})>0),${byAspect},${byCommitment(words.notMeasured)}),` +
      `IF(${cards.here("kind")}=${text(kinds.caps)},${byCaps},` +
      `IF(${cards.here("kind")}=${text(kinds.onTime)},${byCommitment(words.notApplicable)},${text(words.unknownKind)})))))))`,
  );
}

/** What stands behind a card's status, in words. */
export function wordsFormula(refs: BoardRefs): string {
  const { cards, aspects, caps, deliveries, judged } = refs;
  const kvi = `TRIM(${cards.here("kvi")})`;
  const [from, result] = [cards.here("from"), cards.here("result")];
  const mine = `(TRIM(${aspects.all("kvi")})=${kvi})`;
  const [good, of] = [cards.here("good"), cards.here("of")];
  const pooled = shareInWords(result, cards.here("commitment"), good, of, cards.here("low"));
  const favourable =
    `IF(N(${of})=0,${text(words.noReplies)},IF(SUM(--${mine})=0,${pooled},` +
    `TEXTJOIN("; ",TRUE,IF(${mine},${aspects.all("aspect")}&" "&${aspects.all("words")},""))&${text(words.together)}&` +
    `IF(${judged}=${text(judgedBy.pooled)},${pooled},OXM.DISPLAY(${result},${cards.here("commitment")})&" ("&${good}&${text(words.of)}&${of}&")")))`;
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
    `IF(${fewest}<${wholeMonths(refs)},"; "&${fewest}&${text(words.of)}&${wholeMonths(refs)}&${text(words.monthsCounted)},"")`;
  const counts = deliveriesOf(refs, kvi);
  const states = (ending: string) =>
    `SUM(${counts}*(RIGHT(${deliveries.all("state")},${ending.length})=${text(ending)}))`;
  const some = (ending: string, said: string, link: string) =>
    `IF(${states(ending)}>0,${text(link)}&${states(ending)}&${text(said)},"")`;
  const onTime =
    `IF(N(${of})=0,${text(words.nothingDue)},${good}&${text(words.of)}&${of}&${text(words.onTime)}&` +
    `${some(words.late, words.late, ", ")}&${some(words.overdue, words.notDone, ", ")})&${some(words.notDue, words.stillToCome, "; ")}`;
  return unlessBlank(
    cards.here("kvi"),
    `IF(${unagreed(cards)},${text(words.agenda)},IF(${from}="","",IFERROR(IF(${cards.here("kind")}=${text(kinds.favourable)},${favourable},` +
      `IF(${cards.here("kind")}=${text(kinds.caps)},${inCaps},${onTime})),${text(words.seeCheck)})))`,
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
