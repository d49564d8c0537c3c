import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { askedFor, costPoints, explainTexts, shareOfRow } from "../../../core/messages/explain";
import type { MeasureWhy, RowWhy } from "../../../core/explain";
import { points, shareText } from "../../../core/verdict";
import type { Place } from "../../../excel/go-to-cell";
import { CellLink } from "../cell-link";
import { type Tone, useToneStyles } from "../tone";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  measure: {
    padding: "5px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    "& + &": { borderTop: `1px dotted ${tokens.colorNeutralStroke2}` },
  },
  line: { display: "flex", alignItems: "baseline", gap: "8px" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  mark: { flexShrink: 0, whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold },
  detail: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  note: {
    margin: "4px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
});

const marks: Readonly<Record<MeasureWhy["state"], { readonly shape: string; readonly tone: Tone }>> = {
  met: { shape: "✓", tone: "good" },
  missed: { shape: "!", tone: "warning" },
  missing: { shape: "…", tone: "open" },
  notAgreed: { shape: "–", tone: "quiet" },
  unreadable: { shape: "!", tone: "bad" },
};

interface Props {
  readonly why: RowWhy;
  /** The row's share of the whole weight, 0–1. */
  readonly weightingShare: number;
  readonly onGoTo: (place: Place) => void;
}

/** What a row's score is made of: its measures, and what else there is to know. */
export function RowWhyDetails({ why, weightingShare, onGoTo }: Props) {
  const styles = useStyles();
  const { measures, notes } = why;
  const shares = new Set(measures.map(({ share }) => share));
  return (
    <>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <ul className={styles.list}>
        {measures.map((measure, index) => (
          <Measure
            key={index}
            measure={measure}
            showsShare={shares.size > 1}
            weightingShare={weightingShare}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
    </>
  );
}

interface MeasureProps {
  readonly measure: MeasureWhy;
  /** Whether the measures of the row weigh differently. */
  readonly showsShare: boolean;
  readonly weightingShare: number;
  readonly onGoTo: (place: Place) => void;
}

function Measure({ measure, showsShare, weightingShare, onGoTo }: MeasureProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { name, state, asked, actual, result, share, credit, places } = measure;
  const { shape, tone } = marks[state];
  const cost = share === undefined || credit === undefined ? 0 : weightingShare * share * (1 - credit);
  const link = (text: string, what: string, place: Place | undefined) => (
    <CellLink
      figure={{ text, address: place?.address }}
      what={what}
      sheet={place?.sheet ?? ""}
      onGoTo={onGoTo}
    />
  );
  const more = [
    result,
    cost > 0 ? costPoints(points(cost)) : "",
    showsShare && share !== undefined && share > 0 ? shareOfRow(shareText(share)) : "",
  ].filter((text) => text !== "");
  return (
    <li className={styles.measure}>
      <div className={styles.line}>
        <span className={styles.name}>{link(name, explainTexts.measure, places.name)}</span>
        <span className={mergeClasses(styles.mark, tones[tone])}>
          {shape} {explainTexts.states[state]}
        </span>
      </div>
      <p className={styles.detail}>
        {actual !== "" && (
          <>
            {link(actual, explainTexts.actual, places.actual)}
            {" · "}
          </>
        )}
        {link(
          state === "unreadable" || state === "notAgreed" ? asked : askedFor(asked),
          explainTexts.threshold,
          places.threshold,
        )}
        {state === "missing" && places.actual !== undefined && (
          <>
            {" · "}
            {link(explainTexts.enter, explainTexts.actual, places.actual)}
          </>
        )}
      </p>
      {more.length > 0 && state !== "missing" && <p className={styles.detail}>{more.join(" · ")}</p>}
    </li>
  );
}
