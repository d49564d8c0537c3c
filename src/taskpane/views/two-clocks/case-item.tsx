import { twoClocksPage as texts } from "../../../core/messages/two-clocks-page";
import { type CaseLine, partOrder as parts } from "../../../core/two-clocks/page";
import { CellLink } from "../cell-link";
import type { SystemPageProps } from "../registry";
import { toneOfText, useToneStyles } from "../tone";
import { useClocksStyles, usePartStyles } from "./styles";

interface Props {
  readonly line: CaseLine;
  readonly onGoTo: SystemPageProps["store"]["goTo"];
}

/** One case: its three clocks in figures and words, and whose time it was as a bar. */
export function CaseItem({ line, onGoTo }: Props) {
  const styles = useClocksStyles();
  const tones = useToneStyles();
  const partStyles = usePartStyles();
  const { name, service, place, clocks, words } = line;
  return (
    <li className={styles.item}>
      <CellLink
        figure={{ text: name === "" ? place.address : name, address: place.address }}
        what={texts.caseOf}
        sheet={place.sheet}
        onGoTo={onGoTo}
        className={styles.name}
      />{" "}
      <span className={styles.service}>{service}</span>
      {clocks.length > 0 && (
        <div className={styles.clocks}>
          {clocks.map(({ party, name: who, hours, verdict, place: cell }) => (
            <span key={party} className={styles.clock}>
              <span className={styles.party}>{who}</span>
              <CellLink
                figure={{ text: hours, address: cell.address }}
                what={texts.hoursOf(who, name)}
                sheet={cell.sheet}
                onGoTo={onGoTo}
                className={styles.hours}
              />
              <span className={tones[toneOfText(verdict)]}>{verdict}</span>
            </span>
          ))}
        </div>
      )}
      {line.parts.length > 0 && (
        <div className={styles.bar} aria-hidden="true">
          {parts.map((part, index) =>
            (line.parts[index] ?? 0) > 0 ? (
              <span
                key={part}
                className={partStyles[part]}
                style={{ width: `${(line.parts[index] ?? 0) * 100}%` }}
              />
            ) : null,
          )}
        </div>
      )}
      {words.problem !== undefined && (
        <p className={`${styles.problem} ${tones.warning}`}>! {words.problem}</p>
      )}
      {words.notes !== "" && <p className={styles.note}>{words.notes}</p>}
    </li>
  );
}

/** What the parts of the bars are. */
export function Legend() {
  const styles = useClocksStyles();
  const partStyles = usePartStyles();
  return (
    <ul className={styles.legend}>
      {parts.map((part) => (
        <li key={part} className={styles.entry}>
          <span className={`${styles.swatch} ${partStyles[part]}`} aria-hidden="true" />
          {texts.legend[part]}
        </li>
      ))}
    </ul>
  );
}
