import { makeStyles } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { formStyles } from "./styles";

const useStyles = makeStyles({ label: formStyles.label, field: { marginBottom: "8px" } });

interface Props {
  readonly label: string;
  /** The field, given the id that its label names. */
  readonly children: (id: string) => ReactNode;
}

/** A field below its label. */
export function Labelled({ label, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}
