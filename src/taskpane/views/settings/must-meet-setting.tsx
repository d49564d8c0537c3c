import { useId } from "react";
import { mustMeetExplained } from "../../../core/messages/must-meet";
import { settingsTexts, settingWritten, wouldBe } from "../../../core/messages/settings";
import { cellAddress } from "../../../core/scorecard/address";
import { mustMeetKey, mustMeetName } from "../../../core/scorecard/must-meet";
import { mustMeet } from "../../../core/scorecard/settings";
import { outlookWith } from "../../../core/settings/outlook";
import { planSetting } from "../../../core/settings/plan-setting";
import { ActionButton } from "../action-button";
import type { ScorecardPageProps } from "../registry";
import { SettingCell } from "./setting-cell";
import { useSettingsStyles } from "./styles";
import { useDraft } from "./use-draft";

const isAmong = (name: string, names: readonly string[]) =>
  names.some((each) => mustMeetKey(each) === mustMeetKey(name));

/** Which metrics have to meet the target by themselves, ticked row by row. A name that no row has can only be unticked. */
export function MustMeetSetting({ state, store, scorecard }: ScorecardPageProps) {
  const styles = useSettingsStyles();
  const id = useId();
  const { found, sheet, rows } = scorecard;
  const setting = found.settings.mustMeet;
  const metrics = rows.map(({ metric }) => metric.text);
  const held = mustMeet(found.settings);
  const strangers = held.filter((name) => !isAmong(name, metrics));
  const names = [...metrics, ...strangers];
  const textOf = (chosen: readonly string[]) =>
    names
      .filter((name) => isAmong(name, chosen))
      .map(mustMeetName)
      .join("; ");
  const [ticked, setTicked] = useDraft(store, [scorecard.id, "mustMeet"], textOf(held));
  if (setting === undefined) return null;
  const text = ticked ?? textOf(held);
  const chosen = text.split("; ");
  const changed = ticked !== undefined;
  const toggle = (name: string, on: boolean) =>
    setTicked(textOf(on ? [...chosen, name] : chosen.filter((each) => !isAmong(each, [name]))));
  const before = changed ? outlookWith(state.reading, found, {}) : undefined;
  const after = changed ? outlookWith(state.reading, found, { mustMeet: text }) : undefined;
  const write = async () => {
    const planned = planSetting(state.reading, found, "mustMeet", text);
    if (!planned.ok) return;
    const address = cellAddress(setting.row, setting.column);
    if (await store.apply(planned.value, () => settingWritten(settingsTexts.mustMeet, sheet, address)))
      setTicked(undefined);
  };
  return (
    <section aria-labelledby={id}>
      <div className={styles.top}>
        <h2 className={styles.heading} id={id}>
          {settingsTexts.mustMeet}
        </h2>
        <SettingCell label={settingsTexts.mustMeet} setting={setting} sheet={sheet} onGoTo={store.goTo} />
      </div>
      <p className={styles.quiet}>{settingsTexts.mustMeetHint}</p>
      <div role="group" aria-labelledby={id} className={styles.choices}>
        {names.map((name, index) => (
          <label key={`${index} ${name}`} className={styles.choice}>
            <input
              type="checkbox"
              className={styles.box}
              checked={isAmong(name, chosen)}
              onChange={(event) => toggle(name, event.target.checked)}
            />
            <span className={styles.choiceBody}>
              <span className={styles.choiceTop}>
                <span className={styles.name}>{name}</span>
                <span className={styles.figure}>
                  {rows[index]?.combined.text ?? settingsTexts.noSuchMetric}
                </span>
              </span>
            </span>
          </label>
        ))}
      </div>
      <p className={styles.quiet}>{mustMeetExplained(metrics.filter((name) => isAmong(name, chosen)))}</p>
      {changed && (
        <div className={styles.actions}>
          <ActionButton small appearance="primary" off={state.writing} onClick={() => void write()}>
            {settingsTexts.write}
          </ActionButton>
          <ActionButton small onClick={() => setTicked(undefined)}>
            {settingsTexts.cancel}
          </ActionButton>
          <span className={styles.outlook} role="status">
            {before !== undefined &&
              after !== undefined &&
              wouldBe(`${before.shape} ${before.status}`, `${after.shape} ${after.status}`, after.display)}
          </span>
        </div>
      )}
    </section>
  );
}
