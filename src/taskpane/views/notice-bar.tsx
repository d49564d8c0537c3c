import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ActionButton } from "./action-button";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px 8px 8px 16px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  problem: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  sentence: { flexGrow: 1, padding: "3px 0" },
  button: { flexShrink: 0 },
});

interface Props {
  readonly kind: "info" | "done" | "problem";
  readonly sentence: string;
  readonly action?: { readonly text: string; readonly run: () => void };
}

/** One sentence across the top of the pane. It is read out, and takes no focus. */
export function NoticeBar({ kind, sentence, action }: Props) {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(styles.bar, kind === "problem" && styles.problem)}
      role={kind === "problem" ? "alert" : "status"}
    >
      <span className={styles.sentence}>{sentence}</span>
      {action !== undefined && (
        <ActionButton small appearance="subtle" className={styles.button} onClick={action.run}>
          {action.text}
        </ActionButton>
      )}
    </div>
  );
}
