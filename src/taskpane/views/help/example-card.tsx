import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type FormulaSpot, planFormula, type SpotCell } from "../../../core/help/formula-spot";
import { formulaWritten, helpTexts, spotTaken, useInstead as instead } from "../../../core/messages/help";
import { shorten } from "../../../core/messages/words";
import { formulaSpot } from "../../../excel/formula-spot";
import type { Example, FunctionDeclaration } from "../../../functions/registry";
import type { PaneStore } from "../../pane-store";
import { ActionButton } from "../action-button";
import { runExample } from "./run-example";
import { useHelpStyles } from "./styles";

const useStyles = makeStyles({
  card: {
    margin: "4px 0 8px",
    padding: "6px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  result: { margin: "2px 0", whiteSpace: "pre-wrap", fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "4px" },
});

interface Props {
  readonly declared: FunctionDeclaration;
  readonly example: Example;
  readonly store: PaneStore;
}

/** An example: its formula, what it gives worked out right here, and the formula into the sheet on request. */
export function ExampleCard({ declared, example: { formula, says }, store }: Props) {
  const styles = useStyles();
  const help = useHelpStyles();
  const [occupied, setOccupied] = useState<FormulaSpot>();
  const [looking, setLooking] = useState(false);
  const run = runExample(declared, formula);

  const write = async (spot: FormulaSpot, cell: SpotCell, holds?: FormulaSpot["corner"]) => {
    setOccupied(undefined);
    const place = { ...cell, sheet: spot.sheet };
    await store.apply(planFormula(formula, place, holds), () =>
      formulaWritten(formula, spot.sheet, cell.address),
    );
  };
  const insert = async () => {
    setLooking(true);
    const spot = await store.look((options) => formulaSpot(run.rows, run.columns, options));
    setLooking(false);
    if (spot === undefined) return;
    if (spot.taken === undefined) await write(spot, spot);
    else setOccupied(spot);
  };

  return (
    <div className={styles.card}>
      <code className={help.code}>{formula}</code>
      <p className={mergeClasses(help.code, styles.result)}>{run.text}</p>
      <p className={help.small}>{says}</p>
      {occupied?.taken === undefined ? (
        <div className={styles.actions}>
          <ActionButton small off={looking} onClick={() => void insert()}>
            {looking ? helpTexts.inserting : helpTexts.insertHere}
          </ActionButton>
        </div>
      ) : (
        <div role="alert">
          <p className={help.small}>
            {spotTaken(occupied.sheet, occupied.taken.address, shorten(String(occupied.taken.holds)))}
          </p>
          <div className={styles.actions}>
            {occupied.next !== undefined && (
              <ActionButton small onClick={() => void write(occupied, occupied.next ?? occupied)}>
                {instead(occupied.next.address)}
              </ActionButton>
            )}
            {run.rows * run.columns === 1 && (
              <ActionButton small onClick={() => void write(occupied, occupied, occupied.corner)}>
                {helpTexts.replace}
              </ActionButton>
            )}
            <ActionButton small appearance="subtle" onClick={() => setOccupied(undefined)}>
              {helpTexts.cancel}
            </ActionButton>
          </div>
        </div>
      )}
    </div>
  );
}
