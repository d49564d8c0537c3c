import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { describeChange } from "../../../core/change/describe-change";
import { cataloguePage as says } from "../../../core/messages/maturity-page";
import type { CatalogueEntry } from "../../../core/maturity/catalogue";
import { notYetAgreed, overlapOf, planPicks } from "../../../core/maturity/picks";
import { startingThreshold } from "../../../core/maturity/starting-threshold";
import { ActionButton } from "../action-button";
import { formStyles } from "../form/styles";
import type { PageProps } from "../registry";
import { MetricFields, useMetricChoice } from "../systems/metric-choice";
import { useUnsaved } from "../use-unsaved";

const useStyles = makeStyles({
  ...formStyles,
  panel: {
    margin: "8px 0",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  field: { marginBottom: "8px" },
  warn: { color: tokens.colorStatusWarningForeground1 },
});

interface Props extends PageProps {
  readonly picked: readonly CatalogueEntry[];
  readonly onPicked: (picked: readonly CatalogueEntry[]) => void;
}

/** The metrics picked so far: their thresholds begun, where they go, what that will change, and the button that writes. */
export function Picked({ state, store, picked, onPicked }: Props) {
  const styles = useStyles();
  const id = useId();
  const { scorecards, reading, writing } = state;
  const [thresholds, setThresholds] = useState<Readonly<Record<string, string>>>({});
  const choice = useMetricChoice(state);
  useUnsaved(store, true);
  if (choice === undefined)
    return <p className={mergeClasses(styles.note, styles.warn)}>! {says.noScorecard}</p>;
  const { outline, metric } = choice;
  const picks = picked.map((entry) => ({
    entry,
    threshold: thresholds[entry.id] ?? startingThreshold(entry.metric),
  }));
  const plan = planPicks(reading, outline, metric.row, picks);
  const open = notYetAgreed(picks).map(({ entry }) => entry.metric.text);
  const there = outline.metrics.flatMap(({ measures }) => measures.map(({ measure }) => measure));
  const add = async () => {
    if (!plan.ok) return;
    const done = await store.apply({ ...plan.value, show: undefined }, () =>
      says.added(picks.length, metric.name),
    );
    if (done) onPicked([]);
  };
  return (
    <section className={styles.panel} aria-label={says.picked(picked.length)}>
      <p className={mergeClasses(styles.text, styles.strong)}>{says.picked(picked.length)}</p>
      {picks.map(({ entry, threshold }, index) => {
        const { text } = entry.metric;
        const before = picked.slice(0, index).map((each) => each.metric.text);
        const overlap = overlapOf(entry, [...there, ...before]);
        return (
          <div key={entry.id} className={styles.field}>
            <label className={styles.label} htmlFor={`${id}-${index}`}>
              {says.threshold(text)}
            </label>
            <input
              id={`${id}-${index}`}
              className={styles.input}
              value={threshold}
              onChange={({ target }) => setThresholds({ ...thresholds, [entry.id]: target.value })}
            />
            {overlap !== undefined && (
              <p className={mergeClasses(styles.note, styles.warn)}>
                {overlap.exact ? says.exact(overlap.name) : says.near(overlap.name)}
              </p>
            )}
          </div>
        );
      })}
      <MetricFields choice={choice} scorecards={scorecards} />
      {open.length > 0 && (
        <p className={mergeClasses(styles.note, styles.warn)}>{says.notAgreed(open, metric.name)}</p>
      )}
      <p className={mergeClasses(styles.note, !plan.ok && styles.warn)} aria-live="polite">
        {plan.ok ? describeChange(plan.value) : `! ${plan.problem.sentence}`}
      </p>
      <div className={styles.buttons}>
        <ActionButton small appearance="primary" off={!plan.ok || writing} onClick={() => void add()}>
          {says.add}
        </ActionButton>
        <ActionButton small off={writing} onClick={() => onPicked([])}>
          {says.drop}
        </ActionButton>
      </div>
    </section>
  );
}
