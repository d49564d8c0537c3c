import { useState } from "react";
import { planRecord, reassessed, type Register } from "../../../core/issue-register";
import { registerPage } from "../../../core/messages/issue-register-page";
import { ActionButton } from "../action-button";
import type { PageProps } from "../registry";
import { useRegisterStyles } from "./styles";

interface Props extends PageProps {
  readonly register: Register;
}

/** What the matrix of today makes of issues that were classed before, and the way to record it. */
export function Reassess({ register, state, store }: Props) {
  const styles = useRegisterStyles();
  const [asking, setAsking] = useState(false);
  const changed = reassessed(register);
  const plan = planRecord(register);
  // Where nothing was ever classed there is nothing to compare with.
  if (changed.length === 0 && register.issues.every(({ previous }) => previous === "")) return null;
  const record = async () => {
    if (plan === undefined) return;
    await store.apply(plan, ({ cells }) => registerPage.recorded(cells));
    setAsking(false);
  };
  return (
    <section aria-label={registerPage.reassess}>
      <h2 className={styles.heading}>{registerPage.reassess}</h2>
      <p className={styles.note}>{changed.length === 0 ? registerPage.same : registerPage.reassessText}</p>
      <ul className={styles.list}>
        {changed.map(({ issue, before, now }) => (
          <li key={issue.row} className={styles.item}>
            {registerPage.becomes(issue.name, before, now)}
          </li>
        ))}
      </ul>
      {changed.length > 0 && register.table.columns.previous === undefined && (
        <p className={styles.note}>{registerPage.noPrevious}</p>
      )}
      {plan !== undefined && !asking && (
        <div className={styles.buttons}>
          <ActionButton onClick={() => setAsking(true)}>{registerPage.record}</ActionButton>
        </div>
      )}
      {plan !== undefined && asking && (
        <>
          <p className={styles.text}>{registerPage.willWrite(changed.length)}</p>
          <div className={styles.buttons}>
            <ActionButton appearance="primary" off={state.writing} onClick={() => void record()}>
              {registerPage.write}
            </ActionButton>
            <ActionButton onClick={() => setAsking(false)}>{registerPage.cancel}</ActionButton>
          </div>
        </>
      )}
    </section>
  );
}
