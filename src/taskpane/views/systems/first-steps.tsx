import { makeStyles, tokens } from "@fluentui/react-components";
import { systemsTexts } from "../../../core/messages/systems";
import type { FirstStep } from "../../../core/systems/system";
import { CellLink } from "../cell-link";
import { formStyles } from "../form/styles";
import type { PageProps } from "../registry";

const useStyles = makeStyles({
  heading: formStyles.heading,
  steps: {
    ...formStyles.text,
    paddingLeft: "20px",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly steps: readonly FirstStep[];
  readonly onGoTo: PageProps["store"]["goTo"];
}

/** Where somebody begins whose tables are empty: each step leads to the cell it begins in. */
export function FirstSteps({ steps, onGoTo }: Props) {
  const styles = useStyles();
  return (
    <section aria-label={systemsTexts.firstSteps}>
      <h2 className={styles.heading}>{systemsTexts.firstSteps}</h2>
      <ol className={styles.steps}>
        {steps.map(({ text, place: { sheet, address } }) => (
          <li key={text}>
            <CellLink
              figure={{ text: `${sheet}!${address}`, address }}
              what={systemsTexts.firstSteps}
              sheet={sheet}
              onGoTo={onGoTo}
            />
            : {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
