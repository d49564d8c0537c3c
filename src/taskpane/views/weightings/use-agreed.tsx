import { useMemo, useRef, useState } from "react";
import { agreedLines } from "../../../core/allocations/agreed-lines";
import type { FoundAllocations } from "../../../core/allocations/find";
import { dayOf, planAgreed } from "../../../core/allocations/plan-agreed";
import type { AllocationsStanding } from "../../../core/allocations/standing";
import { agreedUsed, formulasReplaced, weightingsTexts } from "../../../core/messages/weightings-page";
import { fail, ok } from "../../../core/outcome";
import { ActionButton } from "../action-button";
import { Tick } from "../form/tick";
import type { ScorecardPageProps } from "../registry";
import { Confirm } from "./confirm";
import { useWeightingsStyles } from "./styles";

interface Props extends ScorecardPageProps {
  readonly allocations: FoundAllocations;
  readonly standing: AllocationsStanding;
}

/** The agreed weightings taken over into the scorecard, every cell shown before it is written. */
export function UseAgreed({ state, store, scorecard, allocations, standing }: Props) {
  const styles = useWeightingsStyles();
  const [asked, setAsked] = useState(false);
  const [whole, setWhole] = useState(false);
  const [record, setRecord] = useState(true);
  const place = useRef<HTMLDivElement>(null);
  const { reading, writing } = state;
  const { found, sheet } = scorecard;
  const plan = useMemo(
    () =>
      planAgreed(reading, found, allocations, standing, {
        whole,
        ...(record ? { today: dayOf(new Date()) } : {}),
      }),
    [reading, found, allocations, standing, whole, record],
  );
  const lines = useMemo(
    () => (plan.ok ? agreedLines(plan.value.change, reading, scorecard, standing.card.whole) : []),
    [plan, reading, scorecard, standing],
  );
  if (!standing.agreed.ok) return null;
  const close = () => {
    setAsked(false);
    setTimeout(() => place.current?.querySelector<HTMLElement>("button")?.focus());
  };
  return (
    <div ref={place}>
      {!asked && (
        <div className={styles.buttons}>
          <ActionButton appearance="primary" onClick={() => setAsked(true)}>
            {weightingsTexts.use}
          </ActionButton>
        </div>
      )}
      {asked && (
        <Confirm
          title={weightingsTexts.useTitle}
          plan={plan.ok ? ok(plan.value.change) : fail(plan.problem)}
          store={store}
          writing={writing}
          action={weightingsTexts.useAction}
          onCancel={close}
          onWrite={async (change) => {
            if (await store.apply(change, ({ cells: count }) => agreedUsed(sheet, count))) close();
          }}
        >
          <Tick checked={whole} onChange={setWhole}>
            {weightingsTexts.whole}
          </Tick>
          {plan.ok && plan.value.hasAgreedCells && (
            <Tick checked={record} onChange={setRecord}>
              {weightingsTexts.record}
            </Tick>
          )}
          {plan.ok && !plan.value.hasAgreedCells && (
            <p className={styles.note}>{weightingsTexts.noAgreedCells}</p>
          )}
          {plan.ok && lines.length === 0 && <p className={styles.note}>✓ {weightingsTexts.unchanged}</p>}
          <ul className={styles.lines}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {plan.ok && plan.value.formulas > 0 && (
            <p className={styles.note}>! {formulasReplaced(plan.value.formulas)}</p>
          )}
        </Confirm>
      )}
    </div>
  );
}
