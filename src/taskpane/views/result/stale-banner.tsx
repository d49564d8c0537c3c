import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Alarm } from "../../../core/alarms";
import { paneTexts } from "../../../core/messages/pane";
import { useToneStyles } from "../tone";
import { type Follow, FollowLinks } from "./follow-links";

const useStyles = makeStyles({
  banner: {
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: "4px solid currentColor",
  },
  headline: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  reason: {
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
});

/** What stands in place of a verdict while a shared scorecard's scores are older than its cells, as its sheet says too. */
export function StaleBanner({ alarm, ...follow }: Follow & { readonly alarm: Alarm }) {
  const styles = useStyles();
  const tones = useToneStyles();
  return (
    <div className={mergeClasses(styles.banner, tones.warning, tones.warningTint)}>
      <p className={styles.headline}>! {paneTexts.stale}</p>
      <p className={styles.reason}>
        {alarm.sentence} <FollowLinks to={alarm} {...follow} />
      </p>
    </div>
  );
}
