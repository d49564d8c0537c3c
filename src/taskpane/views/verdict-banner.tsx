import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { paneTexts } from "../../core/messages/pane";
import type { Judged, ScorecardState } from "../../core/scorecard/state";
import type { Place } from "../../excel/go-to-cell";
import { CellLink } from "./cell-link";
import { toneOf, useToneStyles } from "./tone";

const useStyles = makeStyles({
  banner: {
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: "4px solid currentColor",
  },
  headline: { display: "flex", alignItems: "baseline", flexWrap: "wrap", gap: "2px 10px", margin: 0 },
  score: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  mark: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  small: { fontSize: tokens.fontSizeBase300 },
  reason: {
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
});

interface Props {
  readonly scorecard: ScorecardState;
  readonly onGoTo: (place: Place) => void;
}

/** The verdict: the score, the shape and the word in their colour, and the sentence that says why. */
export function VerdictBanner({ scorecard: { verdict, sheet }, onGoTo }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  const tone = toneOf(verdict);
  return (
    <div className={mergeClasses(styles.banner, tones[tone], tones[`${tone}Tint`])}>
      {verdict.ok ? (
        <>
          <p className={styles.headline}>
            {verdict.display.text !== verdict.status && (
              <CellLink
                figure={verdict.display}
                what={paneTexts.scoreOf}
                sheet={sheet}
                onGoTo={onGoTo}
                className={styles.score}
              />
            )}
            <span className={styles.mark}>
              {verdict.shape} {verdict.status}
            </span>
          </p>
          <p className={styles.reason}>{capital(withoutScore(verdict.reason, verdict.display.text))}</p>
        </>
      ) : (
        <>
          <p className={styles.reason}>{capital(verdict.problem.sentence)}</p>
          {verdict.place !== undefined && (
            <p className={styles.reason}>
              <CellLink
                figure={{
                  text: `${verdict.place.sheet}!${verdict.place.address}`,
                  address: verdict.place.address,
                }}
                what={paneTexts.cause}
                sheet={verdict.place.sheet}
                onGoTo={onGoTo}
              />
            </p>
          )}
        </>
      )}
    </div>
  );
}

interface MarkProps {
  readonly verdict: Judged;
  /** True where the scores are those of earlier cells: no verdict stands then. */
  readonly stale: boolean;
}

/** Score, shape and word in one line, for a scorecard that is folded. */
export function VerdictMark({ verdict, stale }: MarkProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const tone = stale ? "warning" : toneOf(verdict);
  return (
    <span className={mergeClasses(styles.mark, styles.small, tones[tone])}>
      {stale ? `! ${paneTexts.stale}` : markOf(verdict)}
    </span>
  );
}

function markOf(verdict: Judged): string {
  if (!verdict.ok) return `! ${paneTexts.unreadable}`;
  const { shape, display, status } = verdict;
  return display.text === status ? `${shape} ${status}` : `${shape} ${display.text} ${status}`;
}

/** The sentence is read beside the score in large figures: it needn't begin by repeating it. */
function withoutScore(reason: string, score: string): string {
  const repeated = `${score}, and `;
  return reason.startsWith(repeated) ? reason.slice(repeated.length) : reason;
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
