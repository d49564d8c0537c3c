import type { AllocationsStanding } from "../../../core/allocations/standing";
import {
  agreementSentence,
  apartSentence,
  leftOutSentence,
  weightingsTexts,
} from "../../../core/messages/weightings-page";
import { shareText } from "../../../core/verdict";
import { useWeightingsStyles } from "./styles";
import { VerdictText } from "./verdict-text";

/** The weightings now and those the members agree on, each with its verdict; and how far they agree. */
export function Agreed({ standing }: { readonly standing: AllocationsStanding }) {
  const styles = useWeightingsStyles();
  const { card, now, agreed, agreement, apart, leftOut, members } = standing;
  const answered = members.some(({ state }) => state === "answered");
  return (
    <section>
      <h2 className={`${styles.heading} ${styles.first}`}>{weightingsTexts.agreed}</h2>
      <p className={`${styles.line} ${styles.text}`}>
        <span>{weightingsTexts.now}</span>
        <VerdictText verdict={now} />
      </p>
      {agreed.ok ? (
        <>
          <p className={`${styles.line} ${styles.text}`}>
            <span>{weightingsTexts.agreed}</span>
            <VerdictText verdict={agreed.value.verdict} />
          </p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{weightingsTexts.metric}</th>
                <td>{weightingsTexts.nowShort}</td>
                <td>{weightingsTexts.agreedShort}</td>
              </tr>
            </thead>
            <tbody>
              {card.rows.map(({ metric, weight }, row) => (
                <tr key={row}>
                  <th scope="row">{metric}</th>
                  <td>{shareText(weight)}</td>
                  <td className={styles.strong}>{shareText(agreed.value.shares[row] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <p className={styles.issue}>
          {answered || members.some(({ state }) => state === "wrong")
            ? `! ${agreed.problem.sentence}`
            : `– ${weightingsTexts.none}`}
        </p>
      )}
      {agreement !== undefined && (
        <p className={styles.text}>{agreementSentence(agreement.words, agreement.w)}</p>
      )}
      {apart !== undefined && (
        <p className={styles.text}>{apartSentence(apart.member, apart.metric, apart.gave, apart.agreed)}</p>
      )}
      {answered && leftOut.length > 0 && <p className={styles.note}>– {leftOutSentence(leftOut)}</p>}
    </section>
  );
}
