import { mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { describeChange } from "../../../core/change/describe-change";
import type { WorkbookChange } from "../../../core/change/workbook-change";
import { liveNow, scoredAgain, sharedNow } from "../../../core/messages/sharing";
import { settingsTexts } from "../../../core/messages/settings";
import type { Outcome } from "../../../core/outcome";
import {
  ownFormulas,
  planLive,
  planRescore,
  planShared,
  sharedPlaces,
} from "../../../core/sharing/plan-sharing";
import { sharedPlace } from "../../../core/sharing/shared-place";
import { ActionButton } from "../action-button";
import type { ScorecardPageProps } from "../registry";
import { SettingCell } from "./setting-cell";
import { useSettingsStyles } from "./styles";

type Command = "live" | "shared";

/** Live or Shared as two cards in plain words; what a switch writes is shown before it is written. */
export function FormulasSetting({ state, store, scorecard }: ScorecardPageProps) {
  const styles = useSettingsStyles();
  const { found, sheet } = scorecard;
  const [asked, setAsked] = useState<Command>();
  const [issue, setIssue] = useState<string>();
  const { reading } = state;
  const place = useMemo(() => sharedPlace(reading, found), [reading, found]);
  const isShared = place.ok && place.value.isShared;
  const planned = useMemo((): Outcome<WorkbookChange> | undefined => {
    if (asked === undefined) return undefined;
    return asked === "live" ? planLive(reading, found) : planShared(reading, found, new Date());
  }, [asked, reading, found]);
  const notes = useMemo(
    () => (asked === "shared" ? ownFormulas(reading, found) : []),
    [asked, reading, found],
  );
  const write = async () => {
    if (planned?.ok !== true || asked === undefined) return;
    const said = asked === "live" ? liveNow : sharedNow;
    if (await store.apply(planned.value, ({ cells }) => said(cells))) setAsked(undefined);
  };
  // Nothing but what the add-in wrote before is written: no preview is needed.
  const scoreAgain = async () => {
    const again = planRescore(reading, new Date());
    setIssue(again.ok ? undefined : again.problem.sentence);
    const count = sharedPlaces(reading).length;
    if (again.ok) await store.apply(again.value, () => scoredAgain(count));
  };
  const preview = asked !== undefined && (
    <div aria-live="polite">
      {planned?.ok === true && <p className={styles.quiet}>{describeChange(planned.value)}</p>}
      {planned?.ok === false && <p className={styles.issue}>! {planned.problem.sentence}</p>}
      {notes.slice(0, 3).map((note) => (
        <p className={styles.issue} key={note}>
          ! {note}
        </p>
      ))}
      <div className={styles.actions}>
        {planned?.ok === true && (
          <ActionButton small appearance="primary" off={state.writing} onClick={() => void write()}>
            {settingsTexts.write}
          </ActionButton>
        )}
        <ActionButton small onClick={() => setAsked(undefined)}>
          {settingsTexts.cancel}
        </ActionButton>
      </div>
    </div>
  );
  const mode = (shared: boolean) => {
    const inUse = shared === isShared;
    const command: Command = shared ? "shared" : "live";
    return (
      <div className={mergeClasses(styles.card, inUse && styles.inUse)}>
        <div className={styles.top}>
          <h3 className={styles.cardName}>{shared ? settingsTexts.shared : settingsTexts.live}</h3>
          {inUse && <span className={styles.badge}>✓ {settingsTexts.current}</span>}
        </div>
        <p className={styles.quiet}>{shared ? settingsTexts.sharedMeans : settingsTexts.liveMeans}</p>
        {asked === command && preview}
        {inUse && shared && (
          <div className={styles.actions}>
            <ActionButton small appearance="primary" off={state.writing} onClick={() => void scoreAgain()}>
              {settingsTexts.scoreAgain}
            </ActionButton>
          </div>
        )}
        {inUse && issue !== undefined && <p className={styles.issue}>! {issue}</p>}
        {!inUse && asked !== command && (
          <div className={styles.actions}>
            <ActionButton small off={state.writing} onClick={() => setAsked(command)}>
              {shared ? settingsTexts.toShared : settingsTexts.toLive}
            </ActionButton>
          </div>
        )}
      </div>
    );
  };
  return (
    <section>
      <div className={styles.top}>
        <h2 className={styles.heading}>{settingsTexts.formulas}</h2>
        <SettingCell
          label={settingsTexts.formulas}
          setting={found.settings.formulas}
          sheet={sheet}
          onGoTo={store.goTo}
        />
      </div>
      {mode(false)}
      {mode(true)}
    </section>
  );
}
