import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { controlLabel, totalText, whatIfTexts } from "../../../core/messages/what-if";
import { shareText } from "../../../core/verdict";
import {
  keepTotal,
  type Moves,
  moveScore,
  moveWeight,
  type WhatIf,
  type WhatIfSheet,
} from "../../../core/what-if";
import type { Place } from "../../../excel/go-to-cell";
import { CellLink } from "../cell-link";
import { useToneStyles } from "../tone";
import { ShareControl } from "./share-control";

const useStyles = makeStyles({
  heading: {
    margin: "16px 0 2px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { padding: "6px 0 5px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  metric: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  total: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    margin: "6px 0 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  keep: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "4px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
  },
  box: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: "2px 0 0",
    accentColor: tokens.colorCompoundBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

interface Props {
  readonly sheet: WhatIfSheet;
  readonly moves: Moves;
  readonly result: WhatIf;
  readonly onMove: (moves: Moves) => void;
  readonly onGoTo: (place: Place) => void;
}

/** Each row with its two controls, and what the weightings total. */
export function Rows({ sheet, moves, result, onMove, onGoTo }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { total, totalFault } = result;
  return (
    <section>
      <h2 className={styles.heading}>{whatIfTexts.rows}</h2>
      <ul className={styles.list}>
        {sheet.rows.map(({ metric, score, weight, at }, row) => {
          const now = result.rows[row];
          return (
            <li key={row} className={styles.row}>
              <p className={styles.metric}>
                <CellLink
                  figure={{ text: metric, address: at.metric?.address }}
                  what={whatIfTexts.metric}
                  sheet={sheet.sheet}
                  onGoTo={onGoTo}
                />
              </p>
              <ShareControl
                label={whatIfTexts.score}
                name={controlLabel(whatIfTexts.score, metric)}
                value={now?.score}
                before={score}
                moved={now?.scoreMoved === true}
                onChange={(share) => onMove(moveScore(moves, sheet, row, share))}
              />
              <ShareControl
                label={whatIfTexts.weighting}
                name={controlLabel(whatIfTexts.weighting, metric)}
                value={now?.weight ?? weight}
                before={weight}
                moved={now?.weightMoved === true}
                onChange={(share) => onMove(moveWeight(moves, sheet, row, share))}
              />
            </li>
          );
        })}
      </ul>
      <p className={styles.total}>
        <span>{whatIfTexts.total}</span>
        <span className={mergeClasses(totalFault !== "OK" && tones.warning)}>
          {totalFault === "OK" ? "✓ " : "! "}
          {totalText(shareText(total), totalFault)}
        </span>
      </p>
      <label className={styles.keep}>
        <input
          type="checkbox"
          className={styles.box}
          checked={moves.keepsTotal}
          onChange={({ target }) => onMove(keepTotal(moves, sheet, target.checked))}
        />
        {whatIfTexts.keepTotal}
      </label>
    </section>
  );
}
