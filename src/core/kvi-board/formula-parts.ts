import { kviBoardSheet } from "../messages/kvi-board";
import { text } from "../scorecard/formula-text";
import { months as shortMonths } from "../values/day";
import type { ColumnRefs } from "../scorecard/refs";
import {
  type AspectColumn,
  type BreachColumn,
  type CapColumn,
  type CardColumn,
  type DeliveryColumn,
  favourableWords,
  judgedBy,
  type Kind,
  kinds,
  type ResponseColumn,
  type ScaleColumn,
} from "./words";

const { formulas: words } = kviBoardSheet;

/** How the formulas of a board refer to its tables and settings. */
export interface BoardRefs {
  readonly cards: ColumnRefs<CardColumn>;
  readonly aspects: ColumnRefs<AspectColumn>;
  readonly scale: ColumnRefs<ScaleColumn>;
  readonly caps: ColumnRefs<CapColumn>;
  readonly responses: ColumnRefs<ResponseColumn>;
  readonly breaches: ColumnRefs<BreachColumn>;
  readonly deliveries: ColumnRefs<DeliveryColumn>;
  /** The cell of the as-at date; its day, without a time of day such as NOW() has, is `dayOf` it. */
  readonly asAt: string;
  readonly window: string;
  readonly judged: string;
}

/** A formula of a row that is blank where its name is. */
export const unlessBlank = (name: string, formula: string) => `=IF(${name}="","",${formula})`;
/** True where a status begins with a shape. */
export const starts = (status: string, shape: string) => `(LEFT(${status},1)=${text(shape)})`;

/** The day of a date, without its time of day. */
export const dayOf = (date: string) => `INT(${date})`;

/** The month of a date in words, "Jun 2020", the same in every language Excel speaks. */
export const monthInWords = (date: string) =>
  `INDEX({${shortMonths.map(text).join(",")}},MONTH(${date}))&" "&YEAR(${date})`;

/**
 * True for what isn't done on the as-at date: nothing says when, or a later day. A pack looked at again later, by the same
 * as-at date, says what it said.
 */
export const isOpen = (done: string, asAt: string) =>
  `((TRIM(${done})="")+ISNUMBER(${done})*(${done}>=${dayOf(asAt)}+1)>0)`;

/** True for a card of a kind, whatever spaces stand around the word. */
export const isOfKind = (cards: ColumnRefs<CardColumn>, kind: Kind) =>
  `TRIM(${cards.here("kind")})=${text(kinds[kind])}`;

/** True where the aspects of a card are judged together. */
export const isPooled = ({ judged }: BoardRefs) => `TRIM(${judged})=${text(judgedBy.pooled)}`;

/** True for a card that has no measure agreed: its kind says so or is blank, or nothing is committed to. */
export const unagreed = (cards: ColumnRefs<CardColumn>) =>
  `OR(TRIM(${cards.here("kind")})="",${isOfKind(cards, "notAgreed")},` +
  `AND(NOT(${isOfKind(cards, "caps")}),TRIM(${cards.here("commitment")})=""))`;

/** The favourable answers of a card's scale, as the function takes them. */
const optionsOf = ({ scale }: BoardRefs, kvi: string) =>
  `IF((TRIM(${scale.all("kvi")})=${kvi})*ISNUMBER(MATCH(TRIM(${scale.all("favourable")}),{${favourableWords.map(text).join(",")}},0)),` +
  `${scale.all("answer")}&"","")`;

/** The share of favourable answers of a card, or of one of its aspects. */
export function shareOf(refs: BoardRefs, kvi: string, from: string, aspect?: string): string {
  const { responses, asAt } = refs;
  return (
    `OXM.FAVOURABLE(IF(${answersTo(refs, kvi, aspect)},${responses.all("answer")}&"",""),${optionsOf(refs, kvi)},` +
    `${responses.all("date")},${from},${dayOf(asAt)})`
  );
}

/**
 * How many answers count towards a card or an aspect; with `good`, how many of them are favourable. Plain Excel, so that a
 * verdict on them waits for one function only.
 */
export function repliesOf(refs: BoardRefs, kvi: string, from: string, aspect?: string, good?: true): string {
  const { responses, asAt } = refs;
  const parts = [
    `(${responses.all("date")}>=${from})`,
    `(${responses.all("date")}<${dayOf(asAt)}+1)`,
    `(TRIM(${responses.all("answer")})<>"")`,
    ...(good === undefined
      ? []
      : [`ISNUMBER(MATCH(TRIM(${responses.all("answer")}),TRIM(${optionsOf(refs, kvi)}),0))`]),
  ];
  return `SUM(IF(${answersTo(refs, kvi, aspect)},${parts.join("*")},0))`;
}

/**
 * How many answers count, or a word beginning with "!" where that can't be said: an answer's date isn't one, a cell is an
 * error, or no answer is favourable.
 */
export function countedReplies(refs: BoardRefs, kvi: string, from: string, aspect?: string): string {
  const { date, answer } = { date: refs.responses.all("date"), answer: refs.responses.all("answer") };
  const undatable = `SUM(IF(${answersTo(refs, kvi, aspect)},(TRIM(${answer})<>"")*(TRIM(${date})<>"")*(1-ISNUMBER(${date})*(${date}>=1)),0))`;
  const options = `SUM(--(${optionsOf(refs, kvi)}<>""))`;
  return `IFERROR(IF((${undatable}>0)+(${options}=0),${text(words.check)},${repliesOf(refs, kvi, from, aspect)}),${text(words.check)})`;
}

/** True for the answers to a KVI, or about one of its aspects. */
const answersTo = ({ responses }: BoardRefs, kvi: string, aspect: string | undefined) =>
  `(TRIM(${responses.all("kvi")})=${kvi})` +
  (aspect === undefined ? "" : `*(TRIM(${responses.all("aspect")})=${aspect})`);

/** A value of the version of a card that is in effect. */
export const ofCard = ({ cards }: BoardRefs, column: CardColumn, kvi: string) =>
  `INDEX(${cards.all(column)},MATCH(1,(TRIM(${cards.all("kvi")})=${kvi})*(${cards.all("inEffect")}=${text(words.yes)}),0))`;

/** "95% (19 of 20)", and what few replies can't support. */
export function shareInWords(commitment: string, good: string, replies: string, low: string): string {
  return (
    `${shareAndCount(commitment, good, replies)}&` +
    `IF(OXM.MEETS(${good}/${replies},${commitment}),IF(OXM.MEETS(${low},${commitment}),"",` +
    `${text(words.metBut)}&${replies}&IF(${replies}=1,${text(words.replyCannot)},${text(words.repliesCannot)})&ROUND(100*${low},1)&"%)"),"")`
  );
}

/** "95% (19 of 20)". */
export const shareAndCount = (commitment: string, good: string, replies: string) =>
  `OXM.DISPLAY(${good}/${replies},${commitment})&" ("&${good}&${text(words.of)}&${replies}&")"`;

/** How a share of counts stands against a commitment, in a word with its shape; `none` gives it where nothing was counted. */
export function judgedShare(good: string, counted: string, commitment: string, none: string): string {
  return (
    `IF(LEFT(${counted},1)="!",${text(words.cannot)},IF(N(${counted})=0,${none},` +
    `IFERROR(IFNA(IF(OXM.MEETS(${good}/${counted},${commitment}),${text(words.met)},${text(words.missed)}),${text(words.notAgreed)}),${text(words.cannot)})))`
  );
}
