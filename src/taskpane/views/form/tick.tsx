import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** The name of the choices of which it is one; without it may be ticked or not by itself. */
  readonly oneOf?: string;
  readonly children: ReactNode;
}

/** A choice to tick, with its text beside it. */
export function Tick({ checked, onChange, oneOf, children }: Props) {
  const styles = useTickStyles();
  return (
    <label className={styles.tick}>
      <input
        type={oneOf === undefined ? "checkbox" : "radio"}
        name={oneOf}
        className={styles.box}
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span className={styles.text}>{children}</span>
    </label>
  );
}

const useTickStyles = makeStyles({
  tick: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "4px 0", cursor: "pointer" },
  box: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: "2px 0 0",
    accentColor: tokens.colorCompoundBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  text: {
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});
