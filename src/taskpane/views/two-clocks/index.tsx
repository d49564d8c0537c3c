import { useMemo, useState } from "react";
import { twoClocksPage as texts } from "../../../core/messages/two-clocks-page";
import { beginsAt } from "../../../core/systems/tables";
import { twoClocks } from "../../../core/two-clocks/cases";
import {
  caseLines,
  leftOutLines,
  pageNote,
  partyLines,
  reasonLines,
  withoutReasons,
} from "../../../core/two-clocks/page";
import { reasonTimes } from "../../../core/two-clocks/reasons";
import { ActionButton } from "../action-button";
import type { SystemPageProps } from "../registry";
import { CaseItem, Legend } from "./case-item";
import { DraftPlan } from "./draft-plan";
import { Parties } from "./parties";
import { Reasons } from "./reasons";
import { useClocksStyles } from "./styles";

/** A list that is longer is read on the sheet. */
const most = 20;

/** One SLA on both sides: where provider, customer and users stand, every case side by side, and what the waiting was for. */
export default function TwoClocksPage({ state, store, system }: SystemPageProps) {
  const styles = useClocksStyles();
  const [drafting, setDrafting] = useState(false);
  const { sheet, address } = system.place;
  const clocks = useMemo(
    () => twoClocks(state.reading).find(({ cases }) => beginsAt(cases, { sheet, address })),
    [state.reading, sheet, address],
  );
  if (clocks === undefined) return null;
  if (clocks.caseRows.length === 0) return <p className={styles.note}>{texts.empty}</p>;
  const reasons = reasonTimes(clocks);
  const cases = caseLines(clocks, most);
  const more = clocks.caseRows.length - cases.length;
  return (
    <>
      <p className={styles.note}>{pageNote(clocks)}</p>
      <Parties lines={partyLines(clocks)} leftOut={leftOutLines(clocks)} />
      <section aria-label={texts.cases}>
        <h2 className={styles.heading}>{texts.cases}</h2>
        <Legend />
        <ul className={styles.list}>
          {cases.map((line) => (
            <CaseItem key={line.place.address} line={line} onGoTo={store.goTo} />
          ))}
        </ul>
        {more > 0 && <p className={styles.note}>{texts.more(more)}</p>}
      </section>
      <section aria-label={texts.reasons}>
        <h2 className={styles.heading}>{texts.reasons}</h2>
        {reasons.length === 0 ? (
          <p className={styles.note}>{withoutReasons(clocks)}</p>
        ) : (
          <>
            <Reasons lines={reasonLines(reasons)} />
            {drafting ? (
              <DraftPlan
                clocks={clocks}
                reading={state.reading}
                store={store}
                writing={state.writing}
                onClose={() => setDrafting(false)}
              />
            ) : (
              <div className={styles.buttons}>
                <ActionButton off={state.writing} onClick={() => setDrafting(true)}>
                  {texts.draft}
                </ActionButton>
              </div>
            )}
          </>
        )}
      </section>
    </>
  );
}
