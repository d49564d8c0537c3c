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
  sentence: { margin: "8px 0 0", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
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
  const toTarget = routeSentence(route, sheet);
  const close = flipWords(flip, sheet);
  const steps = route.kind === "alone" || route.kind === "together" ? route.steps : [];
  const settable = steps.flatMap(({ row, to }) => (to === undefined ? [] : [{ row, to }]));
  const set = (chosen: typeof settable) =>
    onMove(chosen.reduce((so, { row, to }) => moveScore(so, sheet, row, to), moves));
  return (
    <section aria-label={whatIfTexts.route}>
      {toTarget !== undefined && <p className={styles.sentence}>{toTarget}</p>}
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
      {close !== undefined && <p className={styles.sentence}>{close}</p>}
    </section>
  );
}
