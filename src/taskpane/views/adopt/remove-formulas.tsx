import { useMemo, useState } from "react";
import { planRemoval } from "../../../core/adopt/plan-removal";
import { removalPreview, removedSentence, removeTexts } from "../../../core/messages/adopt-page";
import { ActionButton } from "../action-button";
import type { ScorecardPageProps } from "../registry";
import { useAdoptStyles } from "./styles";

/** The way back: the add-in's formulas of a scorecard become values, after a look at how many. */
export function RemoveFormulas({ state, store, scorecard }: ScorecardPageProps) {
  const styles = useAdoptStyles();
  const [asked, setAsked] = useState(false);
  const planned = useMemo(
    () => (asked ? planRemoval(state.reading, scorecard.found) : undefined),
    [asked, state.reading, scorecard.found],
  );
  const apply = async () => {
    if (planned?.ok !== true) return;
    setAsked(!(await store.apply(planned.value, ({ cells }) => removedSentence(cells))));
  };
  const cells = planned?.ok === true ? (planned.value.cells ?? []) : [];
  return (
    <section>
      <h2 className={styles.heading}>{removeTexts.heading}</h2>
      <p className={styles.quiet}>{removeTexts.intro}</p>
      <div aria-live="polite">
        {planned?.ok === true && (
          <p className={styles.text}>
            {removalPreview(cells.length, [...new Set(cells.map(({ sheet }) => sheet))])}
          </p>
        )}
        {planned?.ok === false && (
          <p className={styles.issue}>
            {"! "}
            {planned.problem.sentence}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        {planned?.ok === true ? (
          <>
            <ActionButton appearance="primary" off={state.writing} onClick={() => void apply()}>
              {removeTexts.apply}
            </ActionButton>
            <ActionButton onClick={() => setAsked(false)}>{removeTexts.cancel}</ActionButton>
          </>
        ) : (
          <ActionButton onClick={() => setAsked(true)}>{removeTexts.show}</ActionButton>
        )}
      </div>
    </section>
  );
}
