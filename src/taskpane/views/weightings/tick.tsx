import { useWeightingsStyles } from "./styles";

interface Props {
  readonly text: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A choice to tick. */
export function Tick({ text, checked, onChange }: Props) {
  const styles = useWeightingsStyles();
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        className={styles.box}
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      {text}
    </label>
  );
}
