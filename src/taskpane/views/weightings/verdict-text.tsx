import { mergeClasses } from "@fluentui/react-components";
import type { Outcome } from "../../../core/outcome";
import type { Verdict } from "../../../core/verdict";
import { toneOfText, useToneStyles } from "../tone";
import { useWeightingsStyles } from "./styles";

/** A score with its verdict: "92.1% ✓ Met". */
export function VerdictText({ verdict }: { readonly verdict: Outcome<Verdict> }) {
  const styles = useWeightingsStyles();
  const tones = useToneStyles();
  if (!verdict.ok) return <span className={mergeClasses(styles.figures, tones.quiet)}>–</span>;
  const { display, shape, status } = verdict.value;
  return (
    <span className={styles.figures}>
      {display !== status && `${display} `}
      <span className={mergeClasses(styles.strong, tones[toneOfText(shape)])}>
        {shape} {status}
      </span>
    </span>
  );
}
