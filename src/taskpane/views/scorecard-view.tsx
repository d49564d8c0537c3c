import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { paneTexts } from "../../core/messages/pane";
import type { ScorecardState } from "../../core/scorecard/state";
import type { Place } from "../../excel/go-to-cell";
import { CellLink } from "./cell-link";
import { Facts } from "./facts";
import { ScoreRows } from "./score-rows";
import { VerdictBanner, VerdictMark } from "./verdict-banner";

const useStyles = makeStyles({
  section: {
    padding: "14px 16px 16px",
    "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  toggle: {
    display: "flex",
    alignItems: "baseline",
    gap: "8px",
    width: "100%",
    padding: "2px 0",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLink },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  caret: { width: "12px", color: tokens.colorNeutralForeground3 },
  name: { flexGrow: 1 },
  under: {
    margin: "0 0 10px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly scorecard: ScorecardState;
  readonly collapsible: boolean;
  readonly initiallyOpen: boolean;
  readonly onGoTo: (place: Place) => void;
}

/** One scorecard: its name, its verdict and why, its rows, and what the figures rest on. */
export function ScorecardView({ scorecard, collapsible, initiallyOpen, onGoTo }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(initiallyOpen);
  const id = useId();
  const { title, sheet, period, verdict, place } = scorecard;
  const Heading = collapsible ? "h2" : "h1";
  return (
    <section className={styles.section} aria-labelledby={`${id}-name`}>
      <Heading className={styles.heading}>
        {collapsible ? (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={`${id}-body`}
            onClick={() => setOpen(!open)}
          >
            <span className={styles.caret} aria-hidden="true">
              {open ? "▾" : "▸"}
            </span>
            <span className={styles.name} id={`${id}-name`}>
              {title}
            </span>
            {!open && <VerdictMark verdict={verdict} />}
          </button>
        ) : (
          <span id={`${id}-name`}>{title}</span>
        )}
      </Heading>
      <div id={`${id}-body`} hidden={!open}>
        <p className={styles.under}>
          {period !== undefined && <>{period.text} · </>}
          <CellLink
            figure={{ text: `${sheet}!${place}`, address: place }}
            what={paneTexts.table}
            sheet={sheet}
            onGoTo={onGoTo}
          />
        </p>
        <VerdictBanner scorecard={scorecard} onGoTo={onGoTo} />
        <ScoreRows scorecard={scorecard} onGoTo={onGoTo} />
        <Facts scorecard={scorecard} onGoTo={onGoTo} />
      </div>
    </section>
  );
}
