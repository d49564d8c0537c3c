import { useEffect, useRef } from "react";
import { describeChange } from "../../../core/change/describe-change";
import {
  hoursText,
  reasonName,
  sideName,
  targetFor,
  twoClocksPage as texts,
} from "../../../core/messages/two-clocks-page";
import type { WorkbookReading } from "../../../core/scorecard/workbook-reading";
import type { TwoClocks } from "../../../core/two-clocks/cases";
import { planImprovement, proposedActions } from "../../../core/two-clocks/improvement-plan";
import { ActionButton } from "../action-button";
import type { SystemPageProps } from "../registry";
import { useUnsaved } from "../use-unsaved";
import { useClocksStyles } from "./styles";

interface Props {
  readonly clocks: TwoClocks;
  readonly reading: WorkbookReading;
  readonly store: SystemPageProps["store"];
  readonly writing: boolean;
  readonly onClose: () => void;
}

/** The improvement plan before it is written: what it proposes, and what will be added. */
export function DraftPlan({ clocks, reading, store, writing, onClose }: Props) {
  const styles = useClocksStyles();
  useUnsaved(store, true);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const plan = planImprovement(clocks, reading);
  const write = async () => {
    if (!plan.ok) return;
    const sheet = plan.value.show?.sheet ?? "";
    if (await store.apply(plan.value, () => texts.written(sheet))) onClose();
  };
  return (
    <section className={styles.panel} aria-label={texts.draftTitle}>
      <h3 className={`${styles.heading} ${styles.first}`} tabIndex={-1} ref={heading}>
        {texts.draftTitle}
      </h3>
      <p className={styles.note}>{texts.draftIntro}</p>
      <ol>
        {proposedActions(clocks).map(({ reason, side, hours, targetHours }) => (
          <li key={`${side} ${reason}`} className={styles.service}>
            {reasonName(reason)} · {sideName(side)}
            <p className={styles.note}>{texts.proposal(hoursText(hours, 1), targetFor(targetHours))}</p>
          </li>
        ))}
      </ol>
      <p className={styles.note} aria-live="polite">
        {plan.ok ? describeChange(plan.value) : `! ${plan.problem.sentence}`}
      </p>
      <div className={styles.buttons}>
        {plan.ok && (
          <ActionButton small appearance="primary" off={writing} onClick={() => void write()}>
            {texts.write}
          </ActionButton>
        )}
        <ActionButton small off={writing} onClick={onClose}>
          {texts.cancel}
        </ActionButton>
      </div>
    </section>
  );
}
