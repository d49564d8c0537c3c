import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import { pictureTexts } from "../../../core/messages/charts";
import type { ScorecardState } from "../../../core/scorecard/state";

const Pictures = lazy(() => import(/* webpackChunkName: "pictures" */ "."));

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
  body: { paddingTop: "8px" },
  loading: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly scorecard: ScorecardState;
  readonly writing: boolean;
  readonly onInsert: () => void;
}

/** The pictures of a scorecard behind a heading; nothing of them is loaded before somebody opens it. */
export function PicturesSection(props: Props) {
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
          {pictureTexts.heading}
        </button>
      </h2>
      <div id={`${id}-body`} className={styles.body} hidden={!open}>
        {open && (
          <Suspense fallback={<p className={styles.loading}>{pictureTexts.loading}</p>}>
            <Pictures {...props} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
