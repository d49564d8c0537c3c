import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useId, useState } from "react";
import type { RowWhy } from "../../../core/explain";
import { explainTexts, whyLabel } from "../../../core/messages/explain";
import { figureOf, paneTexts } from "../../../core/messages/pane";
import type { RowState, ScorecardState } from "../../../core/scorecard/state";
import type { Place } from "../../../excel/go-to-cell";
import { CellLink } from "../cell-link";
import { ChevronIcon } from "../navigation/icons";
import { RowWhyDetails } from "./row-why";
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
  toggle: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    margin: "0 0 0 -2px",
    padding: "1px 4px 1px 0",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  caret: { display: "grid", transform: "rotate(-90deg)" },
  opened: { transform: "none" },
  why: {
    padding: "2px 0 8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  barCell: { padding: "3px 0 6px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  track: {
    display: "flex",
    height: "6px",
    borderRadius: "2px",
    overflow: "hidden",
    outline: `1px solid ${tokens.colorNeutralStroke1}`,
    outlineOffset: "-1px",
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
  /** Why each row has its score, in the order of the rows. */
  readonly why: readonly RowWhy[];
  readonly onGoTo: (place: Place) => void;
}

/** The rows: metric, combined score, weighting and score; the bar's length is the weight, its filling the score. */
export function ScoreRows({ scorecard: { rows, total, sheet }, why, onGoTo }: Props) {
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
            why={why[index]}
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
  readonly why: RowWhy | undefined;
  readonly heaviest: number;
  readonly sheet: string;
  readonly onGoTo: (place: Place) => void;
}

function Row({ row, why, heaviest, sheet, onGoTo }: RowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const styles = useStyles();
  const tones = useToneStyles();
  const { metric, combined, weighting, score, status, combinedShare, measuredShare, weightingShare } = row;
  const link = { sheet, onGoTo };
  const explained = why !== undefined && why.measures.length + why.notes.length > 0;
  return (
    <Fragment>
      <tr>
        <th scope="row" className={styles.metric}>
          <CellLink figure={metric} what={paneTexts.metric} {...link} />
          {explained ? (
            <button
              type="button"
              className={mergeClasses(styles.status, styles.toggle, tones[toneOfText(status?.text ?? "")])}
              aria-expanded={open}
              aria-controls={id}
              aria-label={whyLabel(metric.text, combined.text, status?.text ?? "")}
              onClick={() => setOpen(!open)}
            >
              <span className={mergeClasses(styles.caret, open && styles.opened)}>
                <ChevronIcon />
              </span>
              {status?.text ?? explainTexts.why}
            </button>
          ) : (
            status !== undefined && (
              <span className={mergeClasses(styles.status, tones[toneOfText(status.text)])}>
                {status.text}
              </span>
            )
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
      {explained && (
        <tr id={id} hidden={!open}>
          <td colSpan={4} className={styles.why}>
            {open && <RowWhyDetails why={why} weightingShare={weightingShare} onGoTo={onGoTo} />}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

const percent = (share: number) => `${share * 100}%`;
