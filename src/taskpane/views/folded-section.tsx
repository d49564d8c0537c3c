import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";

const useStyles = makeStyles({
  section: { marginTop: "14px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  toggle: {
    display: "flex",
    gap: "8px",
    width: "100%",
    padding: "4px 0",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLink },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  caret: { width: "12px", color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly heading: string;
  /** How what is unfolded is set in. */
  readonly className: string;
  /** What is unfolded, given what folds it again; nothing of it is made before somebody opens it. */
  readonly children: (fold: () => void) => ReactNode;
}

/** A part of a page behind its heading, unfolded by a click. */
export function FoldedSection({ heading, className, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.section} aria-labelledby={`${id}-heading`}>
      <h2 className={styles.heading}>
        <button
          type="button"
          id={`${id}-heading`}
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.caret} aria-hidden="true">
            {open ? "▾" : "▸"}
          </span>
          {heading}
        </button>
      </h2>
      <div id={`${id}-body`} className={className} hidden={!open}>
        {open && children(() => setOpen(false))}
      </div>
    </section>
  );
}
