import type { ReactNode } from "react";
import { useAdoptStyles } from "./styles";

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** Something the person may allow. */
export function Tick({ checked, onChange, children }: Props) {
  const styles = useAdoptStyles();
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        className={styles.box}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.tickText}>{children}</span>
    </label>
  );
}
