import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CardView } from "../../../core/kvi-board";
import { kviPage } from "../../../core/messages/kvi-page";
import { CellLink } from "../cell-link";
import { formStyles } from "../form/styles";
import type { SystemPageProps } from "../registry";
import { itemStyles } from "../systems/item-styles";
import { toneOfText, useToneStyles } from "../tone";

const useStyles = makeStyles({
  ...itemStyles,
  result: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  lines: { ...formStyles.list, marginTop: "2px" },
  definition: { ...formStyles.note, margin: "2px 0 0" },
  summary: {
    width: "fit-content",
    cursor: "pointer",
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  detail: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly card: CardView;
  readonly onGoTo: SystemPageProps["store"]["goTo"];
}

/** One card: its state, its result and what that rests on. */
export function KviCard({ card, onGoTo }: Props) {
  const { name, place, status, result, resultPlace, facts, definition, lines } = card;
  const styles = useStyles();
  const tones = useToneStyles();
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <CellLink
          figure={{ text: name, address: place.address }}
          what={kviPage.kvi}
          sheet={place.sheet}
          onGoTo={onGoTo}
          className={styles.strongName}
        />
        <span className={mergeClasses(styles.standing, tones[toneOfText(status)])}>{status}</span>
      </div>
      {result !== undefined && (
        <p className={styles.result}>
          <CellLink
            figure={{ text: result, address: resultPlace.address }}
            what={kviPage.resultOf(name)}
            sheet={resultPlace.sheet}
            onGoTo={onGoTo}
          />
        </p>
      )}
      {facts !== "" && <p className={styles.note}>{facts}</p>}
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line} className={styles.detail}>
              <Line text={line} />
            </li>
          ))}
        </ul>
      )}
      {definition.length > 0 && (
        <details className={styles.definition}>
          <summary className={styles.summary} aria-label={kviPage.definitionOf(name)}>
            {kviPage.definition}
          </summary>
          {definition.map((line) => (
            <p key={line} className={styles.note}>
              {line}
            </p>
          ))}
        </details>
      )}
    </li>
  );
}

/** A line whose shape, where it begins with one, is painted like what it says. */
function Line({ text }: { readonly text: string }) {
  const tones = useToneStyles();
  const shape = /^[✓✗!…–] /.exec(text)?.[0];
  if (shape === undefined) return text;
  return (
    <>
      <span className={tones[toneOfText(text)]}>{shape}</span>
      {text.slice(shape.length)}
    </>
  );
}
