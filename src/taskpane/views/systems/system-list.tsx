import { makeStyles, tokens } from "@fluentui/react-components";
import { findingCount, systemsTexts } from "../../../core/messages/systems";
import type { SystemState } from "../../../core/systems/system";
import type { PageProps } from "../registry";
import { CellLink } from "../cell-link";
import { formStyles } from "../form/styles";
import { cardStyles } from "../home/card-styles";
import { useToneStyles } from "../tone";

const useStyles = makeStyles({
  heading: formStyles.heading,
  list: formStyles.list,
  note: { ...formStyles.note, margin: 0 },
  ...cardStyles,
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: "0 10px",
  },
  standing: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props extends Pick<PageProps, "store"> {
  readonly systems: readonly SystemState[];
}

/** What stands around the scorecards of a workbook, each with its state and its own page. */
export function SystemList({ systems, store }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  if (systems.length === 0) return null;
  return (
    <section aria-label={systemsTexts.heading}>
      <h2 className={styles.heading}>{systemsTexts.heading}</h2>
      <ul className={styles.list}>
        {systems.map(({ id, system, title, place, standing, findings }) => (
          <li key={id} className={styles.card}>
            <div className={styles.line}>
              <button
                type="button"
                className={styles.open}
                onClick={() => store.navigate({ name: system, system: id })}
              >
                {title}
              </button>
              <span className={`${styles.standing} ${tones[standing.tone]}`}>{standing.text}</span>
            </div>
            <p className={styles.note}>
              <CellLink
                figure={{ text: `${place.sheet}!${place.address}`, address: place.address }}
                what={title}
                sheet={place.sheet}
                onGoTo={store.goTo}
                className={styles.above}
              />
              {findings.length > 0 && (
                <span className={tones.warning}> · ! {findingCount(findings.length)}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
