import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { changeSum, whatIfTexts } from "../../../core/messages/what-if";
import { targetBounds } from "../../../core/thresholds";
import { scoreText, type Verdict } from "../../../core/verdict";
import { changeLines, changeText, type WhatIf, type WhatIfSheet } from "../../../core/what-if";
import { useToneStyles } from "../tone";

const useStyles = makeStyles({
  heading: {
    margin: "16px 0 2px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: "8px",
    padding: "4px 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  metric: { overflowWrap: "anywhere" },
  points: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  by: {
    gridColumn: "1 / -1",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // Losses grow to the left of the middle, gains to the right.
  track: { gridColumn: "1 / -1", position: "relative", height: "6px", marginTop: "3px" },
  middle: {
    position: "absolute",
    left: "50%",
    top: 0,
    bottom: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  bar: {
    position: "absolute",
    top: "1px",
    bottom: "1px",
    backgroundColor: "currentColor",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  sum: {
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  note: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly result: WhatIf;
  readonly sheet: WhatIfSheet;
}

/** What the moves change, row by row, and what that comes to. */
export function Changes({ result, sheet }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { verdict, before, change, addsUp } = result;
  const lines = changeLines(result, sheet);
  const largest = Math.max(...lines.map(({ total }) => Math.abs(total)), 0);
  return (
    <section>
      <h2 className={styles.heading}>{whatIfTexts.changed}</h2>
      {lines.length === 0 && <p className={styles.note}>{whatIfTexts.unchanged}</p>}
      <ul className={styles.list}>
        {lines.map(({ row, metric, total, points, by }) => {
          const size = largest === 0 ? 0 : (Math.abs(total) / largest) * 50;
          const tone = total < 0 ? tones.bad : total > 0 ? tones.good : tones.quiet;
          return (
            <li key={row} className={styles.row}>
              <span className={styles.metric}>{metric}</span>
              <span className={styles.points}>{points}</span>
              <span className={styles.by}>{by}</span>
              <span className={styles.track} aria-hidden="true">
                <span
                  className={mergeClasses(styles.bar, tone)}
                  style={{ left: `${total < 0 ? 50 - size : 50}%`, width: `${size}%` }}
                />
                <span className={styles.middle} />
              </span>
            </li>
          );
        })}
      </ul>
      {lines.length > 0 && change !== undefined && verdict.ok && before.ok && addsUp && (
        <p className={styles.sum}>
          {changeSum(changeText(change), finely(before.value), finely(verdict.value))}
        </p>
      )}
      {lines.length > 0 && !addsUp && <p className={styles.note}>{whatIfTexts.doesNotAddUp}</p>}
    </section>
  );
}

/** As fine as the changes above it, so that they visibly lead from one to the other. */
const finely = ({ score, target, display }: Verdict) =>
  score === undefined ? display : scoreText(score, target && targetBounds(target), 2);
