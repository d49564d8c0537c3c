import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { paneTexts } from "../../../core/messages/pane";
import type { Figure, ScorecardState } from "../../../core/scorecard/state";
import type { Place } from "../../../excel/go-to-cell";
import { CellLink } from "../cell-link";
import { useToneStyles } from "../tone";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    gap: "4px 12px",
    margin: "12px 0 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  faults: { margin: 0, padding: 0, listStyleType: "none" },
});

interface Props {
  readonly scorecard: ScorecardState;
  readonly onGoTo: (place: Place) => void;
}

/** What a verdict rests on: the target, how much of the weight is measured, and whether the weightings total. */
export function Facts({ scorecard: { target, verdict, sheet }, onGoTo }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  const link = { sheet, onGoTo };
  const facts: [string, Figure][] = [
    [paneTexts.target, target.text === "" ? { ...target, text: paneTexts.noTarget } : target],
    ...(verdict.ok && verdict.measured ? [[paneTexts.measured, verdict.measured] as [string, Figure]] : []),
  ];
  return (
    <dl className={styles.list}>
      {facts.map(([name, figure]) => (
        <Fragment key={name}>
          <dt className={styles.term}>{name}</dt>
          <dd className={styles.fact}>
            <CellLink figure={figure} what={name} {...link} />
          </dd>
        </Fragment>
      ))}
      {verdict.ok && (
        <>
          <dt className={styles.term}>{paneTexts.weightings}</dt>
          <dd className={mergeClasses(styles.fact, verdict.faults.length > 0 && tones.warning)}>
            {verdict.faults.length === 0 ? (
              <CellLink figure={verdict.weightings} what={paneTexts.weightings} {...link} />
            ) : (
              <ul className={styles.faults}>
                {verdict.faults.map((fault) => (
                  <li key={fault.sentence}>
                    {"! "}
                    <CellLink
                      figure={{ text: fault.sentence, address: fault.address }}
                      what={paneTexts.weightings}
                      {...link}
                    />
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}
