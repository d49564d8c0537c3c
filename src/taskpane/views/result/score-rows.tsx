import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { figureOf, paneTexts } from "../../../core/messages/pane";
import type { RowState, ScorecardState } from "../../../core/scorecard/state";
import type { Place } from "../../../excel/go-to-cell";
import { CellLink } from "../cell-link";
import { toneOfText, useToneStyles } from "../tone";

const useStyles = makeStyles({
  table: { width: "100%", margin: "14px 0 0", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300 },
  head: {
    padding: "0 0 4px 8px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    textAlign: "right",
    verticalAlign: "bottom",
  },
  left: { padding: "0 0 4px", textAlign: "left" },
  metric: {
    padding: "5px 0 0",
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    overflowWrap: "anywhere",
  },
  number: {
    padding: "5px 0 0 8px",
    lineHeight: tokens.lineHeightBase300,
    textAlign: "right",
    verticalAlign: "top",
    whiteSpace: "nowrap",
  },
  score: { fontWeight: tokens.fontWeightSemibold },
  status: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  barCell: { padding: "3px 0 6px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  track: {
    display: "flex",
    height: "6px",
    borderRadius: "2px",
    overflow: "hidden",
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  empty: { backgroundColor: tokens.colorNeutralBackground5 },
  open: {
    flexGrow: 1,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke1} 0 2px, transparent 2px 5px)`,
  },
  fill: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});

interface Props {
  readonly scorecard: ScorecardState;
  readonly onGoTo: (place: Place) => void;
}

/** The rows: metric, combined score, weighting and score; the bar's length is the weight, its filling the score. */
export function ScoreRows({ scorecard: { rows, total, sheet }, onGoTo }: Props) {
  const styles = useStyles();
  const link = { sheet, onGoTo };
  const heaviest = Math.max(...rows.map((row) => row.weightingShare), 0);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.left)}>
            {paneTexts.metric}
          </th>
          {[paneTexts.combined, paneTexts.weighting, paneTexts.score].map((name) => (
            <th key={name} scope="col" className={styles.head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={row.metric.address ?? index}
            row={row}
            heaviest={heaviest}
            sheet={sheet}
            onGoTo={onGoTo}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={styles.metric}>
            {paneTexts.total}
          </th>
          <td />
          <td className={styles.number}>
            <CellLink
              figure={total.weighting}
              what={figureOf(paneTexts.weighting, paneTexts.total)}
              {...link}
            />
          </td>
          <td className={mergeClasses(styles.number, styles.score)}>
            <CellLink figure={total.score} what={figureOf(paneTexts.score, paneTexts.total)} {...link} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

interface RowProps {
  readonly row: RowState;
  readonly heaviest: number;
  readonly sheet: string;
  readonly onGoTo: (place: Place) => void;
}

function Row({ row, heaviest, sheet, onGoTo }: RowProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { metric, combined, weighting, score, status, combinedShare, measuredShare, weightingShare } = row;
  const link = { sheet, onGoTo };
  return (
    <Fragment>
      <tr>
        <th scope="row" className={styles.metric}>
          <CellLink figure={metric} what={paneTexts.metric} {...link} />
          {status !== undefined && (
            <span className={mergeClasses(styles.status, tones[toneOfText(status.text)])}>{status.text}</span>
          )}
        </th>
        <td className={styles.number}>
          <CellLink figure={combined} what={figureOf(paneTexts.combined, metric.text)} {...link} />
        </td>
        <td className={styles.number}>
          <CellLink figure={weighting} what={figureOf(paneTexts.weighting, metric.text)} {...link} />
        </td>
        <td className={mergeClasses(styles.number, styles.score)}>
          <CellLink figure={score} what={figureOf(paneTexts.score, metric.text)} {...link} />
        </td>
      </tr>
      <tr aria-hidden="true">
        <td colSpan={4} className={styles.barCell}>
          {heaviest > 0 && (
            <div className={styles.track} style={{ width: percent(weightingShare / heaviest) }}>
              <div className={styles.fill} style={{ width: percent(combinedShare * measuredShare) }} />
              <div className={styles.empty} style={{ width: percent((1 - combinedShare) * measuredShare) }} />
              <div className={styles.open} />
            </div>
          )}
        </td>
      </tr>
    </Fragment>
  );
}

const percent = (share: number) => `${share * 100}%`;
