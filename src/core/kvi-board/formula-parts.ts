import { kviBoardSheet } from "../messages/kvi-board";
import { text } from "../scorecard/formula-text";
import type { ColumnRefs } from "../scorecard/refs";
import {
  type AspectColumn,
  type BreachColumn,
  type CapColumn,
  type CardColumn,
  type DeliveryColumn,
  favourableWords,
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
  readonly asAt: string;
  readonly window: string;
  readonly judged: string;
}

/** A formula of a row that is blank where its name is. */
export const unlessBlank = (name: string, formula: string) => `=IF(${name}="","",${formula})`;
/** True where a status begins with a shape. */
export const starts = (status: string, shape: string) => `(LEFT(${status},1)=${text(shape)})`;

/** True for a card that has no measure agreed: its kind says so or is blank, or nothing is committed to. */
export const unagreed = (cards: ColumnRefs<CardColumn>) =>
  `OR(${cards.here("kind")}="",${cards.here("kind")}=${text(kinds.notAgreed)},` +
  `AND(${cards.here("kind")}<>${text(kinds.caps)},TRIM(${cards.here("commitment")})=""))`;

/** The favourable answers of a card's scale, as the function takes them. */
const optionsOf = ({ scale }: BoardRefs, kvi: string) =>
  `IF((TRIM(${scale.all("kvi")})=${kvi})*ISNUMBER(MATCH(${scale.all("favourable")},{${favourableWords.map(text).join(",")}},0)),` +
  `${scale.all("answer")}&"","")`;

/** The share of favourable answers of a card, or of one of its aspects. */
export function shareOf(refs: BoardRefs, kvi: string, from: string, aspect?: string): string {
  const { responses, asAt } = refs;
  const mine =
    `(TRIM(${responses.all("kvi")})=${kvi})` +
    (aspect === undefined ? "" : `*(TRIM(${responses.all("aspect")})=${aspect})`);
  return (
    `OXM.FAVOURABLE(IF(${mine},${responses.all("answer")}&"",""),${optionsOf(refs, kvi)},` +
    `${responses.all("date")},${from},${asAt})`
  );
}

/** How many answers count towards a card or an aspect; with `good`, how many of them are favourable. */
export function repliesOf(refs: BoardRefs, kvi: string, from: string, aspect?: string, good?: true): string {
  const { responses, asAt } = refs;
  const parts = [
    `(TRIM(${responses.all("kvi")})=${kvi})`,
    ...(aspect === undefined ? [] : [`(TRIM(${responses.all("aspect")})=${aspect})`]),
    `(${responses.all("date")}>=${from})`,
    `(${responses.all("date")}<${asAt}+1)`,
    `(TRIM(${responses.all("answer")})<>"")`,
    ...(good === undefined
      ? []
      : [`ISNUMBER(MATCH(TRIM(${responses.all("answer")}),TRIM(${optionsOf(refs, kvi)}),0))`]),
  ];
  return `SUM(${parts.join("*")})`;
}

/** A value of the version of a card that is in effect. */
export const ofCard = ({ cards }: BoardRefs, column: CardColumn, kvi: string) =>
  `INDEX(${cards.all(column)},MATCH(1,(TRIM(${cards.all("kvi")})=${kvi})*(${cards.all("inEffect")}=${text(words.yes)}),0))`;

/** "95% (19 of 20)", and what few replies can't support. */
export function shareInWords(
  share: string,
  commitment: string,
  good: string,
  replies: string,
  low: string,
): string {
  return (
    `OXM.DISPLAY(${share},${commitment})&" ("&${good}&${text(words.of)}&${replies}&")"&` +
    `IF(OXM.MEETS(${share},${commitment}),IF(OXM.MEETS(${low},${commitment}),"",` +
    `${text(words.metBut)}&${replies}&IF(${replies}=1,${text(words.replyCannot)},${text(words.repliesCannot)})&ROUND(100*${low},1)&"%)"),"")`
  );
}
