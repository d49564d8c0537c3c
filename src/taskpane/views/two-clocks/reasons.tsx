import type { ReasonLine } from "../../../core/two-clocks/page";
import { useClocksStyles, usePartStyles } from "./styles";

/** What cases waited for, the most first, as bars whose figures are text. */
export function Reasons({ lines }: { readonly lines: readonly ReasonLine[] }) {
  const styles = useClocksStyles();
  const parts = usePartStyles();
  return (
    <ul className={styles.list}>
      {lines.map(({ name, side, part, text, length }) => (
        <li key={`${side} ${name}`}>
          <div className={styles.reason}>
            <span>
              <span className={styles.strong}>{name}</span> · {side}
            </span>
            <span>{text}</span>
          </div>
          <div className={styles.track} aria-hidden="true">
            <span className={parts[part]} style={{ width: `${length * 100}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
