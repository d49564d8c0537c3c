import { mergeClasses } from "@fluentui/react-components";
import { type RefObject, useId } from "react";
import { structureTexts } from "../../../core/messages/structure-page";
import { readingOf } from "../../../core/structure/outline";
import { useStructureStyles } from "./styles";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly input?: RefObject<HTMLInputElement | null>;
}

/** A field for a name. */
export function TextField({ label, value, onChange, input }: FieldProps) {
  const styles = useStructureStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        ref={input}
        className={styles.input}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** A field for a threshold, read out in plain English as it is typed. */
export function ThresholdField({ label, value, onChange }: FieldProps) {
  const styles = useStructureStyles();
  const id = useId();
  const reading = readingOf(value);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        value={value}
        autoComplete="off"
        placeholder={structureTexts.thresholdExample}
        aria-describedby={`${id}-reading`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p
        id={`${id}-reading`}
        aria-live="polite"
        className={mergeClasses(styles.note, !reading.ok && styles.warn)}
      >
        {reading.ok ? `= ${reading.text}` : `${value.trim() === "" ? "–" : "!"} ${reading.text}`}
      </p>
    </div>
  );
}
