import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { alarmsOf, type HelpingPage } from "../../../core/alarms";
import { lookAt } from "../../../core/explain";
import { paneTexts } from "../../../core/messages/pane";
import { nextSteps } from "../../../core/next";
import { CellLink } from "../cell-link";
import { NextPeriod, SharedMeasures } from "../month";
import { insertChartsOf } from "../pictures/insert";
import { PicturesSection } from "../pictures/section";
import type { ScorecardPageProps } from "../registry";
import { VerdictBanner } from "../verdict-banner";
import { AlarmList } from "./alarm-list";
import { Facts } from "./facts";
import { NextList } from "./next-list";
import { ScoreRows } from "./score-rows";
import { StaleBanner } from "./stale-banner";

const useStyles = makeStyles({
  page: { padding: "10px 16px 16px" },
  under: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
});

/** One scorecard: its verdict and why, what else to know, what to do next, why each row has its score, and its basis. */
export default function Result(props: ScorecardPageProps) {
  const {
    scorecard,
    state: { reading, writing },
    store,
  } = props;
  const styles = useStyles();
  const { id, sheet, period, place } = scorecard;
  const look = useMemo(() => lookAt(reading, scorecard), [reading, scorecard]);
  const alarms = useMemo(() => alarmsOf(look), [look]);
  const outdated = alarms.find(({ key }) => key === "stale");
  const steps = useMemo(() => nextSteps(look), [look]);
  const follow = {
    sheet,
    onGoTo: store.goTo,
    onOpen: (name: HelpingPage) => store.navigate({ name, scorecard: id }),
  };
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
      {outdated === undefined ? (
        <VerdictBanner scorecard={scorecard} onGoTo={store.goTo} />
      ) : (
        <StaleBanner alarm={outdated} {...follow} />
      )}
      <AlarmList
        alarms={alarms.filter((alarm) => alarm !== outdated)}
        fixes={{ "shared-measures": <SharedMeasures {...props} /> }}
        {...follow}
      />
      <NextList steps={steps} {...follow} />
      <ScoreRows scorecard={scorecard} why={look.why} onGoTo={store.goTo} />
      <Facts scorecard={scorecard} onGoTo={store.goTo} />
      <PicturesSection
        scorecard={scorecard}
        writing={writing}
        onInsert={() => void insertChartsOf(scorecard, store)}
      />
      <NextPeriod {...props} />
    </div>
  );
}
