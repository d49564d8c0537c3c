import { makeStyles, tokens } from "@fluentui/react-components";
import { setTo, whatIfTexts } from "../../../core/messages/what-if";
import {
  flipWords,
  type Moves,
  moveScore,
  routeSentence,
  type WhatIf,
  type WhatIfSheet,
} from "../../../core/what-if";
import { ActionButton } from "../action-button";

const useStyles = makeStyles({
  heading: {
    margin: "16px 0 2px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "6px" },
});

interface Props {
  readonly sheet: WhatIfSheet;
  readonly moves: Moves;
  readonly result: WhatIf;
  readonly onMove: (moves: Moves) => void;
}

/** The route to the target, cheapest row first, each step to be set; and how close the verdict is. */
export function Outlook({ sheet, moves, result, onMove }: Props) {
  const styles = useStyles();
  const { route, flip } = result;
  const close = flipWords(flip, sheet);
  const steps = route.kind === "alone" || route.kind === "together" ? route.steps : [];
  const settable = steps.flatMap(({ row, to }) => (to === undefined ? [] : [{ row, to }]));
  const set = (chosen: typeof settable) =>
    onMove(chosen.reduce((so, { row, to }) => moveScore(so, sheet, row, to), moves));
  return (
    <>
      <section>
        <h2 className={styles.heading}>{whatIfTexts.route}</h2>
        <p className={styles.sentence}>{routeSentence(route, sheet)}</p>
        {settable.length > 0 && (
          <div className={styles.buttons}>
            {route.kind === "alone" &&
              settable.map((step) => (
                <ActionButton key={step.row} small onClick={() => set([step])}>
                  {setTo(sheet.rows[step.row]?.metric ?? "", step.to)}
                </ActionButton>
              ))}
            {route.kind === "together" && settable.length === steps.length && (
              <ActionButton small onClick={() => set(settable)}>
                {whatIfTexts.setAll}
              </ActionButton>
            )}
          </div>
        )}
      </section>
      {close !== undefined && (
        <section>
          <h2 className={styles.heading}>{whatIfTexts.close}</h2>
          <p className={styles.sentence}>{close}</p>
        </section>
      )}
    </>
  );
}
