import { mergeClasses } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import { changedCells } from "../../../core/change/changed-cells";
import { describeChange } from "../../../core/change/describe-change";
import type { WorkbookChange } from "../../../core/change/workbook-change";
import { contentText } from "../../../core/messages/changes";
import { structureTexts } from "../../../core/messages/structure-page";
import type { Outcome } from "../../../core/outcome";
import type { WorkbookReading } from "../../../core/scorecard/workbook-reading";
import { ActionButton } from "../action-button";
import { useStructureStyles } from "./styles";

interface Props {
  readonly plan: Outcome<WorkbookChange>;
  readonly reading: WorkbookReading;
  readonly writing: boolean;
  /** What the button that writes is called, and the one that doesn't. */
  readonly action: string;
  readonly cancel?: string;
  readonly onWrite: (change: WorkbookChange) => void;
  readonly onCancel: () => void;
  /** What else to know, above the count of cells. */
  readonly children?: ReactNode;
  /** What may be chosen before writing, above the buttons. */
  readonly options?: ReactNode;
  /** Leaves the focus where it is: in the field that the panel answers. */
  readonly still?: boolean;
}

const shown = 60;

/** What a change will do, before it is written: counted, listed cell by cell, with a button to write and one not to. */
export function PlanPanel(props: Props) {
  const {
    plan,
    reading,
    writing,
    action,
    cancel = structureTexts.cancel,
    onWrite,
    onCancel,
    children,
    options,
    still = false,
  } = props;
  const styles = useStructureStyles();
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!still) panel.current?.focus();
  }, [still]);
  const cells = useMemo(() => (plan.ok ? changedCells(plan.value, reading) : []), [plan, reading]);
  return (
    <div className={styles.editor} ref={panel} tabIndex={-1} role="group" aria-labelledby={id}>
      <div id={id}>
        {children}
        <p className={mergeClasses(styles.text, !plan.ok && styles.warn)}>
          {plan.ok ? describeChange(plan.value) : `! ${plan.problem.sentence}`}
        </p>
      </div>
      {cells.length > 0 && (
        <details>
          <summary className={styles.summary}>{structureTexts.cells}</summary>
          <ul className={styles.cells} tabIndex={0} aria-label={structureTexts.cells}>
            {cells.slice(0, shown).map(({ sheet, address, before, after }) => (
              <li key={`${sheet}!${address}`} className={styles.cell}>
                {sheet}!{address}: {before === "" ? contentText("") : before} → {after}
              </li>
            ))}
            {cells.length > shown && <li className={styles.cell}>…</li>}
          </ul>
        </details>
      )}
      {options}
      <div className={styles.buttons}>
        {plan.ok && (
          <ActionButton small appearance="primary" off={writing} onClick={() => onWrite(plan.value)}>
            {action}
          </ActionButton>
        )}
        <ActionButton small off={writing} onClick={onCancel}>
          {cancel}
        </ActionButton>
      </div>
    </div>
  );
}
