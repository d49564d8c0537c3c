import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Reads out what changed, when its text changes, without moving the focus. */
export function Announcer({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.unseen} role="status" aria-live="polite">
      {text}
    </div>
  );
}
