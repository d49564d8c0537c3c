import { twoClocksPage as texts } from "../../../core/messages/two-clocks-page";
import type { PartyLine } from "../../../core/two-clocks/page";
import { toneOfText, useToneStyles } from "../tone";
import { useClocksStyles } from "./styles";

interface Props {
  readonly lines: readonly PartyLine[];
  /** What they leave out, a sentence each. */
  readonly leftOut: readonly string[];
}

/** The same SLA judged by each clock, side by side. */
export function Parties({ lines, leftOut }: Props) {
  const styles = useClocksStyles();
  const tones = useToneStyles();
  return (
    <section aria-label={texts.sides}>
      <h2 className={styles.heading}>{texts.sides}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.clock}</th>
            <th scope="col">{texts.inTime}</th>
            <th scope="col">{texts.hours}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ party, name, inTime, hours }) => (
            <tr key={party}>
              <th scope="row">{name}</th>
              <td className={`${styles.strong} ${tones[toneOfText(inTime)]}`}>{inTime}</td>
              <td>{hours}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {leftOut.map((sentence) => (
        <p key={sentence} className={`${styles.note} ${tones[toneOfText(sentence)]}`}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
