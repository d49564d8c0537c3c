import { useMemo } from "react";
import { describeChange } from "../../../core/change/describe-change";
import { settingsAdded, settingsTexts } from "../../../core/messages/settings";
import { planSettings } from "../../../core/settings/plan-settings-block";
import { ActionButton } from "../action-button";
import type { ScorecardPageProps } from "../registry";
import { useSettingsStyles } from "./styles";

/** Cells for the settings of a table that lacks some, with what that writes. */
export function AddSettings({ state, store, scorecard }: ScorecardPageProps) {
  const styles = useSettingsStyles();
  const planned = useMemo(
    () => planSettings(state.reading, scorecard.found),
    [state.reading, scorecard.found],
  );
  return (
    <section>
      <h2 className={styles.heading}>{settingsTexts.addHeading}</h2>
      <p className={styles.quiet}>{settingsTexts.addIntro}</p>
      {planned.ok ? (
        <>
          <p className={styles.quiet}>{describeChange(planned.value)}</p>
          <div className={styles.actions}>
            <ActionButton
              appearance="primary"
              off={state.writing}
              onClick={() => void store.apply(planned.value, ({ cells }) => settingsAdded(cells))}
            >
              {settingsTexts.add}
            </ActionButton>
          </div>
        </>
      ) : (
        <p className={styles.issue}>! {planned.problem.sentence}</p>
      )}
    </section>
  );
}
