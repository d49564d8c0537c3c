import { useId, useState } from "react";
import { settingsTexts, settingWritten } from "../../../core/messages/settings";
import { cellAddress } from "../../../core/scorecard/address";
import { dateOfCell, type EditableSetting, planSetting } from "../../../core/settings/plan-setting";
import { ActionButton } from "../action-button";
import type { ScorecardPageProps } from "../registry";
import { SettingCell } from "./setting-cell";
import { useSettingsStyles } from "./styles";
import { useDraft } from "./use-draft";

interface Props extends ScorecardPageProps {
  readonly name: Exclude<EditableSetting, "scoring" | "blanks" | "mustMeet">;
  readonly label: string;
  readonly hint: string;
}

/** A setting that is typed: written when the person says so, by Enter or the button; Esc takes back what was typed. */
export function TextSetting({ name, label, hint, state, store, scorecard }: Props) {
  const styles = useSettingsStyles();
  const id = useId();
  const { found, sheet } = scorecard;
  const setting = found.settings[name];
  const held = name === "agreedOn" ? dateOfCell(setting?.value) : shown(setting?.value);
  const [typed, setTyped] = useDraft(store, [scorecard.id, name], held);
  const [issue, setIssue] = useState<string>();
  if (setting === undefined) return null;
  const text = typed ?? held;
  const changed = typed !== undefined;
  const forget = () => {
    setTyped(undefined);
    setIssue(undefined);
  };
  const write = async () => {
    if (!changed || state.writing) return;
    const planned = planSetting(state.reading, found, name, text);
    if (!planned.ok) {
      setIssue(planned.problem.sentence);
      return;
    }
    const address = cellAddress(setting.row, setting.column);
    if (await store.apply(planned.value, () => settingWritten(label, sheet, address))) forget();
  };
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <div className={styles.top}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <SettingCell label={label} setting={setting} sheet={sheet} onGoTo={store.goTo} />
      </div>
      <input
        id={id}
        className={styles.input}
        type={name === "agreedOn" && (text === "" || dateLike.test(text)) ? "date" : "text"}
        value={text}
        aria-describedby={`${id}-hint`}
        aria-invalid={issue !== undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setIssue(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") forget();
        }}
      />
      <p className={styles.quiet} id={`${id}-hint`}>
        {hint}
      </p>
      <div aria-live="polite">{issue !== undefined && <p className={styles.issue}>! {issue}</p>}</div>
      {changed && (
        <div className={styles.actions}>
          <ActionButton small appearance="primary" off={state.writing} onClick={() => void write()}>
            {settingsTexts.write}
          </ActionButton>
          <ActionButton small onClick={forget}>
            {settingsTexts.cancel}
          </ActionButton>
        </div>
      )}
    </form>
  );
}

const dateLike = /^\d{4}-\d{2}-\d{2}$/;

function shown(value: unknown): string {
  if (typeof value === "number")
    return value > 0 && value <= 1 ? `${Number((value * 100).toFixed(10))}%` : String(value);
  return typeof value === "string" ? value : "";
}
