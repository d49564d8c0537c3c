import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { monthTexts, startedSentence } from "../../../core/messages/month";
import { planNextStart, presentPeriod } from "../../../core/month/start-next";
import { ActionButton } from "../action-button";
import { FoldedSection } from "../folded-section";
import type { ScorecardPageProps } from "../registry";
import { useToneStyles } from "../tone";
import { useMonthStyles } from "./styles";

const useStyles = makeStyles({
  body: { padding: "4px 0 0 20px" },
  label: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  field: {
    width: "100%",
    boxSizing: "border-box",
    padding: "5px 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** Starts the next period: what it is called, what goes and what stays, and one button. Nothing is written before. */
export function NextPeriod(props: ScorecardPageProps) {
  const styles = useStyles();
  return (
    <FoldedSection heading={monthTexts.heading} className={styles.body}>
      {(fold) => <Start {...props} onStarted={fold} />}
    </FoldedSection>
  );
}

function Start({
  scorecard: { found },
  state: { reading, writing },
  store,
  onStarted,
}: ScorecardPageProps & { readonly onStarted: () => void }) {
  const styles = useStyles();
  const shared = useMonthStyles();
  const tones = useToneStyles();
  const id = useId();
  const present = presentPeriod(reading, found);
  // What is offered follows the sheet until somebody types another name or makes another choice.
  const [name, setName] = useState<string>();
  const [clear, setClear] = useState<boolean>();
  const period = name ?? present.next?.text ?? "";
  const clearTyped = clear ?? present.typedOnly;
  // An archived copy that still reads these actuals would lose its figures.
  const [forAll, setForAll] = useState(false);
  const held = present.shared !== "" && !forAll;
  const plan = planNextStart(reading, found, { clearTyped, ...(present.hasPeriod ? { period } : {}) });
  const start = async () => {
    if (!plan.ok) return;
    const { change, period: begun } = plan.value;
    if (await store.apply(change, ({ cells }) => startedSentence(begun, cells))) onStarted();
  };
  return (
    <>
      {present.hasPeriod && (
        <>
          <label className={styles.label} htmlFor={`${id}-name`}>
            {monthTexts.period}
          </label>
          <input
            id={`${id}-name`}
            className={styles.field}
            value={period}
            maxLength={80}
            autoComplete="off"
            aria-invalid={!plan.ok}
            aria-describedby={`${id}-will`}
            onChange={({ target }) => setName(target.value)}
          />
        </>
      )}
      {present.shared !== "" && (
        <>
          <p className={mergeClasses(shared.text, tones.warning)}>! {present.shared}</p>
          <label className={shared.choice}>
            <input
              type="checkbox"
              className={shared.box}
              checked={forAll}
              onChange={({ target }) => setForAll(target.checked)}
            />
            {monthTexts.clearShared}
          </label>
        </>
      )}
      {present.typed > 0 && (
        <label className={shared.choice}>
          <input
            type="checkbox"
            className={shared.box}
            checked={clearTyped}
            onChange={({ target }) => setClear(target.checked)}
          />
          {monthTexts.clearTyped}
        </label>
      )}
      <p className={shared.text} id={`${id}-will`} role="status">
        {plan.ok ? plan.value.will : plan.problem.sentence}
      </p>
      {plan.ok && <p className={mergeClasses(shared.text, shared.quiet)}>{plan.value.stays}</p>}
      {present.keep !== "" && <p className={mergeClasses(shared.text, shared.quiet)}>{present.keep}</p>}
      <div className={shared.buttons}>
        <ActionButton
          small
          appearance="primary"
          off={writing || held || !plan.ok || (plan.value.change.cells ?? []).length === 0}
          onClick={() => void start()}
        >
          {writing ? monthTexts.working : monthTexts.apply}
        </ActionButton>
      </div>
    </>
  );
}
