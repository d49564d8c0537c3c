import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { monthTexts, ownedSentence } from "../../../core/messages/month";
import { borrowedMeasures } from "../../../core/month/borrowed-measures";
import { planOwnMeasures } from "../../../core/month/own-measures";
import { cellAddress } from "../../../core/scorecard/address";
import { ActionButton } from "../action-button";
import { CellLink } from "../cell-link";
import type { ScorecardPageProps } from "../registry";
import { useToneStyles } from "../tone";
import { useMonthStyles } from "./styles";

const useStyles = makeStyles({
  alarm: {
    display: "flex",
    gap: "8px",
    margin: "8px 0 0",
    padding: "6px 12px 8px",
    borderLeft: "4px solid currentColor",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  mark: { fontWeight: tokens.fontWeightBold },
  body: { color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
  will: { outlineStyle: "none" },
});

/** Says that a copied scorecard still scores the measures of another one, and gives it its own after a preview. */
export function SharedMeasures({ scorecard, state: { reading, writing }, store }: ScorecardPageProps) {
  const styles = useStyles();
  const shared = useMonthStyles();
  const tones = useToneStyles();
  const [open, setOpen] = useState(false);
  const [keepActuals, setKeepActuals] = useState(true);
  const will = useRef<HTMLParagraphElement>(null);
  const borrowed = useMemo(() => borrowedMeasures(reading, scorecard.found), [reading, scorecard.found]);
  useEffect(() => {
    if (open) will.current?.focus();
  }, [open]);
  if (borrowed === undefined) return null;
  const { measures, copied, sentence } = borrowed;
  const plan = planOwnMeasures(reading, borrowed, { keepActuals });
  const write = async () => {
    if (await store.apply(plan.change, () => ownedSentence(scorecard.sheet, plan.sheet))) setOpen(false);
  };
  const address = cellAddress(measures.found.headerRow, measures.firstColumn);
  return (
    <section
      aria-label={monthTexts.alarm}
      className={mergeClasses(styles.alarm, tones.warning, tones.warningTint)}
    >
      <span className={styles.mark} aria-hidden="true">
        !
      </span>
      <div className={styles.body}>
        {sentence}{" "}
        <CellLink
          figure={{ text: `${measures.found.sheet}!${address}`, address }}
          what={monthTexts.measures}
          sheet={measures.found.sheet}
          onGoTo={store.goTo}
        />
        {open ? (
          <>
            <p className={mergeClasses(shared.text, styles.will)} tabIndex={-1} ref={will}>
              {plan.will}
            </p>
            {copied === undefined && (
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
                {writing
                  ? monthTexts.working
                  : copied === undefined
                    ? monthTexts.applyFix
                    : monthTexts.applyRepoint}
              </ActionButton>
              <ActionButton small off={writing} onClick={() => setOpen(false)}>
                {monthTexts.cancel}
              </ActionButton>
            </div>
          </>
        ) : (
          <div className={shared.buttons}>
            <ActionButton small off={writing} onClick={() => setOpen(true)}>
              {copied === undefined ? monthTexts.fix : monthTexts.repoint}
            </ActionButton>
          </div>
        )}
      </div>
    </section>
  );
}
