import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { moreFindings, showAll, systemsTexts } from "../../../core/messages/systems";
import type { Finding } from "../../../core/systems/finding";
import type { Place } from "../../../excel/go-to-cell";
import { ActionButton } from "../action-button";
import { CellLink } from "../cell-link";
import { formStyles } from "../form/styles";
import { useToneStyles } from "../tone";

/** How many are shown at first, so that what the page is for isn't pushed out of sight. */
const few = 3;
/** A list that is longer is no help; what was put right makes room for the rest. */
const most = 30;

const useStyles = makeStyles({
  heading: formStyles.heading,
  list: formStyles.list,
  note: formStyles.note,
  finding: {
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly findings: readonly Finding[];
  /** The sheet whose cells are named without it. */
  readonly sheet: string;
  readonly onGoTo: (place: Place) => void;
}

/** What is wrong with a system's data, or worth a look, each with its cell; the graver first, and the rest on request. */
export function Findings({ findings, sheet, onGoTo }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const ordered = [...findings].sort(
    (a, b) => Number(b.severity === "problem") - Number(a.severity === "problem"),
  );
  const shown = ordered.slice(0, all ? most : few);
  const left = ordered.length - shown.length;
  return (
    <section aria-label={systemsTexts.findings}>
      <h2 className={styles.heading}>{systemsTexts.findings}</h2>
      <ul className={styles.list}>
        {shown.map(({ rule, sentence, severity, place }) => (
          <li key={`${rule} ${place.sheet} ${place.address} ${sentence}`} className={styles.finding}>
            <span className={tones[severity === "problem" ? "bad" : "warning"]}>! </span>
            <CellLink
              figure={{
                text: place.sheet === sheet ? place.address : `${place.sheet}!${place.address}`,
                address: place.address,
              }}
              what={systemsTexts.findings}
              sheet={place.sheet}
              onGoTo={onGoTo}
            />{" "}
            {sentence}
          </li>
        ))}
      </ul>
      {left > 0 && all && <p className={styles.note}>{moreFindings(left)}</p>}
      {ordered.length > few && (
        <ActionButton small appearance="subtle" expanded={all} onClick={() => setAll(!all)}>
          {all ? systemsTexts.fewer : showAll(ordered.length)}
        </ActionButton>
      )}
    </section>
  );
}
