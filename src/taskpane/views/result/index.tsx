import { makeStyles, tokens } from "@fluentui/react-components";
import { paneTexts } from "../../../core/messages/pane";
import { CellLink } from "../cell-link";
import type { ScorecardPageProps } from "../registry";
import { VerdictBanner } from "../verdict-banner";
import { Facts } from "./facts";
import { ScoreRows } from "./score-rows";

const useStyles = makeStyles({
  page: { padding: "10px 16px 16px" },
  under: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
});

/** One scorecard: its verdict and why, its rows, and what the figures rest on. */
export default function Result({ scorecard, store }: ScorecardPageProps) {
  const styles = useStyles();
  const { sheet, period, place } = scorecard;
  return (
    <div className={styles.page}>
      <p className={styles.under}>
        {period !== undefined && <>{period.text} · </>}
        <CellLink
          figure={{ text: `${sheet}!${place}`, address: place }}
          what={paneTexts.table}
          sheet={sheet}
          onGoTo={store.goTo}
        />
      </p>
      <VerdictBanner scorecard={scorecard} onGoTo={store.goTo} />
      <ScoreRows scorecard={scorecard} onGoTo={store.goTo} />
      <Facts scorecard={scorecard} onGoTo={store.goTo} />
    </div>
  );
}
