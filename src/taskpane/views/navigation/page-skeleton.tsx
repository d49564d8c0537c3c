import { makeStyles, tokens } from "@fluentui/react-components";
import { navigationTexts } from "../../../core/messages/navigation";

const useStyles = makeStyles({
  page: {
    padding: "14px 16px",
    // What comes at once needn't be announced by a flash of bars.
    animationName: { from: { opacity: 0 }, "90%": { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: "250ms",
    animationFillMode: "both",
  },
  bar: {
    height: "14px",
    marginBottom: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { border: "1px solid GrayText" },
  },
  block: { height: "84px" },
});

/** Bars in the shape of a page that is being fetched. */
export function PageSkeleton() {
  const styles = useStyles();
  return (
    <div className={styles.page} role="status" aria-label={navigationTexts.opening}>
      <div className={styles.bar} style={{ width: "45%" }} />
      <div className={`${styles.bar} ${styles.block}`} />
      <div className={styles.bar} />
      <div className={styles.bar} style={{ width: "80%" }} />
    </div>
  );
}
