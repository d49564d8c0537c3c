import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { monthTexts, ownedSentence } from "../../../core/messages/month";
import { borrowedMeasures } from "../../../core/month/borrowed-measures";
import { planOwnMeasures } from "../../../core/month/own-measures";
import { ActionButton } from "../action-button";
import type { ScorecardPageProps } from "../registry";
import { useMonthStyles } from "./styles";

const useStyles = makeStyles({
  closed: { margin: "6px 0 0" },
  panel: { margin: "6px 0 4px", paddingTop: "6px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  will: { margin: 0, outlineStyle: "none" },
});

/** Gives a copied scorecard that still scores another one's measures its own, after a preview; the alarm says why. */
export function SharedMeasures({ scorecard, state: { reading, writing }, store }: ScorecardPageProps) {
  const styles = useStyles();
  const shared = useMonthStyles();
  const [open, setOpen] = useState(false);
  const [keepActuals, setKeepActuals] = useState(true);
  const will = useRef<HTMLParagraphElement>(null);
  const borrowed = useMemo(() => borrowedMeasures(reading, scorecard.found), [reading, scorecard.found]);
  useEffect(() => {
    if (open) will.current?.focus();
  }, [open]);
  if (borrowed === undefined) return null;
  const copied = borrowed.copied !== undefined;
  if (!open) {
    return (
      <div className={styles.closed}>
        <ActionButton small off={writing} onClick={() => setOpen(true)}>
          {copied ? monthTexts.repoint : monthTexts.fix}
        </ActionButton>
      </div>
    );
  }
  const plan = planOwnMeasures(reading, borrowed, { keepActuals });
  const write = async () => {
    if (await store.apply(plan.change, () => ownedSentence(scorecard.sheet, plan.sheet))) setOpen(false);
  };
  return (
    <section aria-label={monthTexts.alarm} className={styles.panel}>
      <p className={mergeClasses(shared.text, styles.will)} tabIndex={-1} ref={will}>
        {plan.will}
      </p>
      {!copied && (
        <label className={shared.choice}>
          <input
            type="checkbox"
            className={shared.box}
            checked={keepActuals}
            onChange={({ target }) => setKeepActuals(target.checked)}
          />
          {monthTexts.keepActuals}
        </label>
      )}
      <div className={shared.buttons}>
        <ActionButton small appearance="primary" off={writing} onClick={() => void write()}>
          {writing ? monthTexts.working : copied ? monthTexts.applyRepoint : monthTexts.applyFix}
        </ActionButton>
        <ActionButton small off={writing} onClick={() => setOpen(false)}>
          {monthTexts.cancel}
        </ActionButton>
      </div>
    </section>
  );
}
