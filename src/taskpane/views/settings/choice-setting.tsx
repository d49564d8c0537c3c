import { useId, useMemo } from "react";
import { settingsTexts, settingWritten, wouldBe } from "../../../core/messages/settings";
import { cellAddress } from "../../../core/scorecard/address";
import { outlookWith } from "../../../core/settings/outlook";
import { planSetting } from "../../../core/settings/plan-setting";
import { ActionButton } from "../action-button";
import type { ScorecardPageProps } from "../registry";
import { SettingCell } from "./setting-cell";
import { useSettingsStyles } from "./styles";
import { useDraft } from "./use-draft";

interface Props extends ScorecardPageProps {
  readonly name: "scoring" | "blanks";
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly { readonly word: string; readonly means: string }[];
  /** The word that counts now. */
  readonly current: string;
}

/** A setting with a closed list of words; each shows what the score would be, and nothing is written before it is told to. */
export function ChoiceSetting({ name, label, hint, choices, current, state, store, scorecard }: Props) {
  const styles = useSettingsStyles();
  const id = useId();
  const { found, sheet } = scorecard;
  const setting = found.settings[name];
  const [chosen, setChosen] = useDraft(store, [scorecard.id, name], current);
  const outlooks = useMemo(
    () => new Map(choices.map(({ word }) => [word, outlookWith(state.reading, found, { [name]: word })])),
    [choices, state.reading, found, name],
  );
  if (setting === undefined) return null;
  const selected = chosen ?? current;
  const [before, after] = [outlooks.get(current), outlooks.get(selected)];
  const write = async () => {
    const planned = planSetting(state.reading, found, name, selected);
    if (!planned.ok) return;
    const address = cellAddress(setting.row, setting.column);
    if (await store.apply(planned.value, () => settingWritten(label, sheet, address))) setChosen(undefined);
  };
  return (
    <section aria-labelledby={id}>
      <div className={styles.top}>
        <h2 className={styles.heading} id={id}>
          {label}
        </h2>
        <SettingCell label={label} setting={setting} sheet={sheet} onGoTo={store.goTo} />
      </div>
      <p className={styles.quiet}>{hint}</p>
      <div role="radiogroup" aria-labelledby={id} className={styles.choices}>
        {choices.map(({ word, means }) => (
          <label key={word} className={styles.choice}>
            <input
              type="radio"
              name={id}
              className={styles.box}
              checked={selected === word}
              onChange={() => setChosen(word)}
            />
            <span className={styles.choiceBody}>
              <span className={styles.choiceTop}>
                <span className={styles.name}>{word}</span>
                <span className={styles.figure}>{figure(outlooks.get(word))}</span>
              </span>
              <span className={styles.quiet}>{means}</span>
            </span>
          </label>
        ))}
      </div>
      {selected !== current && (
        <div className={styles.actions}>
          <ActionButton small appearance="primary" off={state.writing} onClick={() => void write()}>
            {settingsTexts.write}
          </ActionButton>
          <ActionButton small onClick={() => setChosen(undefined)}>
            {settingsTexts.cancel}
          </ActionButton>
          <span className={styles.outlook} role="status">
            {before !== undefined &&
              after !== undefined &&
              wouldBe(before.display, after.display, `${after.shape} ${after.status}`)}
          </span>
        </div>
      )}
    </section>
  );
}

const figure = (outlook: ReturnType<typeof outlookWith>) =>
  outlook === undefined ? "" : `${outlook.display} ${outlook.shape}`;
