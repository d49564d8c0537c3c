import { useId, useMemo, useState } from "react";
import { planAllocations } from "../../../core/allocations/plan-sheet";
import { sheetAdded, weightingsTexts } from "../../../core/messages/weightings-page";
import { ActionButton } from "../action-button";
import type { ScorecardPageProps } from "../registry";
import { useUnsaved } from "../use-unsaved";
import { Confirm } from "./confirm";
import { useWeightingsStyles } from "./styles";

/** Before there is a sheet: who the members are, and what is added for them. */
export function Start({ state, store, scorecard }: ScorecardPageProps) {
  const styles = useWeightingsStyles();
  const id = useId();
  const [names, setNames] = useState("");
  const [asked, setAsked] = useState(false);
  useUnsaved(store, names !== "");
  const members = useMemo(
    () =>
      names
        .split("\n")
        .filter((name) => name.trim() !== "")
        .map((name) => ({ name })),
    [names],
  );
  const plan = useMemo(
    () => planAllocations(state.reading, scorecard.found, members),
    [state.reading, scorecard.found, members],
  );
  return (
    <>
      <p className={styles.text}>{weightingsTexts.intro}</p>
      <label htmlFor={id} className={styles.label}>
        {weightingsTexts.names}
      </label>
      <textarea
        id={id}
        className={`${styles.input} ${styles.area}`}
        value={names}
        placeholder={weightingsTexts.namesExample}
        onChange={({ target }) => setNames(target.value)}
      />
      {!asked && (
        <div className={styles.buttons}>
          <ActionButton appearance="primary" onClick={() => setAsked(true)}>
            {weightingsTexts.add}
          </ActionButton>
        </div>
      )}
      {asked && (
        <Confirm
          title={weightingsTexts.addTitle}
          plan={plan}
          store={store}
          writing={state.writing}
          action={weightingsTexts.addAction}
          onCancel={() => setAsked(false)}
          onWrite={(change) =>
            void store.apply(change, () => sheetAdded(change.sheets?.[0]?.name ?? "", members.length))
          }
        />
      )}
    </>
  );
}
