import { type ReactNode, useEffect, useRef, useState } from "react";
import { describeChange } from "../../../core/change/describe-change";
import type { WorkbookChange } from "../../../core/change/workbook-change";
import { structureTexts } from "../../../core/messages/structure-page";
import type { Outcome } from "../../../core/outcome";
import { ActionButton } from "../action-button";
import { TextField, ThresholdField } from "./fields";
import { onKeys } from "./keys";
import type { PageContext } from "./page-context";
import { useStructureStyles } from "./styles";

interface Props {
  readonly context: PageContext;
  /** What is added: a metric has no threshold of its own. */
  readonly of: "metric" | "measure";
  readonly plan: (name: string, threshold: string) => Outcome<WorkbookChange>;
  readonly done: (name: string) => string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Fields for something new. It stays open for the next one. */
export function AddForm({ context, of, plan, done, onClose, children }: Props) {
  const styles = useStructureStyles();
  const { writing, write } = context;
  const [name, setName] = useState("");
  const [threshold, setThreshold] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const planned = plan(name, threshold);
  const ready = name.trim() !== "";
  const add = async () => {
    if (!ready || !planned.ok || writing) return;
    if (!(await write(planned.value, () => done(name.trim())))) return;
    setName("");
    setThreshold("");
    input.current?.focus();
  };
  return (
    <div className={styles.editor} onKeyDown={(event) => onKeys(event, () => void add(), onClose)}>
      <TextField
        label={of === "metric" ? structureTexts.name : structureTexts.measure}
        value={name}
        onChange={setName}
        input={input}
      />
      {of === "measure" && (
        <ThresholdField label={structureTexts.threshold} value={threshold} onChange={setThreshold} />
      )}
      {children}
      {ready && (
        <p className={styles.note} aria-live="polite">
          {planned.ok ? describeChange(planned.value) : `! ${planned.problem.sentence}`}
        </p>
      )}
      <div className={styles.buttons}>
        <ActionButton
          small
          appearance="primary"
          off={!ready || !planned.ok || writing}
          onClick={() => void add()}
        >
          {structureTexts.add}
        </ActionButton>
        <ActionButton small onClick={onClose}>
          {structureTexts.close}
        </ActionButton>
      </div>
    </div>
  );
}
