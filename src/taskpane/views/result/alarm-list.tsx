import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Alarm } from "../../../core/alarms";
import { alarmTexts } from "../../../core/messages/alarms";
import { useToneStyles } from "../tone";
import { type Follow, FollowLinks } from "./follow-links";

const useStyles = makeStyles({
  list: { margin: "8px 0 0", padding: 0, listStyleType: "none" },
  alarm: {
    display: "flex",
    gap: "8px",
    padding: "6px 12px",
    borderLeft: "4px solid currentColor",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    "& + &": { marginTop: "4px" },
  },
  mark: { fontWeight: tokens.fontWeightBold },
  text: { color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
});

interface Props extends Follow {
  readonly alarms: readonly Alarm[];
  /** What puts an alarm right, by its key: shown beneath its sentence. */
  readonly fixes?: Readonly<Record<string, ReactNode>>;
}

/** What the verdict doesn't say by itself: a sentence each, with the cell or the page that helps. */
export function AlarmList({ alarms, fixes = {}, ...follow }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  if (alarms.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={alarmTexts.title}>
      {alarms.map((alarm) => (
        <li
          key={`${alarm.key} ${alarm.sentence}`}
          className={mergeClasses(styles.alarm, tones.warning, tones.warningTint)}
        >
          <span className={styles.mark} aria-hidden="true">
            !
          </span>
          <div className={styles.text}>
            {alarm.sentence} <FollowLinks to={alarm} {...follow} />
            {fixes[alarm.key]}
          </div>
        </li>
      ))}
    </ul>
  );
}
