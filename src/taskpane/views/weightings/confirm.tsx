import { type ReactNode, useEffect, useRef } from "react";
import { describeChange } from "../../../core/change/describe-change";
import type { WorkbookChange } from "../../../core/change/workbook-change";
import { weightingsTexts } from "../../../core/messages/weightings-page";
import type { Outcome } from "../../../core/outcome";
import type { PaneStore } from "../../pane-store";
import { ActionButton } from "../action-button";
import { useUnsaved } from "../use-unsaved";
import { useWeightingsStyles } from "./styles";

interface Props {
  readonly title: string;
  readonly plan: Outcome<WorkbookChange>;
  readonly store: PaneStore;
  readonly writing: boolean;
  readonly action: string;
  readonly onWrite: (change: WorkbookChange) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** What would be written, before it is; the focus goes to its heading. */
export function Confirm({ title, plan, store, writing, action, onWrite, onCancel, children }: Props) {
  const styles = useWeightingsStyles();
  useUnsaved(store, true);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.panel} aria-label={title}>
      <h3 className={`${styles.heading} ${styles.first}`} tabIndex={-1} ref={heading}>
        {title}
      </h3>
      {children}
      <div aria-live="polite">
        {plan.ok ? (
          <p className={styles.note}>{describeChange(plan.value)}</p>
        ) : (
          <p className={styles.issue}>! {plan.problem.sentence}</p>
        )}
      </div>
      <div className={styles.buttons}>
        {plan.ok && (
          <ActionButton small appearance="primary" off={writing} onClick={() => onWrite(plan.value)}>
            {action}
          </ActionButton>
        )}
        <ActionButton small off={writing} onClick={onCancel}>
          {weightingsTexts.cancel}
        </ActionButton>
      </div>
    </section>
  );
}
