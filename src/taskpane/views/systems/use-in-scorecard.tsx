import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { describeChange } from "../../../core/change/describe-change";
import { type Figure, figuresOf } from "../../../core/figures/figures-of";
import { planUse } from "../../../core/figures/plan-use";
import { figureTexts as says } from "../../../core/messages/figures";
import { shareFormats } from "../../../core/scorecard/number-formats";
import { isNotAgreed } from "../../../core/thresholds";
import { ActionButton } from "../action-button";
import { FoldedSection } from "../folded-section";
import { Labelled } from "../form/labelled";
import { formStyles } from "../form/styles";
import type { SystemPageProps } from "../registry";
import { useUnsaved } from "../use-unsaved";
import { Choice, MetricFields, useMetricChoice } from "./metric-choice";

const useStyles = makeStyles({
  ...formStyles,
  body: { paddingLeft: "20px" },
  warn: { color: tokens.colorStatusWarningForeground1 },
});

/** The part of a system's page that takes one of its figures into a scorecard; nothing where it has none. */
export function UseInScorecard(props: SystemPageProps) {
  const styles = useStyles();
  const { system, state } = props;
  const figures = useMemo(() => figuresOf(state.reading, system), [state.reading, system]);
  if (figures.length === 0) return null;
  return (
    <FoldedSection heading={says.heading} className={styles.body}>
      {(fold) => <Form {...props} figures={figures} onDone={fold} />}
    </FoldedSection>
  );
}

interface FormProps extends SystemPageProps {
  readonly figures: readonly Figure[];
  readonly onDone: () => void;
}

function Form({ state, store, figures, onDone }: FormProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState("");
  const choice = useMetricChoice(state);
  const figure = figures.find(({ reference }) => reference === chosen) ?? figures[0];
  if (choice === undefined) return <p className={styles.note}>{says.noScorecard}</p>;
  if (figure === undefined) return null;
  const options = figures.map(({ name, reference, place: { address } }) => ({
    key: reference,
    name: `${name} (${address})`,
  }));
  return (
    <>
      <p className={styles.note}>{says.intro}</p>
      <Choice label={says.figure} value={figure.reference} options={options} onChoose={setChosen} />
      <Measure key={figure.reference} {...{ state, store, figure, choice, onDone }} />
    </>
  );
}

interface MeasureProps extends Pick<SystemPageProps, "state" | "store"> {
  readonly figure: Figure;
  readonly choice: NonNullable<ReturnType<typeof useMetricChoice>>;
  readonly onDone: () => void;
}

/** The measure that a figure becomes: its name and threshold begun, where it goes, and what that changes. */
function Measure({ state, store, figure, choice, onDone }: MeasureProps) {
  const styles = useStyles();
  const [begun] = useState(figure);
  const [name, setName] = useState(begun.name);
  const [threshold, setThreshold] = useState(begun.threshold);
  useUnsaved(store, name !== begun.name || threshold !== begun.threshold);
  const { outline, metric } = choice;
  const plan = planUse(state.reading, outline, metric.row, { ...figure, name, threshold });
  const ready = plan.ok && name.trim() !== "";
  const warning = isNotAgreed(threshold)
    ? says.notAgreed(metric.name)
    : isShare(figure) && isPlainNumber(threshold)
      ? says.meantPercent(threshold.trim())
      : undefined;
  const add = async () => {
    if (!plan.ok) return;
    const change = { ...plan.value, show: undefined };
    if (await store.apply(change, () => says.added(name.trim(), metric.name))) onDone();
  };
  return (
    <>
      <Text label={says.name} value={name} onChange={setName} />
      <Text label={says.threshold} value={threshold} onChange={setThreshold} />
      <MetricFields choice={choice} scorecards={state.scorecards} />
      {figure.note !== undefined && <p className={styles.note}>{figure.note}</p>}
      {warning !== undefined && <p className={mergeClasses(styles.note, styles.warn)}>{warning}</p>}
      <p className={mergeClasses(styles.note, !plan.ok && styles.warn)} aria-live="polite">
        {plan.ok ? describeChange(plan.value) : `! ${plan.problem.sentence}`}
      </p>
      <div className={styles.buttons}>
        <ActionButton small appearance="primary" off={!ready || state.writing} onClick={() => void add()}>
          {says.add}
        </ActionButton>
      </div>
    </>
  );
}

const isShare = ({ numberFormat }: Figure) => numberFormat === shareFormats.exact;

/** True for a number above 1 without a unit, which no percentage reaches. */
function isPlainNumber(threshold: string): boolean {
  const number = /^[^\w.-]*(\d+(?:[.,]\d+)?)$/.exec(threshold.trim())?.[1];
  return number !== undefined && Number(number.replace(",", ".")) > 1;
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Text({ label, value, onChange }: TextProps) {
  const styles = useStyles();
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          className={styles.input}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Labelled>
  );
}
