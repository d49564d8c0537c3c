import { makeStyles, tokens } from "@fluentui/react-components";
import { moreFindings, systemsTexts } from "../../../core/messages/systems";
import type { Finding } from "../../../core/systems/finding";
import type { Place } from "../../../excel/go-to-cell";
import { CellLink } from "../cell-link";
import { formStyles } from "../form/styles";
import { useToneStyles } from "../tone";

/** A list that is longer is no help; what was put right makes room for the rest. */
const most = 20;

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

/** What is wrong with a system's data, or worth a look, each with its cell; the graver first. */
export function Findings({ findings, sheet, onGoTo }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  if (findings.length === 0) return null;
  const ordered = [...findings].sort(
    (a, b) => Number(b.severity === "problem") - Number(a.severity === "problem"),
  );
  return (
    <section aria-label={systemsTexts.findings}>
      <h2 className={styles.heading}>{systemsTexts.findings}</h2>
      <ul className={styles.list}>
        {ordered.slice(0, most).map(({ rule, sentence, severity, place }) => (
          <li key={`${rule} ${place.sheet} ${place.address}`} className={styles.finding}>
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
      {ordered.length > most && <p className={styles.note}>{moreFindings(ordered.length - most)}</p>}
    </section>
  );
}
